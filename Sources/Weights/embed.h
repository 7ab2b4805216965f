// Defines the two functions that `WEIGHTS_FILE` declares, over an array that `#embed` filled.
#ifndef COPYDESK_EMBED_H
#define COPYDESK_EMBED_H

#include "include/Weights.h"

#define WEIGHTS_DEFINE(name, array)                          \
    const uint8_t *weights_##name(void) { return array; }    \
    size_t weights_##name##_count(void) { return sizeof(array); }

#endif
