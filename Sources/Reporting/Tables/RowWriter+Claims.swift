import Model
import Numbers

extension RowWriter {
    func claimRows() -> [UInt8] {
        rows(document.claims) { row, index, claim in
            add(Reference.claim(index), claim.bytes, to: &row)
            addSpan(claim.phrase, to: &row)
            row.cell(claim.kind.rawValue)
            add(claim.quantity, to: &row)
            row.text(claim.unit.name)
            row.cell(claim.unit.code)
            row.cell(claim.unit.currency)
            row.text(claim.unit.per)
            addWords(claim.concept, to: &row)
            addWords(claim.holder, to: &row)
            add(claim.change, to: &row)
            row.cell(claim.polarity.rawValue)
            row.cell(claim.modality.rawValue)
            row.cell(claim.asOf)
            addWords(claim.place, to: &row)
            add(claim.attribution, to: &row)
            row.cell(claim.sentence)
            addWords(document.sentences[claim.sentence].bytes, to: &row)
            row.cell(claim.rule)
            row.cell(claim.warnings.joined(separator: "; "))
        }
    }

    private func add(_ quantity: Quantity, to row: inout CSVRow) {
        row.cell(quantity.value?.description)
        row.cell(quantity.min?.description)
        row.cell(quantity.max?.description)
        row.cell(quantity.comparator.rawValue)
        addWords(quantity.modifier, to: &row)
        row.cell(quantity.isVague ? "true" : "false")
    }

    private func add(_ change: Change?, to row: inout CSVRow) {
        row.cell(change?.direction.rawValue)
        row.cell(change?.role.rawValue)
        addWords(change?.of, to: &row)
    }

    private func add(_ attribution: Attribution?, to row: inout CSVRow) {
        row.cell(attribution?.form.rawValue)
        addWords(attribution?.source.bytes, to: &row)
        row.cell(attribution.flatMap { document.identity(of: $0.source)?.id })
        addWords(attribution?.cue, to: &row)
        row.cell(attribution.map { Reference.quote($0.quote) })
    }
}
