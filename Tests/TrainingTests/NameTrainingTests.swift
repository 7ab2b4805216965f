import Entities
import Learning
import TestSupport
import Testing

@testable import Training

struct NameTrainingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What the tokens of a corpus are trained to be, sentence by sentence: a label's name, or "?" where another name may be
    /// or not.
    private func answers(_ corpus: String) throws -> [String] {
        let lines = corpus.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: " ").map { $0.contains("/") ? $0.replacing("/", with: "\t") : "\($0)\tO" }
                .joined(separator: "\n")
        }
        try folder.write(lines.joined(separator: "\n\n"), to: "corpus.bio")
        var training = try NameTraining()
        try training.add(BIOCorpus(path: "\(folder.path)/corpus.bio"))
        let other = SpanPart.allCases.reduce(1 as UInt64) { $0 | 1 << UInt64($1.label(3)) }
        return training.sentences.map { sentence in
            sentence.answers.map { answers in
                answers == other
                    ? "?" : answers.nonzeroBitCount == 1 ? NameFeatures.labels.names[answers.trailingZeroBitCount] : "!"
            }.joined(separator: " ")
        }
    }

    @Test func aCorpusOfAllNamesIsSure() throws {
        let found = try answers(
            "Ana/B-PERSON Lima/I-PERSON met the Sorbian/B-NORP mayor in Lyon/B-GPE .\nOrla/B-ORG River/I-ORG Bank/I-ORG fell ."
        )
        #expect(found == ["B-PERSON L-PERSON O O U-OTHER O O U-PLACE O", "B-ORG I-ORG L-ORG O O"])
    }

    @Test func aCorpusWithoutOtherNamesLeavesThemOpen() throws {
        #expect(try answers("Ana/B-PER Lima/I-PER met the Sorbian mayor .") == ["B-PERSON L-PERSON ? ? ? ? ?"])
    }

    @Test func namesThatEndInsideOfATokenAreLeftOut() throws {
        // "U.S" and "." are printed as "U.S.", which is one token: the name ends inside of it, and those beside it stay.
        let found = try answers("Ana/B-PER 's cat/B-MISC met U.S/B-LOC . Olen/B-PER in Lyon/B-LOC .")
        #expect(found == ["U-PERSON O U-OTHER O O U-PERSON O U-PLACE O"])
    }

    @Test func titlesAreNoPartOfAPerson() throws {
        #expect(try answers("President/B-PER Ana/I-PER Lima/I-PER left ./B-MISC") == ["O B-PERSON L-PERSON O U-OTHER"])
    }

    @Test(arguments: [
        ("PERSON", 0), ("PER", 0), ("ORG", 1), ("LOC", 2), ("GPE", 2), ("FAC", 2), ("NORP", 3), ("MISC", 3),
        ("EVENT", 3),
    ])
    func typesOfCorporaBecomeThoseOfTheModel(name: String, type: Int) {
        #expect(NameTraining.type(named: name) == type)
        #expect(NameFeatures.types.indices.contains(type))
    }
}
