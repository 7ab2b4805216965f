import Foundation
import TestSupport
import Testing

@testable import JSON

struct JSONWriterTests {
    private static func written(_ value: JSONValue, _ layout: JSONWriter.Layout = .compact) -> [UInt8] {
        var writer = JSONWriter(layout)
        writer.value(value)
        return writer.bytes
    }

    @Test func writesObjectsCompactly() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("id")
        writer.string("a/b")
        writer.key("list")
        writer.beginArray()
        writer.integer(-7)
        writer.boolean(true)
        writer.null()
        writer.rawNumber("1.50")
        writer.beginObject()
        writer.endObject()
        writer.endArray()
        writer.key("slice")
        writer.string(Array("[é]".utf8)[1..<3])
        writer.endObject()
        writer.endLine()
        writer.integer(2)
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == #"{"id":"a/b","list":[-7,true,null,1.50,{}],"slice":"é"}"# + "\n2")
    }

    @Test func indentsByTwoSpacesWhenPretty() {
        let value = JSONValue.object([
            ("a", .array([.number("1"), .object([])])), ("b", .array([])), ("c", .object([("d", .null)])),
        ])
        #expect(
            String(decoding: Self.written(value, .pretty), as: UTF8.self) == """
                {
                  "a": [
                    1,
                    {}
                  ],
                  "b": [],
                  "c": {
                    "d": null
                  }
                }
                """)
    }

    @Test func escapesWhatMustBeEscapedAndNothingElse() {
        let text = "\" \\ / \u{8}\u{C}\n\r\t \u{1}\u{1F}\u{7F} é \u{2028}"
        #expect(
            String(decoding: Self.written(.string(text)), as: UTF8.self)
                == #""\" \\ / \b\f\n\r\t \u0001\u001f"# + "\u{7F} é \u{2028}\"")
    }

    @Test(arguments: [JSONWriter.Layout.compact, .pretty])
    func readsBackWhatItWrote(layout: JSONWriter.Layout) throws {
        var generator = SplitMix(state: 7)
        for _ in 0..<300 {
            let value = JSONValue.random(depth: 4, using: &generator)
            let bytes = Self.written(value, layout)
            #expect(try JSONReader.read(bytes[...]) == value)
            #expect(try JSONReader.read(bytes[...], tolerance: .tolerant) == value)
        }
    }

    @Test func survivesRandomBytes() {
        var generator = SplitMix(state: 11)
        let alphabet = Array("{}[]\",:\\u0n1-.e tfd/*<!->\n".utf8) + [0xE9, 0xC3, 0x00]
        for _ in 0..<5_000 {
            let count = Int.random(in: 0..<60, using: &generator)
            let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator)! }
            for tolerance in [JSONReader.Tolerance.strict, .tolerant] {
                guard let value = try? JSONReader.read(bytes[...], tolerance: tolerance) else { continue }
                #expect(throws: Never.self) { try JSONReader.read(Self.written(value)[...]) }
            }
        }
    }

    private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(.enabled(if: python != nil)) func pythonReadsTheSameValues() throws {
        let python = try #require(Self.python)
        var generator = SplitMix(state: 3)
        var writer = JSONWriter(.pretty)
        writer.value(.array((0..<200).map { _ in JSONValue.random(depth: 3, using: &generator) }))
        let script = "import json,sys; print(json.dumps(json.load(sys.stdin.buffer, parse_int=str, parse_float=str)))"
        let output = try Self.run(python, ["-c", script], input: writer.bytes)
        let digitsAsText = try JSONReader.read(writer.bytes[...]).withNumbersAsStrings
        #expect(try JSONReader.read(output[...]) == digitsAsText)
    }

    private static func run(_ program: String, _ arguments: [String], input: [UInt8]) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "copydesk-json-\(UUID().uuidString)")
        try Data(input).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: file)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return bytes
    }
}

extension JSONValue {
    /// The same with every number as a string of its digits, which is what the Python script makes of them.
    fileprivate var withNumbersAsStrings: JSONValue {
        switch self {
        case .number(let digits): .string(digits)
        case .array(let values): .array(values.map(\.withNumbersAsStrings))
        case .object(let members): .object(members.map { ($0.key, $0.value.withNumbersAsStrings) })
        default: self
        }
    }
}
