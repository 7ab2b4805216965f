#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/country-adjectives.tsv"
};

WEIGHTS_DEFINE(country_adjectives, bytes)
