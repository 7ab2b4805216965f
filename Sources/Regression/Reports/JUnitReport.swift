/// The differences as JUnit XML, as GitHub, GitLab and Jenkins read it: a test case for each document and one for the run.
///
/// The same differences give the same bytes: no times, no names of machines.
public struct JUnitReport {
    private let differences: OutputDifferences
    private let golden: String
    private let fails: Bool

    /// - Parameters:
    ///   - golden: the folder of expected outputs, as it was named.
    ///   - fails: whether differences are failures; else they are only printed, as they are allowed.
    public init(_ differences: OutputDifferences, golden: String, fails: Bool) {
        (self.differences, self.golden, self.fails) = (differences, golden, fails)
    }

    public var xml: String {
        let articles = Dictionary(differences.articles.map { ($0.id, $0) }) { first, _ in first }
        let cases =
            differences.documents.map { testCase($0, articles[$0].map(Self.told)) }
            + [testCase(Self.runName, differences.run.isEmpty ? nil : Self.told(differences.run))]
        let failures = fails ? articles.count + (differences.run.isEmpty ? 0 : 1) : 0
        let counts = """
            tests="\(cases.count)" failures="\(failures)" errors="0" skipped="0" time="0"
            """
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="copydesk check" \(counts)>
              <testsuite name="\(XMLText.attribute(golden))" \(counts)>
            \(cases.joined(separator: "\n"))
              </testsuite>
            </testsuites>

            """
    }

    /// The name of the case for all that is about no one article.
    private static let runName = "the run as a whole"

    /// What a case has to tell: a headline and all lines.
    private typealias Told = (headline: String, text: String)

    private static func told(_ article: ArticleDifference) -> Told {
        let lines = ArticleLines(article, mostTitles: .max).lines.map(\.text)
        return (headline(lines), lines.joined(separator: "\n"))
    }

    private static func told(_ changes: [Change]) -> Told {
        let lines = changes.map(\.sentence)
        return (headline(lines), lines.joined(separator: "\n"))
    }

    private static func headline(_ lines: [String]) -> String {
        let more = lines.count > 1 ? " (and \(lines.count - 1) more)" : ""
        return (lines.first ?? "it differs") + more
    }

    private func testCase(_ name: String, _ told: Told?) -> String {
        let attributes = """
            classname="\(XMLText.attribute("copydesk.\(golden)"))" name="\(XMLText.attribute(name))" time="0"
            """
        guard let told else { return "    <testcase \(attributes)/>" }
        let text = XMLText.content(told.text)
        let inner =
            fails
            ? "<failure type=\"difference\" message=\"\(XMLText.attribute(told.headline))\">\(text)</failure>"
            : "<system-out>\(text)</system-out>"
        return "    <testcase \(attributes)>\n      \(inner)\n    </testcase>"
    }
}
