#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/given-name-genders.tsv"
};

WEIGHTS_DEFINE(given_name_genders, bytes)
