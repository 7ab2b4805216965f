/// A pattern for one file name: `*` any characters, `?` one, `[a-z]` and `[!a-z]` one of a set, `\` before a character
/// that stands for itself.
///
/// A name that begins with a dot is matched by a pattern that begins with one, and by no other.
struct NamePattern: Hashable, Sendable {
    private enum Part: Hashable, Sendable {
        case character(EncodedCharacter)
        case anyCharacter
        case anyCharacters
        case set([ClosedRange<EncodedCharacter>], isNegated: Bool)
    }

    private static let dot = UInt8(ascii: ".")

    private var parts: [Part] = []
    private let matchesHidden: Bool

    init(_ pattern: ArraySlice<UInt8>) {
        matchesHidden = pattern.first == Self.dot
        var index = pattern.startIndex
        while index < pattern.endIndex { parts.append(Self.part(of: pattern, at: &index)) }
    }

    private static func part(of pattern: ArraySlice<UInt8>, at index: inout Int) -> Part {
        switch pattern[index] {
        case UInt8(ascii: "*"):
            while index < pattern.endIndex, pattern[index] == UInt8(ascii: "*") { index += 1 }
            return .anyCharacters
        case UInt8(ascii: "?"):
            index += 1
            return .anyCharacter
        case UInt8(ascii: "["):
            if let set = set(of: pattern, at: &index) { return set }
        case UInt8(ascii: "\\") where index + 1 < pattern.endIndex:
            index += 1
        default: break
        }
        return .character(next(in: pattern, at: &index))
    }

    private static func next(in pattern: ArraySlice<UInt8>, at index: inout Int) -> EncodedCharacter {
        let character = EncodedCharacter(in: pattern, at: index)
        index += character.length
        return character
    }

    /// The set that opens at `index`; nil where no bracket closes it, so that the bracket stands for itself.
    private static func set(of pattern: ArraySlice<UInt8>, at index: inout Int) -> Part? {
        var position = index + 1
        let isNegated =
            position < pattern.endIndex && [UInt8(ascii: "!"), UInt8(ascii: "^")].contains(pattern[position])
        if isNegated { position += 1 }
        var ranges: [ClosedRange<EncodedCharacter>] = []
        while position < pattern.endIndex, pattern[position] != UInt8(ascii: "]") || ranges.isEmpty {
            let first = next(in: pattern, at: &position)
            var last = first
            if position + 1 < pattern.endIndex, pattern[position] == UInt8(ascii: "-"),
                pattern[position + 1] != UInt8(ascii: "]")
            {
                position += 1
                last = next(in: pattern, at: &position)
            }
            ranges.append(min(first, last)...max(first, last))
        }
        guard position < pattern.endIndex else { return nil }
        index = position + 1
        return .set(ranges, isNegated: isNegated)
    }

    /// Whether the whole of `name` matches. Takes time proportional to name times pattern at worst.
    func matches(_ name: ArraySlice<UInt8>) -> Bool {
        if name.first == Self.dot, !matchesHidden { return false }
        var (part, index) = (0, name.startIndex)
        var retry: (part: Int, index: Int)?
        while index < name.endIndex {
            let character = EncodedCharacter(in: name, at: index)
            if part < parts.count, parts[part] == .anyCharacters {
                retry = (part + 1, index)
                part += 1
            } else if part < parts.count, matches(character, parts[part]) {
                index += character.length
                part += 1
            } else if let last = retry {
                // The nearest star takes one character more.
                let next = last.index + EncodedCharacter(in: name, at: last.index).length
                retry = (last.part, next)
                (part, index) = (last.part, next)
            } else {
                return false
            }
        }
        return parts[part...].allSatisfy { $0 == .anyCharacters }
    }

    private func matches(_ character: EncodedCharacter, _ part: Part) -> Bool {
        switch part {
        case .character(let expected): expected == character
        case .anyCharacter: true
        case .anyCharacters: false
        case .set(let ranges, let isNegated): ranges.contains { $0.contains(character) } != isNegated
        }
    }
}
