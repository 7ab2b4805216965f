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

    @Test(arguments: [("missing.html", Int32(66)), ("input/balticcourier/balti-vote-count.txt", 64)])
    func refusesWhatIsNoPage(file: String, status: Int32) throws {
        let result = try Copydesk.run(["why", file])
        #expect(result.status == status)
        #expect(result.output.isEmpty && result.errors.contains(file))
    }
}
