import Text

/// The form of a name in an entity id: lower case, Latin letters without diacritics, "-" for all that is no letter or
/// digit. Letters of other scripts stay.
func slug(_ name: some Sequence<UInt8>) -> String {
    var slug = ""
    var pendsHyphen = false
    for scalar in String(decoding: Array(name), as: UTF8.self).unicodeScalars {
        // Most letters are ASCII's, for which no table of Unicode's is asked.
        if let byte = UInt8(exactly: scalar.value), byte.isASCIILetter || byte.isASCIIDigit {
            append(Unicode.Scalar(byte.asciiLowercased), to: &slug, &pendsHyphen)
            continue
        }
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
            if let folded = LatinFolding.letters(for: lower) {
                for letter in folded.unicodeScalars { append(letter, to: &slug, &pendsHyphen) }
            } else if lower.properties.isAlphabetic || lower.properties.numericType != nil {
                append(lower, to: &slug, &pendsHyphen)
            } else if !isApostrophe(lower), !lower.properties.isDiacritic {
                pendsHyphen = !slug.isEmpty
            }
        }
    }
    return slug
}

private func append(_ letter: Unicode.Scalar, to slug: inout String, _ pendsHyphen: inout Bool) {
    if pendsHyphen { slug.unicodeScalars.append("-") }
    pendsHyphen = false
    slug.unicodeScalars.append(letter)
}

/// Apostrophes join: "Xi'an" is "xian".
private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2018}" || scalar == "\u{2019}"
}
