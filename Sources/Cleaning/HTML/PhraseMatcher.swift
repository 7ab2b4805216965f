import Lexicons
import Text

/// Asks whether a line begins with, or is, one of a list of phrases, at the price of its first words.
struct PhraseMatcher: Sendable {
    private let phrases: WordTable<Bool>
    private let mostWords: Int

    init(_ phrases: some Sequence<String>) {
        let all = Array(phrases)
        self.phrases = WordTable(all.map { ($0, true) })
        mostWords = all.map { $0.split(separator: " ").count }.max() ?? 0
    }

    /// - Parameter line: in the form of ``ComparableText``.
    func matchesWhole(_ line: [UInt8]) -> Bool { phrases[line[...]] != nil }

    /// - Parameter line: in the form of ``ComparableText``.
    func matchesOpening(_ line: [UInt8]) -> Bool {
        var words = 0
        for index in 0...line.count where index == line.count || line[index] == ASCII.space {
            if phrases[line[..<index]] != nil { return true }
            words += 1
            if words == mostWords { return false }
        }
        return false
    }
}
