import Model
import Text

/// Tags the sentences of English documents. Used by one thread at a time.
struct SentenceTagger {
    private let model: TagModel
    private let lemmatizer: Lemmatizer
    private var candidates: CandidateTags
    private var decoder: SequenceDecoder
    private var tags: [UInt16] = []

    init(model: TagModel) {
        self.model = model
        lemmatizer = .english
        candidates = CandidateTags(model: model)
        decoder = SequenceDecoder(model: model)
    }

    mutating func tag(_ document: Document) -> Syntax {
        tags.removeAll(keepingCapacity: true)
        for sentence in document.sentences { decode(sentence, of: document) }
        var syntax = Syntax()
        syntax.tags = tags.map { model.tags.partsOfSpeech[Int($0)] }
        syntax.lemmas = lemmas(of: document, syntax.tags)
        syntax.chunks = NounChunker.chunks(of: document, tags: chunkTags(syntax.tags))
        return syntax
    }

    private mutating func decode(_ sentence: Sentence, of document: Document) {
        decoder.begin()
        var isInitial = true
        for index in sentence.tokens.indices {
            let token = document.tokens[index]
            candidates.append(
                token, text: document.text[token.bytes], word: document.words[index], isInitial: isInitial,
                to: &decoder.candidates
            )
            decoder.endToken()
            if token.kind != .punctuation { isInitial = false }
        }
        decoder.decode(into: &tags)
    }

    /// The tags as noun chunks see them: every word of a name may stand in one.
    private func chunkTags(_ partsOfSpeech: [PartOfSpeech]) -> [PartOfSpeech] {
        zip(tags, partsOfSpeech).map { model.tags.isName[Int($0)] ? .properNoun : $1 }
    }

    /// Names keep their letters; other words are brought to their dictionary form.
    private func lemmas(of document: Document, _ partsOfSpeech: [PartOfSpeech]) -> PackedWords {
        var lemmas = PackedWords()
        lemmas.reserveCapacity(words: document.tokens.count, bytes: document.words.bytes.count)
        for index in document.tokens.indices {
            let tag = Int(tags[index])
            switch partsOfSpeech[index] {
            case _ where model.tags.isName[tag]: lemmas.append(document.text[document.tokens[index].bytes])
            case .properNoun, .other: lemmas.append(document.text[document.tokens[index].bytes])
            case .numeral, .punctuation, .symbol: lemmas.append(document.words[index])
            default:
                lemmatizer.append(
                    document.words[index], grammar: Int(model.tags.grammar[tag]), to: &lemmas)
            }
        }
        return lemmas
    }
}
