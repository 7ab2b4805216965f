#include "embed.h"

static const uint8_t bytes[] = {
#embed "data/tables.schema.json"
};

WEIGHTS_DEFINE(tables_schema, bytes)
