#include "embed.h"

// The built-in configuration is the one that stands at the root of the repository.
static const uint8_t bytes[] = {
#embed "../../pipeline.yaml"
};

WEIGHTS_DEFINE(pipeline, bytes)
