#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/record.schema.json"
};

WEIGHTS_DEFINE(record_schema, bytes)
