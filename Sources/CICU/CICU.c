#include "CICU.h"

#include <unicode/ubrk.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

_Static_assert(sizeof(UErrorCode) == sizeof(icu_status), "a status of ICU's has the size of ours");

static UErrorCode *code(icu_status *status) { return (UErrorCode *)status; }
static UBreakIterator *breaks(icu_break_iterator *iterator) { return (UBreakIterator *)iterator; }
static UCharsetDetector *charsets(icu_detector *detector) { return (UCharsetDetector *)detector; }

icu_break_iterator *icu_break_iterator_open(icu_boundaries boundaries, const char *locale, icu_status *status) {
    UBreakIteratorType type = boundaries == ICU_WORDS ? UBRK_WORD : UBRK_SENTENCE;
    return (icu_break_iterator *)ubrk_open(type, locale, NULL, 0, code(status));
}

void icu_break_iterator_close(icu_break_iterator *iterator) { ubrk_close(breaks(iterator)); }

void icu_break_iterator_set_text(icu_break_iterator *iterator, icu_text *text, icu_status *status) {
    ubrk_setUText(breaks(iterator), (UText *)text, code(status));
}

int32_t icu_break_iterator_first(icu_break_iterator *iterator) { return ubrk_first(breaks(iterator)); }

int32_t icu_break_iterator_next(icu_break_iterator *iterator) { return ubrk_next(breaks(iterator)); }

int32_t icu_break_iterator_rule_status(icu_break_iterator *iterator) { return ubrk_getRuleStatus(breaks(iterator)); }

icu_text *icu_text_open_utf8(icu_text *text, const char *bytes, int64_t length, icu_status *status) {
    return (icu_text *)utext_openUTF8((UText *)text, bytes, length, code(status));
}

void icu_text_close(icu_text *text) { utext_close((UText *)text); }

icu_detector *icu_detector_open(icu_status *status) { return (icu_detector *)ucsdet_open(code(status)); }

void icu_detector_close(icu_detector *detector) { ucsdet_close(charsets(detector)); }

const char *icu_detector_detect(icu_detector *detector, const char *bytes, int32_t length, icu_status *status) {
    // Leaves tags and scripts out of the count of letters.
    ucsdet_enableInputFilter(charsets(detector), 1);
    ucsdet_setText(charsets(detector), bytes, length, code(status));
    const UCharsetMatch *match = ucsdet_detect(charsets(detector), code(status));
    return match ? ucsdet_getName(match, code(status)) : NULL;
}

int32_t icu_convert_to_utf8(
    const char *charset, char *target, int32_t capacity, const char *source, int32_t length, icu_status *status
) {
    return ucnv_convert("UTF-8", charset, target, capacity, source, length, code(status));
}

bool icu_failed(icu_status status) { return U_FAILURE((UErrorCode)status); }

bool icu_overflowed(icu_status status) { return status == U_BUFFER_OVERFLOW_ERROR; }

const char *icu_error_name(icu_status status) { return u_errorName((UErrorCode)status); }

const char *icu_version(void) { return U_ICU_VERSION; }

const char *icu_unicode_version(void) { return U_UNICODE_VERSION; }
