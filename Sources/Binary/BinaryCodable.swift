/// What can be written to bytes and read back by the same build of the program.
public protocol BinaryCodable {
    func encode(to writer: inout BinaryWriter)
    /// - Throws: ``BinaryError`` where the bytes are not what `encode` wrote.
    init(from reader: inout BinaryReader) throws(BinaryError)
}

extension Int: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        // The sign goes last, so that small negative numbers are short, too.
        writer.unsigned(UInt64(bitPattern: Int64((self << 1) ^ (self >> (Int.bitWidth - 1)))))
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let folded = try reader.unsigned()
        self = Int(truncatingIfNeeded: folded >> 1) ^ -Int(truncatingIfNeeded: folded & 1)
    }
}

extension Bool: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) { writer.byte(self ? 1 : 0) }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        switch try reader.byte() {
        case 0: self = false
        case 1: self = true
        default: throw reader.error
        }
    }
}

extension Double: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) { writer.unsigned(bitPattern.byteSwapped) }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(bitPattern: try reader.unsigned().byteSwapped)
    }
}

extension String: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) { writer.blob(utf8) }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let bytes = try reader.blob()
        guard let text = try? UTF8Span(validating: bytes.span) else { throw reader.error }
        self.init(copying: text)
    }
}

extension Optional: BinaryCodable where Wrapped: BinaryCodable {
    @inlinable
    public func encode(to writer: inout BinaryWriter) {
        writer.write(self != nil)
        if let self { writer.write(self) }
    }

    @inlinable
    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self = try reader.read(Bool.self) ? try reader.read(Wrapped.self) : nil
    }
}

extension Array: BinaryCodable where Element: BinaryCodable {
    @inlinable
    public func encode(to writer: inout BinaryWriter) {
        writer.count(count)
        for element in self { writer.write(element) }
    }

    @inlinable
    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let count = try reader.count()
        self = []
        reserveCapacity(count)
        for _ in 0..<count { append(try reader.read(Element.self)) }
    }
}

extension BinaryCodable where Self: CaseIterable & Equatable, AllCases == [Self] {
    /// The place among all cases.
    @inlinable
    public func encode(to writer: inout BinaryWriter) {
        writer.unsigned(UInt64(Self.allCases.firstIndex(of: self) ?? 0))
    }

    @inlinable
    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let index = try reader.unsigned()
        guard index < UInt64(Self.allCases.count) else { throw reader.error }
        self = Self.allCases[Int(index)]
    }
}
