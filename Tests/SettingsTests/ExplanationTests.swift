import Testing

@testable import Settings

@Suite struct ExplanationTests {
    private let configuration: Configuration

    init() throws {
        let yaml = """
            version: 1
            sources: { pages: { type: files } }
            stages:
              tokens: { type: tokenize.icu, inputs: [clean] }
              clean: { type: clean.article, inputs: [pages] }
            outputs:
              lines: { type: records, inputs: [tokens] }
            """
        configuration = try Configuration(ConfigText(yaml, name: "pipeline.yaml"))
    }

    @Test func tellsATableInTheOrderOfTheGraph() {
        #expect(
            Explanation.text.describe(configuration) == """
                name    type           inputs  reads          may read                  writes
                pages   files                  -              -                         content given
                clean   clean.article  pages   content given  -                         text paragraphs metadata language
                tokens  tokenize.icu   clean   content        text paragraphs language  tokens sentences
                lines   records        tokens  content        all                       -

                """)
    }

    @Test func drawsAFlowChart() {
        #expect(
            Explanation.mermaid.describe(configuration) == """
                flowchart TD
                  pages(["pages<br/>files"])
                  clean["clean<br/>clean.article"]
                  tokens["tokens<br/>tokenize.icu"]
                  lines[/"lines<br/>records"/]
                  pages --> clean
                  clean --> tokens
                  tokens --> lines

                """)
    }

    @Test func drawsAGraph() {
        #expect(
            Explanation.dot.describe(configuration) == """
                digraph pipeline {
                  "pages" [shape=ellipse, label="pages\\nfiles"];
                  "clean" [shape=box, label="clean\\nclean.article"];
                  "tokens" [shape=box, label="tokens\\ntokenize.icu"];
                  "lines" [shape=note, label="lines\\nrecords"];
                  "pages" -> "clean";
                  "clean" -> "tokens";
                  "tokens" -> "lines";
                }

                """)
    }
}

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("inptus", "inputs"), ("input", "inputs"), ("Inputs", "inputs"), ("tpye", "type"), ("include", "include"),
    ])
    func findsTheWordThatWasMeant(word: String, meant: String) {
        #expect(suggestion(for: word, among: ["inputs", "type", "include"]) == "did you mean '\(meant)'?")
    }

    @Test(arguments: ["locale", "x", "", String(repeating: "inputs", count: 100)])
    func staysSilentWhereNothingIsNear(word: String) {
        #expect(suggestion(for: word, among: ["inputs", "type", "include"]) == nil)
    }

    @Test(arguments: [("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("abc", "abc", 0)])
    func countsEdits(left: String, right: String, edits: Int) {
        #expect(editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == edits)
        #expect(editDistance(Array(right.unicodeScalars), Array(left.unicodeScalars)) == edits)
    }
}
