// ICU's functions are macros that add a version suffix, which Swift cannot import: each one used has a wrapper here,
// so that any version of ICU will do.
#ifndef COPYDESK_CICU_H
#define COPYDESK_CICU_H

#include <unicode/ubrk.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

static inline UBreakIterator *icu_break_iterator_open(UBreakIteratorType type, const char *locale, UErrorCode *status) {
    return ubrk_open(type, locale, NULL, 0, status);
}
static inline void icu_break_iterator_close(UBreakIterator *iterator) { ubrk_close(iterator); }
static inline void icu_break_iterator_set_text(UBreakIterator *iterator, UText *text, UErrorCode *status) {
    ubrk_setUText(iterator, text, status);
}
static inline int32_t icu_break_iterator_first(UBreakIterator *iterator) { return ubrk_first(iterator); }
static inline int32_t icu_break_iterator_next(UBreakIterator *iterator) { return ubrk_next(iterator); }
static inline int32_t icu_break_iterator_rule_status(UBreakIterator *iterator) { return ubrk_getRuleStatus(iterator); }

static inline UText *icu_text_open_utf8(UText *text, const char *bytes, int64_t length, UErrorCode *status) {
    return utext_openUTF8(text, bytes, length, status);
}
static inline void icu_text_close(UText *text) { utext_close(text); }

static inline UCharsetDetector *icu_detector_open(UErrorCode *status) { return ucsdet_open(status); }
static inline void icu_detector_close(UCharsetDetector *detector) { ucsdet_close(detector); }
static inline const char *icu_detector_detect(
    UCharsetDetector *detector, const char *bytes, int32_t length, UErrorCode *status
) {
    // Leaves tags and scripts out of the count of letters.
    ucsdet_enableInputFilter(detector, 1);
    ucsdet_setText(detector, bytes, length, status);
    const UCharsetMatch *match = ucsdet_detect(detector, status);
    return match ? ucsdet_getName(match, status) : NULL;
}

// Converts `source` from `charset` to UTF-8; returns the length needed, as ICU's pre-flighting functions do.
static inline int32_t icu_convert_to_utf8(
    const char *charset, char *target, int32_t capacity, const char *source, int32_t length, UErrorCode *status
) {
    return ucnv_convert("UTF-8", charset, target, capacity, source, length, status);
}

static inline UBool icu_failed(UErrorCode status) { return U_FAILURE(status); }
static inline const char *icu_error_name(UErrorCode status) { return u_errorName(status); }
static inline const char *icu_version(void) { return U_ICU_VERSION; }
static inline const char *icu_unicode_version(void) { return U_UNICODE_VERSION; }

#endif
