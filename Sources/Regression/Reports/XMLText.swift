/// Text as it may stand in XML 1.0.
enum XMLText {
    /// Between two tags.
    static func content(_ text: String) -> String {
        escaped(text) { scalar in
            switch scalar {
            case "\r": "&#13;"
            default: nil
            }
        }
    }

    /// In quotation marks; a reader would make spaces of line ends.
    static func attribute(_ text: String) -> String {
        escaped(text) { scalar in
            switch scalar {
            case "\"": "&quot;"
            case "\n", "\r", "\t": "&#\(scalar.value);"
            default: nil
            }
        }
    }

    private static func escaped(_ text: String, _ others: (Unicode.Scalar) -> String?) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case _ where isForbidden(scalar): escaped += "\u{FFFD}"
            default:
                if let replacement = others(scalar) {
                    escaped += replacement
                } else {
                    escaped.unicodeScalars.append(scalar)
                }
            }
        }
        return escaped
    }

    /// What no XML 1.0 document can hold, not even as a reference.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD: false
        case 0..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
