public import Binary
public import Model
import Numbers
import Text

extension ClaimKind: BinaryCodable {}

extension Comparator: BinaryCodable {}

extension Polarity: BinaryCodable {}

extension Modality: BinaryCodable {}

extension Change.Direction: BinaryCodable {}

extension Change.Role: BinaryCodable {}

extension Attribution.Form: BinaryCodable {}

extension Claim: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(bytes)
        writer.write(phrase)
        writer.write(kind)
        writer.write(quantity)
        writer.write(unit)
        writer.write(sentence)
        writer.write(rule)
        writer.write(concept)
        writer.write(holder)
        writer.write(change)
        writer.write(polarity)
        writer.write(modality)
        writer.write(asOf)
        writer.write(place)
        writer.write(attribution)
        writer.write(warnings)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(
            bytes: try reader.read(), phrase: try reader.read(), kind: try reader.read(), quantity: try reader.read(),
            unit: try reader.read(), sentence: try reader.read(), rule: try reader.read())
        concept = try reader.read()
        holder = try reader.read()
        change = try reader.read()
        polarity = try reader.read()
        modality = try reader.read()
        asOf = try reader.read()
        place = try reader.read()
        attribution = try reader.read()
        warnings = try reader.read()
    }
}

extension Quantity: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(value)
        writer.write(min)
        writer.write(max)
        writer.write(comparator)
        writer.write(modifier)
        writer.write(isVague)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(
            value: try reader.read(), min: try reader.read(), max: try reader.read(), comparator: try reader.read(),
            modifier: try reader.read(), isVague: try reader.read())
    }
}

extension Unit: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(name)
        writer.write(code)
        writer.write(currency)
        writer.write(per)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(
            name: try reader.read(), code: try reader.read(), currency: try reader.read(), per: try reader.read())
    }
}

extension Change: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(direction)
        writer.write(role)
        writer.write(of)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(direction: try reader.read(), role: try reader.read(), of: try reader.read())
    }
}

extension Attribution: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(form)
        writer.write(source)
        writer.write(via)
        writer.write(cue)
        writer.write(quote)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(
            form: try reader.read(), source: try reader.read(), via: try reader.read(), cue: try reader.read(),
            quote: try reader.read())
    }
}
