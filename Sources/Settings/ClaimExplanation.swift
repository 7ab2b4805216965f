import Claims
import JSON
public import Model
import Reporting
import Text

/// How the trail of a claim is shown: for people, or for programs.
public struct ClaimExplanation {
    private let document: Document
    private let offsets: CodePointOffsets
    private let start: Int

    /// - Parameter start: a code point of the document's text.
    public init(_ document: Document, at start: Int) {
        self.document = document
        self.start = start
        offsets = CodePointOffsets(document.text)
    }

    /// What stands there, with a line feed at the end; nil where the text ends before.
    public func describe(_ format: CleaningExplanation) -> String? {
        guard let byte = offsets.byte(atCodePoint: start) else { return nil }
        let finding = ClaimTagger.finding(at: byte, in: document)
        return switch format {
        case .text: table(finding)
        case .json: json(finding)
        }
    }

    private func words(_ range: ByteRange?) -> String { range.map { document.string(in: $0) } ?? "" }

    private func table(_ finding: ClaimFinding) -> String {
        switch finding {
        case .claim(let trail):
            let rows = trail.steps.map { [$0.field, $0.value, words($0.words), $0.rule] }
            let title =
                "claim \(Reference.claim(trail.index)) at \(codePoint(trail.claim.bytes.start)): \(words(trail.claim.phrase))"
            return "\(title)\n\n\(TextTable(header: ["FIELD", "VALUE", "WORDS", "RULE"], rows: rows))"
        case .masked(let number):
            return "no claim at \(codePoint(number.bytes.start)): \(words(number.bytes)) (\(number.rule))\n"
        case .nothing(let nearest):
            let hint = nearest.map { "; the nearest claim is at \(codePoint($0))" } ?? "; the text has no claims"
            return "no number at \(start)\(hint)\n"
        }
    }

    private func codePoint(_ byte: Int) -> Int { offsets.codePoint(atByte: byte) }

    private func json(_ finding: ClaimFinding) -> String {
        var json = JSONWriter(.rows)
        json.beginObject()
        switch finding {
        case .claim(let trail): write(trail, &json)
        case .masked(let number):
            member("found", "number", &json)
            span(number.bytes, &json)
            member("rule", number.rule, &json)
        case .nothing:
            member("found", "nothing", &json)
        }
        json.endObject()
        json.endLine()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func write(_ trail: ClaimTrail, _ json: inout JSONWriter) {
        member("found", "claim", &json)
        member("id", Reference.claim(trail.index), &json)
        span(trail.claim.bytes, &json)
        json.key("steps")
        json.beginArray()
        for step in trail.steps {
            json.beginObject()
            member("field", step.field, &json)
            member("value", step.value, &json)
            member("words", words(step.words), &json)
            member("rule", step.rule, &json)
            json.endObject()
        }
        json.endArray()
    }

    private func span(_ range: ByteRange, _ json: inout JSONWriter) {
        json.key("start")
        json.integer(codePoint(range.start))
        json.key("end")
        json.integer(codePoint(range.end))
        member("text", words(range), &json)
    }

    private func member(_ key: String, _ value: String, _ json: inout JSONWriter) {
        json.key(key)
        json.string(value)
    }
}
