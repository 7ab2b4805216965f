import Text

/// The line that says whose a page is: "© 2025 Eastmere Courier Ltd.", "(c) Eastmere Courier 2025".
enum CopyrightLine {
    private static let openings = ["©", "(c)", "(C)", "Copyright"].map { Array($0.utf8) }
    private static let mostBytes = 80

    /// What stands behind the sign and the years, in the form of ``ComparableText``; nil where the line is none.
    static func holder(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        behindSign(line).map { words in
            let name = ComparableText.of(words, limit: mostBytes).split(separator: ASCII.space)
            return Array(name.drop { $0.allSatisfy(\.isASCIIDigit) }.joined(separator: [ASCII.space]))
        }
    }

    /// The name as it is printed, where the line holds nothing but it and years; nil elsewhere.
    static func printedHolder(_ line: ArraySlice<UInt8>) -> String? {
        guard line.count <= mostBytes, let words = behindSign(line) else { return nil }
        let name = withoutRights(words).split(separator: ASCII.space).filter { !isYears($0) }
        guard let first = name.first, opensName(first), name.allSatisfy({ opensName($0) || isParticle($0) }) else {
            return nil
        }
        return String(decoding: Array(name.joined(separator: [ASCII.space])), as: UTF8.self)
    }

    /// What stands before "All rights reserved".
    private static func withoutRights(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let lowercased = words.map(\.asciiLowercased)
        for phrase in rights {
            guard let start = lowercased.indices.first(where: { lowercased[$0...].starts(with: phrase) }) else {
                continue
            }
            return words.prefix(start).trimmingSuffix { $0 == ASCII.space || ".,|-".utf8.contains($0) }
        }
        return words
    }

    private static let rights = [
        "all rights reserved", "alle rechte vorbehalten", "tous droits", "todos los derechos", "tutti i diritti",
        "todos os direitos", "wszelkie prawa", "alle rechten",
    ].map { Array($0.utf8) }

    /// Whether the year stands right behind the sign.
    static func opensWithYear(_ line: ArraySlice<UInt8>) -> Bool {
        behindSign(line).map { $0.prefix(while: \.isASCIIDigit).count == 4 } ?? false
    }

    private static func behindSign(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = line.drop { $0.isASCIIWhitespace }
        var isSigned = false
        while let opening = openings.first(where: { rest.starts(with: $0) }) {
            rest = rest.dropFirst(opening.count).drop { $0.isASCIIWhitespace }
            isSigned = true
        }
        return isSigned ? rest : nil
    }

    private static func isYears(_ word: ArraySlice<UInt8>) -> Bool {
        word.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ",") }
    }

    private static func isParticle(_ word: ArraySlice<UInt8>) -> Bool {
        BylineWords.particles.contains(String(decoding: word, as: UTF8.self))
    }

    /// Whether a word has a capital and no mark that joins or ends names.
    private static func opensName(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, !word.contains(UInt8(ascii: "/")), word.last != UInt8(ascii: ".") else {
            return false
        }
        return first.isASCIIUppercase || !first.isASCII
    }
}

extension ArraySlice<UInt8> {
    fileprivate func trimmingSuffix(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var rest = self
        while let last = rest.last, condition(last) { rest.removeLast() }
        return rest
    }
}
