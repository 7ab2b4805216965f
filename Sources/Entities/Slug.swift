import Text

/// The form of a name in an entity id: lower case, Latin letters without diacritics, "-" for all that is no letter or
/// digit. Letters of other scripts stay.
func slug(_ name: some Sequence<UInt8>) -> String {
    var slug = ""
    var pendsHyphen = false
    for scalar in String(decoding: Array(name), as: UTF8.self).unicodeScalars {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
            if let folded = LatinFolding.letters(for: lower) {
                append(folded, to: &slug, &pendsHyphen)
            } else if lower.properties.isAlphabetic || lower.properties.numericType != nil {
                append(String(Character(lower)), to: &slug, &pendsHyphen)
            } else if !isApostrophe(lower), !lower.properties.isDiacritic {
                pendsHyphen = !slug.isEmpty
            }
        }
    }
    return slug
}

private func append(_ letters: String, to slug: inout String, _ pendsHyphen: inout Bool) {
    if pendsHyphen { slug += "-" }
    pendsHyphen = false
    slug += letters
}

/// Apostrophes join: "Xi'an" is "xian".
private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2018}" || scalar == "\u{2019}"
}
