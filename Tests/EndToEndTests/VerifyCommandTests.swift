import Foundation
import TestSupport
import Testing

/// `copydesk verify`: what it says of outputs that are whole, changed, or none.
struct VerifyCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Forty people were hurt in Lyon on Friday, the mayor said.", to: "in/a.txt")
        try folder.write("Two dogs bit five men in Lyon on Friday.", to: "in/b.txt")
        #expect(try Copydesk.run(["run", "-q", "in", "-o", "out"], in: folder.path).status == 0)
    }

    private func verify(_ arguments: String...) throws -> Copydesk.Result {
        try Copydesk.run(["verify"] + arguments, in: folder.path)
    }

    private func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)") }

    @Test func findsAnOutputWhole() throws {
        let result = try verify("out")
        #expect(result.status == 0 && result.output.isEmpty)
        #expect(result.errors.hasPrefix("out is whole: 23 files, "))
        #expect(try verify("out", "-q").errors.isEmpty)
    }

    @Test func saysOfEachFileWhatIsWrongWithIt() throws {
        try folder.write("", to: "out/claims.csv")
        let quotes = try folder.text(of: "out/quotes.csv")
        try folder.write("X" + quotes.dropFirst(), to: "out/quotes.csv")
        try remove("out/dates.csv")
        try remove("out/articles/b.txt/dates.csv")
        try folder.link("out/articles/b.txt/dates.csv", to: "../a.txt/dates.csv")
        try folder.write("", to: "out/my notes.txt")
        try folder.link("out/elsewhere", to: "/tmp")
        for kept in ["out/.gitkeep", "out/.git/config", "out/claims.csv.new"] { try folder.write("", to: kept) }
        let result = try verify("out")
        #expect(result.status == 1)
        #expect(
            Set(result.output.split(separator: "\n").map(String.init)) == [
                "articles/b.txt/dates.csv: cannot be read: it is a link",
                "claims.csv: has 0 bytes instead of \(try size(of: "claims.csv"))",
                "quotes.csv: has other content of the same size", "dates.csv: is missing",
                "my notes.txt: is not in the manifest", "elsewhere: is not in the manifest",
            ])
        #expect(result.errors == "error: out is not as its manifest says: 6 problems, 23 files\n")
    }

    /// The size of a file by the manifest.
    private func size(of name: String) throws -> Int {
        let manifest = try JSONSerialization.jsonObject(with: Data(folder.text(of: "out/manifest.json").utf8))
        let files = try #require((manifest as? [String: Any])?["files"] as? [[String: Any]])
        return try #require(files.first { $0["path"] as? String == name }?["bytes"] as? Int)
    }

    @Test func tellsProgramsTheSame() throws {
        try remove("out/dates.csv")
        let result = try verify("out", "--format", "json")
        #expect(result.status == 1)
        let report = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(report["files"] as? Int == 23)
        #expect(
            report["problems"] as? [[String: String]] == [
                ["path": "dates.csv", "kind": "missing", "message": "is missing"]
            ])
    }

    @Test func opensNothingOutsideTheFolder() throws {
        try folder.write("secret", to: "secret.txt")
        let manifest = try folder.text(of: "out/manifest.json")
        for path in ["../secret.txt", "/etc/hostname", "articles/../../secret.txt", "./claims.csv", ""] {
            try folder.write(
                manifest.replacingOccurrences(of: #""claims.csv""#, with: "\"\(path)\""), to: "out/manifest.json")
            let result = try verify("out")
            #expect(result.status == 1 && result.output.contains("\(path): leads out of the folder\n"))
        }
    }

    @Test func noticesAManifestThatIsDamaged() throws {
        let manifest = try folder.text(of: "out/manifest.json")
        let lines = manifest.split(separator: "\n")
        let entry = try #require(lines.firstIndex { $0.contains(#""claims.csv""#) })
        for (number, damaged) in [
            String(manifest.prefix(manifest.count / 2)), lines[..<entry].joined(separator: "\n") + "\n",
            manifest.replacingOccurrences(of: #""bytes": "#, with: #""bytes": x"#), #"{"copydesk": 1}"# + "\n",
        ].enumerated() {
            try folder.write(damaged, to: "out/manifest.json")
            let result = try verify("out")
            #expect(result.status == 1 && result.output.isEmpty, "\(number)")
            #expect(result.errors.contains("the manifest is damaged"), "\(result.errors)")
        }
        var shortened = lines
        shortened.remove(at: entry)
        try folder.write(shortened.joined(separator: "\n") + "\n", to: "out/manifest.json")
        let result = try verify("out")
        #expect(result.output.contains("manifest.json: lists 22 files of "))
        #expect(result.output.contains("claims.csv: is not in the manifest"))
    }

    @Test func saysWhereThereIsNoOutput() throws {
        try folder.write(#"{"name": "A web application"}"#, to: "web/manifest.json")
        for (argument, message) in [
            ("nowhere", "there is no folder 'nowhere'"), ("in", "'in' holds no output of copydesk"),
            ("in/a.txt", "'in/a.txt' is no folder"), ("web", "its manifest.json is another program's"),
        ] {
            let result = try verify(argument)
            #expect(result.status == 66 && result.errors.contains(message), "\(result.errors)")
        }
    }

    @Test func showsControlCharactersOfNamesInsteadOfObeyingThem() throws {
        try folder.write("", to: "out/a\u{1B}[2J\nb: is fine")
        #expect(try verify("out").output == "a\\u{1B}[2J\\nb: is fine: is not in the manifest\n")
    }
}
