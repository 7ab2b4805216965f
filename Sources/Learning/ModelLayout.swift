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
    /// How many features have weights.
    let featureCount: Int
    let table: FeatureTable
    let scale: Float

    let textLength: Int
    let texts: Int
    let transitions: Int
    let pilots: Int
    let checks: Int
    let rows: Int
    /// Length of the file.
    let end: Int

    /// The header: magic, then these as 32-bit numbers, in this order.
    struct Header {
        var version = LinearChainModel.formatVersion
        var labelCount: UInt32
        var width: UInt32
        var featureCount: UInt32
        var slotCount: UInt32
        var bucketCount: UInt32
        var textLength: UInt32
        /// Bits of a 32-bit float.
        var scale: UInt32

        var numbers: [UInt32] {
            [version, labelCount, width, featureCount, slotCount, bucketCount, textLength, scale]
        }
    }

    /// Reads the header and checks all that look-ups rely on.
    init(_ bytes: UnsafeRawBufferPointer, checkingChecksum: Bool) throws(ModelFileError) {
        guard Self.hasMagic(bytes) else { throw .notAModel }
        guard bytes.count >= Self.alignment else { throw .cutShort }
        let numbers = (0..<8).map {
            bytes.loadUnaligned(fromByteOffset: Self.magic.count + $0 * 4, as: UInt32.self)
        }
        guard numbers[0] == LinearChainModel.formatVersion else { throw .wrongVersion(numbers[0]) }
        guard (1...LabelSet.most).contains(Int(numbers[1])), numbers[2] == Self.width(labelCount: Int(numbers[1])),
            (1..<1 << 24).contains(numbers[4]), numbers[3] <= numbers[4],
            (1..<1 << 24).contains(numbers[5]), numbers[6] < 1 << 20, Float(bitPattern: numbers[7]) > 0,
            Float(bitPattern: numbers[7]).isFinite
        else { throw .damaged }
        self.init(
            Header(
                labelCount: numbers[1], width: numbers[2], featureCount: numbers[3], slotCount: numbers[4],
                bucketCount: numbers[5], textLength: numbers[6], scale: numbers[7]
            ))
        guard end <= bytes.count else { throw .cutShort }
        guard !checkingChecksum || Self.isChecksumRight(bytes) else { throw .wrongChecksum }
    }

    init(_ header: Header) {
        labelCount = Int(header.labelCount)
        width = Int(header.width)
        featureCount = Int(header.featureCount)
        table = FeatureTable(slots: Int(header.slotCount), buckets: Int(header.bucketCount))
        scale = Float(bitPattern: header.scale)
        textLength = Int(header.textLength)
        texts = Self.alignment
        transitions = Self.padded(texts + textLength)
        pilots = Self.padded(transitions + labelCount * labelCount * 4)
        checks = Self.padded(pilots + table.buckets * 2)
        rows = Self.padded(checks + table.slots * 2)
        end = Self.padded(rows + table.slots * width) + Self.checksumLength
    }

    /// Bytes of a row: a weight for each label but the first, in blocks of 16.
    static func width(labelCount: Int) -> Int { (max(labelCount - 1, 1) + 15) / 16 * 16 }

    static func padded(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }

    static func hasMagic(_ bytes: UnsafeRawBufferPointer) -> Bool { bytes.starts(with: magic) }

    static func isChecksumRight(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count > checksumLength else { return false }
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
