import Model
import Text

/// Which languages the room knows the grammar of.
enum Language {
    /// English in any of its countries; a document of unknown language counts as English.
    static func isEnglish(_ document: Document) -> Bool {
        guard document.layers.contains(.language), !document.language.isEmpty else { return true }
        let language = document.language.utf8
        return language.count >= 2 && language.prefix(2).elementsEqual("en".utf8)
            && (language.count == 2 || language.dropFirst(2).first == UInt8(ascii: "-"))
    }
}
