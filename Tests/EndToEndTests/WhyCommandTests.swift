import Foundation
import TestSupport
import Testing

/// `copydesk why`: which blocks of a page were kept and dropped.
struct WhyCommandTests {
    private let page = "input/harbordispatch/gdansk-dockers-strike.html"

    @Test func listsTheBlocksWithWhatBecameOfEach() throws {
        let result = try Copydesk.run(["why", page])
        #expect(result.status == 0 && result.errors.isEmpty)
        let lines = result.output.split(separator: "\n")
        #expect(lines[0].hasPrefix("body: article-body "))
        #expect(lines.contains { $0.hasPrefix("kept") && $0.contains("GDAŃSK — Nearly 1,000 dockers") })
        #expect(lines.contains { $0.hasPrefix("    ") && $0.contains("comments") && $0.contains("Leave a Reply") })
    }

    @Test func keepsInItsJSONWhatTheRecordHolds() throws {
        let check = try Copydesk.python(
            """
            import json, sys
            trail, record = (json.loads(text) for text in sys.argv[1:])
            kept = [block["text"] for block in trail["blocks"] if block["kept"]]
            print("\\n\\n".join(kept) == record["text"], trail["method"] == record["extraction"]["method"])
            print(all(0 <= b["score"] <= 1 for b in trail["blocks"] if b["score"] is not None))
            """, [try Copydesk.run(["why", page, "--format", "json"]).output, try record()])
        #expect(check.output == "True True\nTrue\n")
    }

    private func record() throws -> String {
        let folder = try TemporaryFolder()
        let source = try String(contentsOfFile: "\(Copydesk.root)/\(page)", encoding: .utf8)
        let line = try JSONSerialization.data(withJSONObject: ["id": "a", "html": source])
        return try Copydesk.run(
            ["run", "--stdin", "--stdout", "-q"], in: folder.path, input: String(decoding: line, as: UTF8.self) + "\n"
        ).output
    }

    @Test func listsTheLinesOfATextWithTheRuleThatDroppedThem() throws {
        let result = try Copydesk.run(["why", "Tests/texts/ferry-terminal-copied-page/source.txt"])
        #expect(result.status == 0 && result.errors.isEmpty)
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines[0] == "body: plain-text -")
        for (rule, words) in [
            ("title", "line 10"), ("byline", "Nora Tillbrook, Transport"), ("phrase: newsletter", "Sign up to our"),
            ("furniture", "Save"), ("author-note", "Nora Tillbrook is the Packet"), ("caption", "Passengers wait"),
        ] {
            #expect(lines.contains { $0.hasPrefix("      \(rule) ") && $0.contains(words) }, "\(rule)")
        }
        #expect(lines.contains { $0.hasPrefix("kept") && $0.contains("standfirst") && $0.contains("Operator says") })
    }

    @Test func keepsOfATextInItsJSONWhatTheRecordHolds() throws {
        let text = "Tests/texts/lake-dam-wire-copy/source.txt"
        let check = try Copydesk.python(
            """
            import json, sys
            trail = json.loads(sys.argv[1])
            kept = [block["text"] for block in trail["blocks"] if block["kept"]]
            print("\\n\\n".join(kept) == open(sys.argv[2]).read().strip(), trail["method"])
            print([block["rule"] for block in trail["blocks"] if not block["kept"]])
            print([block["element"] for block in trail["blocks"] if block["kept"]])
            """,
            [
                try Copydesk.run(["why", text, "--format", "json"]).output,
                "\(Copydesk.root)/Tests/texts/lake-dam-wire-copy/expected.txt",
            ])
        #expect(
            check.output == """
                True plain-text
                ['phrase', 'phrase', 'title', 'byline', 'header', 'mark', 'phrase']
                ['lines 9-12', 'lines 13-15', 'lines 16-18', 'lines 19-20']

                """)
    }

    @Test func refusesWhatIsNotThere() throws {
        let result = try Copydesk.run(["why", "missing.html"])
        #expect(result.status == 66)
        #expect(result.output.isEmpty && result.errors.contains("missing.html"))
    }

    @Test func tellsHowAClaimCameAbout() throws {
        let file = "input/balticcourier/dam-burst-tuzla.txt"
        let result = try Copydesk.run(["why", "\(file):72"])
        #expect(result.status == 0 && result.errors.isEmpty)
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.first?.hasPrefix("claim c1 at 72: 17") == true)
        #expect(
            lines.contains { $0.hasPrefix("as_of ") && $0.contains("Monday") && $0.hasSuffix("nearest date: weekday") })
        let json = try Copydesk.run(["why", "\(file):72", "--format", "json"])
        let check = try Copydesk.python(
            "import json, sys; trail = json.loads(sys.argv[1]); print(trail['id'], trail['start'], trail['text'])",
            [json.output])
        #expect(check.output == "c1 72 17\n")
    }

    @Test func tellsOfOneDocumentOfAContainer() throws {
        let file = "input/kestrelwire/agency-items.jsonl#KW-250507-0114"
        let claim = try Copydesk.run(["why", "\(file):101"])
        #expect(claim.status == 0 && claim.output.hasPrefix("claim c2 at 101: 14%"))
        #expect(try Copydesk.run(["why", file]).output.hasPrefix("body: plain-text"))
        let missing = try Copydesk.run(["why", "input/kestrelwire/agency-items.jsonl#none:1"])
        #expect(missing.status == 64 && missing.errors.hasSuffix("holds no document 'none'\n"))
    }

    @Test func findsDocumentsOfFilesWithTheMarkInTheirNames() throws {
        let folder = try TemporaryFolder()
        try folder.write("nothing", to: "a/b.txt")
        let text = "Ana Lima sold 40 boats in Lyon."
        let lines = #"{"id":"A#7","text":"Nobody sold boats."}"# + "\n" + #"{"id":"7","text":"\#(text)"}"# + "\n"
        try folder.write(lines, to: "a#1/e.jsonl")
        let found = try Copydesk.run(["why", "a#1/e.jsonl#7:14"], in: folder.path)
        #expect(found.output.hasPrefix("claim c1 at 14: 40"))
        let other = try Copydesk.run(["why", "a#1/e.jsonl#A#7:14"], in: folder.path)
        #expect(other.status == 0 && other.output.hasPrefix("no number at 14"))
    }

    @Test(arguments: [("3", 0, "no number at 3; the nearest claim is at 72\n"), ("999999", 64, "")])
    func tellsWhereNoNumberIs(start: String, status: Int32, output: String) throws {
        let result = try Copydesk.run(["why", "input/balticcourier/dam-burst-tuzla.txt:\(start)"])
        #expect(result.status == status)
        #expect(result.output == output)
        #expect(result.errors.isEmpty == (status == 0))
    }
}
