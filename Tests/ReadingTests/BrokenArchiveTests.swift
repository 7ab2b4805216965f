import Model
import Pipeline
import TestSupport
import Testing

@testable import Reading

struct BrokenArchiveTests {
    private static let one = SampleArchive.response("One.")
    private static let two = SampleArchive.response("Two.")
    private static let three = SampleArchive.response("Three.")
    /// Where the second and the third record begin.
    private static let second = one.count
    private static let third = one.count + two.count

    private static func outlines(_ bytes: [UInt8], documentBytes: Int = 1 << 20) throws -> [String] {
        try SampleArchive.read(bytes, documentBytes: documentBytes).documents.map(\.outline)
    }

    private static func replacing(_ record: [UInt8], _ old: String, with new: String) -> [UInt8] {
        Array(String(decoding: record, as: UTF8.self).replacing(old, with: new).utf8)
    }

    private static let broken: [(name: String, record: [UInt8])] = [
        ("no version", Array(two.dropFirst(10))), ("no type", replacing(two, "WARC-Type", with: "WARC-Tape")),
        ("no length", replacing(two, "Content-Length", with: "Content-Long")),
        ("length no number", replacing(two, "Content-Length: ", with: "Content-Length: -")),
        ("length beyond all", replacing(two, "Content-Length: ", with: "Content-Length: 99999999999999999")),
        ("header cut off", Array(two.prefix(40))), ("header cut off in a line end", Array(two.prefix(49))),
        ("body cut off", Array(two.dropLast(20))),
        ("line that is no field", replacing(two, "WARC-Date", with: "no field\r\nA")),
        ("length too large", SampleArchive.response("Two.", length: two.count)),
        ("length far too large", SampleArchive.response("Two.", length: 900_000)),
        ("length larger than a document", SampleArchive.response("Two.", length: 5_000_000)),
        ("length too small", SampleArchive.response("Two.", length: 80)),
        ("no answer of a server", replacing(two, "HTTP/1.1", with: "XTTP/1.1")),
        ("garbage", Array("Not a record.\r\nWARC/ is a format.\r\n".utf8)),
        ("zeros", [UInt8](repeating: 0, count: 9_000)),
    ]

    @Test(arguments: broken)
    func reportsABrokenRecordAndGoesOnAtTheNext(name: String, record: [UInt8]) throws {
        let third = Self.second + record.count
        #expect(
            try Self.outlines(Self.one + record + Self.three)
                == ["0 One.", "\(Self.second) bad-archive", "\(third) Three."], "\(name)")
        let members = [Self.one, record, Self.three].map { gzip($0) }
        let (first, next) = (members[0].count, members[0].count + members[1].count)
        #expect(
            try Self.outlines(members.flatMap(\.self)) == ["0 One.", "\(first) bad-archive", "\(next) Three."],
            "\(name), packed")
        #expect(
            try Self.outlines(gzip(Self.one + record + Self.three))
                == ["0 One.", "0+\(Self.second) bad-archive", "0+\(third) Three."], "\(name), packed as one")
    }

    @Test(arguments: [Array(two.prefix(5)), Array(two.prefix(60)), Array(two.dropLast(30)), Array(two.dropLast(5))])
    func reportsTheLastRecordWhereTheFileIsCutOff(record: [UInt8]) throws {
        #expect(try Self.outlines(Self.one + record) == ["0 One.", "\(Self.second) bad-archive"])
        #expect(try Self.outlines(gzip(Self.one) + gzip(record)) == ["0 One.", "\(gzip(Self.one).count) bad-archive"])
    }

    @Test func saysWhatIsWrong() throws {
        let archive = Self.one + SampleArchive.response("Two.", length: 80)
        guard case .failure(let error) = try SampleArchive.read(archive).documents[1].result else {
            Issue.record("it is whole")
            return
        }
        #expect(error.message == "the record does not end where its Content-Length says (offset \(Self.second))")
    }

    @Test func reportsAnEmptyArchive() throws {
        for bytes in [[], gzip(""), Array("\r\n\r\n".utf8)] {
            let read = try SampleArchive.read(bytes).documents
            #expect(read.map(\.failure) == [.empty])
            #expect(read.map(\.id) == ["crawl.warc"])
        }
    }

    @Test func reportsAFileThatIsNoArchive() throws {
        #expect(try Self.outlines(Array("<p>A page.".utf8)) == ["0 bad-archive"])
        #expect(try Self.outlines(gzip("<p>A page.")) == ["0 bad-archive"])
    }

    @Test func goesOnBehindAMemberThatIsCutOff() throws {
        let (first, last) = (gzip(Self.one), gzip(Self.three))
        let whole = gzip(Self.two)
        for count in [1, 3, 12, 40, whole.count - 9, whole.count - 8, whole.count - 1] {
            let outlines = try Self.outlines(first + whole[..<count] + last)
            #expect(
                outlines == ["0 One.", "\(first.count) bad-compression", "\(first.count + count) Three."], "\(count)")
        }
        for count in 2..<whole.count {
            #expect(
                try Self.outlines(first + whole[..<count]) == ["0 One.", "\(first.count) bad-compression"], "\(count)")
        }
    }

    @Test func goesOnBehindAMemberWhoseChecksumIsWrong() throws {
        var damaged = gzip(Self.two)
        damaged[damaged.count - 6] ^= 0xFF
        let first = gzip(Self.one)
        #expect(
            try Self.outlines(first + damaged + gzip(Self.three))
                == ["0 One.", "\(first.count) bad-compression", "\(first.count + damaged.count) Three."])
    }

    @Test func goesOnBehindGarbageBetweenMembers() throws {
        let first = gzip(Self.one)
        for garbage in [Array("garbage".utf8), [0x1F, 0x8B, 0x08, 0x00], [0x1F, 0x8B, 0x08, 0xE0] + Array("x".utf8)] {
            #expect(
                try Self.outlines(first + garbage + gzip(Self.two))
                    == ["0 One.", "\(first.count) bad-compression", "\(first.count + garbage.count) Two."])
        }
        #expect(
            try Self.outlines(first + [UInt8](repeating: 0, count: 70_000)) == ["0 One."],
            "padding of tapes is no damage")
        #expect(try Self.outlines(Array("garbage".utf8) + first) == ["0 bad-archive", "7 One."])
    }

    @Test func handsOutWhatOneMemberHeldBeforeItWasCutOff() throws {
        var generator = SplitMix(state: 8)
        let records = (0..<300).map { number in
            SampleArchive.response("Number \(number), \(UInt64.random(in: 0...UInt64.max, using: &generator)).")
        }
        let packed = gzip(records.flatMap(\.self))
        let read = try SampleArchive.read(Array(packed[..<(packed.count / 2)])).documents
        #expect(read.count > 100)
        #expect(read.dropLast().allSatisfy { $0.failure == nil })
        #expect(read.last?.failure == .badCompression)
    }

    @Test func reportsPagesThatAreTooLongAndSkipsFilms() throws {
        let long = SampleArchive.response((0..<200_000).map { "Word \($0 * 7919 % 200_000). " }.joined())
        var generator = SplitMix(state: 4)
        let picture = (0..<1_500_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let film = SampleArchive.record("response", SampleArchive.answer(picture, type: "video/mp4"))
        let archive = [Self.one, long, film, Self.three]
        let read = try SampleArchive.read(archive.flatMap(\.self))
        #expect(
            read.documents.map(\.outline)
                == ["0 One.", "\(Self.second) too-large", "\(Self.second + long.count + film.count) Three."])
        #expect(read.skipped == ["media-type": 1])
        #expect(try SampleArchive.read(archive.flatMap { gzip($0) }).documents.map(\.failure) == [nil, .tooLarge, nil])
        let cut = try SampleArchive.read(Self.one + film.dropLast(9)).documents
        #expect(cut.map(\.outline) == ["0 One.", "\(Self.second) bad-archive"])
    }

    private static let bombs: [[UInt8]] = [
        SampleArchive.response(String(repeating: "a", count: 40_000_000)), [UInt8](repeating: 0, count: 40_000_000),
        [UInt8](repeating: 0x0A, count: 40_000_000),
        Array("WARC/1.0\r\nWARC-Type: ".utf8) + [UInt8](repeating: 0x61, count: 40_000_000),
    ]

    @Test(arguments: bombs.indices)
    func aBombStopsAtTheLimit(index: Int) throws {
        let bomb = gzip(Self.bombs[index])
        let first = gzip(Self.one)
        #expect(
            try SampleArchive.read(first + bomb + gzip(Self.three)).documents.map {
                $0.outline.split(separator: " ").last
            }
                == ["One.", "too-large", "Three."])
    }

    @Test func pagesThatAreAlikeAreNoBomb() throws {
        let archive = (0..<12_000).flatMap { _ in Self.one }
        let read = try SampleArchive.read(gzip(archive)).documents
        #expect(read.count == 12_000)
        #expect(read.allSatisfy { $0.failure == nil })
    }

    @Test(.timeLimit(.minutes(2))) func survivesRandomCutsAndDamage() throws {
        var generator = SplitMix(state: 11)
        let records = [
            SampleArchive.record("warcinfo", Array("a: b".utf8)), Self.one, SampleArchive.record("request", [0x61]),
            Self.two,
            SampleArchive.record(
                "response",
                SampleArchive.answer(
                    SampleArchive.chunked(gzip(SampleArchive.page("Packed.")), size: 20),
                    fields: ["Transfer-Encoding: chunked", "Content-Encoding: gzip"])), Self.three,
        ]
        let archives = [records.flatMap(\.self), records.flatMap { gzip($0) }, gzip(records.flatMap(\.self))]
        let folder = try TemporaryFolder()
        for round in 0..<900 {
            var bytes = archives[round % archives.count]
            for _ in 0..<Int.random(in: 1...4, using: &generator) { damage(&bytes, &generator) }
            try folder.write(bytes, to: Array("a.warc".utf8))
            let read = try folder.source("a.warc").readAll()
            #expect(Set(read.map(\.id)).count == read.count)
            #expect(read.count <= 40)
        }
    }

    private func damage(_ bytes: inout [UInt8], _ generator: inout SplitMix) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let count = min(Int.random(in: 1...60, using: &generator), bytes.count - place)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes.removeLast(bytes.count - place)
        case 1: bytes.removeSubrange(place..<(place + count))
        case 2: bytes.insert(contentsOf: bytes[place..<(place + count)], at: place)
        default: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        }
    }

    @Test func readsPackedLinesOfSeveralMembersAndStopsAtABomb() throws {
        let folder = try TemporaryFolder()
        let lines = (1...3).map { gzip(#"{"id":"\#($0)","text":"Number \#($0)."}"# + "\n") }
        try folder.write(lines.flatMap(\.self), to: Array("a.jsonl.gz".utf8))
        let bomb = gzip(Array(#"{"id":"x","text":""#.utf8) + [UInt8](repeating: 0x61, count: 40_000_000))
        try folder.write(lines[0] + bomb, to: Array("b.jsonl.gz".utf8))
        try folder.write(lines[0] + gzip([UInt8](repeating: 0x0A, count: 40_000_000)), to: Array("c.jsonl.gz".utf8))
        let read = try folder.source(".").readAll()
        #expect(
            read.map(\.outline) == [
                "1 Number 1.", "2 Number 2.", "3 Number 3.", "1 Number 1.", "2 too-large", "1 Number 1.",
            ] + [read.last?.outline ?? ""])
        #expect(read.last?.failure == .tooLarge)
    }
}
