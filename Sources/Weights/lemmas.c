#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/lemmas.tsv"
};

WEIGHTS_DEFINE(lemmas, bytes)
