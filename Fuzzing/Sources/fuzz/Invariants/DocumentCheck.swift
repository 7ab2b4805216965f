import Model
import Text

/// What must hold of the layers of any document: ranges lie in the text, on code points, in order, and inside each other
/// where they belong.
struct DocumentCheck {
    private let document: Document
    private let bytes: [UInt8]

    init(_ document: Document) {
        self.document = document
        bytes = document.text.bytes
    }

    func check() {
        require(UTF8Validation.isValid(bytes.span), "the text is no UTF-8")
        require(bytes.count < 1 << 20, "the text is longer than what was read")
        checkOrder(document.paragraphs.map(\.bytes), "paragraph")
        checkOrder(document.tokens.map(\.bytes), "token")
        checkSentences()
        checkSyntax()
        checkEntities()
        checkOrder(document.dates.map(\.bytes), "date")
        for date in document.dates { require(!date.reading.timex.isEmpty, "a date stands for nothing") }
        for quote in document.quotes { check(quote) }
        checkClaims()
        for warning in document.warnings { if let start = warning.start { checkOffset(start, "a warning") } }
    }

    private func checkOffset(_ offset: Int, _ what: String) {
        require(offset <= bytes.count, "\(what) reaches over the end of the text")
        require(
            offset == bytes.count || bytes[offset] & 0xC0 != 0x80, "\(what) cuts a code point at byte \(offset)")
    }

    private func check(_ range: ByteRange?, _ what: String) {
        guard let range else { return }
        require(range.start < range.end, "\(what) is empty at byte \(range.start)")
        checkOffset(range.start, what)
        checkOffset(range.end, what)
    }

    /// Each range behind the one before.
    private func checkOrder(_ ranges: [ByteRange], _ what: String) {
        var end = 0
        for range in ranges {
            check(range, what)
            require(range.start >= end, "\(what) at byte \(range.start) begins before the one before it ends")
            end = range.end
        }
    }

    private func checkSentences() {
        checkOrder(document.sentences.map(\.bytes), "sentence")
        var next = 0
        for sentence in document.sentences {
            require(sentence.tokens.start == next && !sentence.tokens.isEmpty, "a token is in no sentence or in two")
            require(sentence.bytes == document.bytes(of: sentence.tokens), "a sentence is not where its tokens are")
            next = sentence.tokens.end
        }
        require(next == document.tokens.count, "a token is in no sentence")
        require(document.words.count == document.tokens.count, "a token has no word")
    }

    private func checkSyntax() {
        guard document.layers.contains(.syntax) else { return }
        require(document.syntax.tags.count == document.tokens.count, "a token has no tag")
        require(document.syntax.lemmas.count == document.tokens.count, "a token has no lemma")
        var end = 0
        for chunk in document.syntax.chunks {
            require(chunk.tokens.start >= end && !chunk.tokens.isEmpty, "noun chunks overlap")
            require(chunk.tokens.contains(Int(chunk.head)), "the head of a noun chunk is outside")
            end = chunk.tokens.end
        }
        require(end <= document.tokens.count, "a noun chunk reaches over the last token")
    }

    private func checkEntities() {
        let layer = document.entities
        checkOrder(layer.mentions.map(\.bytes), "entity")
        for mention in layer.mentions {
            require(mention.bytes == document.bytes(of: mention.tokens), "an entity is not where its tokens are")
            require(layer.identities.indices.contains(mention.identity), "an entity has no identity")
            require((0...1).contains(mention.confidence), "a confidence of \(mention.confidence)")
        }
        let ids = layer.identities.map(\.id)
        require(Set(ids).count == ids.count, "two identities have one id")
        for identity in layer.identities { require(!identity.name.isEmpty, "\(identity.id) has no name") }
    }

    private func check(_ quote: Quote) {
        require(!quote.content.isEmpty && !quote.rule.isEmpty, "a quote says nothing")
        checkOrder(quote.content, "a part of a quote")
        check(quote.cue, "a cue")
        check(quote.speaker, "a speaker")
    }

    private func check(_ speaker: Speaker?, _ what: String) {
        check(speaker?.bytes, what)
        if let identity = speaker?.identity {
            require(document.entities.identities.indices.contains(identity), "\(what) has no identity")
        }
    }

    private func checkClaims() {
        checkOrder(document.claims.map(\.bytes), "claim")
        for claim in document.claims {
            for range in [claim.phrase, claim.concept, claim.holder, claim.place, claim.quantity.modifier] {
                check(range, "a part of a claim")
            }
            require(claim.phrase.contains(claim.bytes), "the phrase of a claim leaves out its number")
            require(document.sentences.indices.contains(claim.sentence), "a claim is in no sentence")
            require(document.sentences[claim.sentence].bytes.contains(claim.bytes), "a claim leaves its sentence")
            check(claim.change?.of, "the whole of a change")
            guard let attribution = claim.attribution else { continue }
            check(attribution.source, "a source")
            check(attribution.via, "a source")
            check(attribution.cue, "a cue")
            require(document.quotes.indices.contains(attribution.quote), "a source has no quote")
        }
    }
}
