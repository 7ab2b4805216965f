import Files
import Pipeline
import Testing

@testable import Regression

/// What is told of records: `article.json`, and lines of JSON Lines.
struct RecordComparisonTests {
    private func record(_ text: String, _ members: String = "") -> String {
        #"{"id": "a", "text": "\#(text)"\#(members.isEmpty ? "" : ", " + members)}"#
    }

    private func lines(_ golden: String, _ actual: String) throws -> [String] {
        try OutputDifferences(["articles/a/article.json": golden], ["articles/a/article.json": actual]).lines
    }

    @Test func followsRowsThatMovedBecauseTheTextBeforeThemChanged() throws {
        let row = #""text": "40 people", "value": "40"}]"#
        let golden = record(
            "Dam bursts. In Ulm 40 people fled.", #""claims": [{"id": "c1", "start": 19, "end": 28, "# + row)
        let actual = record(
            "The old dam bursts. In Ulm 40 people fled.", #""claims": [{"id": "c1", "start": 27, "end": 36, "# + row)
        #expect(
            try lines(golden, actual) == [
                "a: text changed: “Dam bursts. In Ulm 40…” → “The old dam bursts. In Ulm 40…”"
            ])
    }

    @Test func leavesTheWordsOfARowToTheTextThatChanged() throws {
        func members(_ figure: Int) -> String {
            #""quotes": [{"content": [{"start": 0, "end": 9}], "text": "\#(figure) fled Ulm"}], "#
                + #""claims": [{"start": 0, "end": 2, "text": "\#(figure)", "value": "\#(figure)"}]"#
        }
        #expect(
            try lines(record("40 fled Ulm", members(40)), record("41 fled Ulm", members(41)))
                == ["a: text changed: “40 fled Ulm” → “41 fled Ulm”", "a: claim “40”: value 40 → 41"])
    }

    @Test func tellsOfARowThatStandsElsewhereInTheSameText() throws {
        let text = "Ulm, not Ulm"
        func entity(_ start: Int) -> String {
            #""entities": [{"start": \#(start), "end": \#(start + 3), "text": "Ulm", "type": "GPE", "entity_id": "city:ulm", "name": "Ulm"}]"#
        }
        #expect(
            try lines(record(text, entity(0)), record(text, entity(9))) == [
                "a: 1 mention lost: Ulm (GPE)", "a: 1 mention new: Ulm (GPE)",
            ])
    }

    @Test func saysWhoSpeaksNow() throws {
        func quote(_ speaker: String) -> String {
            #""quotes": [{"id": "q1", "content": [{"start": 0, "end": 5}], "text": "We go", "speaker": \#(speaker)}]"#
        }
        let (ana, ben) = (
            #"{"start": 6, "end": 9, "text": "Ana", "name": "Ana Lima"}"#,
            #"{"start": 10, "end": 13, "text": "Ben", "name": null}"#
        )
        let text = "We go Ana Ben"
        #expect(
            try lines(record(text, quote(ana)), record(text, quote(ben)))
                == ["a: speaker changed: “Ana Lima” → “Ben” of “We go”"])
        #expect(
            try lines(record(text, quote(ana)), record(text, quote("null")))
                == ["a: speaker changed: “Ana Lima” → nothing of “We go”"])
    }

    @Test func tellsOfARenamedEntityOnceHoweverOftenItIsNamed() throws {
        func members(_ name: String) -> String {
            let mention = #""text": "Ana", "type": "PERSON", "entity_id": "person:ana", "name": "\#(name)"}"#
            return #""entities": [{"start": 0, "end": 3, \#(mention), {"start": 4, "end": 7, \#(mention)], "#
                + #""quotes": [{"content": [{"start": 8, "end": 10}], "text": "go", "speaker": {"start": 0, "end": 3, "text": "Ana", "name": "\#(name)"}}]"#
        }
        #expect(
            try lines(record("Ana Ana go", members("Ana Lim")), record("Ana Ana go", members("Ana Lima")))
                == ["a: entity “Ana Lim”: name “Ana Lim” → “Ana Lima”"])
    }

    @Test func tellsOfFactsAndOfDividedText() throws {
        let golden = record("One. Two.", #""title": "Dam holds", "sentences": [{"start": 0, "end": 9}]"#)
        let actual = record(
            "One. Two.", #""title": "Dam bursts", "sentences": [{"start": 0, "end": 4}, {"start": 5, "end": 9}]"#)
        #expect(
            try lines(golden, actual) == [
                "a: title changed: “Dam holds” → “Dam bursts”",
                "a: sentences: the same text is divided otherwise (1 → 2)",
            ])
    }

    @Test func comparesFilesOfRecords() throws {
        let outputs = try TestOutputs()
        let same = #"{"id": "s", "status": "ok", "title": "Dam"}"#
        for (name, title) in [("golden", "Old"), ("actual", "New")] {
            let lines = [same, #"{"id": "a", "status": "ok", "title": "\#(title)"}"#]
            try FileSystem.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: "\(outputs.path)/\(name)")
        }
        #expect(try outputs.differences().lines == ["a: title changed: “Old” → “New”"])
    }

    @Test func comparesAFolderWithAFileOfRecordsByWhatTheySay() throws {
        let outputs = try TestOutputs()
        func record(_ id: String, _ title: String) -> String { "{\"id\": \"\(id)\", \"title\": \"\(title)\"}" }
        try outputs.write(
            "golden",
            [
                "articles/a/article.json": record("a", "Old") + "\n", "articles/b/article.json": record("b", "Same"),
                "articles/a/claims.csv": "id,start,end,text\n",
            ])
        let lines = [record("a", "New"), record("b", "Same")].joined(separator: "\n")
        try FileSystem.write(Array(lines.utf8), to: "\(outputs.path)/actual")
        #expect(try outputs.differences().lines == ["a: title changed: “Old” → “New”"])
    }

    @Test func refusesAFileThatHoldsNoRecords() throws {
        let outputs = try TestOutputs()
        for (name, text) in [("golden", "{\"id\": \"a\"}\nnonsense\n"), ("actual", "{\"id\": \"a\"}\n")] {
            try FileSystem.write(Array(text.utf8), to: "\(outputs.path)/\(name)")
        }
        let error = try #require(throws: RunError.self) { try outputs.differences() }
        #expect(error.kind == .usage && error.message.contains("golden:2: this line is no record"))
    }
}
