#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/person-names.tsv"
};

WEIGHTS_DEFINE(person_names, bytes)
