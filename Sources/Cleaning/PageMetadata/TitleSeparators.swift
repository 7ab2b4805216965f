import Text

/// What stands between a title and the site's name: " | ", " - ", " – ", and their kin.
enum TitleSeparators {
    private static let marks = ["|", "-", "–", "—", "·", "::", "»", "•", "//", "‹", "›", "/"].map { Array($0.utf8) }

    /// Where separators stand in a title, each with the white space around it; linear in its length.
    static func ranges(in title: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while let space = title[index...].firstIndex(of: ASCII.space) {
            index = space + 1
            for mark in marks where title[index...].starts(with: mark) {
                let end = index + mark.count
                guard end < title.count, title[end] == ASCII.space else { continue }
                ranges.append(space..<end + 1)
                index = end
                break
            }
        }
        return ranges
    }
}
