public import Binary
public import Model
public import Numbers
public import Text

extension ByteRange: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(start)
        writer.write(count)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let start = try reader.read(Int.self)
        let count = try reader.read(Int.self)
        guard start >= 0, count >= 0, start <= Int(UInt32.max), count <= Int(UInt32.max) - start else {
            throw reader.error
        }
        self.init(start: start, end: start + count)
    }
}

extension TokenRange: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(start)
        writer.write(count)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let start = try reader.read(Int.self)
        let count = try reader.read(Int.self)
        guard start >= 0, count >= 0, start <= Int(UInt32.max), count <= Int(UInt32.max) - start else {
            throw reader.error
        }
        self.init(start: start, end: start + count)
    }
}

extension ExactDecimal: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(Int(truncatingIfNeeded: coefficient >> 64))
        writer.unsigned(UInt64(truncatingIfNeeded: coefficient))
        writer.write(exponent)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let high = Int128(try reader.read(Int.self)) << 64
        let low = Int128(try reader.unsigned())
        self.init(high | low, exponent: try reader.read())
    }
}

extension TextBuffer: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.blob(bytes)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        guard let text = TextBuffer(validating: Array(try reader.blob())) else { throw reader.error }
        self = text
    }
}

extension PackedWords: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.blob(bytes)
        writer.elements(ends)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let bytes = Array(try reader.blob())
        guard let words = PackedWords(bytes: bytes, ends: try reader.elements()) else { throw reader.error }
        self = words
    }
}
