import Foundation
import TestSupport
import Testing

/// Golden folders in the hands of people and of CI: `check`, `accept` and `diff` on real runs.
struct CheckCommandTests {
    private let folder: TemporaryFolder
    private static let more = "More than 40 people were hurt in Lyon on Friday, the mayor, Ana Lima, said."

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.more, to: "input/a.txt")
        try folder.write("A dam burst near Ulm killed 17 people on Monday, the police said.", to: "input/b.txt")
        try folder.write("About 5,000 residents left Ulm, according to the Red Cross.", to: "input/c.txt")
    }

    private func run(_ arguments: [String]) throws -> Copydesk.Result {
        try Copydesk.run(arguments, in: folder.path)
    }

    private func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)") }

    /// Changes one article, makes one fail, removes one, adds one.
    private func changeInputs() throws {
        try folder.write(Self.more.replacingOccurrences(of: "40", with: "45"), to: "input/a.txt")
        try folder.write("", to: "input/b.txt")
        try remove("input/c.txt")
        try folder.write("=Some= 30 ships lie off Brest, the navy said.", to: "input/d.txt")
    }

    private func configure(_ output: String) throws {
        let yaml = try String(contentsOfFile: Copydesk.root + "/pipeline.yaml", encoding: .utf8)
        let changed = yaml.replacingOccurrences(of: "formats: [csv, json], per_article: true", with: output)
            .replacingOccurrences(of: "max_failures: 2%", with: "max_failures: 90%")
        try folder.write(changed, to: "pipeline.yaml")
    }

    @Test func leavesNewFilesUntilTheyAreAcceptedOrGone() throws {
        #expect(try run(["accept", "golden"]).status == 0)
        let golden = try folder.text(of: "golden/claims.csv")
        try changeInputs()
        let check = try run(["check", "golden"])
        #expect(check.status == 1)
        #expect(check.errors.contains("FILE.new are beside the golden ones"))
        #expect(try folder.text(of: "golden/claims.csv") == golden)
        #expect(try folder.text(of: "golden/claims.csv.new").contains("45"))
        #expect(try run(["accept", "golden"]).output.contains("a.txt (its input changed)"))
        #expect(!folder.files.contains { $0.hasSuffix(".new") })
        #expect(try run(["check", "golden"]).status == 0)
    }

    @Test func takesAwayNewFilesOnceAllIsWell() throws {
        #expect(try run(["accept", "golden"]).status == 0)
        try folder.write(Self.more + " It rained.", to: "input/a.txt")
        #expect(try run(["check", "golden", "--no-new"]).status == 1)
        #expect(!folder.files.contains { $0.hasSuffix(".new") })
        #expect(try run(["check", "golden"]).status == 1)
        #expect(folder.files.contains { $0.hasSuffix(".new") })
        try folder.write(Self.more, to: "input/a.txt")
        #expect(try run(["check", "golden"]).status == 0)
        #expect(!folder.files.contains { $0.hasSuffix(".new") })
    }

    @Test func allowsAsManyChangesAsItIsTold() throws {
        #expect(try run(["accept", "golden"]).status == 0)
        try remove("input/c.txt")
        let allowed = try run(["check", "golden", "--max-changes", "1"])
        #expect(allowed.status == 0)
        #expect(allowed.errors.contains("1 change in 1 of 3 articles") && allowed.errors.contains("allows them"))
        #expect(allowed.output.contains("input gone"))
        #expect(try run(["check", "golden", "--max-changes", "0"]).status == 1)
        #expect(try run(["check", "golden", "--max-changes", "-1"]).status == 64)
    }

    @Test func writesJUnitThatOtherReadersUnderstand() throws {
        #expect(try run(["accept", "golden"]).status == 0)
        #expect(try run(["check", "golden", "--junit", "reports/junit.xml"]).status == 0)
        let well = try folder.text(of: "reports/junit.xml")
        #expect(well.contains(#"tests="4" failures="0""#))
        try changeInputs()
        #expect(try run(["check", "golden", "--junit", "reports/junit.xml"]).status == 1)
        let program = """
            import sys, xml.etree.ElementTree as xml
            cases = xml.parse(sys.argv[1]).getroot().findall('testsuite/testcase')
            print(*(case.get('name') + ':' + str(len(case.findall('failure'))) for case in cases))
            """
        let read = try Copydesk.python(program, ["\(folder.path)/reports/junit.xml"])
        #expect(read.output == "a.txt:1 b.txt:1 c.txt:1 d.txt:1 the run as a whole:0\n", "\(read.errors)")
    }

    /// Accepting one article after the other ends in what accepting all gives, in each step with what a run over just
    /// these changes gives.
    @Test(arguments: [
        "formats: [csv, json], per_article: true", "formats: [csv], per_article: true",
        "formats: [json], per_article: true", "formats: [csv], per_article: false",
        "formats: [csv, json], per_article: false, bom: true",
    ])
    func takesNamedArticlesAndLetsTheTotalsFollow(output: String) throws {
        try configure(output)
        #expect(try run(["accept", "golden"]).status == 0)
        try changeInputs()
        let first = try run(["accept", "golden", "a.txt", "d*"])
        #expect(first.status == 0 && first.errors.contains("left: 2 changes in 2 of 4 articles"), "\(first.errors)")
        let left = try run(["check", "golden", "--no-new"])
        #expect(left.status == 1)
        #expect(left.output.contains("b.txt\n  - article lost: its input fails now"))
        #expect(left.output.contains("c.txt\n  - input gone") && !left.output.contains("a.txt"))
        let rest = try run(["accept", "golden", "b.txt", "c.txt"])
        #expect(rest.status == 0 && rest.errors.contains("nothing is left"), "\(rest.errors)")
        let check = try run(["check", "golden"])
        #expect(check.status == 0, "\(check.output)")
        #expect(try run(["run", "-q", "-o", "output"]).status == 0)
        for file in folder.files where file.hasPrefix("output/") && !file.hasSuffix("manifest.json") {
            #expect(try folder.text(of: file) == folder.text(of: "golden" + file.dropFirst("output".count)), "\(file)")
        }
    }

    @Test func writesNoOtherOutputOfThePipeline() throws {
        let yaml = try String(contentsOfFile: Copydesk.root + "/pipeline.yaml", encoding: .utf8)
        let records = "  lines: { type: records, inputs: [dates], path: lines.jsonl }\nlimits:"
        try folder.write(yaml.replacingOccurrences(of: "limits:", with: records), to: "pipeline.yaml")
        let accept = try run(["accept", "golden"])
        #expect(accept.status == 0, "\(accept.errors)")
        #expect(try run(["check", "golden"]).status == 0)
        #expect(!folder.has("lines.jsonl"))
        #expect(try run(["run", "-q"]).status == 0)
        #expect(folder.has("lines.jsonl"))
    }

    @Test func saysWhatItCannotTake() throws {
        #expect(try run(["accept", "golden"]).status == 0)
        let unknown = try run(["accept", "golden", "nope.txt"])
        #expect(unknown.status == 66 && unknown.errors.contains("no article 'nope.txt'"))
        #expect(try run(["accept", "golden", "a.txt"]).errors.contains("nothing to take"))
        try configure("formats: [csv], per_article: true")
        try changeInputs()
        let mixed = try run(["accept", "golden", "a.txt"])
        #expect(mixed.status == 64 && mixed.errors.contains("accept all"))
        #expect(try run(["accept", "missing", "a.txt"]).status == 66)
        #expect(try run(["check", "input"]).errors.contains("holds no output of copydesk"))
    }

    @Test func comparesFoldersAndFilesOfRecords() throws {
        try folder.write(#"{"id": "x", "text": "40 people came to Lyon."}"# + "\n", to: "old.jsonl")
        try folder.write(#"{"id": "x", "text": "50 people came to Lyon."}"# + "\n", to: "new.jsonl")
        for name in ["old", "new"] {
            let input = try folder.text(of: "\(name).jsonl")
            let records = try Copydesk.run(["run", "--stdin", "--stdout", "-q"], in: folder.path, input: input)
            try folder.write(records.output, to: "\(name)-records.jsonl")
        }
        let diff = try run(["diff", "old-records.jsonl", "new-records.jsonl"])
        #expect(diff.status == 1)
        #expect(diff.output.contains("claim “40 people”: value 40 → 50"))
        #expect(try run(["diff", "old-records.jsonl", "old-records.jsonl"]).status == 0)
        let nonsense = try run(["diff", "old-records.jsonl", "pipeline.txt"])
        #expect(nonsense.status == 66)
    }
}
