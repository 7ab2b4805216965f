#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/entity-names.tsv"
};

WEIGHTS_DEFINE(entity_names, bytes)
