/// Bounds the aliases (`*name`) of a configuration, for the parser expands them wherever they stand: a few lines can stand
/// for billions of values.
enum YAMLAliases {
    /// Twenty can multiply what they stand for by some 1,500 (3 to the power of 20/3) at most; no pipeline needs as many.
    static let most = 20

    /// The alias that is one too many; nil where there is none.
    static func excess(in text: ConfigText) -> ConfigPlace? {
        var count = 0
        for (index, line) in text.lines.enumerated() {
            for column in line.indices where isAlias(at: column, of: line) {
                count += 1
                if count > most { return ConfigPlace(line: index + 1, column: column + 1, length: 1) }
            }
        }
        return nil
    }

    /// Whether a token that may be an alias begins there; strings and remarks are not told apart from it.
    private static func isAlias(at column: Int, of line: [Unicode.Scalar]) -> Bool {
        guard line[column] == "*", column + 1 < line.count, isNameScalar(line[column + 1]) else { return false }
        return column == 0 || " \t[{,:?-\u{FEFF}".unicodeScalars.contains(line[column - 1])
    }

    private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar == "-" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
