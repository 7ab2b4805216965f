import Model
import TestSupport
import Testing
import Text

struct EntityPropertyTests {
    private static let pieces = [
        "Ned Price", "Price", "the", "United States", "US", "Ministry of", "and", "of", "-", "(", ")", "NATO", "\"",
        ",",
        "al-", "van der", "J.", "President", "Black", "Seas", "said", "'s", ".", "\n\n", "É", "Київ", "🙂", "&", "in",
        "European Water Board", "EWB", "Inc.", "I", "a", "1920", "Jr.", "MR.", "University", "for", "State",
    ]

    @Test(arguments: 0..<40) func mentionsLieInOrderAndCutWhatTheyClaim(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let text = (0..<Int.random(in: 1...80, using: &generator)).map { _ in
            Self.pieces.randomElement(using: &generator)! + (Bool.random(using: &generator) ? " " : "")
        }.joined()
        let document = try tagged("x " + text)
        var end = 0
        for mention in document.entities.mentions {
            #expect(mention.tokens.start >= end && !mention.tokens.isEmpty)
            #expect(mention.bytes == document.bytes(of: mention.tokens))
            #expect(mention.type == document.entities.identities[mention.identity].type)
            end = mention.tokens.end
        }
        for identity in document.entities.identities { #expect(!identity.name.isEmpty && identity.id.contains(":")) }
        #expect(Set(document.entities.identities.map(\.id)).count == document.entities.identities.count)
    }

    @Test(arguments: ["Aaa ", "(", "Bank of ", "J. ", "A-", "Black and ", "US ", "President ", "van der ", "(AB) "])
    func endsOnHostileText(piece: String) throws {
        // A walk that is not linear would hold up all other tests.
        _ = try tagged("x " + String(repeating: piece, count: 10_000))
    }
}
