import Text

/// Tells a live blog by its run of entries that each open with a clock time, the last one first.
struct LiveEntries {
    private static let fewest = 5
    /// Letters of an entry, on average; the lines of a program are shorter.
    private static let fewestCharacters = 60
    /// Share of the text that stands in entries.
    private static let smallestShare = 0.5
    /// Times that may be out of order: at midnight, or by mistake.
    private static let mostStrays = 1

    private var times: [Int] = []
    private var before = 0
    private var inside = 0

    /// Takes the next line of the text, of so many characters.
    mutating func add(_ line: ArraySlice<UInt8>, characters: Int) {
        if let time = ClockTime.opening(line) { times.append(time.minutes) }
        if times.isEmpty { before += characters } else { inside += characters }
    }

    /// Whether the lines so far are a live blog; entries in the order of the day are one only where a title says so.
    func areLive(titled title: String) -> Bool {
        guard times.count >= Self.fewest, inside >= times.count * Self.fewestCharacters,
            Double(inside) >= Self.smallestShare * Double(inside + before)
        else { return false }
        let pairs = zip(times, times.dropFirst())
        if pairs.count(where: { $0 < $1 }) <= Self.mostStrays { return pairs.contains { $0 > $1 } }
        return pairs.count { $0 > $1 } <= Self.mostStrays && Self.isLive(title)
    }

    private static func isLive(_ title: String) -> Bool {
        ComparableText.of(title).split(separator: ASCII.space).contains { word in
            words.contains(String(decoding: word, as: UTF8.self))
        }
    }

    private static let words: Set<String> = [
        "live", "liveblog", "ticker", "liveticker", "newsticker", "updates", "direct", "directo", "vivo", "diretta",
        "żywo", "онлайн", "хроника", "速報",
    ]
}
