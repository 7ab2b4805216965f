import Learning
import Model
import Pipeline
import Text
import Weights

/// Tags the sentences of English documents by a learned model. Used by one thread at a time.
struct SentenceTagger {
    /// The model in the binary.
    static let embedded = Result { () throws(ModelFileError) in
        try LinearChainModel(
            embedded: weights_syntax_model(), count: weights_syntax_model_count(), featureSet: SyntaxFeatures.version)
    }

    private let tags: TagSet
    private let lemmatizer: Lemmatizer
    private var features = SyntaxFeatures()
    private var words: WordWeights
    private var decoder: ChainDecoder
    private var labels: [Int] = []

    init(model: LinearChainModel) {
        tags = TagSet(names: model.labels.names)
        lemmatizer = Lemmatizer(tags: model.labels.names)
        words = WordWeights(model: model, bits: 14, reach: SyntaxFeatures.reach)
        decoder = ChainDecoder(model: model)
    }

    /// - Throws: ``DocumentError`` of kind `timeout`.
    mutating func tag(_ document: Document, _ context: StageContext) throws(DocumentError) -> Syntax {
        labels.removeAll(keepingCapacity: true)
        for sentence in document.sentences {
            try context.checkDeadline()
            let others = features.features(of: sentence, in: document, addingWordsTo: &words)
            decoder.decode(others, words, into: &labels)
        }
        var syntax = Syntax()
        syntax.tags = document.tokens.indices.map { index in
            let isForeign = Self.isForeign(document.tokens[index], document.text)
            return isForeign ? .other : tags.partsOfSpeech[labels[index]]
        }
        syntax.verbForms = labels.map { tags.verbForms[$0] }
        syntax.lemmas = lemmas(of: document, syntax.tags)
        syntax.chunks = NounChunker.chunks(of: document, tags: chunkTags(syntax.tags))
        return syntax
    }

    /// Whether a word is not in Latin letters; the treebanks have none of them.
    private static func isForeign(_ token: Token, _ text: TextBuffer) -> Bool {
        guard token.kind == .word, !text.bytes[token.bytes.start].isASCII else { return false }
        let first = text.bytes[...].scalar(at: token.bytes.start).scalar.value
        // The Latin alphabet ends at U+024F, but for a block of additions for Vietnamese; an apostrophe may stand before
        // the letters.
        return first > 0x24F && !(0x1E00...0x1EFF).contains(first) && first != 0x2019
    }

    /// The tags as noun chunks see them: every word of a name may stand in one.
    private func chunkTags(_ partsOfSpeech: [PartOfSpeech]) -> [PartOfSpeech] {
        zip(labels, partsOfSpeech).map { tags.isName[$0] && $1 != .other ? .properNoun : $1 }
    }

    /// Names keep their letters; other words are brought to their dictionary form.
    private func lemmas(of document: Document, _ partsOfSpeech: [PartOfSpeech]) -> PackedWords {
        var lemmas = PackedWords()
        lemmas.reserveCapacity(words: document.tokens.count, bytes: document.words.bytes.count)
        for index in document.tokens.indices {
            switch partsOfSpeech[index] {
            case .properNoun, .other: lemmas.append(document.text[document.tokens[index].bytes])
            case _ where tags.isName[labels[index]]: lemmas.append(document.text[document.tokens[index].bytes])
            case .numeral, .punctuation, .symbol: lemmas.append(document.words[index])
            default: lemmatizer.append(document.words[index], tag: labels[index], to: &lemmas)
            }
        }
        return lemmas
    }
}
