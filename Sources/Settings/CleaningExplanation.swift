public import Cleaning
import JSON
import Model
import Numbers

/// How the trail of a page's cleaning is shown: for people, or for programs.
public enum CleaningExplanation: String, CaseIterable, Sendable {
    case text, json

    private static let longestText = 70

    /// The trail as it is printed, with a line feed at the end.
    public func describe(_ trail: CleaningTrail) -> String {
        switch self {
        case .text: table(trail)
        case .json: json(trail)
        }
    }

    private func table(_ trail: CleaningTrail) -> String {
        let candidates = ([trail.extraction.chosen] + trail.extraction.alternatives).map { candidate in
            "\(candidate.method) \(candidate.confidence.map(Share.printed) ?? "-")"
        }
        let rows = trail.blocks.map { block in
            [
                block.isKept ? "kept" : "", block.reason, block.score.map(Share.printed) ?? "", block.zone.rawValue,
                block.element, shortened(block.text),
            ]
        }
        let table = TextTable(header: ["KEPT", "REASON", "SCORE", "ZONE", "ELEMENT", "TEXT"], rows: rows)
        let others = candidates.dropFirst().joined(separator: ", ")
        return "body: \(candidates[0])\(others.isEmpty ? "" : "; not chosen: \(others)")\n\n\(table)"
    }

    private func shortened(_ text: String) -> String {
        text.count <= Self.longestText ? text : text.prefix(Self.longestText - 1) + "…"
    }

    private func json(_ trail: CleaningTrail) -> String {
        var json = JSONWriter(.rows)
        json.beginObject()
        json.key("method")
        json.string(trail.extraction.chosen.method)
        json.key("confidence")
        json.rawNumber(trail.extraction.chosen.confidence.map(Share.printed) ?? "null")
        json.key("blocks")
        json.beginArray()
        for block in trail.blocks { write(block, &json) }
        json.endArray()
        json.endObject()
        json.endLine()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func write(_ block: CleaningTrail.Block, _ json: inout JSONWriter) {
        json.beginObject()
        json.key("kept")
        json.boolean(block.isKept)
        json.key("reason")
        json.string(block.reason)
        json.key("rule")
        json.string(block.rule)
        json.key("score")
        json.rawNumber(block.score.map(Share.printed) ?? "null")
        json.key("zone")
        json.string(block.zone.rawValue)
        json.key("element")
        json.string(block.element)
        json.key("text")
        json.string(block.text)
        json.key("features")
        json.beginObject()
        for feature in block.features {
            json.key(feature.name)
            json.integer(feature.value)
        }
        json.endObject()
        json.endObject()
    }
}
