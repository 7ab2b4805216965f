extension String {
    /// The first characters, on one line, without what steers a terminal.
    ///
    /// - Parameter longest: most code points; more are an ellipsis.
    func printable(longest: Int) -> String {
        let scalars = unicodeScalars.prefix(longest).map { $0.properties.generalCategory == .control ? " " : $0 }
        return String(String.UnicodeScalarView(scalars)) + (unicodeScalars.count > longest ? "…" : "")
    }
}
