import Pipeline
import Testing

@testable import Regression

struct OutputComparisonTests {
    private let header = "article_id,id,start,end,text,value\n"
    private let articles = "article_id,title\na,Dam bursts\n"

    private func lines(_ golden: [String: String], _ actual: [String: String]) throws -> [String] {
        try OutputDifferences(
            golden.merging(["articles.csv": articles]) { old, _ in old },
            actual.merging(["articles.csv": articles]) { old, _ in old }
        ).lines
    }

    @Test func findsNothingBetweenEqualsWhateverTheManifestSays() throws {
        let files = ["claims.csv": header + "a,c1,0,5,x,1\n", "articles/a/article.json": "{}"]
        let other = files.merging(["manifest.json": "1", "claims.csv.new": "left by a check"]) { $1 }
        #expect(try lines(files.merging(["manifest.json": "2"]) { $1 }, other) == [])
    }

    @Test func namesTheRowThatIsLostAndNotThoseThatMoveUp() throws {
        let golden = header + "a,c1,0,5,five dogs,5\na,c2,9,12,two cats,2\n"
        let actual = header + "a,c1,2,5,two cats,2\n"
        #expect(try lines(["claims.csv": golden], ["claims.csv": actual]) == ["a: 1 claim lost: five dogs"])
    }

    @Test func saysWhichCellChanged() throws {
        let (golden, actual) = (header + "a,c1,0,5,five dogs,5\n", header + "a,c1,0,5,five dogs,6\n")
        #expect(
            try lines(["claims.csv": golden], ["claims.csv": actual]) == ["a: claim “five dogs”: value 5 → 6"])
    }

    @Test func countsRowsThatAreThereTwice() throws {
        let row = "a,c1,0,5,five dogs,5\n"
        #expect(
            try lines(["claims.csv": header + row], ["claims.csv": header + row + row])
                == ["a: 1 claim new: five dogs"])
    }

    @Test func readsQuotedCells() throws {
        let (golden, actual) = (
            header + "a,c1,0,5,\"five, \"\"big\"\"\ndogs\",5\n", header + "a,c1,0,5,\"five, \"\"big\"\"\ndogs\",7\n"
        )
        #expect(
            try lines(["claims.csv": golden], ["claims.csv": actual])
                == ["a: claim “five, \"big\" dogs”: value 5 → 7"])
    }

    @Test func tellsOnceWhatRecordTablesAndTotalsRepeat() throws {
        func output(_ value: String) -> [String: String] {
            [
                "claims.csv": header + "a,c1,0,4,five,\(value)\n",
                "articles/a/claims.csv": "id,start,end,text,value\nc1,0,4,five,\(value)\n",
                "articles/a/article.json":
                    #"{"id":"a","text":"five","claims":[{"id":"c1","start":0,"end":4,"text":"five","value":"\#(value)"}]}"#,
                "claim_totals.csv": "kind,unit,currency,concept,claims,min\n,,,,1,\(value)\n",
                "summary.json": #"{"v":\#(value)}"#,
            ]
        }
        let differences = try OutputDifferences(
            output("5").merging(["articles.csv": articles]) { $1 },
            output("6").merging(["articles.csv": articles]) { $1 })
        #expect(differences.lines == ["a: claim “five”: value 5 → 6"])
        #expect(differences.count == 1)
    }

    @Test func tellsOfTotalsThatNoArticleExplains() throws {
        let totals = "entity_id,name,mentions\ncity:lyon,Lyon,"
        #expect(
            try lines(["entity_totals.csv": totals + "3\n"], ["entity_totals.csv": totals + "4\n"])
                == ["entity_totals: city:lyon: mentions 3 → 4"])
    }

    @Test func leavesOutTotalsThatAChangedArticleExplains() throws {
        func output(_ claims: String, _ count: Int) -> [String: String] {
            [
                "articles.csv": "article_id,outlet\na,Ulm Post\nb,Bree Echo\n", "claims.csv": header + claims,
                "outlets.csv": "outlet,claims\nBree Echo,\(count)\nUlm Post,\(count)\n",
            ]
        }
        #expect(
            try OutputDifferences(output("a,c1,0,4,five,5\n", 1), output("", 0)).lines
                == ["outlets: Bree Echo: claims 1 → 0", "a: 1 claim lost: five"])
    }

    @Test func tellsOfAColumnOnceAndComparesTheOthers() throws {
        let golden = "article_id,id,start,end,text\na,c1,0,5,x\nb,c1,0,5,x\nc,c1,0,5,x\n"
        let actual = "article_id,id,start,end,text,value\na,c1,0,5,x,1\nb,c1,0,5,x,2\nc,c1,0,5,y,3\n"
        let ids = ["articles.csv": "article_id\na\nb\nc\n"]
        #expect(
            try OutputDifferences(
                ids.merging(["claims.csv": golden]) { $1 }, ids.merging(["claims.csv": actual]) { $1 }
            ).lines == ["column value of claims is new", "c: claim “x”: words “x” → “y”"])
    }

    @Test func saysThatOnlyBytesDiffer() throws {
        let files = ["articles/a/article.json": #"{"id": "a", "title": "Dam"}"#]
        let others = ["articles/a/article.json": #"{"id":"a","title":"Dam"}"#]
        #expect(try lines(files, others) == ["a: the same content is written in other bytes"])
    }

    @Test func tellsApartWhatBecameOfArticles() throws {
        let golden = [
            "articles.csv": "article_id\ngone\nfails\n", "articles/stray/article.json": "{}", "notes.txt": "x",
            "failures.csv": "source_path,member,stage,kind,message\nmended,,clean,empty,nothing in it\n",
        ]
        let actual = [
            "articles.csv": "article_id\nmended\nfresh\n",
            "failures.csv": "source_path,member,stage,kind,message\nfails,,clean,empty,nothing in it\n",
        ]
        #expect(
            try OutputDifferences(golden, actual).lines == [
                "notes.txt is unreferenced: no run makes it",
                "fails: article lost: its input fails now: clean: empty: nothing in it",
                "fresh: new article", "gone: input gone: no input of the run has this id any more",
                "mended: new article: its input failed before: clean: empty: nothing in it",
                "stray: unreferenced: no table of the golden names it and no run makes it",
            ])
    }

    @Test func saysWhereThereAreTotalsOnly() throws {
        let totals = ["outlets.json": "[]"]
        let lines = try OutputDifferences(
            totals.merging(["articles/a/article.json": #"{"id": "a"}"#, "summary.json": #"{"ok": 1}"#]) { $1 },
            totals.merging(["summary.json": #"{"ok": 1}"#]) { $1 }
        ).lines
        #expect(lines.count == 1 && lines[0].contains("actual holds totals only"))
    }

    @Test func knowsAnArticleWhoseInputMoved() throws {
        let table = "article_id,title,source_path,source_sha256\n"
        let differences = try OutputDifferences(
            ["articles.csv": table + "a,Dam,a,12\n"], ["articles.csv": table + "b,Dam,b,12\n"])
        #expect(differences.lines == ["a: moved to b: the same input under another name"])
        #expect(differences.count == 1)
    }

    @Test func refusesWhatIsNoOutput() throws {
        for (path, kind) in [("/nonexistent/golden", RunError.Kind.missingInput), ("/usr/bin", .missingInput)] {
            let error = try #require(throws: RunError.self) {
                try OutputComparison.differences(golden: path, actual: "/tmp")
            }
            #expect(error.kind == kind)
        }
    }
}
