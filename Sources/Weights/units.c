#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/units.tsv"
};

WEIGHTS_DEFINE(units, bytes)
