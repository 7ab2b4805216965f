/// Finds which rows of two layers are about the same words.
///
/// With an alignment of the texts rows are found by where they stand; without one by what they say, so that rows which
/// only moved are no changes.
struct RowMatching {
    /// Pairs that are about the same words, in the old order.
    private(set) var pairs: [(old: Int, new: Int)] = []
    private(set) var lost: [Int] = []
    private(set) var added: [Int] = []

    private let old: RowLayer
    private let new: RowLayer
    private let contentColumns: [Int]
    private let oldSpans: [Range<Int>?]
    private let newSpans: [Range<Int>?]

    /// - Parameter old, new: layers with the same columns.
    init(_ old: RowLayer, _ new: RowLayer, _ alignment: TextAlignment?) {
        self.old = old
        self.new = new
        contentColumns = old.columns.indices.filter { ColumnRoles.isContent(old.columns[$0]) }
        let spans = old.rows.map { RowSpan.of($0, in: old) }
        oldSpans = spans.map { span in span.map { alignment?.range(of: $0) ?? $0 } }
        newSpans = new.rows.map { RowSpan.of($0, in: new) }
        lost = Array(old.rows.indices)
        added = Array(new.rows.indices)
        match(hasAlignment: alignment != nil)
        pairs.sort { $0.old < $1.old }
    }

    /// What a row says, without where it stands and how it is numbered.
    func content(_ row: [String]) -> [String] { contentColumns.map { row[$0] } }

    private mutating func match(hasAlignment: Bool) {
        pair { matching, row, isOld in
            matching.span(row, isOld).map { [matching.key($0)] + matching.content(matching.row(row, isOld)) }
        }
        // Where the text is not known, a row that says the same elsewhere has moved; where it is, it has not.
        if hasAlignment {
            pair { matching, row, isOld in matching.span(row, isOld).map { [matching.key($0)] } }
            pairOverlaps()
            pair { matching, row, isOld in
                matching.span(row, isOld) == nil ? matching.content(matching.row(row, isOld)) : nil
            }
        } else {
            pair { matching, row, isOld in matching.content(matching.row(row, isOld)) }
            pair { matching, row, isOld in matching.span(row, isOld).map { [matching.key($0)] } }
            pair { matching, row, isOld in [matching.name(matching.row(row, isOld))] }
        }
    }

    /// Pairs rows that have the same key, in order; rows without one wait.
    private mutating func pair(by key: (RowMatching, Int, _ isOld: Bool) -> [String]?) {
        guard !lost.isEmpty, !added.isEmpty else { return }
        var waiting: [[String]: [Int]] = [:]
        for row in added.reversed() { if let key = key(self, row, false) { waiting[key, default: []].append(row) } }
        var taken: Set<Int> = []
        var left: [Int] = []
        for row in lost {
            if let key = key(self, row, true), let match = waiting[key]?.popLast() {
                pairs.append((row, match))
                taken.insert(match)
            } else {
                left.append(row)
            }
        }
        lost = left
        added.removeAll(where: taken.contains)
    }

    /// Pairs the rows that are left and share words, each with the first that it meets.
    private mutating func pairOverlaps() {
        var left: [Int] = []
        for row in lost {
            let match = oldSpans[row].flatMap { span in
                added.firstIndex { newSpans[$0].map { $0.overlaps(span) } ?? false }
            }
            guard let match else {
                left.append(row)
                continue
            }
            pairs.append((row, added.remove(at: match)))
        }
        lost = left
    }

    private func row(_ index: Int, _ isOld: Bool) -> [String] { isOld ? old.rows[index] : new.rows[index] }
    private func span(_ index: Int, _ isOld: Bool) -> Range<Int>? { isOld ? oldSpans[index] : newSpans[index] }
    private func key(_ span: Range<Int>) -> String { "\(span.lowerBound)-\(span.upperBound)" }

    private func name(_ row: [String]) -> String {
        ColumnRoles.names.lazy.compactMap { old.index(of: $0) }.map { row[$0] }.first { !$0.isEmpty } ?? ""
    }
}
