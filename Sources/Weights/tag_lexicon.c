#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/tag-lexicon.tsv"
};

WEIGHTS_DEFINE(tag_lexicon, bytes)
