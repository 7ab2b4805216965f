import Glibc
import Text

/// Gives each different word a number, from 0 in the order of insertion: open addressing over packed bytes.
///
/// Apart from ``WordTable``, so that its search is compiled once and not for each kind of value.
public struct WordIndex: Sendable {
    private var slots = [Slot](repeating: Slot(), count: 16)
    private var words = PackedWords()
    /// A bit for each pair of ends and length that a word of the table has: most words that are not there show it so, before
    /// their fingerprint is worked out.
    private var shapes = [UInt64](repeating: 0, count: 16)

    private struct Slot {
        /// The number of a word plus one; 0 where the slot is free.
        var number: UInt32 = 0
        /// The upper half of the word's fingerprint: most words that are not there are told by it alone.
        var tag: UInt32 = 0
    }

    init() {}

    /// How many different words there are.
    var count: Int { words.count }

    /// The number of `word`, or nil; allocates nothing.
    public func find(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
        mayHold(word) ? find(word, fingerprint(word)) : nil
    }

    /// False for most words that are not there.
    @inline(__always) func mayHold(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let shape = Self.shape(of: word)
        return shapes[shape >> 6] & (1 &<< UInt64(truncatingIfNeeded: shape)) != 0
    }

    /// A number below 1,024 that the first and the last byte of a word and its length tell.
    @inline(__always) private static func shape(of word: UnsafeBufferPointer<UInt8>) -> Int {
        guard let first = word.first, let last = word.last else { return 0 }
        return (Int(first) &* 37 &+ Int(last) &* 101 &+ word.count &* 211) & 1023
    }

    /// The number of a word whose fingerprint is known, or nil.
    func find(_ word: UnsafeBufferPointer<UInt8>, _ fingerprint: UInt64) -> Int? {
        let tag = UInt32(truncatingIfNeeded: fingerprint >> 32)
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: fingerprint) & mask
        while slots[place].number != 0 {
            if slots[place].tag == tag {
                let number = Int(slots[place].number) - 1
                if isWord(number, word) { return number }
            }
            place = (place + 1) & mask
        }
        return nil
    }

    /// The number of `word`, which is a new one where the word is.
    mutating func insert(_ word: ArraySlice<UInt8>) -> Int {
        if let number = word.withUnsafeBufferPointer({ find($0) }) { return number }
        let shape = word.withUnsafeBufferPointer(Self.shape)
        shapes[shape >> 6] |= 1 &<< UInt64(truncatingIfNeeded: shape)
        if (count + 1) * 2 > slots.count { grow() }
        words.append(word)
        place(count - 1)
        return count - 1
    }

    private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = words.range(at: number)
        guard range.count == word.count else { return false }
        guard let letters = word.baseAddress, !word.isEmpty else { return true }
        return words.bytes.withUnsafeBytes { memcmp($0.baseAddress! + range.lowerBound, letters, word.count) == 0 }
    }

    private mutating func grow() {
        slots = [Slot](repeating: Slot(), count: slots.count * 2)
        for number in words.indices { place(number) }
    }

    /// Puts a word that has no slot yet into the first free one.
    private mutating func place(_ number: Int) {
        let fingerprint = words[number].withUnsafeBufferPointer(fingerprint)
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: fingerprint) & mask
        while slots[place].number != 0 { place = (place + 1) & mask }
        slots[place] = Slot(number: UInt32(number + 1), tag: UInt32(truncatingIfNeeded: fingerprint >> 32))
    }
}
