import Testing

@testable import Learning

struct LabelSetTests {
    private let labels = LabelSet(spanTypes: ["A", "B"])

    @Test func namesTheLabelsOfSpansInOrder() {
        #expect(labels.names == ["O", "B-A", "I-A", "L-A", "U-A", "B-B", "I-B", "L-B", "U-B"])
        for (label, name) in labels.names.enumerated().dropFirst() {
            let parts = SpanPart.parts(of: label)
            #expect(parts.map { "\($0.part.rawValue)-\(["A", "B"][$0.type])" } == name)
            #expect(parts.map { $0.part.label($0.type) } == label)
        }
        #expect(SpanPart.parts(of: 0) == nil)
    }

    @Test func lettersOfSpansFollowEachOtherOnlyLegally() {
        for (first, firstName) in labels.names.enumerated() {
            let isOpen = firstName.hasPrefix("B-") || firstName.hasPrefix("I-")
            for (second, secondName) in labels.names.enumerated() {
                let goesOn = secondName.hasPrefix("I-") || secondName.hasPrefix("L-")
                let isSameType = firstName.dropFirst(2) == secondName.dropFirst(2)
                let isLegal = isOpen ? goesOn && isSameType : !goesOn
                #expect(labels.allows(second, after: first) == isLegal, "\(firstName) \(secondName)")
            }
        }
    }

    @Test func sentencesBeginAndEndOutsideOfAnOpenSpan() {
        let names = labels.names
        #expect(names.indices.filter(labels.mayBeginSentence).map { names[$0].prefix(1) } == ["O", "B", "U", "B", "U"])
        #expect(names.indices.filter(labels.mayEndSentence).map { names[$0].prefix(1) } == ["O", "L", "U", "L", "U"])
    }

    @Test func tagsStandAnywhere() {
        let tags = LabelSet(names: ["NOUN", "VERB", "X"])
        for first in 0..<3 {
            #expect(tags.mayBeginSentence(first) && tags.mayEndSentence(first))
            for second in 0..<3 { #expect(tags.allows(second, after: first)) }
        }
        #expect(!tags.mayBeginSentence(3) && !tags.allows(3, after: 0))
    }

    @Test func aModelFileNamesASetOfEitherKind() {
        #expect(LabelSet(modelNames: labels.names) == labels)
        #expect(LabelSet(modelNames: ["NOUN", "VERB"]) == LabelSet(names: ["NOUN", "VERB"]))
        let most = (0..<LabelSet.most).map { "T\($0)" }
        #expect(LabelSet(modelNames: most)?.count == LabelSet.most)
        let types = (0..<(LabelSet.most - 1) / 4).map { "T\($0)" }
        #expect(LabelSet(modelNames: LabelSet(spanTypes: types).names)?.count == LabelSet.most)
    }

    @Test(arguments: [
        [], ["A", "A"], ["O", "B-A", "I-A", "L-A"], ["B-A", "I-A", "L-A", "U-A", "O"],
        (0...LabelSet.most).map { "T\($0)" }, (0..<LabelSet.most).map { "B-\($0)" },
    ])
    func namesThatContradictThemselvesAreNoSet(names: [String]) {
        #expect(LabelSet(modelNames: names) == nil)
    }
}
