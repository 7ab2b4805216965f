/// Where a row stands in the text, in code points.
enum RowSpan {
    /// `start` and `end`, else the first start and the last end of `content`; nil where the row has neither.
    ///
    /// - Parameter prefix: of the columns, such as "speaker_".
    static func of(_ row: [String], in layer: RowLayer, _ prefix: String = "") -> Range<Int>? {
        if let start = layer.index(of: prefix + "start"), let end = layer.index(of: prefix + "end") {
            return range(row[start], row[end])
        }
        guard prefix.isEmpty, let content = layer.index(of: "content") else { return nil }
        let parts = row[content].split { !$0.isNumber }
        guard let first = parts.first, let last = parts.last else { return nil }
        return range(String(first), String(last))
    }

    private static func range(_ start: String, _ end: String) -> Range<Int>? {
        guard let start = Int(start), let end = Int(end), start <= end else { return nil }
        return start..<end
    }
}
