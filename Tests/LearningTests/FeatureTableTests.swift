import Testing

@testable import Learning

struct FeatureTableTests {
    @Test(arguments: [0, 1, 2, 63, 5000])
    func everyKeyHasASlotOfItsOwn(count: UInt32) {
        let keys = (0..<count).map(feature)
        let builder = FeatureTableBuilder(keys)
        let slots = keys.map { key in
            builder.table.slot(of: key, pilot: builder.pilots[builder.table.bucket(of: key)])
        }
        #expect(Set(slots).count == keys.count)
        #expect(slots.map { builder.keys[$0] } == Array(keys.indices))
        #expect(builder.keys.filter { $0 < 0 }.count == builder.table.slots - keys.count)
    }

    @Test func lessThanAnEighthOfTheSlotsIsEmpty() {
        let builder = FeatureTableBuilder((0..<5000).map(feature))
        #expect(builder.table.slots < 5000 * 8 / 7)
    }

    @Test func everyKeyAndPilotStayInsideTheTable() {
        let table = FeatureTable(slots: 7, buckets: 3)
        for bits in [0, 1, 0x7FFF_FFFF, 0x8000_0000, .max] as [UInt32] {
            #expect((0..<3).contains(table.bucket(of: FeatureKey(bits: bits))))
            for pilot in [0, 1, .max] as [UInt16] {
                #expect((0..<7).contains(table.slot(of: FeatureKey(bits: bits), pilot: pilot)))
            }
        }
    }
}
