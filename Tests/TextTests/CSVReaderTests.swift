import Testing
import Text

struct CSVReaderTests {
    private func rows(_ text: String, separator: String = ",") -> [[String]] {
        var reader = CSVReader(Array(text.utf8), separator: Array(separator.utf8)[0])
        var rows: [[String]] = []
        while let row = reader.next() { rows.append(row.cells) }
        return rows
    }

    @Test(arguments: [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        ("a\rb\r", [["a"], ["b"]]),
        ("\u{FEFF}a,é", [["a", "é"]]),
        ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
        ("\"a\r\nb\",c\n", [["a\r\nb", "c"]]),
        ("5\" disk,b\n", [["5\" disk", "b"]]),
        (",\n\na,", [["", ""], [""], ["a", ""]]),
        ("\"\",x", [["", "x"]]),
        ("", []),
    ])
    func readsWhatSpreadsheetsSave(text: String, expected: [[String]]) { #expect(rows(text) == expected) }

    @Test func readsOtherSeparators() {
        #expect(rows("a;b,c\n", separator: ";") == [["a", "b,c"]])
        #expect(rows("a\tb\n", separator: "\t") == [["a", "b"]])
    }

    @Test func countsTheLinesOfTheFileAndNotTheRows() {
        var reader = CSVReader(Array("a\r\n\"b\nb\"\n\nc\n".utf8))
        var lines: [Int] = []
        while let row = reader.next() { lines.append(row.line) }
        #expect(lines == [1, 2, 4, 5])
    }

    @Test func noticesThatAQuotationMarkIsNotClosed() {
        var reader = CSVReader(Array("a,\"b\nc\n".utf8))
        #expect(reader.next()?.cells == ["a", "b\nc\n"])
        #expect(reader.isCutShort)
        #expect(reader.next() == nil)
    }
}
