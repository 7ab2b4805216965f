/// The scripts that tell one language's letters from another's; Unicode's blocks, roughly.
enum Script: UInt8, CaseIterable {
    case latin, greek, cyrillic, hebrew, arabic, indic, southeastAsian, eastAsian, other

    /// Whether words are written without a space between them.
    var hasNoSpaces: Bool { self == .southeastAsian || self == .eastAsian }

    /// The script of a letter; nil for digits, punctuation and signs.
    ///
    /// Source of the limits: Blocks.txt of the Unicode Character Database.
    init?(of scalar: Unicode.Scalar) {
        let value = scalar.value
        if value < 0x80 {
            guard value | 0x20 >= 0x61, value | 0x20 <= 0x7A else { return nil }
            self = .latin
            return
        }
        switch value {
        case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x1E00...0x1EFF: self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F, 0x1C80...0x1C8F: self = .cyrillic
        case 0x591...0x5F4, 0xFB1D...0xFB4F: self = .hebrew
        case 0x620...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
        case 0x900...0xDFF: self = .indic
        case 0xE01...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: self = .southeastAsian
        case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .eastAsian
        case 0x530...0x58F, 0x10A0...0x10FF, 0x1100...0x177F, 0x1C90...0x1CBF: self = .other
        default: return nil
        }
    }
}

/// How many letters of each script a text has.
struct ScriptCounts {
    private var counts = [9 of Int](repeating: 0)

    var total: Int { Script.allCases.reduce(0) { $0 + self[$1] } }

    subscript(script: Script) -> Int { counts[Int(script.rawValue)] }

    mutating func add(_ script: Script, count: Int = 1) { counts[Int(script.rawValue)] += count }

    mutating func add(_ other: ScriptCounts) {
        for script in Script.allCases { add(script, count: other[script]) }
    }

    /// The script with most letters; nil where there is no letter.
    var main: Script? {
        let most = Script.allCases.max { self[$0] < self[$1] }
        return most.flatMap { self[$0] > 0 ? $0 : nil }
    }
}
