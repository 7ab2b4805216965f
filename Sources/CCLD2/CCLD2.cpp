#include "include/CCLD2.h"

#include <algorithm>
// The public header names FILE without including this.
#include <cstdio>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

CCLD2Answer ccld2_detect(const char *text, size_t count) {
    const CLD2::CLDHints noHints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language languages[3] = {CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE};
    int percents[3] = {0, 0, 0};
    double scores[3] = {0, 0, 0};
    int textBytes = 0;
    bool reliable = false;
    const int length = static_cast<int>(std::min<size_t>(count, CLD2::kMaxResultChunkBytes));
    CLD2::ExtDetectLanguageSummary(
        text, length, /* is_plain_text */ true, &noHints, /* flags */ 0, languages, percents, scores,
        /* chunks */ nullptr, &textBytes, &reliable);
    return {CLD2::LanguageCode(languages[0]), percents[0], reliable};
}
