extension Document {
    /// Whether its language is English, in any of its countries; a document of unknown language counts as English.
    public var isEnglish: Bool {
        guard layers.contains(.language), !language.isEmpty else { return true }
        let code = language.utf8
        return code.count >= 2 && code.prefix(2).elementsEqual("en".utf8)
            && (code.count == 2 || code.dropFirst(2).first == UInt8(ascii: "-"))
    }
}
