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

    @Test(arguments: ["=1+1", "+7 495", "-5%", "@handle", "\tx", "\nx", "＝1", "－1"])
    func keepsSpreadsheetsFromRunningCells(text: String) {
        #expect(row { $0.text(text) }.contains("'\(text.first!)"))
        #expect(row { $0.cell(text) }.contains("'\(text.first!)"))
    }

    @Test(arguments: ["-5", "12.5", "-0.25", "7"]) func leavesNumbersInTypedCellsAlone(number: String) {
        #expect(row { $0.cell(number) } == "\(number)\n")
    }

    @Test(arguments: ["-", "--5", "-5-3", "-A1", "-.5"]) func takesNothingElseForANumber(text: String) {
        #expect(row { $0.cell(text) } == "'\(text)\n")
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
