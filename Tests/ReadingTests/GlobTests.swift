import Testing

@testable import Reading

struct GlobTests {
    private static func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

    private static let names: [(pattern: String, name: String, matches: Bool)] = [
        ("*", "a.html", true), ("*", ".a", false), (".*", ".a", true), ("*.html", "a.html", true),
        ("*.html", ".html", false), ("*.html", "a.htm", false), ("a*b*c", "axxbyybzc", true), ("a*b*c", "axxc", false),
        ("?.txt", "é.txt", true), ("?.txt", "ab.txt", false), ("[a-c]x", "bx", true), ("[a-c]x", "dx", false),
        ("[!a-c]x", "dx", true), ("[^a-c]x", "bx", false), ("[]a]", "]", true), ("[a-]", "-", true),
        ("[а-я]", "д", true),
        ("a[", "a[", true), ("[é", "[é", true), (#"\*"#, "*", true), (#"\*"#, "a", false), ("a**b", "a-b", true),
        ("", "", true), ("*", "", true), ("***", "abc", true), ("[z-a]", "m", true),
    ]

    @Test(arguments: names)
    func matchesNames(pattern: String, name: String, matches: Bool) {
        #expect(NamePattern(Self.bytes(pattern)).matches(Self.bytes(name)) == matches)
    }

    @Test func matchesBytesThatAreNotUTF8() {
        let name: ArraySlice<UInt8> = [0x61, 0xE9, 0x62]
        #expect(NamePattern(Self.bytes("a?b")).matches(name))
        #expect(NamePattern(name).matches(name))
        #expect(!NamePattern(Self.bytes("aéb")).matches(name))
    }

    @Test(arguments: [
        ("a", ["a"]), ("{a,b}", ["a", "b"]), ("x{,.gz}", ["x", "x.gz"]), ("{a,b{c,d}}e", ["ae", "bce", "bde"]),
        ("{a,b}{1,2}", ["a1", "a2", "b1", "b2"]), ("{a", ["{a"]), ("a}", ["a}"]), ("{{a,b}", ["{a", "{b"]),
        (#"\{a,b}"#, [#"\{a,b}"#]), ("{a/b,c}/d", ["a/b/d", "c/d"]), ("{}", [""]),
    ])
    func writesBracesOut(pattern: String, alternatives: [String]) {
        let expanded = BraceExpansion.alternatives(of: Self.bytes(pattern))
        #expect(expanded?.map { String(decoding: $0, as: UTF8.self) } == alternatives)
    }

    @Test func refusesTooManyAlternatives() {
        #expect(BraceExpansion.alternatives(of: Self.bytes(String(repeating: "{a,b}", count: 11))) == nil)
        #expect(BraceExpansion.alternatives(of: Self.bytes(String(repeating: "{a,b}", count: 10)))?.count == 1_024)
    }

    @Test(arguments: [
        ("**/*.txt", "a.txt", true), ("**/*.txt", "x/y/a.txt", true), ("**/*.txt", "x/.y/a.txt", false),
        ("x/**", "x/y/z", true), ("x/**", "y", false), ("a/**/b/*.txt", "a/b/b/c/b/x.txt", true),
        ("a/**/b/*.txt", "a/c/x.txt", false), ("*/*.txt", "a.txt", false), ("{a,b/c}/*", "b/c/d", true),
        ("./a/*", "a/b", true),
    ])
    func matchesPaths(pattern: String, path: String, matches: Bool) throws {
        let glob = try #require(Glob(Self.bytes(pattern)))
        var positions = glob.start
        for name in Path(path).components { positions = glob.advance(positions, over: name) }
        #expect(glob.isMatch(positions) == matches)
    }

    @Test func endsWithManyWildcards() throws {
        let pattern = NamePattern(Self.bytes(String(repeating: "*a", count: 200) + "b"))
        let glob = try #require(Glob(Self.bytes(String(repeating: "**/", count: 200) + "b")))
        // Trying each way to match would take longer than the world is old.
        #expect(!pattern.matches(Self.bytes(String(repeating: "a", count: 255))))
        var positions = glob.start
        for _ in 0..<50 { positions = glob.advance(positions, over: Self.bytes("a")) }
        #expect(!glob.isMatch(positions))
    }
}
