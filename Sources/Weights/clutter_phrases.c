#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/clutter-phrases.tsv"
};

WEIGHTS_DEFINE(clutter_phrases, bytes)
