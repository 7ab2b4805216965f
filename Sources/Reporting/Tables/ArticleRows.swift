import Model
import Numbers
import Text

/// The rows of one article in each of the tables, as they stand in its own folder.
struct ArticleRows: Sendable {
    /// The article's row in the table of all articles.
    var articles: [UInt8]
    var entities: TableRows
    var claims: TableRows
    var quotes: TableRows
    var dates: TableRows

    init(_ document: Document, _ offsets: CodePointOffsets) {
        let writer = RowWriter(document: document, offsets: offsets)
        articles = writer.articleRow()
        entities = writer.entityRows()
        claims = writer.claimRows()
        quotes = writer.quoteRows()
        dates = writer.dateRows()
    }

    /// The tables of the article's own folder.
    var ofArticle: [(table: Table, rows: TableRows)] {
        [(.entities, entities), (.claims, claims), (.quotes, quotes), (.dates, dates)]
    }

    /// The rows as they stand in the tables of the run, in the order of ``Table/ofRows``.
    func ofRun(_ id: String) -> [[UInt8]] { [articles] + ofArticle.map { $0.rows.prefixed(with: id) } }
}

/// Rows of one table.
struct TableRows: Sendable {
    fileprivate(set) var bytes: [UInt8] = []
    /// Where each row ends.
    fileprivate var ends: [Int] = []

    /// The rows with one more cell in front of each: the article's id, as in the tables of the whole run.
    func prefixed(with id: String) -> [UInt8] {
        var cell = CSVRow()
        cell.cell(id)
        cell.divide()
        var prefixed: [UInt8] = []
        prefixed.reserveCapacity(bytes.count + ends.count * cell.bytes.count)
        var start = 0
        for end in ends {
            prefixed += cell.bytes
            prefixed += bytes[start..<end]
            start = end
        }
        return prefixed
    }
}

/// Writes the rows of one document; the columns are those of ``Table``.
struct RowWriter {
    let document: Document
    let offsets: CodePointOffsets

    func articleRow() -> [UInt8] {
        var row = CSVRow()
        let metadata = document.bestMetadata
        row.cell(document.id)
        row.cell(metadata.url?.value)
        row.cell(metadata.canonicalURL?.value)
        row.text(metadata.outlet?.value)
        row.text(metadata.title?.value)
        row.text(metadata.authors?.value.joined(separator: "; "))
        row.cell(metadata.publishedAt?.value)
        row.cell(metadata.publishedAt?.source.rawValue)
        row.cell(metadata.modifiedAt?.value)
        row.text(metadata.section?.value)
        row.text(metadata.tags?.value.joined(separator: "; "))
        row.cell(document.language.isEmpty ? metadata.language?.value : document.language)
        for count in document.layerCounts { row.cell(count) }
        row.cell(document.warnings.map(\.code).joined(separator: "; "))
        addSource(to: &row)
        row.end()
        return row.bytes
    }

    private func addSource(to row: inout CSVRow) {
        row.cell(document.source.path)
        row.cell(document.source.member)
        row.cell(document.source.byteCount)
        row.cell(document.source.sha256)
        row.cell(document.source.charset)
    }

    func entityRows() -> TableRows {
        rows(document.entities.mentions) { row, index, mention in
            let identity = document.entities.identities[mention.identity]
            add(Reference.entity(index), mention.bytes, to: &row)
            row.cell(mention.type.rawValue)
            row.cell(identity.id)
            row.text(identity.name)
            row.cell(mention.rule)
            row.cell(Share.printed(mention.confidence))
        }
    }

    func dateRows() -> TableRows {
        rows(document.dates) { row, index, date in
            add(Reference.date(index), date.bytes, to: &row)
            row.cell(date.type.rawValue)
            row.cell(date.reading.timex)
            row.cell(date.modifier?.rawValue)
            row.cell(date.reading.from)
            row.cell(date.reading.to)
            row.cell(date.alternatives.map(\.timex).joined(separator: "; "))
            row.cell(date.rule)
        }
    }

    func quoteRows() -> TableRows {
        rows(document.quotes) { row, index, quote in
            row.cell(Reference.quote(index))
            row.cell(quote.form.rawValue)
            row.cell(quote.content.map { "\(codePoint($0.start))-\(codePoint($0.end))" }.joined(separator: "; "))
            row.text(document.text(of: quote))
            addSpan(quote.speaker?.bytes, to: &row)
            let identity = quote.speaker.flatMap(document.identity(of:))
            row.cell(identity?.id)
            row.text(identity?.name)
            addSpan(quote.cue, to: &row)
            row.cell(document.claims(in: quote).map(Reference.claim).joined(separator: "; "))
            row.cell(quote.rule)
        }
    }

    func rows<Element>(
        _ elements: [Element], _ fill: (inout CSVRow, _ index: Int, Element) -> Void
    ) -> TableRows {
        var row = CSVRow()
        var ends: [Int] = []
        ends.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            fill(&row, index, element)
            row.end()
            ends.append(row.bytes.count)
        }
        return TableRows(bytes: row.bytes, ends: ends)
    }

    /// The cells `id`, `start`, `end`, `text`.
    func add(_ id: String, _ range: ByteRange, to row: inout CSVRow) {
        row.cell(id)
        addSpan(range, to: &row)
    }

    /// The cells `start`, `end`, `text`, all empty for nil.
    func addSpan(_ range: ByteRange?, to row: inout CSVRow) {
        row.cell(range.map { String(codePoint($0.start)) })
        row.cell(range.map { String(codePoint($0.end)) })
        addWords(range, to: &row)
    }

    /// A cell of free text, empty for nil.
    func addWords(_ range: ByteRange?, to row: inout CSVRow) { row.text(range.map { document.text[$0] } ?? []) }

    private func codePoint(_ offset: Int) -> Int { offsets.codePoint(atByte: offset) }
}

extension Document {
    /// Words, sentences, paragraphs, entities, dates, quotes, claims.
    fileprivate var layerCounts: [Int] {
        [
            wordCount, sentences.count, paragraphs.count, entities.mentions.count, dates.count, quotes.count,
            claims.count,
        ]
    }
}
