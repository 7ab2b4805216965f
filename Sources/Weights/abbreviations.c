#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/abbreviations.tsv"
};

WEIGHTS_DEFINE(abbreviations, bytes)
