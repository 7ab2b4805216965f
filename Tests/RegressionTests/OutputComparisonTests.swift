import Files
import Pipeline
import Testing

@testable import Regression

struct OutputComparisonTests {
    private let header = "article_id,id,start,end,text,value\n"

    /// Writes two outputs and compares them.
    private func differences(_ golden: [String: String], _ actual: [String: String]) throws -> [String] {
        let folder = try FileSystem.makeTemporaryFolder()
        defer { FileSystem.removeAll(folder) }
        for (name, files) in [("golden", golden), ("actual", actual)] {
            try FileSystem.makeFolders("\(folder)/\(name)")
            for (file, text) in files { try FileSystem.write(Array(text.utf8), to: "\(folder)/\(name)/\(file)") }
        }
        return try OutputComparison.differences(golden: "\(folder)/golden", actual: "\(folder)/actual").map(
            \.description)
    }

    @Test func findsNothingBetweenEqualsWhateverTheManifestSays() throws {
        let files = ["claims.csv": header + "a,c1,0,5,x,1\n", "articles/a/article.json": "{}"]
        let other = files.merging(["manifest.json": "1"]) { $1 }
        #expect(try differences(files.merging(["manifest.json": "2"]) { $1 }, other) == [])
    }

    @Test func namesTheRowThatIsLostAndNotThoseThatMoveUp() throws {
        let golden = header + "a,c1,0,5,five dogs,5\na,c2,9,12,two cats,2\n"
        let actual = header + "a,c1,9,12,two cats,2\n"
        #expect(
            try differences(["claims.csv": golden], ["claims.csv": actual]) == [
                "claims.csv: 1 row lost: “five dogs” in a"
            ])
    }

    @Test func saysWhichCellChanged() throws {
        let golden = header + "a,c1,0,5,five dogs,5\n"
        let actual = header + "a,c1,0,5,five dogs,6\n"
        #expect(
            try differences(["claims.csv": golden], ["claims.csv": actual])
                == ["claims.csv: 1 row changed: “five dogs” in a: value “5” → “6”"])
    }

    @Test func countsRowsThatAreThereTwice() throws {
        let row = "a,c1,0,5,five dogs,5\n"
        #expect(
            try differences(["claims.csv": header + row], ["claims.csv": header + row + row])
                == ["claims.csv: 1 row new: “five dogs” in a"])
    }

    @Test func readsQuotedCells() throws {
        let golden = header + "a,c1,0,5,\"five, \"\"big\"\"\ndogs\",5\n"
        let actual = header + "a,c1,0,5,\"five, \"\"big\"\"\ndogs\",7\n"
        #expect(
            try differences(["claims.csv": golden], ["claims.csv": actual])
                == ["claims.csv: 1 row changed: “five, \"big\" dogs” in a: value “5” → “7”"])
    }

    @Test func namesFilesThatAreMissingOrNew() throws {
        #expect(
            try differences(["a.csv": "x\n"], ["b.csv": "x\n"]) == [
                "a.csv: the file is missing", "b.csv: the file is new",
            ])
    }

    @Test func showsWhereATextParts() throws {
        let differences = try differences(
            ["article.json": #"{"title": "Dam bursts", "claims": [{"id": "c1"}]}"#],
            ["article.json": #"{"title": "Dam holds", "claims": [{"id": "c2"}]}"#])
        #expect(
            differences == [
                "article.json: title changed: “Dam bursts” → “Dam holds”",
                "article.json: claims: 1 lost or changed, 1 new or changed",
            ])
    }

    @Test func refusesAFolderThatIsNotThere() throws {
        let error = try #require(throws: RunError.self) {
            try OutputComparison.differences(golden: "/nonexistent/golden", actual: "/tmp")
        }
        #expect(error.kind == .missingInput)
    }
}
