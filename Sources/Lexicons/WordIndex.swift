import Text

/// Gives each different word a number, from 0 in the order of insertion: open addressing over packed bytes.
///
/// Apart from ``WordTable``, so that its search is compiled once and not for each kind of value.
public struct WordIndex: Sendable {
    private var slots = [UInt32](repeating: 0, count: 16)
    private var words = PackedWords()

    init() {}

    /// How many different words there are.
    var count: Int { words.count }

    /// The number of `word`, or nil; allocates nothing.
    public func find(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: fingerprint(word)) & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if isWord(number, word) { return number }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The number of `word`, which is a new one where the word is.
    mutating func insert(_ word: ArraySlice<UInt8>) -> Int {
        if let number = word.withUnsafeBufferPointer(find) { return number }
        if (count + 1) * 2 > slots.count { grow() }
        words.append(word)
        place(count - 1)
        return count - 1
    }

    private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = words.range(at: number)
        guard range.count == word.count else { return false }
        return words.bytes.withUnsafeBufferPointer { bytes in
            for offset in 0..<word.count where bytes[range.lowerBound + offset] != word[offset] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for number in words.indices { place(number) }
    }

    /// Puts a word that has no slot yet into the first free one.
    private mutating func place(_ number: Int) {
        let mask = slots.count - 1
        var slot = words[number].withUnsafeBufferPointer { Int(truncatingIfNeeded: fingerprint($0)) & mask }
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(number + 1)
    }
}

/// The 64-bit FNV-1a hash of `bytes`, the same on every machine and in every run.
@inlinable func fingerprint(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // The low bits choose the slot, so the well-mixed high bits are folded into them.
    return hash ^ (hash >> 32)
}
