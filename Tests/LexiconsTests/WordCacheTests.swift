import Testing

@testable import Lexicons

struct WordCacheTests {
    private func bytes(_ halves: UInt64...) -> [UInt8] {
        halves.flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> ($0 * 8)) } }
    }

    private func hash(_ word: [UInt8], seed: UInt64) -> UInt64 {
        word.withUnsafeBufferPointer { fingerprint($0, seed: seed) }
    }

    @Test func remembersAndForgets() {
        var cache = WordCache<Int>(bits: 1, empty: 0)
        var made = 0
        let words = (0..<50).map { Array("word\($0)".utf8) }
        for word in words + [words[0]] {
            for _ in 0..<3 {
                let value = cache.value(of: word[...]) { _ in
                    made += 1
                    return word.count
                }
                #expect(value == word.count)
            }
        }
        #expect(made == words.count + 1)
    }

    /// Two words that a page might bring, made to have one hash where no seed is: with the seed of a process they differ.
    @Test func noWordTakesAnothersPlaceByItsHash() {
        let length = 16 &* Fingerprint.start
        let (first, second) = (UInt64(0x656C_6369_7472_6120), UInt64(0x7261_6765_7662_6F6F))
        let end = UInt64(0x7964_6F62_7964_6F62)
        let difference = Fingerprint.mixed(length ^ first) ^ Fingerprint.mixed(length ^ second)
        let (word, other) = (bytes(first, end), bytes(second, end ^ difference))
        #expect(word != other && hash(word, seed: 0) == hash(other, seed: 0))
        var cache = WordCache<Int>(bits: 4, empty: 0)
        #expect(hash(word, seed: cache.seed) != hash(other, seed: cache.seed))
        #expect(cache.value(of: word[...]) { _ in 1 } == 1)
        #expect(cache.value(of: other[...]) { _ in 2 } == 2)
    }
}
