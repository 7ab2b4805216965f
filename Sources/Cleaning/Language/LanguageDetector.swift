import CCLD2
public import Text

/// Says in which language a text is written. CLD2, the detector that Chrome shipped, does the work.
public enum LanguageDetector {
    /// CLD2 is sure of itself long before this many bytes, and its time grows with the text.
    static let sample = 2048
    /// Fewer letters than this are a name or a slogan, not a language.
    private static let fewestBytes = 20
    /// Below this share no language is the text's own.
    private static let smallestPercent = 50

    /// The main language of `text`, in BCP 47 ("en", "pt", "zh-Hant"); empty where that is not sure.
    public static func language(of text: TextBuffer) -> String { language(of: text.bytes[...]) }

    /// The main language of valid UTF-8 `bytes`, in BCP 47; empty where that is not sure.
    static func language(of bytes: ArraySlice<UInt8>) -> String {
        guard bytes.count >= fewestBytes else { return "" }
        let part = bytes.head(sample)
        let answer = part.withUnsafeBytes { buffer in
            ccld2_detect(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
        }
        guard answer.reliable, answer.percent >= smallestPercent, let code = answer.code else { return "" }
        return tag(for: String(cString: code))
    }

    /// CLD2 names some languages by codes that BCP 47 has replaced, and has codes of its own ("un", "xxx").
    private static func tag(for code: String) -> String {
        if let modern = replaced.first(where: { $0.old == code }) { return modern.new }
        return code == "un" || code.hasPrefix("xx") ? "" : code
    }

    /// Source: the deprecated subtags of the IANA Language Subtag Registry.
    private static let replaced: [(old: String, new: String)] = [
        ("iw", "he"), ("jw", "jv"), ("in", "id"), ("ji", "yi"), ("mo", "ro"),
    ]
}
