import Testing

@testable import Reporting

struct CSVRowTests {
    private func row(_ fill: (inout CSVRow) -> Void) -> String {
        var row = CSVRow()
        fill(&row)
        row.end()
        return String(decoding: row.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a, b", "\"a, b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
        ("two\nlines", "\"two\nlines\""),
        ("", ""), ("Київ", "Київ"),
    ])
    func quotesWhatNeedsIt(text: String, expected: String) {
        #expect(row { $0.text(text) } == expected + "\n")
    }

    @Test(arguments: ["=1+1", "+7 495", "-5%", "@handle", "\tx"])
    func keepsSpreadsheetsFromRunningFreeText(text: String) {
        #expect(row { $0.text(text) }.contains("'\(text.first!)"))
    }

    @Test func leavesTypedCellsAlone() {
        #expect(row { $0.cell("-5") } == "-5\n")
        #expect(row { $0.cell("@id") } == "@id\n")
    }

    @Test func dividesCellsAndBeginsRowsAnew() {
        var row = CSVRow()
        for _ in 0..<2 {
            row.cell(1)
            row.cell(nil)
            row.text("x")
            row.end()
        }
        #expect(String(decoding: row.bytes, as: UTF8.self) == "1,,x\n1,,x\n")
    }
}
