#include "embed.h"

// Cache lines hold whole rows of weights.
static const _Alignas(64) uint8_t bytes[] = {
#embed "data/syntax.model"
};

WEIGHTS_DEFINE(syntax_model, bytes)
