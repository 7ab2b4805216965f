// CLD2 behind a C face: Swift cannot import its C++ header as it stands.
#ifndef COPYDESK_CCLD2_H
#define COPYDESK_CCLD2_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
    /// CLD2's code of the language, a constant of the library such as "en" or "zh-Hant"; "un" where it is unknown.
    const char *code;
    /// How much of the text is in that language, 0 to 100.
    int percent;
    /// Whether CLD2 trusts its answer.
    bool reliable;
} CCLD2Answer;

/// The main language of valid UTF-8 plain text; at most 2 GiB of it are looked at.
CCLD2Answer ccld2_detect(const char *text, size_t count);

#ifdef __cplusplus
}
#endif

#endif
