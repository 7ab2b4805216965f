public import Binary
import Model
public import Pipeline

extension DocumentError.Kind: BinaryCodable {}

extension DocumentError: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(kind)
        writer.write(message)
        writer.write(offset)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(try reader.read(), try reader.read(), offset: try reader.read())
    }
}

extension FinishedDocument.Failure: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(stage)
        writer.write(error)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(stage: try reader.read(), error: try reader.read())
    }
}

extension DocumentOutcome: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(failure)
        writer.write(bytes)
        writer.write(words)
        writer.write(entities)
        writer.write(quotes)
        writer.write(claims)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(
            failure: try reader.read(), bytes: try reader.read(), words: try reader.read(), entities: try reader.read(),
            quotes: try reader.read(), claims: try reader.read())
    }
}

extension TallyEntry: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(place)
        writer.write(count)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(place: try reader.read(), count: try reader.read())
    }
}

extension StageRecord: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(failure)
        writer.write(tally)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(failure: try reader.read(), tally: try reader.read())
    }
}

extension DocumentResult.StageShare: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.unsigned(nanoseconds)
        writer.write(tally)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(nanoseconds: try reader.unsigned(), tally: try reader.read())
    }
}

extension RenderedDocument: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.blob(head)
        writer.count(parts.count)
        for part in parts { writer.blob(part()) }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let head = Array(try reader.blob())
        var parts: [[UInt8]] = []
        for _ in 0..<(try reader.count()) { parts.append(Array(try reader.blob())) }
        self.init(head, parts: parts)
    }
}

extension DocumentResult: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(outcome)
        writer.write(stages)
        writer.unsigned(renderingNanoseconds)
        writer.count(rendered.count)
        for document in rendered { writer.write(document) }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        let outcome = try reader.read(DocumentOutcome.self)
        let stages = try reader.read([StageShare].self)
        let renderingNanoseconds: UInt64 = try reader.unsigned()
        self.init(outcome: outcome, rendered: try reader.read(), stages: stages)
        self.renderingNanoseconds = renderingNanoseconds
    }
}
