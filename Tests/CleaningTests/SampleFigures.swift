import JSON
import Model
import Pipeline
import TestSupport
import Text

@testable import Cleaning

/// How well cleaning does on one sample, in thousandths; a measure that the sample says nothing about is absent.
struct SampleFigures {
    enum Measure: String, CaseIterable, Sendable {
        /// F1 of the text's words; of characters in scripts without spaces.
        case text
        /// The share of the expected paragraphs that are found word for word in the right zone.
        case zones
        /// F1 of the captions, each right as a whole.
        case captions
        /// The share of the expected metadata that are right.
        case metadata
    }

    private(set) var values: [Measure: Int] = [:]
    /// What is missing and what is too much.
    private(set) var details: [Measure: String] = [:]

    init(of sample: HandWrittenSample) throws {
        let expected = try sample.expectedMetadata()
        let text = try sample.expectedText()
        guard let document = try sample.cleaned() else {
            // An error page may give nothing; an article may not.
            if !text.isEmpty { values = [.text: 0, .metadata: 0] }
            return
        }
        if !text.isEmpty {
            compare(.text, Self.units(document.text.string), Self.units(text))
            compareZones(document, text, expected)
        }
        if let captions = expected["captions"]?.array {
            compare(.captions, document.captions, captions.compactMap(\.string))
        }
        compareMetadata(document.metadata, expected)
    }

    private mutating func compareZones(_ document: Document, _ text: String, _ expected: JSONValue) {
        guard let zones = expected["zones"]?.array?.compactMap(\.string) else { return }
        let found = document.paragraphs.map { paragraph in
            paragraph.zone.rawValue + ": "
                + String(decoding: document.text.bytes[paragraph.bytes.indices], as: UTF8.self)
        }
        let paragraphs = text.split(separator: "\n\n").map { $0.trimmingSuffix { $0.isNewline } }
        let wanted = zip(zones, paragraphs).map { "\($0): \($1)" }
        let missing = wanted.filter { !found.contains($0) }
        values[.zones] = wanted.isEmpty ? nil : 1000 * (wanted.count - missing.count) / wanted.count
        details[.zones] = "not found: \(missing.map { $0.prefix(60) })"
    }

    private mutating func compareMetadata(_ metadata: Metadata, _ expected: JSONValue) {
        let found: [(String, [String]?)] = [
            ("title", metadata.title.map { [$0.value] }), ("authors", metadata.authors?.value),
            ("published_at", metadata.publishedAt.map { [$0.value] }),
            ("modified_at", metadata.modifiedAt.map { [$0.value] }), ("language", metadata.language.map { [$0.value] }),
            ("outlet", metadata.outlet.map { [$0.value] }), ("canonical_url", metadata.canonicalURL.map { [$0.value] }),
            ("section", metadata.section.map { [$0.value] }), ("tags", metadata.tags?.value),
        ]
        var wrong: [String] = []
        for (key, value) in found {
            let wanted = expected[key].map { $0.array?.compactMap(\.string) ?? [$0.string].compactMap(\.self) }
            if (value ?? []) != (wanted ?? []) { wrong.append("\(key) \(value ?? []), not \(wanted ?? [])") }
        }
        values[.metadata] = 1000 * (found.count - wrong.count) / found.count
        details[.metadata] = wrong.joined(separator: "; ")
    }

    private mutating func compare(_ measure: Measure, _ found: [String], _ expected: [String]) {
        let (found, expected) = (Self.counts(found), Self.counts(expected))
        let shared = found.reduce(0) { $0 + min($1.value, expected[$1.key] ?? 0) }
        let total = found.values.reduce(0, +) + expected.values.reduce(0, +)
        values[measure] = total == 0 ? 1000 : 2000 * shared / total
        details[measure] =
            "missing \(Self.difference(expected, found)), too much \(Self.difference(found, expected))"
    }

    private static func units(_ text: String) -> [String] {
        text.split { $0.isWhitespace }.flatMap { word in
            word.unicodeScalars.contains { Script(of: $0)?.hasNoSpaces == true }
                ? word.map { String($0) } : [String(word)]
        }
    }

    private static func counts(_ units: [String]) -> [String: Int] {
        units.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private static func difference(_ left: [String: Int], _ right: [String: Int]) -> [String] {
        Array(left.filter { $0.value > right[$0.key] ?? 0 }.keys.sorted().prefix(20))
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, condition(last) { rest.removeLast() }
        return rest
    }
}
