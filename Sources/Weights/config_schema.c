#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/config.schema.json"
};

WEIGHTS_DEFINE(config_schema, bytes)
