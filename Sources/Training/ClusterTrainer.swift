import Learning
import Model
import Pipeline
import Reading
import Text
import Tokenizing

/// Makes the table of word clusters from plain text and from the texts of annotated corpora.
public struct ClusterTrainer {
    public var clusterCount = 256
    /// Words that occur less often are left out.
    public var leastOccurrences = 5

    public init() {}

    /// - Parameter texts: paths of `.bio` files and of text files with a sentence a line, gzipped or not.
    /// - Returns: rows of a word, a tab and the way to its cluster, by word.
    public func table(of texts: [String]) throws -> String {
        let tokenizer = try ICUTokenizer(locale: "en").makeWorker()
        var words: [String: Int32] = [:]
        var names: [String] = []
        var counts: [Int] = []
        var sentences: [[Int32]] = []
        for path in texts {
            for text in try Self.texts(of: path) {
                var document = Document(id: "", source: SourceDescription(path: ""))
                document.text = TextBuffer(text)
                document.layers = [.content, .text]
                try tokenizer.process(&document, StageContext())
                for sentence in document.sentences {
                    sentences.append(
                        sentence.tokens.indices.map { index in
                            let word = document.text.string(in: document.tokens[index].bytes)
                            if let number = words[word] {
                                counts[Int(number)] += 1
                                return number
                            }
                            words[word] = Int32(names.count)
                            names.append(word)
                            counts.append(1)
                            return Int32(names.count - 1)
                        })
                }
            }
        }
        let order = names.indices.filter { counts[$0] >= leastOccurrences }.sorted {
            (counts[$1], names[$0]) < (counts[$0], names[$1])
        }
        var rank = [Int32](repeating: -1, count: names.count)
        for (place, word) in order.enumerated() { rank[word] = Int32(place) }
        let paths = BrownClusters.paths(
            of: sentences.map { $0.map { rank[Int($0)] } }, wordCount: order.count, clusterCount: clusterCount)
        return zip(order, paths).map { "\(names[$0])\t\($1)\n" }.sorted().joined()
    }

    private static func texts(of path: String) throws -> [String] {
        if path.hasSuffix(".bio") { return try BIOCorpus(path: path).texts.map(\.text) }
        return String(decoding: try WholeFile.read(path), as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
