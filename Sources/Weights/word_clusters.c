#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/word-clusters.tsv"
};

WEIGHTS_DEFINE(word_clusters, bytes)
