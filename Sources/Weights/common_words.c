#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/common-words.tsv"
};

WEIGHTS_DEFINE(common_words, bytes)
