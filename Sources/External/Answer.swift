import JSON
import Pipeline
import Text

/// What a program answers about a document: one line, a JSON object or null.
enum Answer {
    /// One JSON value on one line, numbers and order of keys as the program wrote them.
    case layer([UInt8])
    /// The program cannot do anything with this document, in its own words.
    case refusal(String)

    /// Deeper values would be too deep for readers of the record.
    private static let deepest = 100
    /// The only member of an object that is a refusal.
    private static let refusalKey = "error"
    private static let longestRefusal = 500
    private static let longestBeginning = 60

    /// - Parameters:
    ///   - bytes: all that the program wrote.
    ///   - limit: most bytes of a line.
    init(_ bytes: [UInt8], limit: Int) throws(ProgramFailure) {
        let line = try Self.onlyLine(bytes, limit: limit)
        let value = try Self.value(line)
        switch value {
        case .null: break
        case .object(let members):
            if members.count == 1, members[0].key == Self.refusalKey, case .string(let words) = members[0].value {
                self = .refusal(words.printable(longest: Self.longestRefusal))
                return
            }
        default: throw ProgramFailure(.program, "its program's answer is \(value.kind), not an object or null")
        }
        guard !value.isDeeper(than: Self.deepest) else {
            throw ProgramFailure(.program, "its program's answer is more than \(Self.deepest) levels deep")
        }
        var writer = JSONWriter()
        writer.value(value)
        self = .layer(writer.takeBytes())
    }

    private static func onlyLine(_ bytes: [UInt8], limit: Int) throws(ProgramFailure) -> ArraySlice<UInt8> {
        let end = bytes.firstIndex(of: ASCII.lineFeed)
        guard let end, end <= limit else {
            throw ProgramFailure(.program, "its program's answer is longer than \(limit >> 20) MiB")
        }
        let rest = bytes[(end + 1)...]
        guard rest.isEmpty else {
            throw ProgramFailure(
                .program, "its program wrote more than one line, the second: '\(beginning(of: rest))'")
        }
        return bytes[..<end]
    }

    private static func value(_ line: ArraySlice<UInt8>) throws(ProgramFailure) -> JSONValue {
        guard UTF8Validation.isValid(line.span) else {
            throw ProgramFailure(.program, "its program's answer is not UTF-8")
        }
        do throws(JSONError) {
            return try JSONReader.read(line)
        } catch {
            throw ProgramFailure(
                .program,
                "its program's answer is no JSON, at byte \(error.offset): \(error.message): '\(beginning(of: line))'")
        }
    }

    /// The first characters of a line, for people.
    static func beginning(of bytes: ArraySlice<UInt8>) -> String {
        let line = bytes.prefix { $0 != ASCII.lineFeed }
        // Four bytes a character at most.
        let enough = line.prefix(4 * (longestBeginning + 1))
        return String(decoding: enough, as: UTF8.self).printable(longest: longestBeginning)
    }
}

extension JSONValue {
    fileprivate var kind: String {
        switch self {
        case .null: "null"
        case .boolean: "true or false"
        case .number: "a number"
        case .string: "text"
        case .array: "an array"
        case .object: "an object"
        }
    }

    fileprivate func isDeeper(than levels: Int) -> Bool {
        switch self {
        case .array(let values): levels == 0 || values.contains { $0.isDeeper(than: levels - 1) }
        case .object(let members): levels == 0 || members.contains { $0.value.isDeeper(than: levels - 1) }
        default: false
        }
    }
}
