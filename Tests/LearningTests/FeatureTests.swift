import Testing

@testable import Learning

struct FeatureTests {
    // Worked out apart from the program: trained models are lost when these change.
    @Test(
        arguments: [
            (FeatureKey(0, 0), 0), (FeatureKey(1, 0), 0xA64B_3DD9), (FeatureKey(1, 7), 0xA1DA_116B),
            (FeatureKey(2, 7), 0xCD62_BB02),
            (FeatureKey(12, FeatureValue.letters("Kyiv".utf8)), 0xC630_3A3F), (FeatureKey(15, 1, 2), 0xBF37_88BB),
            (FeatureKey(15, 2, 1), 0xD9ED_0C7C),
        ] as [(FeatureKey, UInt32)])
    func keysStayTheSame(key: FeatureKey, bits: UInt32) {
        #expect(key.bits == bits)
    }

    @Test func templatesThatSeeTheSameHaveKeysOfTheirOwn() {
        let values = ["the", "Kyiv", "of", "1994", "é", ""].map { FeatureValue.letters($0.utf8) }
        let templates: Range<UInt32> = 0..<60
        let single = templates.flatMap { template in values.map { FeatureKey(template, $0) } }
        let double = templates.flatMap { template in
            values.flatMap { first in values.map { FeatureKey(template, first, $0) } }
        }
        #expect(Set(single + double).count == single.count + double.count)
    }

    // The first three are the test vectors of FNV-1a's authors.
    @Test(arguments: [("", 0x811C_9DC5), ("a", 0xE40C_292C), ("foobar", 0xBF9C_F968)] as [(String, UInt32)])
    func lettersAreFNV1a(text: String, hash: UInt32) {
        #expect(FeatureValue.letters(text.utf8) == hash)
    }

    @Test(arguments: [
        ("Kyiv", "Xxx"), ("Boris", "Xxx"), ("U.S.", "X.X."), ("NATO", "XX"), ("G7", "Xd"), ("1994", "dd"),
        ("é", "xx"), ("co-op", "xx-xx"), ("...", ".."), ("", ""),
    ])
    func shapesKeepTwoOfAKind(word: String, shape: String) {
        #expect(FeatureValue.shape(Array(word.utf8)[...]) == FeatureValue.letters(shape.utf8))
    }

    @Test func aSequenceTellsWhichFeaturesATokenHas() {
        var sequence = FeatureSequence()
        sequence.append(1, 10)
        sequence.append(2, 10, 20)
        sequence.endToken()
        sequence.endToken()
        sequence.append(FeatureKey(bits: 5))
        sequence.endToken()
        #expect(sequence.count == 3)
        #expect((0..<3).map(sequence.range) == [0..<2, 2..<2, 2..<3])
        #expect(sequence.keys == [FeatureKey(1, 10), FeatureKey(2, 10, 20), FeatureKey(bits: 5)])
        sequence.removeAll()
        #expect(sequence.count == 0 && sequence.keys.isEmpty)
    }
}
