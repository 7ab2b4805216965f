import Glibc
import Model
import Pipeline
import TestSupport
import Testing

@testable import Reading

struct FileSourceTests {
    private static let page = "<p>A page."

    @Test func readsKnownExtensionsOfAFolderInTheOrderOfTheirPaths() throws {
        let folder = try TemporaryFolder()
        for name in [
            "b/2.txt", "b.html", "b/10.HTM", "a-.txt", "a/z.txt", "a.txt", "c.md", ".hidden.txt", ".d/e.txt", "gz",
        ] {
            try folder.write(Self.page, to: name)
        }
        try folder.write(gzip(Self.page), to: Array("b/11.html.gz".utf8))
        #expect(
            try folder.source(".").ids()
                == ["a-.txt", "a.txt", "a/z.txt", "b.html", "b/10.HTM", "b/11.html.gz", "b/2.txt"])
    }

    @Test func countsWhatItWouldReadUnlessAFileHoldsSeveralDocuments() throws {
        let folder = try TemporaryFolder()
        for name in ["in/a.html", "in/sub/b.txt", "in/c.md"] { try folder.write(Self.page, to: name) }
        let source = folder.source("in", "in/a.html")
        #expect(try source.inputCount(while: { _ in true }) == 2)
        #expect(try source.inputCount(while: { _ in false }) == nil)
        try folder.write("", to: "in/news.jsonl.gz")
        #expect(try source.inputCount(while: { _ in true }) == nil)
    }

    private static let patterns: [(include: [String], ids: Set<String>)] = [
        (["in"], ["sub/c.txt", "a.html"]), (["in/**/*.{html,txt}{,.gz}"], ["sub/c.txt", "a.html"]),
        (["in/*.html"], ["a.html"]), (["*/*.html"], ["in/a.html"]), (["in/a.html"], ["a.html"]),
        (["in/sub/../a.html"], ["a.html"]), (["i[m-o]/*/c.*"], ["in/sub/c.txt"]), (["in/{a,b}.html"], ["a.html"]),
        (["./in/*"], ["a.html"]), (["in/{sub,a}*/c.txt"], ["sub/c.txt"]), (["in//sub/"], ["c.txt"]),
        (["in/a.html", "in/sub"], ["a.html", "c.txt"]),
    ]

    @Test(arguments: patterns)
    func makesIdsOfWhatFollowsTheFolderOrTheFirstWildcard(include: [String], ids: Set<String>) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.page, to: "in/a.html")
        try folder.write("Text.", to: "in/sub/c.txt")
        let source = FileSource(include: include, root: folder.path, documentBytes: 1_000)
        #expect(Set(try source.ids()) == ids)
        let absolute = FileSource(include: include.map { "\(folder.path)/\($0)" }, root: "/", documentBytes: 1_000)
        #expect(Set(try absolute.ids()) == ids)
    }

    @Test func takesAPathThatIsThereAsItIsWritten() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.page, to: "a[1]{b}*.html")
        try folder.write(Self.page, to: "d[1]/x.html")
        try folder.write(Self.page, to: "a1b.html")
        #expect(try folder.source("a[1]{b}*.html").ids() == ["a[1]{b}*.html"])
        #expect(try folder.source("d[1]/*.html").ids() == ["x.html"])
        #expect(try folder.source(#"a\[1]*.html"#).ids() == ["a[1]{b}*.html"])
    }

    @Test func readsAFileOnceThatTwoPatternsMatch() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.page, to: "in/a.html")
        try folder.write(Self.page, to: "in/b.html")
        #expect(try folder.source("in/b.html", "in/*.html", "in").ids() == ["b.html", "a.html"])
        #expect(try folder.source("in/b.html", ".").ids() == ["b.html", "in/a.html"])
    }

    @Test func refusesTwoInputsWithOneId() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.page, to: "x/a.html")
        try folder.write(Self.page, to: "y/a.html")
        let error = #expect(throws: RunError.self) { try folder.source("x", "y").ids() }
        #expect(error?.kind == .usage)
        #expect(error?.message.contains("'a.html'") == true)
        #expect(error?.message.contains("x/a.html") == true)
        #expect(error?.message.contains("y/a.html") == true)
    }

    @Test func leavesOutWhatIsExcluded() throws {
        let folder = try TemporaryFolder()
        for name in ["in/a.html", "in/drafts/b.html", "in/c.old.html", "in/d/drafts/e.html"] {
            try folder.write(Self.page, to: name)
        }
        #expect(try folder.source("in", exclude: ["**/drafts"]).ids() == ["a.html", "c.old.html"])
        #expect(
            try folder.source("in", exclude: ["in/drafts/**", "in/*.old.*"]).ids() == ["a.html", "d/drafts/e.html"])
        #expect(try folder.source("in/a.html", "in", exclude: ["./in/a.html", "in/d*"]).ids() == ["c.old.html"])
    }

    @Test(arguments: ["in/out", "./in/../in/out/", "in/link"])
    func leavesOutWhatTheRunWrites(output: String) throws {
        let folder = try TemporaryFolder()
        for name in ["in/a.html", "in/out/articles/a.html", "in/output.html", "in/all.jsonl"] {
            try folder.write(Self.page, to: name)
        }
        try folder.link("in/link", to: "out")
        var source = folder.source("in/**/*.html", "in/all.jsonl", "in/a.html")
        source.outputs = [output, "in/all.jsonl", "in/missing"].map { "\(folder.path)/\($0)" }
        #expect(try source.ids() == ["a.html", "output.html"])
    }

    @Test func saysWhenNothingMatches() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.page, to: "a.md")
        for pattern in [".", "*.html", "nowhere/*.html", "a.md/*"] {
            let error = #expect(throws: RunError.self) { try folder.source(pattern).ids() }
            #expect(error?.kind == .nothingToRead)
            #expect(error?.message.contains(pattern) == true)
        }
        #expect(throws: RunError.self) { try folder.source().ids() }
    }

    @Test(arguments: ["nowhere", "nowhere.html", ""])
    func saysWhenANamedInputIsMissing(name: String) throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: RunError.self) { try folder.source(name).makeReader() }
        #expect(error?.kind == .missingInput)
    }

    @Test func refusesBracesThatMakeTooManyPatterns() throws {
        let folder = try TemporaryFolder()
        let pattern = String(repeating: "{a,b}", count: 20)
        let error = #expect(throws: RunError.self) { try folder.source(pattern).makeReader() }
        #expect(error?.kind == .usage)
    }

    @Test func describesWhatItRead() throws {
        let folder = try TemporaryFolder()
        try folder.write("Some text.\n", to: "a.txt")
        let read = try #require(try folder.source("a.txt").readAll().first)
        let document = try read.result.get()
        #expect(document.id == "a.txt")
        #expect(document.layers == [.content, .given])
        var expected = SourceDescription(path: "a.txt")
        expected.byteCount = 11
        expected.sha256 = "b7fc5efed2858abda16234d0640a733c8185c6262b32d7704c7ecfe33bb8a0a0"
        expected.charset = "UTF-8"
        #expect(document.source == expected)
    }

    @Test func listsWithoutOpeningAnything() throws {
        let folder = try TemporaryFolder()
        try folder.write(#"{"id":"1","text":"One."}"# + "\n" + #"{"id":"2","text":"Two."}"#, to: "news.jsonl")
        try folder.write(Self.page, to: "a.html")
        let listing = try folder.source(".").makeListing()
        var ids: [String] = []
        while let pending = try listing.next() { ids.append(pending.id) }
        #expect(ids == ["a.html", "news.jsonl"])
    }

    @Test(arguments: [
        ("a.txt", "<p>A page.", true), ("a.html", "Plain text.", false), ("a.htm", "<p>A page.", true),
        ("a.jsonl", "<!doctype html><p>A page.", true), ("a.txt", "Text.", false),
    ])
    func theContentDecidesOverTheExtension(name: String, content: String, isMarkup: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.write(content, to: name)
        let documents = try folder.source(name).readAll()
        #expect(documents.map(\.isMarkup) == [isMarkup])
        #expect(documents.map(\.text) == [content])
    }
}
