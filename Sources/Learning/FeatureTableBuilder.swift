/// Finds the pilots of a ``FeatureTable``.
struct FeatureTableBuilder {
    private(set) var table: FeatureTable
    private(set) var pilots: [UInt16]
    /// For each slot the index of its key; -1 where it is empty.
    private(set) var keys: [Int]

    /// Keys of a bucket on average, and the share of slots that are taken.
    private static let load = (bucket: 4, slots: 0.94)

    /// - Parameter keys: each once.
    init(_ keys: [FeatureKey]) {
        var slots = Int(Double(keys.count) / Self.load.slots) + 1
        while true {
            self.init(table: FeatureTable(slots: slots, buckets: keys.count / Self.load.bucket + 1))
            if place(keys) { return }
            slots += slots / 16 + 1
        }
    }

    private init(table: FeatureTable) {
        self.table = table
        pilots = [UInt16](repeating: 0, count: table.buckets)
        keys = [Int](repeating: -1, count: table.slots)
    }

    /// Whether a pilot was found for every bucket; the large ones choose first.
    private mutating func place(_ keys: [FeatureKey]) -> Bool {
        var members = [[Int]](repeating: [], count: table.buckets)
        for (index, key) in keys.enumerated() { members[table.bucket(of: key)].append(index) }
        let order = members.indices.sorted { (members[$1].count, $0) < (members[$0].count, $1) }
        return order.allSatisfy { place(members[$0], of: $0, keys) }
    }

    private mutating func place(_ members: [Int], of bucket: Int, _ keys: [FeatureKey]) -> Bool {
        for pilot in 0...UInt16.max {
            if take(members, keys, pilot) {
                pilots[bucket] = pilot
                return true
            }
        }
        return false
    }

    /// Whether a pilot sends each member to an empty slot of its own, which then is theirs.
    private mutating func take(_ members: [Int], _ keys: [FeatureKey], _ pilot: UInt16) -> Bool {
        for (count, member) in members.enumerated() {
            let slot = table.slot(of: keys[member], pilot: pilot)
            guard self.keys[slot] < 0 else {
                for taken in members[..<count] { self.keys[table.slot(of: keys[taken], pilot: pilot)] = -1 }
                return false
            }
            self.keys[slot] = member
        }
        return true
    }
}
