import Model
import Numbers
import Text

extension RowWriter {
    func claimRows() -> TableRows {
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
            addWords(sentence(of: claim), to: &row)
            row.cell(claim.rule)
            row.cell(claim.warnings.joined(separator: "; "))
        }
    }

    /// Its sentence; of one that is no sentence but a dump what stands around the claim, for each claim of it has a row.
    private func sentence(of claim: Claim) -> ByteRange {
        let sentence = document.sentences[claim.sentence].bytes
        guard sentence.count > Self.longestSentence else { return sentence }
        let reach = Self.longestSentence / 2
        let start = characterStart(max(sentence.start, claim.bytes.start - reach))
        return ByteRange(start: start, end: characterStart(min(sentence.end, max(start, claim.bytes.start) + reach)))
    }

    /// In bytes; the longest sentences of news have some 600.
    private static let longestSentence = 1000

    /// Where the character starts that `offset` lies in.
    private func characterStart(_ offset: Int) -> Int {
        var offset = offset
        while offset > 0, offset < document.text.count, document.text.bytes[offset].isUTF8Continuation { offset -= 1 }
        return offset
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
        addWords(attribution?.via?.bytes, to: &row)
        row.cell(attribution?.via.flatMap { document.identity(of: $0)?.id })
        addWords(attribution?.cue, to: &row)
        row.cell(attribution.map { Reference.quote($0.quote) })
    }
}
