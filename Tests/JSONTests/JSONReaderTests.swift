import Testing

@testable import JSON

struct JSONReaderTests {
    private static func read(
        _ text: String, _ tolerance: JSONReader.Tolerance = .strict
    ) throws(JSONError) -> JSONValue {
        try JSONReader.read(Array(text.utf8)[...], tolerance: tolerance)
    }

    @Test func readsEveryKindOfValue() throws {
        let value = try Self.read(#" {"a": [1, -2.50e+3, true, false, null], "b": {"c": "d"}, "a2": ""} "#)
        #expect(
            value
                == .object([
                    ("a", .array([.number("1"), .number("-2.50e+3"), .boolean(true), .boolean(false), .null])),
                    ("b", .object([("c", .string("d"))])), ("a2", .string("")),
                ]))
    }

    @Test(arguments: [
        (#""\" \\ \/ \b\f\n\r\t""#, "\" \\ / \u{8}\u{C}\n\r\t"), (#""\u00e9\u20AC""#, "é€"),
        (#""\ud83d\ude00!""#, "😀!"), (#""\ud83d.""#, "\u{FFFD}."), (#""\udc00\ud800""#, "\u{FFFD}\u{FFFD}"),
        (#""naïve — “x”""#, "naïve — “x”"), (#""\u0000""#, "\0"),
    ])
    func readsEscapes(json: String, text: String) throws {
        #expect(try Self.read(json).string == text)
    }

    @Test func replacesBytesThatAreNotUTF8() throws {
        #expect(try JSONReader.read([0x22, 0x61, 0xE9, 0x62, 0x22]).string == "a\u{FFFD}b")
    }

    @Test(arguments: [
        ("", 0), ("  ", 2), ("[1,]", 3), ("[1 2]", 3), (#"{"a" 1}"#, 5), (#"{"a":1,}"#, 7), ("{a:1}", 1), ("[", 1),
        ("01", 0), ("1.", 0), ("-", 0), ("+1", 0), (".5", 0), ("1e", 0), ("nul", 0), ("True", 0), ("1 2", 2),
        ("\"a\nb\"", 2), (#""\x""#, 2), (#""\u12G4""#, 3), ("\"abc", 4), ("[1]]", 3), ("// c\n1", 0), ("'a'", 0),
    ])
    func refusesWhatTheStandardRefuses(json: String, offset: Int) {
        let error = #expect(throws: JSONError.self) { try Self.read(json) }
        #expect(error?.offset == offset)
    }

    @Test(arguments: [JSONReader.Tolerance.strict, .tolerant])
    func boundsTheDepth(tolerance: JSONReader.Tolerance) throws {
        let limit = JSONReader.maximumDepth
        let nested = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
        #expect(throws: Never.self) { try Self.read(nested(limit), tolerance) }
        #expect(throws: JSONError.self) { try Self.read(nested(limit + 1), tolerance) }
        #expect(throws: JSONError.self) { try Self.read(String(repeating: "{\"a\":", count: 1_000_000), tolerance) }
    }

    @Test func theLastOfTwoEqualKeysCounts() throws {
        #expect(try Self.read(#"{"a": 1, "b": 2, "a": 3}"#)["a"]?.integer == 3)
    }

    @Test(arguments: [
        "{\"a\":\"x\ny\",\"b\":1}", #"{"a":"x\#ty","b":1,}"#, "<!-- {\"a\":\"x\",\"b\":1} -->",
        "//<![CDATA[\n{\"a\":\"x\",\"b\":1}\n//]]>", "//<![CDATA[ {\"a\":\"x\",\"b\":1} //]]>",
        "/*<![CDATA[*/{\"a\":\"x\",\"b\":1}/*]]>*/", "<![CDATA[{\"a\":\"x\",\"b\":1}]]>",
        "window.data = {\"a\":\"x\",\"b\":1};", "{\"a\":\"x\",\"b\":1} </script>", "{,\"a\":\"x\",,\"b\":1}",
        "{\"a\":\"x\"\n\"b\":1}", "{\"a\":\"x\", // why\n\"b\":1}", "{\"a\":\"x\",\"b\":1,\"c\":",
        "{\"a\":\"x\",\"b\":1,\"c", "\u{FEFF}{\"a\":\"x\",\"b\":1",
    ])
    func toleratesWhatPagesCarry(json: String) throws {
        let value = try Self.read(json, .tolerant)
        #expect(value["a"]?.string?.first == "x")
        #expect(value["b"]?.integer == 1)
        #expect(throws: JSONError.self) { try Self.read(json.hasPrefix("\u{FEFF}") ? "{" : json) }
    }

    @Test func keepsBareQuotationMarksInStrings() throws {
        let value = try Self.read(#"{"a":"He said "no", and "never".","b":["x", "y"],"c":"z"}"#, .tolerant)
        #expect(value["a"]?.string == #"He said "no", and "never"."#)
        #expect(value["b"]?.array?.compactMap(\.string) == ["x", "y"])
        #expect(value["c"]?.string == "z")
    }

    @Test func readsStringsInSingleQuotationMarks() throws {
        let value = try Self.read(#"{'a':'It's "so"', "b": 'x\'y', "c": "it's"}"#, .tolerant)
        #expect(value["a"]?.string == #"It's "so""#)
        #expect(value["b"]?.string == "x'y")
        #expect(value["c"]?.string == "it's")
    }

    @Test func readsSeveralValuesAsAnArray() throws {
        let value = try Self.read(#"{"a":1},{"a":2};{"a":3}"#, .tolerant)
        #expect(value.array?.compactMap { $0["a"]?.integer } == [1, 2, 3])
    }

    @Test func givesWhatIsThereOfACutTail() throws {
        let value = try Self.read(#"{"a":[{"b":"one"},{"b":"tw"#, .tolerant)
        #expect(value["a"]?[0]?["b"]?.string == "one")
        #expect(value["a"]?[1]?["b"]?.string == "tw")
    }

    @Test(arguments: ["", "   ", "<!-- -->"])
    func findsNoValueInNothing(json: String) {
        #expect(throws: JSONError.self) { try Self.read(json, .tolerant) }
    }

    @Test(arguments: ["\" , ", "\"\n", "/*", "<", "[,", "{\"", "\\\"", "\\u", "   \"   "])
    func endsOnMegabytesOfOnePiece(piece: String) {
        // A walk that is not linear would hold up all other tests.
        let bytes = Array(String(repeating: piece, count: 500_000).utf8)
        _ = try? JSONReader.read(bytes[...], tolerance: .tolerant)
    }
}
