/// The text of a configuration, cut into the lines that positions count.
public struct ConfigText: Sendable {
    /// How messages name it: the path as given.
    public let name: String
    /// The folder that its relative paths are resolved against, absolute or relative to the working folder.
    public let folder: String
    let text: String
    let lines: [[Unicode.Scalar]]

    /// - Parameter name: the path as given; its folder is what relative paths are resolved against.
    public init(_ text: String, name: String) {
        self.name = name
        folder = name.lastIndex(of: "/").map { $0 == name.startIndex ? "/" : String(name[..<$0]) } ?? "."
        let scalars = text.unicodeScalars
        self.text = scalars.first == "\u{FEFF}" ? String(scalars.dropFirst()) : text
        lines = Self.lines(of: self.text)
    }

    /// The lines without their ends; a line ends where the parser says so (YAML 1.1, section 4.2).
    private static func lines(of text: String) -> [[Unicode.Scalar]] {
        var lines: [[Unicode.Scalar]] = [[]]
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if endsLine(scalar, after: previous) {
                lines.append([])
            } else if scalar != "\n" {
                lines[lines.count - 1].append(scalar)
            }
            previous = scalar
        }
        return lines
    }

    /// True where a line ends with `scalar`; not so for the second half of CR LF.
    static func endsLine(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
        switch scalar {
        case "\n": previous != "\r"
        case "\r", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    /// The code points of a line from a column on; empty beyond its end. Both count from 1.
    func rest(line: Int, column: Int) -> ArraySlice<Unicode.Scalar> {
        guard lines.indices.contains(line - 1) else { return [] }
        return lines[line - 1].dropFirst(column - 1)
    }
}

/// Where something stands in a configuration.
public struct ConfigPlace: Hashable, Sendable, Comparable {
    /// Counts from 1.
    public var line: Int
    /// Counts code points from 1.
    public var column: Int
    /// Code points of the token, at least 1.
    public var length: Int

    public static func < (left: ConfigPlace, right: ConfigPlace) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
