import Text

/// The dateline in which agencies open their first paragraph: "GDANSK, Poland, May 20, 2025 (Agency) - Crane drivers …".
enum AgencyDateline {
    /// Bytes at the start of a paragraph that may be a dateline.
    private static let reach = 120
    /// Most words of the place.
    private static let mostWords = 6

    /// The date that a paragraph opens with; nil where it opens with none, or one without a year.
    static func date(of paragraph: ArraySlice<UInt8>) -> PrintedDate? {
        guard let end = dash(in: paragraph.prefix(reach)) else { return nil }
        let opening = paragraph[..<end]
        let bracket = opening.firstIndex(of: UInt8(ascii: "("))
        guard let line = DateLineParser.parse(opening[..<(bracket ?? end)]), line.leadingWords > 0,
            line.leadingWords <= mostWords
        else { return nil }
        return line.date
    }

    /// Where the dash stands between dateline and text, with a space on either side.
    private static func dash(in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while let space = bytes[index...].firstIndex(of: ASCII.space) {
            let rest = bytes[(space + 1)...]
            if dashes.contains(where: { rest.starts(with: $0) }) { return space }
            index = space + 1
        }
        return nil
    }

    private static let dashes = ["- ", "-- ", "– ", "— "].map { Array($0.utf8) }
}
