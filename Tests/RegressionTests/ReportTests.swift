import Files
import Testing

@testable import Regression

/// How differences are told to people and to other programs.
struct ReportTests {
    private let golden = [
        "articles.csv": "article_id\na\nb\n",
        "claims.csv": "article_id,id,start,end,text,comparator\na,c1,0,2,40,exactly\nb,c1,0,2,50,exactly\n",
    ]
    private let actual = [
        "articles.csv": "article_id\na\nb\n",
        "claims.csv": "article_id,id,start,end,text,comparator\na,c1,0,2,40,about\nb,c1,0,2,50,about\n",
    ]

    @Test func saysFirstWhatKindsOfChangeThereAre() throws {
        let text = DifferenceReport(try OutputDifferences(golden, actual)).text
        #expect(
            text == """
                What changed
                  ~ 2 claims changed: comparator exactly → about, in 2 articles, such as “40”; “50”

                a
                  ~ claim “40”: comparator exactly → about
                b
                  ~ claim “50”: comparator exactly → about

                """)
    }

    @Test func tellsInOneLineWhatBefellManyInTheSameWay() throws {
        let header = "article_id,id,start,end,text,comparator\n"
        func claims(_ comparator: String) -> [String: String] {
            let rows = (0..<3).map { "a,c\($0),\($0 * 9),\($0 * 9 + 2),4\($0),\(comparator)\n" }
            return ["articles.csv": "article_id\na\n", "claims.csv": header + rows.joined()]
        }
        let differences = try OutputDifferences(claims("exactly"), claims("about"))
        #expect(differences.count == 3)
        #expect(
            differences.lines == ["a: 3 claims changed, comparator exactly → about: “40”; “41”; “42”"])
        let short = ArticleLines(differences.articles[0], mostTitles: 2)
        #expect(short.lines.map(\.text) == ["3 claims changed, comparator exactly → about: “40”; “41”; and 1 more"])
    }

    @Test func groupsQuotesByTheirCue() throws {
        let header = "article_id,id,content,text,cue_text,rule\n"
        let quotes = header + "a,q1,0-2,We go,said,speech-verb\nb,q1,0-2,We stay,said,closing-cue\n"
        let articles = ["articles.csv": "article_id\na\nb\n"]
        let text = DifferenceReport(
            try OutputDifferences(
                articles.merging(["quotes.csv": quotes]) { $1 }, articles.merging(["quotes.csv": header]) { $1 })
        ).text
        #expect(text.contains("- 2 quotes lost (cue said), in 2 articles, such as “We go”; “We stay”\n"))
    }

    @Test func saysHowMuchItLeavesOut() throws {
        let limits = DifferenceReport.Limits(kinds: 1, articles: 1, lines: 1)
        let text = DifferenceReport(try OutputDifferences(golden, actual), limits: limits).text
        #expect(text.contains("and 1 more article; --all shows them\n") && !text.contains("“50”:"))
    }

    @Test func colorsWhereAsked() throws {
        let differences = try OutputDifferences(golden, actual)
        #expect(DifferenceReport(differences, isColored: true).text.contains("\u{1B}[33m~\u{1B}[0m claim"))
        #expect(!DifferenceReport(differences).text.contains("\u{1B}"))
    }

    @Test func writesACaseForEachArticleAndOneForTheRun() throws {
        let xml = JUnitReport(try OutputDifferences(golden, golden), golden: "g", fails: true).xml
        #expect(xml.contains(#"tests="3" failures="0""#))
        #expect(xml.contains(#"<testcase classname="copydesk.g" name="a" time="0"/>"#))
    }

    @Test func writesFailuresUnlessTheyAreAllowed() throws {
        let differences = try OutputDifferences(golden, actual)
        let failing = JUnitReport(differences, golden: "g", fails: true).xml
        #expect(failing.contains(#"failures="2""#))
        #expect(failing.contains("comparator exactly → about</failure>"))
        let allowed = JUnitReport(differences, golden: "g", fails: false).xml
        #expect(allowed.contains(#"failures="0""#) && allowed.contains("<system-out>claim “40”"))
    }

    @Test func escapesWhatXMLForbids() {
        #expect(XMLText.attribute("a\"<b>&\n\u{1}\u{FFFE}") == "a&quot;&lt;b&gt;&amp;&#10;\u{FFFD}\u{FFFD}")
        #expect(XMLText.content("\"\t\r\u{1B}") == "\"\t&#13;\u{FFFD}")
    }

    @Test func leavesNewFilesBesideThoseThatDifferAndTakesThemAway() throws {
        let outputs = try TestOutputs()
        try outputs.write("golden", golden.merging(["articles/x/old.csv.new": "left"]) { $1 })
        try outputs.write("actual", actual)
        #expect(try NewFiles.write("\(outputs.path)/actual", beside: "\(outputs.path)/golden") == 1)
        #expect(try outputs.text(of: "golden/claims.csv.new") == actual["claims.csv"])
        #expect(try outputs.text(of: "golden/claims.csv") == golden["claims.csv"])
        #expect(!FileSystem.exists("\(outputs.path)/golden/articles"))
        NewFiles.remove(from: "\(outputs.path)/golden")
        #expect(!FileSystem.exists("\(outputs.path)/golden/claims.csv.new"))
    }
}
