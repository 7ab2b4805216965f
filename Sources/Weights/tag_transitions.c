#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/tag-transitions.tsv"
};

WEIGHTS_DEFINE(tag_transitions, bytes)
