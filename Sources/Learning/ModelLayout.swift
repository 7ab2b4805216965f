/// Where the sections of a model file lie.
struct ModelLayout {
    /// How every model file begins.
    static let magic = Array("COPYDESK".utf8)
    static let alignment = 64
    /// Bytes of the checksum at the end.
    static let checksumLength = 8

    let labelCount: Int
    /// Bytes of a row of weights.
    let width: Int
    let rowCount: Int
    let slotMask: Int
    let scale: Float

    let textLength: Int
    let texts: Int
    let transitions: Int
    let occupancy: Int
    let ranks: Int
    let checks: Int
    let rows: Int
    /// Length of the file.
    let end: Int

    /// The header: magic, then these as 32-bit numbers, in this order.
    struct Header {
        var version = LinearChainModel.formatVersion
        var labelCount: UInt32
        var width: UInt32
        var rowCount: UInt32
        var slotBits: UInt32
        var textLength: UInt32
        /// Bits of a 32-bit float.
        var scale: UInt32

        var numbers: [UInt32] { [version, labelCount, width, rowCount, slotBits, textLength, scale] }
    }

    /// Reads the header and checks all that look-ups rely on.
    init(_ bytes: UnsafeRawBufferPointer, checkingChecksum: Bool) throws(ModelFileError) {
        guard Self.hasMagic(bytes) else { throw .notAModel }
        guard bytes.count >= Self.alignment else { throw .cutShort }
        let numbers = (0..<7).map {
            bytes.loadUnaligned(fromByteOffset: Self.magic.count + $0 * 4, as: UInt32.self)
        }
        guard numbers[0] == LinearChainModel.formatVersion else { throw .wrongVersion(numbers[0]) }
        guard (1...LabelSet.most).contains(Int(numbers[1])), numbers[2] == Self.width(labelCount: Int(numbers[1])),
            (6...24).contains(numbers[4]), numbers[3] < 1 << numbers[4], numbers[5] < 1 << 20,
            Float(bitPattern: numbers[6]).isFinite
        else { throw .damaged }
        self.init(
            Header(
                labelCount: numbers[1], width: numbers[2], rowCount: numbers[3], slotBits: numbers[4],
                textLength: numbers[5], scale: numbers[6]
            ))
        guard end <= bytes.count else { throw .cutShort }
        guard !checkingChecksum || Self.isChecksumRight(bytes) else { throw .wrongChecksum }
        guard isTableConsistent(in: bytes) else { throw .damaged }
    }

    init(_ header: Header) {
        labelCount = Int(header.labelCount)
        width = Int(header.width)
        rowCount = Int(header.rowCount)
        let slots = 1 << Int(header.slotBits)
        slotMask = slots - 1
        scale = Float(bitPattern: header.scale)
        textLength = Int(header.textLength)
        texts = Self.alignment
        transitions = Self.padded(texts + textLength)
        occupancy = Self.padded(transitions + labelCount * labelCount * 4)
        ranks = Self.padded(occupancy + slots / 8)
        checks = Self.padded(ranks + slots / 16)
        rows = Self.padded(checks + slots * 2)
        end = Self.padded(rows + rowCount * width) + Self.checksumLength
    }

    /// Whether ranks and rows fit the slots that are taken, so that no look-up leaves the file or goes around for ever.
    private func isTableConsistent(in bytes: UnsafeRawBufferPointer) -> Bool {
        var taken = 0
        for word in 0..<(slotMask + 1) / 64 {
            guard bytes.loadUnaligned(fromByteOffset: ranks + word * 4, as: UInt32.self) == taken else { return false }
            taken += bytes.loadUnaligned(fromByteOffset: occupancy + word * 8, as: UInt64.self).nonzeroBitCount
        }
        return taken == rowCount
    }

    /// Bytes of a row: a weight for each label but the first, in blocks of 16.
    static func width(labelCount: Int) -> Int { (max(labelCount - 1, 1) + 15) / 16 * 16 }

    static func padded(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }

    static func hasMagic(_ bytes: UnsafeRawBufferPointer) -> Bool { bytes.starts(with: magic) }

    static func isChecksumRight(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let end = bytes.count - checksumLength
        return bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self)
            == checksum(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    }

    /// The 64-bit FNV-1a hash.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    func texts(in bytes: UnsafeRawBufferPointer) -> [String] {
        bytes[texts..<texts + textLength].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .dropLast().map { String(decoding: $0, as: UTF8.self) }
    }

    func transitions(in bytes: UnsafeRawBufferPointer) -> [Float] {
        (0..<labelCount * labelCount).map {
            Float(bitPattern: bytes.loadUnaligned(fromByteOffset: transitions + $0 * 4, as: UInt32.self))
        }
    }
}
