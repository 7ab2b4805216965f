#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/tag-suffixes.tsv"
};

WEIGHTS_DEFINE(tag_suffixes, bytes)
