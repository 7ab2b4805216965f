import Pipeline
import TestSupport
import Testing

@testable import Reading

/// Which symbolic links are followed.
struct LinkTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Text.", to: "in/own/a.txt")
        try folder.write("Secret.", to: "inside-out/secret.txt")
    }

    /// The ids of what is read, and what was skipped.
    private func read(_ source: FileSource) throws -> (ids: [String], skipped: [String: Int]) {
        let reader = try source.makeReader()
        var ids: [String] = []
        while let pending = try reader.next() { ids.append(pending.id) }
        return (ids, reader.skipped)
    }

    @Test(arguments: ["in", "in/**/*.txt"]) func leavesOutAndCountsLinksThatLeadOutOfTheFolder(_ include: String) throws
    {
        try folder.link("in/file.txt", to: "../inside-out/secret.txt")
        try folder.link("in/folder", to: "\(folder.path)/inside-out")
        try folder.link("in/own/up.txt", to: "../../inside-out/secret.txt")
        try folder.link("in/chain.txt", to: "own/up.txt")
        try folder.link("in/top", to: "/")
        let (ids, skipped) = try read(folder.source(include))
        #expect(ids == ["own/a.txt"])
        #expect(skipped == ["link-outside": 5])
    }

    @Test func followsLinksThatStayInTheFolder() throws {
        try folder.link("in/again.txt", to: "own/a.txt")
        try folder.link("in/twice", to: "\(folder.path)/in/own")
        let (ids, skipped) = try read(folder.source("in"))
        #expect(ids == ["again.txt", "own/a.txt", "twice/a.txt"])
        #expect(skipped.isEmpty)
    }

    @Test func aFolderWhoseNameBeginsLikeTheInputIsOutside() throws {
        try folder.link("in/file.txt", to: "../inside-out/secret.txt")
        #expect(try read(folder.source("in")).skipped == ["link-outside": 1])
    }

    @Test func followsAllLinksWhereAsked() throws {
        try folder.link("in/folder", to: "../inside-out")
        var source = folder.source("in")
        source.links = .all
        let (ids, skipped) = try read(source)
        #expect(ids == ["folder/secret.txt", "own/a.txt"])
        #expect(skipped.isEmpty)
    }

    @Test func followsALinkThatIsNamedItself() throws {
        try folder.link("input", to: "in")
        try folder.link("page.txt", to: "inside-out/secret.txt")
        #expect(try read(folder.source("input", "page.txt")).ids == ["own/a.txt", "page.txt"])
    }

    @Test func saysWhyNothingIsLeft() throws {
        try folder.write("No article.", to: "out/a.md")
        try folder.link("out/file.txt", to: "../in/own/a.txt")
        let error = #expect(throws: RunError.self) { try read(folder.source("out")) }
        #expect(error?.kind == .nothingToRead)
        #expect(error?.message.contains("follow_links") == true)
    }
}
