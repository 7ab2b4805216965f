import Testing

@testable import Entities

/// What is read from a table of aliases, and what is refused.
struct AliasTableTests {
    private func read(_ csv: String) throws -> [AliasRow] {
        try AliasTable(csv: Array(csv.utf8), path: "aliases.csv").rows
    }

    private func problems(_ csv: String) throws -> [String] {
        let error = try #require(throws: AliasTableError.self) { try read(csv) }
        return error.problems.map { "\($0.line): \($0.message)" }
    }

    private static let row = AliasRow(
        action: .merge, name: "Bobby Halloran", entityID: "", newName: "Peter Halloran", newEntityID: "", line: 2)

    @Test(arguments: [
        "action,name,entity_id,new_name,new_entity_id\nmerge,Bobby Halloran,,Peter Halloran,\n",
        "\u{FEFF}action,name,entity_id,new_name,new_entity_id\r\nmerge,Bobby Halloran,,Peter Halloran,\r\n,,,,\r\n",
        "action;name;new_name\nMerge;Bobby Halloran;Peter Halloran",
        "Action\tNew_Name\tNote\tName\n merge \t Peter Halloran \tsee the archive\tBobby Halloran\n\n",
        "action,name,new_name,\n\"merge\",\"Bobby Halloran\",\"Peter Halloran\",\n",
    ])
    func acceptsWhatSpreadsheetsMakeOfATable(csv: String) throws { #expect(try read(csv) == [Self.row]) }

    @Test func listsTheColumnsInTheOrderOfTheDocumentation() {
        #expect(AliasColumn.list == "action, name, entity_id, new_name, new_entity_id, note")
    }

    @Test func acceptsATableThatHasItsHeaderOnly() throws { #expect(try read("action,name\n").isEmpty) }

    @Test(arguments: [
        ("", "1: the first row must name the columns: \(AliasColumn.list)"),
        ("merge,a,,b,\n", "1: the first row must name the columns: \(AliasColumn.list)"),
        ("action,nmae\n", "1: there is no column 'nmae'; the columns are \(AliasColumn.list)"),
        ("action,name,name\n", "1: column 'name' is there twice"),
        ("action,name\nignore,\"Hot Deals\n", "2: ends inside quotation marks"),
    ])
    func refusesAFileThatIsNoTable(csv: String, problem: String) throws { #expect(try problems(csv) == [problem]) }

    @Test func refusesTextThatIsNotUTF8() throws {
        let bytes = Array("action,name\nignore,Vuki".utf8) + [0xE6, 0x0A]
        let error = try #require(throws: AliasTableError.self) { try AliasTable(csv: bytes, path: "aliases.csv") }
        #expect(error.problems.map(\.message) == ["is not UTF-8 text; save it as 'CSV UTF-8'"])
    }

    @Test(arguments: [
        ("mrge,a,,b,", "'mrge' is no action; the actions are merge, split, rename, ignore"),
        ("merge,,,b,", "needs a name or an entity_id"),
        ("merge,a,,,", "merges, so it needs a new_name or a new_entity_id"),
        ("merge,,person:a,,person:a", "merges person:a with itself"),
        ("merge,a,,a,", "leads back to itself"),
        ("split,a,,,", "splits, so it needs a name and the entity_id that it is not"),
        ("split,a,person:a,,", "splits 'a' from the id that it has by itself, so it needs a new_entity_id"),
        ("split,a,person:b,,person:b", "splits 'a' from person:b and gives it that id again"),
        ("rename,a,,,", "renames, so it needs a new_name"),
        ("rename,a,,b,person:b", "renames, so there can be no new_entity_id; 'merge' gives another id"),
        ("ignore,a,,b,", "ignores, so there can be nothing new"),
        ("ignore,-,,,", "'-' has neither letter nor digit"),
        ("ignore,,Ana Lima,,", "'Ana Lima' is no entity id; ids look like 'person:ana-lima' and stand in entities.csv"),
        ("ignore,Lima, Ana,,,", "has more cells than the header; a cell with a comma needs quotation marks"),
    ])
    func refusesARowThatCannotBeMeant(row: String, problem: String) throws {
        let header = "action,name,entity_id,new_name,new_entity_id\n"
        let cells = row.hasPrefix("ignore,Lima") ? row + ",x" : row
        #expect(try problems(header + cells + "\n") == ["2: \(problem)"])
    }

    @Test func reportsEveryMistakeWithItsLine() throws {
        let csv = "action,name,new_name\nmerge,a,\nignore,b,\nerase,c,\n"
        #expect(try problems(csv).map { $0.prefix(2) } == ["2:", "4:"])
    }

    @Test func refusesTwoRowsAboutTheSame() throws {
        let csv = "action,name,new_name\nmerge,Ana Lima,Ana\nrename,Ana Lima,A. Lima\nignore,ANA  LÍMA,\n"
        #expect(try problems(csv) == ["4: is about the same as line 2"])
    }

    @Test func refusesRowsThatLeadInACircle() throws {
        let names = "action,name,new_name\nmerge,Ana,Bea\nmerge,Dora,Ana\nmerge,Bea,Carla\nmerge,Carla,Ana\n"
        #expect(try problems(names) == ["2: leads back to itself"])
        let ids = "action,entity_id,new_entity_id\nmerge,org:a,org:b\nmerge,org:b,org:a\n"
        #expect(try problems(ids) == ["2: leads back to itself"])
    }

    @Test func warnsOfRowsThatWereOfNoUse() throws {
        let csv = "action,name,entity_id\nignore,Hot Deals,\nignore,,org:acme\nsplit,Price,person:ned-price\n"
        let table = try AliasTable(csv: Array(csv.utf8), path: "aliases.csv")
        #expect(
            table.warnings(on: [3, 0, 0]) == [
                "aliases.csv:3: ignore org:acme matched nothing in this run",
                "aliases.csv:4: split 'Price' of person:ned-price matched nothing in this run",
            ])
        #expect(table.warnings(on: []).count == 3)
    }
}
