import Numbers

/// Languages that write a comma before decimals.
enum DecimalMarkTable {
    /// From the number symbols of Unicode CLDR 45, default regions.
    private static let comma: Set<String> = [
        "af", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr", "gl", "hr", "hu",
        "hy", "id",
        "is", "it", "ka", "kk", "lt", "lv", "mk", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq",
        "sr", "sv",
        "tr", "uk", "uz", "vi",
    ]

    /// The mark for a BCP 47 language; a point where the language is not known.
    static func mark(ofLanguage language: String) -> DecimalMark {
        guard let primary = language.split(separator: "-").first else { return .point }
        // Mexico and Central America write a point.
        if primary == "es", language != "es", language != "es-ES", !language.hasSuffix("AR") { return .point }
        return comma.contains(String(primary)) ? .comma : .point
    }
}
