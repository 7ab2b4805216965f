import Foundation
import TestSupport
import Testing

/// What SECURITY.md promises of the program as a whole, against inputs and neighbors that mean harm.
struct SecurityTests {
    private static let text = "A dog bit 14 men in Lyon on Friday, the mayor said."
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ arguments: [String], input: String = "") throws -> Copydesk.Result {
        try Copydesk.run(["run", "-q"] + arguments, in: folder.path, input: input)
    }

    /// Lines of JSON whose ids try to get out, as they stand in the file.
    private static let hostileIDs = [
        "../../x", "/etc/passwd", "..", ".", "", "a/../../b", #"a\u0000b"#, #"..\\..\\x"#, "a#../../b", "a",
        "a/article.json", "a/claims.csv/b", String(repeating: "n", count: 5_000), String(repeating: "n/", count: 3_000),
        #"=cmd|' /C calc'!A0"#, "manifest.json", "~/x", "%2e%2e/x", #"\u202Ex"#,
    ]
    private static let hostileLines = hostileIDs.map { #"{"id": "\#($0)", "text": "\#(text)"}"# + "\n" }.joined()

    /// What lies in the folder besides inputs and the output, its lock included.
    private var strays: [String] {
        folder.files.filter { !$0.hasPrefix("in/") && !$0.hasPrefix("out/") && $0 != ".out.lock" }
    }

    @Test func noIDLeadsOutOfTheOutput() throws {
        try folder.write(Self.hostileLines, to: "in/news.jsonl")
        let result = try run(["in", "-o", "out"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(strays == [])
        #expect(folder.files.count { $0.hasSuffix("article.json") } == Self.hostileIDs.count)
    }

    @Test func noIDOfStandardInputLeadsOutOfTheOutput() throws {
        let result = try run(["--stdin", "-o", "out"], input: Self.hostileLines)
        #expect(result.status == 0, "\(result.errors)")
        #expect(strays == [])
        #expect(folder.files.count { $0.hasSuffix("article.json") } == Self.hostileIDs.count)
    }

    @Test func linksInAnOldOutputAreNotFollowed() throws {
        try folder.write(Self.text, to: "in/a.txt")
        try folder.write("precious", to: "in/victim/file.csv")
        #expect(try run(["in/a.txt", "-o", "out"]).status == 0)
        for name in ["out/articles/link", "out/link"] {
            try folder.link(name, to: "\(folder.path)/in/victim")
        }
        try FileManager.default.removeItem(atPath: "\(folder.path)/out/claims.csv")
        try folder.link("out/claims.csv", to: "\(folder.path)/in/victim/file.csv")
        #expect(try run(["in/a.txt", "-o", "out"]).status == 0)
        #expect(try folder.text(of: "in/victim/file.csv") == "precious")
        #expect(folder.files.filter { $0.hasPrefix("in/victim") } == ["in/victim/file.csv"])
        #expect(try folder.text(of: "out/claims.csv").hasPrefix("article_id,"))
    }

    @Test(arguments: [".out.lock", ".out.staging", ".records.jsonl.lock", ".records.jsonl.staging"])
    func aLinkWhereTheLockBelongsIsRefused(name: String) throws {
        try folder.write(Self.text, to: "in/a.txt")
        try folder.write(
            """
            version: 1
            sources: { articles: { type: files, include: [in] } }
            stages: { clean: { type: clean.article, inputs: [articles] } }
            outputs:
              reports: { type: report.tables, inputs: [clean], dir: out }
              records: { type: records, inputs: [clean], path: records.jsonl }
            """, to: "in/pipeline.md")
        try FileManager.default.moveItem(
            atPath: "\(folder.path)/in/pipeline.md", toPath: "\(folder.path)/pipeline.yaml")
        try folder.link(name, to: "\(folder.path)/in/made-by-link")
        let result = try run([])
        #expect(result.status == 73 && result.errors.contains(name), "\(result.errors)")
        #expect(!folder.has("in/made-by-link") && !folder.has("out"))
    }

    @Test func anOutputThatIsALinkStaysOne() throws {
        try folder.write(Self.text, to: "in/a.txt")
        try folder.write("x", to: "real/.keep")
        try folder.link("out", to: "real")
        #expect(try run(["in", "-o", "out"]).status == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/out")
        #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
        #expect(folder.has("real/manifest.json") && folder.has("real/.keep"))
    }

    @Test func linksOutOfTheInputAreLeftOutAndCounted() throws {
        try folder.write(Self.text, to: "in/a.txt")
        try folder.write(Self.text, to: "secret.txt")
        try folder.link("in/b.txt", to: "../secret.txt")
        #expect(try run(["in", "-o", "out"]).status == 0)
        #expect(!folder.has("out/articles/b.txt"))
        #expect(try folder.text(of: "out/manifest.json").contains("link-outside"))
    }

    /// A page that names all that a careless parser would fetch.
    private static let fetching = """
        <!DOCTYPE html SYSTEM "http://127.0.0.1:9/a.dtd" [<!ENTITY x SYSTEM "http://127.0.0.1:9/x"> %y;]>
        <html xmlns:xi="http://www.w3.org/2001/XInclude"><head><base href="http://127.0.0.1:9/">
        <link rel="stylesheet" href="http://127.0.0.1:9/s.css"><link rel="import" href="http://127.0.0.1:9/i"></head>
        <body><xi:include href="http://127.0.0.1:9/i"/><img src="http://127.0.0.1:9/p.png"><iframe src="http://127.0.0.1:9/f">
        </iframe><p>&x; \(text)</p></body></html>
        """

    @Test func aRunOpensNoConnection() throws {
        try folder.write(Self.fetching, to: "in/a.html")
        let trace = "\(folder.path)/trace"
        let result = try Copydesk.trace(
            ["run", "-q", "in", "-o", "out"], calls: "socket,connect,bind,sendto", to: trace, in: folder.path)
        // Where the system lets nobody look, the symbols have to do.
        guard FileManager.default.fileExists(atPath: trace), result.status == 0 else { return }
        let calls = try folder.text(of: "trace").split(separator: "\n").filter { $0.contains("AF_") }
        #expect(calls == [])
        #expect(folder.has("out/articles/a.html/article.json"))
    }

    @Test func theProgramImportsNoCallThatConnects() throws {
        let bytes = try Data(contentsOf: Copydesk.binary)
        for name in ["connect", "getaddrinfo", "gethostbyname", "xmlNanoHTTPOpen", "curl_easy_perform"] {
            #expect(bytes.range(of: Data("\0\(name)\0".utf8)) == nil, "\(name)")
        }
        // The table of names is there, so that a name that is missing means something.
        #expect(bytes.range(of: Data("\0flock\0".utf8)) != nil)
    }

    @Test(.timeLimit(.minutes(1))) func entitiesOfAPageAreNotExpanded() throws {
        let entities = (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined()
        try folder.write(
            "<!DOCTYPE html [<!ENTITY e0 \"bang\">\(entities)]><p>&e9; \(Self.text)</p><p>\(Self.text)</p>",
            to: "in/a.html")
        #expect(try run(["in", "-o", "out"]).status == 0)
        let record = try folder.text(of: "out/articles/a.html/article.json")
        #expect(record.utf8.count < 20_000 && !record.contains("bangbang"))
    }
}
