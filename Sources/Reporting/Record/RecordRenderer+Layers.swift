import JSON
import Model
import Numbers
import Text

extension RecordRenderer {
    mutating func writeCaptions() { strings("captions", document.captions) }

    /// The kind of page and how the text was found; nothing where nobody looked.
    mutating func writeExtraction() {
        guard let extraction = document.extraction else { return }
        member("page_kind", document.pageKind?.rawValue)
        json.key("extraction")
        json.beginObject()
        write(extraction.chosen)
        array("alternatives", extraction.alternatives) { renderer, candidate in
            renderer.json.beginObject()
            renderer.write(candidate)
            renderer.json.endObject()
        }
        json.endObject()
    }

    private mutating func write(_ candidate: Extraction.Candidate) {
        member("method", candidate.method)
        json.key("confidence")
        if let confidence = candidate.confidence {
            json.rawNumber(Share.printed(confidence))
        } else {
            json.null()
        }
    }

    mutating func writeParagraphs() {
        array("paragraphs", document.paragraphs) { renderer, paragraph in
            renderer.json.beginObject()
            renderer.bounds(paragraph.bytes)
            renderer.member("zone", paragraph.zone.rawValue)
            renderer.json.endObject()
        }
    }

    mutating func writeSentences() {
        array("sentences", document.sentences) { renderer, sentence in
            renderer.json.beginObject()
            renderer.bounds(sentence.bytes)
            renderer.json.endObject()
        }
    }

    mutating func writeTokens() {
        let syntax = document.layers.contains(.syntax) ? document.syntax : nil
        array("tokens", document.tokens.indices) { renderer, index in
            renderer.json.beginObject()
            renderer.bounds(renderer.document.tokens[index].bytes)
            if let syntax {
                renderer.member("tag", syntax.tags[index].name)
                renderer.json.key("lemma")
                renderer.json.string(syntax.lemmas[index])
            }
            renderer.json.endObject()
        }
    }

    mutating func writeEntities() {
        let layer = document.entities
        array("entities", layer.mentions.enumerated()) { renderer, element in
            let (index, mention) = element
            renderer.json.beginObject()
            renderer.member("id", Reference.entity(index))
            renderer.bounds(mention.bytes)
            renderer.member("text", wordsOf: mention.bytes)
            renderer.member("type", mention.type.rawValue)
            renderer.member("entity_id", layer.identities[mention.identity].id)
            renderer.member("name", layer.identities[mention.identity].name)
            renderer.member("rule", mention.rule)
            renderer.json.key("confidence")
            renderer.json.rawNumber(Share.printed(mention.confidence))
            renderer.json.endObject()
        }
    }

    mutating func writeDates() {
        array("dates", document.dates.enumerated()) { renderer, element in
            let (index, date) = element
            renderer.json.beginObject()
            renderer.member("id", Reference.date(index))
            renderer.bounds(date.bytes)
            renderer.member("text", wordsOf: date.bytes)
            renderer.member("type", date.type.rawValue)
            renderer.write(date.reading)
            renderer.member("mod", date.modifier?.rawValue)
            renderer.array("alternatives", date.alternatives) { renderer, reading in
                renderer.json.beginObject()
                renderer.write(reading)
                renderer.json.endObject()
            }
            renderer.member("rule", date.rule)
            renderer.json.endObject()
        }
    }

    private mutating func write(_ reading: TimeReading) {
        member("timex", reading.timex)
        member("from", reading.from)
        member("to", reading.to)
    }

    /// What programs of the user's answered, each under the name of its stage.
    mutating func writeExternals() {
        for external in document.externals {
            json.key(external.name)
            json.value((try? JSONReader.read(external.json[...])) ?? .null)
        }
    }

    mutating func writeQuotes() {
        array("quotes", document.quotes.enumerated()) { renderer, element in
            let (index, quote) = element
            renderer.json.beginObject()
            renderer.member("id", Reference.quote(index))
            renderer.member("form", quote.form.rawValue)
            renderer.array("content", quote.content) { renderer, range in
                renderer.json.beginObject()
                renderer.bounds(range)
                renderer.json.endObject()
            }
            renderer.member("text", renderer.document.text(of: quote))
            renderer.write(quote.speaker)
            renderer.span("cue", quote.cue)
            renderer.strings("claims", renderer.document.claims(in: quote).map(Reference.claim))
            renderer.member("rule", quote.rule)
            renderer.json.endObject()
        }
    }

    private mutating func write(_ speaker: Speaker?) {
        json.key("speaker")
        guard let speaker else { return json.null() }
        let identity = document.identity(of: speaker)
        json.beginObject()
        bounds(speaker.bytes)
        member("text", wordsOf: speaker.bytes)
        member("entity_id", identity?.id)
        member("name", identity?.name)
        json.endObject()
    }
}
