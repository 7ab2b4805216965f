import Learning
import Testing

@testable import Training

struct TagInventoryTests {
    private func inventory(_ counts: [(tag: String, count: Int)]) -> TagInventory {
        let words = counts.flatMap { tag, count in
            [Treebank.Word](repeating: Treebank.Word(bytes: nil, tag: tag), count: count)
        }
        return TagInventory([Treebank.Text(text: "", words: words)])
    }

    @Test func theMostFrequentTagIsTheFirst() {
        let tags = inventory([("VERB.VB", 2), ("NOUN.NN", 5), ("ADJ.JJ", 2)])
        #expect(tags.labels.names == ["NOUN.NN", "ADJ.JJ", "VERB.VB"])
        #expect(tags.label(of: "VERB.VB") == 2 && tags.universal(2) == "VERB")
        #expect(tags.all == 0b111)
    }

    @Test func aRareTagCountsAsTheMostFrequentOfItsKind() {
        // One more Universal POS with one tag, the rarest of all: it is kept, another of NOUN is not.
        let nouns = (0..<TagInventory.most).map { (tag: "NOUN.N\($0)", count: 100 - $0) }
        let tags = inventory(nouns + [("X.FW", 1)])
        #expect(tags.labels.count == TagInventory.most)
        #expect(tags.labels.names.last == "X.FW")
        #expect(tags.label(of: "NOUN.N32") == 0 && tags.label(of: "NOUN.N31") == 31)
        #expect(tags.all == 1 << 33 - 1)
    }

    @Test func marksAndAuxiliariesKeepOneTag() {
        let tags = inventory([("PUNCT.,", 5), ("PUNCT..", 4), ("AUX.VBZ", 3), ("AUX.VBN", 2), ("AUX.MD", 1)])
        #expect(tags.labels.names == ["PUNCT..", "AUX.VB", "AUX.MD"])
        #expect(tags.label(of: "PUNCT.:") == 0 && tags.label(of: "AUX.VBD") == 1 && tags.label(of: "AUX.MD") == 2)
    }

    @Test func tagsThatTheTreebanksDoNotHaveAreTakenByTheirKind() {
        let tags = inventory([("NOUN.NN", 5), ("VERB.VB", 3), ("VERB.VBD", 2)])
        #expect(tags.label(of: "VERB.VBG") == 1)
        #expect(tags.label(of: "SYM.$") == 0)
    }
}
