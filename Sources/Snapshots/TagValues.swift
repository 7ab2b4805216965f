public import Binary
public import Model
import Text

extension Syntax: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.elements(tags)
        writer.elements(verbForms)
        writer.write(lemmas)
        writer.elements(chunks)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init()
        tags = try reader.elements()
        verbForms = try reader.elements()
        lemmas = try reader.read()
        chunks = try reader.elements()
    }
}

extension EntityType: BinaryCodable {}

extension TimexType: BinaryCodable {}

extension TimexModifier: BinaryCodable {}

extension QuoteForm: BinaryCodable {}

extension EntityLayer: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(identities)
        writer.write(mentions)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init()
        identities = try reader.read()
        mentions = try reader.read()
    }
}

extension EntityIdentity: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(id)
        writer.write(name)
        writer.write(type)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(id: try reader.read(), name: try reader.read(), type: try reader.read())
    }
}

extension EntityMention: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(bytes)
        writer.write(tokens)
        writer.write(type)
        writer.write(identity)
        writer.write(rule)
        writer.write(confidence)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(
            bytes: try reader.read(), tokens: try reader.read(), type: try reader.read(), identity: try reader.read(),
            rule: try reader.read(), confidence: try reader.read())
    }
}

extension DateExpression: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(bytes)
        writer.write(tokens)
        writer.write(type)
        writer.write(reading)
        writer.write(modifier)
        writer.write(alternatives)
        writer.write(rule)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(
            bytes: try reader.read(), tokens: try reader.read(), type: try reader.read(), reading: try reader.read(),
            modifier: try reader.read(), alternatives: try reader.read(), rule: try reader.read())
    }
}

extension TimeReading: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(timex)
        writer.write(from)
        writer.write(to)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(timex: try reader.read(), from: try reader.read(), to: try reader.read())
    }
}

extension Quote: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(form)
        writer.write(content)
        writer.write(speaker)
        writer.write(cue)
        writer.write(rule)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(
            form: try reader.read(), content: try reader.read(), speaker: try reader.read(), cue: try reader.read(),
            rule: try reader.read())
    }
}

extension Speaker: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(bytes)
        writer.write(identity)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(bytes: try reader.read(), identity: try reader.read())
    }
}
