/// A set of texts of which a hash alone is kept, in little memory: eight bytes a text, and about a third of its places free at most.
///
/// Two of a million texts have the same hash, and so count as one, once in 18 million times.
struct FingerprintSet {
    /// Open addressing with linear probing; 0 is a free place.
    private var places = [UInt64](repeating: 0, count: 64)
    private var count = 0

    /// - Returns: whether the text was not in the set before.
    mutating func insert(_ text: String) -> Bool {
        let fingerprint = UInt64(bitPattern: Int64(text.hashValue)) | 1
        guard Self.add(fingerprint, to: &places) else { return false }
        count += 1
        if count * 8 > places.count * 7 { grow() }
        return true
    }

    /// By a third only: what doubles has half of its places free.
    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: places.count + places.count / 3)
        for fingerprint in places where fingerprint != 0 { _ = Self.add(fingerprint, to: &larger) }
        places = larger
    }

    private static func add(_ fingerprint: UInt64, to places: inout [UInt64]) -> Bool {
        var index = Int(fingerprint.multipliedFullWidth(by: UInt64(places.count)).high)
        while places[index] != 0 {
            if places[index] == fingerprint { return false }
            index = index + 1 == places.count ? 0 : index + 1
        }
        places[index] = fingerprint
        return true
    }
}
