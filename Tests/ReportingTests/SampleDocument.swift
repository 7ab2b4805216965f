import Model
import Numbers
import Pipeline
import TestSupport
import Text

/// A document with one row in every layer, written by hand.
enum SampleDocument {
    static let marked = MarkedText(
        "😀 1️⃣Ana Lima2️⃣ said 3️⃣“about 4️⃣1,2005️⃣ trucks6️⃣” left in 7️⃣May 20258️⃣.")

    /// The document with more words behind its sentence's last.
    static func finished(endless words: String) -> FinishedDocument {
        var finished = finished()
        finished.document.text = TextBuffer(marked.text + words)
        finished.document.sentences[0].bytes = finished.document.text.range
        return finished
    }

    static func finished(id: String = "daily/trucks.html", outlet: String? = "The Daily Example") -> FinishedDocument {
        var document = Document(id: id, source: SourceDescription(path: id))
        document.source.charset = "UTF-8"
        document.source.sha256 = String(repeating: "0", count: 64)
        document.metadata.title = Found("=Trucks, \"many\"", .openGraph)
        document.metadata.outlet = outlet.map { Found($0, .openGraph) }
        document.metadata.publishedAt = Found("2025-05-03", .jsonLD)
        document.pageKind = .article
        document.extraction = Extraction(
            chosen: .init(method: "article", confidence: 0.97), alternatives: [.init(method: "page", confidence: 0.5)])
        document.text = TextBuffer(marked.text)
        document.paragraphs = [Paragraph(bytes: document.text.range, zone: .body)]
        document.language = "en"
        addTokens(to: &document)
        addRows(to: &document)
        document.layers = Set(Layer.allCases)
        return FinishedDocument(document: document, failure: nil)
    }

    static func failed(id: String) -> FinishedDocument {
        FinishedDocument(
            document: Document(id: id, source: SourceDescription(path: id)),
            failure: .init(stage: "clean", error: DocumentError(.noText, "no text, \"none\"")))
    }

    private static func addTokens(to document: inout Document) {
        let name = marked.range(1, 2)
        document.tokens = [Token(bytes: name, kind: .word, letterCase: .capitalized, followsSpace: true)]
        document.words.appendNormalized(document.text[name])
        document.syntax.tags = [.properNoun]
        document.syntax.lemmas.append("Ana Lima".utf8)
        document.sentences = [Sentence(bytes: document.text.range, tokens: TokenRange(start: 0, end: 1))]
    }

    private static func addRows(to document: inout Document) {
        document.entities.identities = [EntityIdentity(id: "person:ana-lima", name: "Ana Lima", type: .person)]
        document.entities.mentions = [
            EntityMention(
                bytes: marked.range(1, 2), tokens: TokenRange(start: 0, end: 1), type: .person, identity: 0,
                rule: "given-name", confidence: 0.905)
        ]
        document.dates = [
            DateExpression(
                bytes: marked.range(7, 8), tokens: TokenRange(start: 0, end: 1), type: .date,
                reading: TimeReading(timex: "2025-05", from: "2025-05-01", to: "2025-06-01"), rule: "month-year")
        ]
        let speaker = Speaker(bytes: marked.range(1, 2), identity: 0)
        let content = ByteRange(start: marked.range(3, 4).start + "“".utf8.count, end: marked.range(5, 6).end)
        document.quotes = [Quote(form: .mixed, content: [content], speaker: speaker, cue: nil, rule: "said")]
        var claim = Claim(
            bytes: marked.range(4, 5), phrase: content, kind: .count,
            quantity: Quantity(value: ExactDecimal(1200), comparator: .about), unit: Unit(name: "truck"), sentence: 0,
            rule: "digits")
        claim.attribution = Attribution(form: .mixed, source: speaker, cue: nil, quote: 0)
        document.claims = [claim]
    }
}
