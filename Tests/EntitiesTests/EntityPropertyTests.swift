import Model
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
    func staysLinearInHostileText(piece: String) throws {
        let text = "x " + String(repeating: piece, count: 4_000)
        let duration = try ContinuousClock().measure { _ = try tagged(text) }
        #expect(duration < .seconds(30))
    }
}

/// A generator of random numbers with a fixed seed (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
