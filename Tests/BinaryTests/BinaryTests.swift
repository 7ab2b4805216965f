import Testing

@testable import Binary

struct BinaryTests {
    private func afterAJourney<Value: BinaryCodable>(_ value: Value) throws -> Value {
        var writer = BinaryWriter()
        writer.write(value)
        var reader = BinaryReader(writer.bytes)
        let read = try reader.read(Value.self)
        let isAtEnd = reader.isAtEnd
        #expect(isAtEnd)
        return read
    }

    @Test(arguments: [0, 1, -1, 63, 64, -65, 127, 128, 1 << 40, .max, .min])
    func bringsIntegersBack(number: Int) throws { #expect(try afterAJourney(number) == number) }

    @Test(arguments: [0, -0.5, 0.97, .infinity, 1e-300])
    func bringsFractionsBack(number: Double) throws { #expect(try afterAJourney(number) == number) }

    @Test func bringsTextsListsAndGapsBack() throws {
        let value: [[String?]] = [[], ["", nil, "Übergänge – 🗞"]]
        #expect(try afterAJourney(value) == value)
    }

    @Test func writesSmallNumbersInOneByte() {
        var writer = BinaryWriter()
        writer.write([-64, 63])
        let count = writer.bytes.count
        #expect(count == 3)
    }

    @Test func bringsElementsBackAsTheyLieInMemory() throws {
        var writer = BinaryWriter()
        writer.elements([UInt32(7), .max])
        writer.byte(9)
        var reader = BinaryReader(writer.bytes)
        let (elements, byte) = try (reader.elements(UInt32.self), reader.byte())
        #expect(elements == [7, .max])
        #expect(byte == 9)
    }

    private enum Direction: CaseIterable, BinaryCodable { case up, down }

    @Test func refusesACaseThatThereIsNot() throws {
        #expect(try afterAJourney([Direction.up, .down]) == [.up, .down])
        #expect(throws: BinaryError(offset: 1)) {
            var reader = BinaryReader([2])
            _ = try reader.read(Direction.self)
        }
    }

    @Test(arguments: 0..<11)
    func refusesBytesThatWereCut(length: Int) {
        var writer = BinaryWriter()
        writer.write(["Tuzla", "Brč"])
        let bytes = Array(writer.bytes.prefix(length))
        #expect(throws: BinaryError.self) {
            var reader = BinaryReader(bytes)
            _ = try reader.read([String].self)
        }
    }

    @Test func refusesCountsThatTheBytesCannotHold() {
        #expect(throws: BinaryError.self) {
            var reader = BinaryReader([0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 1, 2])
            _ = try reader.elements(UInt64.self)
        }
    }
}
