import Testing

@testable import Learning

struct RandomSourceTests {
    // Worked out apart from the program: another generator makes other models of the same corpus.
    @Test func numbersStayTheSame() {
        var random = RandomSource(seed: 1)
        #expect(
            (0..<3).map { _ in random.next() } == [
                0x0D83_B3E2_9A21_487A, 0x54C4_4C79_F1FE_9D67, 0xA845_F342_007A_0E78,
            ])
    }

    @Test func shufflesEveryPlaceToEveryOther() {
        var random = RandomSource(seed: 7)
        var seen = Set<[Int]>()
        for _ in 0..<400 {
            var order = [0, 1, 2, 3]
            random.shuffle(&order)
            seen.insert(order)
        }
        #expect(seen.count == 24)
        #expect(seen.allSatisfy { $0.sorted() == [0, 1, 2, 3] })
    }
}
