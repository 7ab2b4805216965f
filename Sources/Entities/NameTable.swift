import Lexicons
import Text

/// Phrases and what is known of each, read in place from a tab-separated table in the binary.
///
/// A row is found by its first cell: the words of a phrase, lower-cased, one space between two. Building hashes the
/// bytes of the table once and copies none; a look-up allocates nothing. The first of two rows with one phrase wins.
struct NameTable: @unchecked Sendable {
    /// The cells of a row after its phrase.
    struct Row {
        fileprivate let cells: UnsafeBufferPointer<UInt8>.SubSequence

        /// The letters of the first cell.
        var letters: UnsafeBufferPointer<UInt8>.SubSequence { cells.prefix { $0 != ASCII.tab } }
        /// The second cell; empty where there is none.
        var id: String { String(decoding: cells.dropFirst(letters.count + 1), as: UTF8.self) }
    }

    private struct Slot {
        /// Where the phrase starts in the table, and its length in bytes; 0 where the slot is free.
        var start: UInt32 = 0
        /// A part of the phrase's hash: most phrases that are not there are told by it alone.
        var tag: UInt32 = 0
        var length: UInt16 = 0
        /// Words of the longest phrase that begins with this one; kept for single words.
        var longest: UInt8 = 0
        /// Whether a row begins here, and not just a longer phrase.
        var isRow = false
    }

    // Constant data of the binary, so sharing it is safe.
    private let bytes: UnsafeBufferPointer<UInt8>
    private var slots: [Slot]
    private let mask: Int

    /// - Parameters:
    ///   - start: the first byte of the table; it must stay valid for ever.
    ///   - count: length in bytes.
    init(start: UnsafePointer<UInt8>, count: Int) {
        bytes = UnsafeBufferPointer(start: start, count: count)
        var rows = 1
        for byte in bytes where byte == ASCII.lineFeed { rows += 1 }
        // A row brings two phrases at most, and a search ends at a free slot.
        var size = 16
        while size <= rows * 2 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
        mask = size - 1
        insertRows()
    }

    private mutating func insertRows() {
        var start = 0
        while start < bytes.count {
            if bytes[start] == UInt8(ascii: "#") {
                while start < bytes.count, bytes[start] != ASCII.lineFeed { start += 1 }
            } else {
                start = insertRow(at: start)
            }
            start += 1
        }
    }

    /// Enters the row at `start` and the first word of its phrase; returns where the row ends.
    private mutating func insertRow(at start: Int) -> Int {
        var hash = PhraseHash()
        var (first, firstLength, spaces) = (hash, 0, 0)
        var (word, end) = (start, start)
        while end < bytes.count, bytes[end] != ASCII.tab, bytes[end] != ASCII.lineFeed {
            if bytes[end] == ASCII.space {
                hash.add(bytes[word..<end])
                word = end + 1
                if spaces == 0 { (first, firstLength) = (hash, end - start) }
                spaces += 1
            }
            end += 1
        }
        hash.add(bytes[word..<end])
        let slot = slotIndex(of: start..<end, hash)
        slots[slot].isRow = true
        if spaces > 0 {
            let opening = slotIndex(of: start..<start + firstLength, first)
            slots[opening].longest = max(slots[opening].longest, UInt8(clamping: spaces + 1))
        }
        while end < bytes.count, bytes[end] != ASCII.lineFeed { end += 1 }
        return end
    }

    /// The slot of the phrase that stands at `range` of the table; a new one where it has none yet.
    private mutating func slotIndex(of range: Range<Int>, _ hash: PhraseHash) -> Int {
        var index = hash.place & mask
        while slots[index].length != 0 {
            if slots[index].tag == hash.tag, isPhrase(slots[index], bytes[range]) { return index }
            index = (index + 1) & mask
        }
        slots[index] = Slot(start: UInt32(range.lowerBound), tag: hash.tag, length: UInt16(clamping: range.count))
        return index
    }

    private func isPhrase(_ slot: Slot, _ phrase: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
        guard Int(slot.length) == phrase.count else { return false }
        var place = Int(slot.start)
        for byte in phrase {
            if bytes[place] != byte { return false }
            place += 1
        }
        return true
    }

    /// The row of one word; nil where the table has none.
    subscript(word: ArraySlice<UInt8>) -> Row? {
        word.withUnsafeBufferPointer { word in
            var hash = PhraseHash()
            hash.add(word[...])
            var index = hash.place & mask
            while slots[index].length != 0 {
                if slots[index].tag == hash.tag, isPhrase(slots[index], word[...]) {
                    return slots[index].isRow ? row(slots[index]) : nil
                }
                index = (index + 1) & mask
            }
            return nil
        }
    }

    private func row(_ slot: Slot) -> Row {
        let start = min(Int(slot.start) + Int(slot.length) + 1, bytes.count)
        return Row(cells: bytes[start...].prefix { $0 != ASCII.lineFeed })
    }

    /// The longest phrase that starts with word `index` and ends before word `limit`; nil where none does.
    func longestMatch(in words: PackedWords, at index: Int, limit: Int) -> (count: Int, row: Row)? {
        words.bytes.withUnsafeBufferPointer { text in
            var hash = PhraseHash()
            var (longest, best) = (1, nil as (count: Int, slot: Slot)?)
            var next = index
            while next < limit, next - index < longest {
                hash.add(text[words.range(at: next)])
                next += 1
                let slot = slot(of: index..<next, in: words, text, hash)
                if next == index + 1 { longest = max(1, Int(slot?.longest ?? 0)) }
                if let slot, slot.isRow { best = (next - index, slot) }
            }
            return best.map { ($0.count, row($0.slot)) }
        }
    }

    private func slot(
        of range: Range<Int>, in words: PackedWords, _ text: UnsafeBufferPointer<UInt8>, _ hash: PhraseHash
    ) -> Slot? {
        var index = hash.place & mask
        while slots[index].length != 0 {
            if slots[index].tag == hash.tag, isPhrase(slots[index], range, words, text) { return slots[index] }
            index = (index + 1) & mask
        }
        return nil
    }

    private func isPhrase(
        _ slot: Slot, _ range: Range<Int>, _ words: PackedWords, _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let end = Int(slot.start) + Int(slot.length)
        var place = Int(slot.start)
        for word in range {
            if word > range.lowerBound {
                guard place < end, bytes[place] == ASCII.space else { return false }
                place += 1
            }
            let letters = words.range(at: word)
            guard letters.count <= end - place else { return false }
            for offset in 0..<letters.count where bytes[place + offset] != text[letters.lowerBound + offset] {
                return false
            }
            place += letters.count
        }
        return place == end
    }
}

/// The hash of a phrase, word by word.
private struct PhraseHash {
    private var value: UInt64 = 0

    /// Goes on to the next word; a factor that is odd lets the order of words count.
    mutating func add(_ word: UnsafeBufferPointer<UInt8>.SubSequence) {
        value = value &* 0x9E37_79B9_7F4A_7C15 &+ fingerprint(UnsafeBufferPointer(rebasing: word))
    }

    var place: Int { Int(truncatingIfNeeded: value) }
    var tag: UInt32 { UInt32(truncatingIfNeeded: value >> 32) }
}
