import Learning
import Model
import Pipeline
import Text
import Tokenizing

/// Makes the table of word clusters from plain text and from the texts of annotated corpora.
public struct ClusterTrainer {
    /// How many clusters to make, at most; 1 or more.
    public var clusterCount = 256
    /// Words that occur less often are left out.
    public var leastOccurrences = 5

    /// A trainer with the standard options.
    public init() {}

    /// - Parameter texts: paths of `.bio` files and of text files with a sentence a line, gzipped or not.
    /// - Returns: rows of a word, a tab and the way to its cluster, by word.
    /// - Throws: ``CorpusError`` where a text cannot be read, or no word occurs often enough.
    public func table(of texts: [String]) throws -> String {
        let tokenizer = try ICUTokenizer(locale: "en").makeWorker()
        var words = CountedWords()
        for path in texts {
            for text in try Self.texts(of: path) { try words.add(text, by: tokenizer) }
        }
        let (sentences, names) = words.ranked(least: leastOccurrences)
        guard !names.isEmpty else {
            let message = "no word occurs \(leastOccurrences) times or more"
            throw CorpusError(path: texts.joined(separator: ", "), message: message)
        }
        let paths = BrownClusters.paths(of: sentences, wordCount: names.count, clusterCount: clusterCount)
        return Self.header + zip(names, paths).map { "\($0)\t\($1)\n" }.sorted().joined()
    }

    private static let header = "# Made by copydesk-train clusters.\n"

    private static func texts(of path: String) throws(CorpusError) -> [String] {
        if path.hasSuffix(".bio") || path.hasSuffix(".bio.gz") { return try BIOCorpus(path: path).texts.map(\.text) }
        return try CorpusFile(path: path).lines.filter { !$0.isEmpty }
    }
}

/// The sentences of some texts as numbers of words, and how often each word occurs.
private struct CountedWords {
    private var numbers: [String: Int] = [:]
    private var names: [String] = []
    private var counts: [Int] = []
    private var sentences: [[Int]] = []

    mutating func add(_ text: String, by tokenizer: any StageWorker) throws {
        var document = Document(id: "", source: SourceDescription(path: ""))
        document.text = TextBuffer(text)
        document.layers = [.content, .text]
        try tokenizer.process(&document, StageContext())
        for sentence in document.sentences {
            sentences.append(
                sentence.tokens.indices.map { number(of: document.text.string(in: document.tokens[$0].bytes)) })
        }
    }

    /// Counts a word.
    private mutating func number(of word: String) -> Int {
        let number = numbers[word] ?? names.count
        if number == names.count {
            numbers[word] = number
            names.append(word)
            counts.append(0)
        }
        counts[number] += 1
        return number
    }

    /// The sentences with the words' places in the order of how often they occur, -1 for those that occur less often than
    /// `least`, and the words in that order.
    func ranked(least: Int) -> (sentences: [[Int32]], words: [String]) {
        let order = names.indices.filter { counts[$0] >= least }.sorted {
            (counts[$1], names[$0]) < (counts[$0], names[$1])
        }
        var ranks = [Int32](repeating: -1, count: names.count)
        for (rank, word) in order.enumerated() { ranks[word] = Int32(rank) }
        return (sentences.map { $0.map { ranks[$0] } }, order.map { names[$0] })
    }
}
