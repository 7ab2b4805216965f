#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/currencies.tsv"
};

WEIGHTS_DEFINE(currencies, bytes)
