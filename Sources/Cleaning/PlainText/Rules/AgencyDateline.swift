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

    /// The agency in brackets before the dash; nil where none is named.
    static func agency(of paragraph: ArraySlice<UInt8>) -> String? {
        guard let end = dash(in: paragraph.prefix(reach)), paragraph[..<end].last == UInt8(ascii: ")"),
            let bracket = paragraph[..<end].lastIndex(of: UInt8(ascii: "(")), bracket > paragraph.startIndex
        else { return nil }
        let place = paragraph[..<bracket].prefix { $0.isASCIILetter }
        let name = paragraph[(bracket + 1)..<(end - 1)]
        // A dateline opens in capitals; a sentence with a bracket in it does not.
        guard place.count > 1, place.allSatisfy(\.isASCIIUppercase), name.first?.isASCIIUppercase == true,
            name.allSatisfy({ $0.isASCIILetter || $0 == ASCII.space || !$0.isASCII })
        else { return nil }
        return String(decoding: name, as: UTF8.self)
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
