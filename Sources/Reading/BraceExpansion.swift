/// Writes `{a,b}` out: every alternative becomes a pattern of its own. Braces may be nested, alternatives empty.
enum BraceExpansion {
    /// More alternatives than anybody writes by hand; beyond it a pattern is a mistake.
    static let maximumAlternatives = 1_024

    /// The patterns without braces, in the order in which they are written; nil where they are too many.
    static func alternatives(of pattern: ArraySlice<UInt8>) -> [[UInt8]]? {
        var finished: [[UInt8]] = []
        // Alternatives to come, the next one last: what is written out already, and what still has to be looked at.
        var waiting: [(done: [UInt8], rest: ArraySlice<UInt8>)] = [([], pattern)]
        while let (done, rest) = waiting.popLast() {
            guard let group = firstGroup(in: rest) else {
                finished.append(done + rest)
                continue
            }
            let prefix = done + rest[..<group.opening]
            for option in group.options.reversed() {
                waiting.append((prefix, ArraySlice(rest[option] + rest[(group.closing + 1)...])))
            }
            if finished.count + waiting.count > maximumAlternatives { return nil }
        }
        return finished
    }

    private struct Group {
        var opening: Int
        var closing: Int
        var options: [Range<Int>]
    }

    /// The first brace that is closed, with what stands between its commas.
    private static func firstGroup(in pattern: ArraySlice<UInt8>) -> Group? {
        var index = pattern.startIndex
        while index < pattern.endIndex {
            if pattern[index] == UInt8(ascii: "{"), let group = group(in: pattern, openedAt: index) { return group }
            index += pattern[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    private static func group(in pattern: ArraySlice<UInt8>, openedAt opening: Int) -> Group? {
        var options: [Range<Int>] = []
        var depth = 0
        var start = opening + 1
        var index = opening + 1
        while index < pattern.endIndex {
            switch pattern[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ",") where depth == 0:
                options.append(start..<index)
                start = index + 1
            case UInt8(ascii: "}") where depth == 0:
                return Group(opening: opening, closing: index, options: options + [start..<index])
            case UInt8(ascii: "}"): depth -= 1
            default: break
            }
            index += 1
        }
        return nil
    }
}
