#include "embed.h"

// Cache lines hold whole rows of weights.
static const _Alignas(64) uint8_t bytes[] = {
#embed "data/entities.model"
};

WEIGHTS_DEFINE(entities_model, bytes)
