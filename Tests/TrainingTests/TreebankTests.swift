import TestSupport
import Testing

@testable import Training

struct TreebankTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func treebank(_ text: String) throws -> Treebank {
        try folder.write(text.replacing(" | ", with: "\t"), to: "bank.conllu")
        return try Treebank(path: "\(folder.path)/bank.conllu")
    }

    /// Each word as it stands in its text, with its tag; "-" for one that the text does not have.
    private func words(_ text: Treebank.Text) -> [String] {
        text.words.map { word in
            let form = word.bytes.map { String(decoding: Array(text.text.utf8)[$0], as: UTF8.self) } ?? "-"
            return "\(form)/\(word.tag)"
        }
    }

    private let sample = """
        # newdoc id = a
        # sent_id = a-1
        # text = The café can't pay; the owner can.
        1 | The | the | DET | DT | _
        2 | café | café | NOUN | NN | _
        3-4 | can't | _ | _ | _ | _
        3 | ca | can | AUX | MD | _
        4 | n't | not | PART | RB | _
        4.1 | ever | ever | ADV | RB | _
        5 | pay | pay | VERB | VB | _
        6 | ; | ; | PUNCT | : | _
        7 | the | the | DET | DT | _
        8 | owner | owner | NOUN | NN | _
        9 | can | can | AUX | MD | _
        10 | . | . | PUNCT | . | _

        # text = Rain.
        1 | Snow | snow | NOUN | NN | _
        2 | . | . | PUNCT | . | _

        # newdoc id = b
        # text = Sun
        1 | Sun | sun | NOUN | NN | _

        """

    @Test func findsWordsInTheTextsOfTheirDocuments() throws {
        let bank = try treebank(sample)
        #expect(bank.texts.map(\.text) == ["The café can't pay; the owner can. Rain.", "Sun"])
        #expect(
            words(bank.texts[0]) == [
                "The/DET.DT", "café/NOUN.NN", "ca/AUX.MD", "n't/PART.RB", "pay/VERB.VB", ";/PUNCT.:", "the/DET.DT",
                "owner/NOUN.NN", "can/AUX.MD", "./PUNCT..", "-/NOUN.NN", "./PUNCT..",
            ])
        // The same letters stand in the text more than once; each word has its own.
        #expect(bank.texts[0].words.compactMap(\.bytes?.lowerBound) == [0, 4, 10, 12, 16, 19, 21, 25, 31, 34, 40])
        #expect(words(bank.texts[1]) == ["Sun/NOUN.NN"])
    }

    @Test func needsNoDocuments() throws {
        let bank = try treebank(
            "# text = Sun\n1 | Sun | sun | NOUN | NN\n\n# text = Rain\n1 | Rain | rain | NOUN | NN\n")
        #expect(bank.texts.map(\.text) == ["Sun Rain"])
        #expect(bank.texts[0].words.map(\.bytes) == [0..<3, 4..<8])
    }

    @Test func readsPackedFilesAndThoseOfOtherSystems() throws {
        let windows = sample.replacing(" | ", with: "\t").replacing("\n", with: "\r\n")
        try folder.write(gzip(windows), to: Array("bank.conllu.gz".utf8))
        let bank = try Treebank(path: "\(folder.path)/bank.conllu.gz")
        #expect(bank.texts.map(\.text) == (try treebank(sample).texts.map(\.text)))
        #expect(bank.texts.map(words) == (try treebank(sample).texts.map(words)))
    }

    @Test(
        arguments: [
            ("# text = Sun\n1 | Sun | sun\n", 2, "expected the columns of CoNLL-U"),
            ("# text = Sun\n\nSun\n", 3, "expected the columns of CoNLL-U"),
            ("\n1 | Sun | sun | NOUN | NN\n", 2, "expected '# text = '"),
            ("# text = Sun\n1 | Sun | sun | NOUN | NN\n\n1 | Sun | sun | NOUN | NN\n", 4, "expected '# text = '"),
            ("# newdoc\n# text = Sun\n", nil, "holds no sentence"), ("", nil, "holds no sentence"),
        ] as [(String, Int?, String)])
    func namesWhatIsWrong(text: String, line: Int?, message: String) throws {
        let error = try #require(#expect(throws: CorpusError.self) { try treebank(text) })
        #expect(error.line == line && error.kind == .malformed)
        #expect(error.message.hasPrefix(message))
    }

    @Test func saysWhatIsNotThere() {
        let error = #expect(throws: CorpusError.self) { try Treebank(path: "\(folder.path)/missing") }
        #expect(error?.kind == .unreadable)
    }
}
