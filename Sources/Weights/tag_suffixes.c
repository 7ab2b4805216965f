#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/tag_suffixes.tsv"
};

WEIGHTS_DEFINE(tag_suffixes, bytes)
