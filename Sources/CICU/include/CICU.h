// What Copydesk calls of ICU. Nothing of ICU's own headers is here: Foundation has an ICU of another version, whose types
// would contradict these wherever a file sees both. ICU's functions carry its version in their names, so that wrappers are
// what any version will do with.
#ifndef COPYDESK_CICU_H
#define COPYDESK_CICU_H

#include <stdbool.h>
#include <stdint.h>

// ICU's UErrorCode; 0 where all went well, and below where ICU only warns.
typedef int32_t icu_status;

typedef enum { ICU_WORDS, ICU_SENTENCES } icu_boundaries;

typedef struct icu_break_iterator icu_break_iterator;
typedef struct icu_text icu_text;
typedef struct icu_detector icu_detector;

// NULL where `status` tells of a failure.
icu_break_iterator *icu_break_iterator_open(icu_boundaries boundaries, const char *locale, icu_status *status);
void icu_break_iterator_close(icu_break_iterator *iterator);
void icu_break_iterator_set_text(icu_break_iterator *iterator, icu_text *text, icu_status *status);
int32_t icu_break_iterator_first(icu_break_iterator *iterator);
// -1 behind the last boundary.
int32_t icu_break_iterator_next(icu_break_iterator *iterator);
int32_t icu_break_iterator_rule_status(icu_break_iterator *iterator);

// Opens `text` anew, or one of its own where that is NULL.
icu_text *icu_text_open_utf8(icu_text *text, const char *bytes, int64_t length, icu_status *status);
void icu_text_close(icu_text *text);

icu_detector *icu_detector_open(icu_status *status);
void icu_detector_close(icu_detector *detector);
// The name of the likeliest charset, which lives as long as the detector; NULL where there is none.
const char *icu_detector_detect(icu_detector *detector, const char *bytes, int32_t length, icu_status *status);

// Converts `source` from `charset` to UTF-8; returns the length needed, as ICU's pre-flighting functions do.
int32_t icu_convert_to_utf8(
    const char *charset, char *target, int32_t capacity, const char *source, int32_t length, icu_status *status);

bool icu_failed(icu_status status);
// Whether a buffer was too small for a result.
bool icu_overflowed(icu_status status);
const char *icu_error_name(icu_status status);
const char *icu_version(void);
const char *icu_unicode_version(void);

#endif
