import Model
import Pipeline
import TestSupport
import Testing

@testable import Reading

struct JSONLinesTests {
    private static func read(
        _ text: String, as name: String = "news.jsonl", documentBytes: Int = 1 << 20
    ) throws -> [ReadDocument] {
        let folder = try TemporaryFolder()
        try folder.write(text, to: name)
        return try folder.source(name, documentBytes: documentBytes).readAll()
    }

    @Test func readsEveryKey() throws {
        let line = """
            {"id":"x-1","text":"One.\\r\\n\\u00a0Two.","url":"https://example.org/1","title":"T","outlet":"O",\
            "language":"en","published_at":"2031-02-03","other":[1],"html":null}
            """
        let read = try #require(try Self.read(line).first)
        let document = try read.result.get()
        #expect(read.id == "news.jsonl#x-1")
        #expect(document.id == read.id)
        #expect(document.source.path == "news.jsonl")
        #expect(document.source.member == "x-1")
        #expect(document.source.byteCount == line.utf8.count)
        #expect(document.source.charset == "UTF-8")
        #expect(read.text == "One.\r\n\u{A0}Two.")
        #expect(!read.isMarkup)
        #expect(document.given.url == Found("https://example.org/1", .given))
        #expect(document.given.title == Found("T", .given))
        #expect(document.given.outlet == Found("O", .given))
        #expect(document.given.language == Found("en", .given))
        #expect(document.given.publishedAt == Found("2031-02-03", .given))
        #expect(document.layers == [.content, .given])
    }

    @Test func namesMembersByIdOrLineNumber() throws {
        let lines = [
            #"{"text":"a"}"#, "", #"{"id":70,"text":"a"}"#, #"{"id":"","text":"a"}"#, #"{"id":null,"text":"a"}"#,
            #"{"text":"a \"id\": 9","nested":{"id":"no"},"list":["id",{"id":8}],"id":"é \" #"}"#,
            #"{"title":"id","text":"a"}"#,
        ]
        #expect(
            try Self.read(lines.joined(separator: "\n")).map(\.id)
                == ["1", "70", "4", "5", "é \" #", "7"].map { "news.jsonl#" + $0 })
    }

    @Test func htmlIsMarkupWhateverItLooksLike() throws {
        let read = try #require(try Self.read(#"{"html":"no tags"}"#).first)
        #expect(read.isMarkup)
    }

    @Test(arguments: [
        ("not json", DocumentError.Kind.badJSON), ("[1]", .badJSON), (#"{"id":"a"}"#, .badJSON),
        (#"{"text":1}"#, .badJSON), (#"{"text":"a","html":"b"}"#, .badJSON), (#"{"text":"a","title":[]}"#, .badJSON),
        (#"{"text":"a","id":true}"#, .badJSON), (#"{"text":"a",}"#, .badJSON), (#"{"text":"a"} x"#, .badJSON),
        (#"{"text":""}"#, .empty), (#"{"text":" \n"}"#, .empty),
    ])
    func oneBadLineIsOneFailure(line: String, kind: DocumentError.Kind) throws {
        let documents = try Self.read(#"{"text":"first"}"# + "\n" + line + "\r\n" + #"{"text":"last"}"# + "\n")
        #expect(documents.map(\.failure) == [nil, kind, nil])
        guard case .failure(let error) = documents[1].result else { return }
        #expect(error.message.contains("line 2"))
    }

    @Test func aLongLineIsTooLargeAndReadingGoesOn() throws {
        let long = #"{"id":"long","text":""# + String(repeating: "a", count: 300_000) + "\"}"
        let documents = try Self.read(#"{"text":"first"}"# + "\n\(long)\n" + #"{"text":"last"}"#, documentBytes: 1_000)
        #expect(documents.map(\.failure) == [nil, .tooLarge, nil])
        #expect(documents[1].id == "news.jsonl#long")
        #expect(documents.last?.id == "news.jsonl#3")
    }

    @Test func refusesTwoLinesWithOneId() throws {
        let error = #expect(throws: RunError.self) {
            try Self.read(#"{"id":"a","text":"x"}"# + "\n\n" + #"{"id":"a","text":"y"}"#)
        }
        #expect(error?.kind == .usage)
        #expect(error?.message.contains("line 1") == true)
        #expect(error?.message.contains("line 3") == true)
    }

    @Test func readsPackedLinesUpToTheDamage() throws {
        let folder = try TemporaryFolder()
        let lines = (1...20_000).map { #"{"id":\#($0),"text":"Number \#($0 * 7919 % 20_000)."}"# }.joined(
            separator: "\n")
        let packed = gzip(lines)
        try folder.write(packed, to: Array("a.jsonl.gz".utf8))
        try folder.write(Array(packed[..<(packed.count / 2)]), to: Array("b.jsonl.gz".utf8))
        let documents = try folder.source("a.jsonl.gz", "b.jsonl.gz").readAll()
        let whole = documents.filter { $0.source.path == "a.jsonl.gz" }
        let cut = documents.filter { $0.source.path == "b.jsonl.gz" }
        #expect(whole.count == 20_000)
        #expect(whole.allSatisfy { $0.failure == nil })
        #expect(cut.count > 1_000)
        #expect(cut.dropLast().allSatisfy { $0.failure == nil })
        #expect(cut.last?.failure == .badCompression)
        #expect(cut.last?.id == "b.jsonl.gz#\(cut.count)")
    }

    @Test func takesAByteOrderMarkAndBytesThatAreNotUTF8() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            [0xEF, 0xBB, 0xBF] + Array(#"{"text":"caf"#.utf8) + [0xE9] + Array(#""}"#.utf8), to: Array("a.jsonl".utf8))
        let read = try #require(try folder.source("a.jsonl").readAll().first)
        #expect(read.text == "caf\u{FFFD}")
        #expect(try read.result.get().warnings.map(\.code) == ["charset-errors"])
    }

    @Test func refusesUTF16() throws {
        let folder = try TemporaryFolder()
        let bytes = #"{"text":"a"}"#.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        try folder.write([0xFF, 0xFE] + bytes, to: Array("a.jsonl".utf8))
        try folder.write(bytes, to: Array("b.jsonl".utf8))
        #expect(try folder.source(".").readAll().map(\.failure) == [.badCharset, .badCharset])
    }

    @Test func splitsLinesAlikeForPiecesOfAnySize() {
        var generator = SplitMix(state: 9)
        for _ in 0..<200 {
            let bytes = generator.bytes(Array("ab\n\r".utf8), below: 80)
            var splitter = LineSplitter(longest: 1_000)
            var lines: [[UInt8]] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1..<9, using: &generator)
                rest.prefix(count).withUnsafeBytes { splitter.append($0) }
                rest = rest.dropFirst(count)
                while let line = splitter.next() { lines.append(line.bytes) }
            }
            splitter.finish()
            while let line = splitter.next() { lines.append(line.bytes) }
            var expected = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
                Array(line.last == 0x0D ? line.dropLast() : line)
            }
            if bytes.isEmpty || bytes.last == 0x0A { expected.removeLast() }
            #expect(lines == expected)
        }
    }

    @Test func survivesRandomLines() {
        var generator = SplitMix(state: 2)
        let alphabet = Array(#"{}[]",:\id text html null1"#.utf8) + [0xE9, 0x00]
        for _ in 0..<3_000 {
            let bytes = generator.bytes(alphabet, below: 60)
            let line = LineSplitter.Line(number: 1, bytes: bytes, isTooLong: false)
            _ = JSONLineIdentifier.find(in: bytes)
            do throws(DocumentError) {
                let document = try JSONLine(line: line, documentBytes: 100).load(
                    id: "a", source: SourceDescription(path: "a"))
                #expect(document.source.byteCount == bytes.count)
            } catch {
                #expect([.badJSON, .empty].contains(error.kind))
            }
        }
    }
}
