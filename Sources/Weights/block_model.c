#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/block-model.tsv"
};

WEIGHTS_DEFINE(block_model, bytes)
