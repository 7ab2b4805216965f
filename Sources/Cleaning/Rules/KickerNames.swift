import Lexicons
import Text

/// Words of class names that news sites give to the line above a title, which is no part of it.
///
/// Source: the public templates of news sites in English, German, French, Spanish, Italian and Portuguese.
enum KickerNames {
    /// Whether a class attribute names a kicker: "article__kicker", "top-title".
    static func contains(_ value: ArraySlice<UInt8>) -> Bool {
        let words = value.split { !$0.isASCIILetter && !$0.isASCIIDigit }
        return words.contains { word in
            var packed = PackedWords()
            packed.appendNormalized(word)
            return table[packed[0]] != nil
        }
    }

    private static let table = WordTable<Bool>(
        """
        kicker overline topline toptitle roofline dachzeile spitzmarke eyebrow supertitle suptitle uptitle pretitle
        overtitle surtitle preheadline superheadline overhead oberzeile oberzeilen vorzeile rubrik ressort surtitre
        antetitulo antetítulo volanta cintillo occhiello chapeu chapéu
        """.split { $0.isWhitespace }.map { ($0, true) })
}
