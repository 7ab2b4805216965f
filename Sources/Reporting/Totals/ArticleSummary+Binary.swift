import Binary
import Model
import Numbers
import Snapshots

extension ArticleSummary: BinaryCodable {
    func encode(to writer: inout BinaryWriter) {
        writer.write(outlet)
        writer.write(publishedAt)
        writer.write(words)
        writer.write(sentences)
        writer.write(entities)
        writer.write(claims)
        writer.write(quoteForms)
        writer.write(dateTypes)
        writer.write(speakers)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        outlet = try reader.read()
        publishedAt = try reader.read()
        words = try reader.read()
        sentences = try reader.read()
        entities = try reader.read()
        claims = try reader.read()
        quoteForms = try reader.read()
        dateTypes = try reader.read()
        speakers = try reader.read()
    }
}

extension ArticleSummary.EntityCount: BinaryCodable {
    func encode(to writer: inout BinaryWriter) {
        writer.write(id)
        writer.write(name)
        writer.write(type)
        writer.write(mentions)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(id: try reader.read(), name: try reader.read(), type: try reader.read(), mentions: try reader.read())
    }
}

extension ArticleSummary.ClaimCount: BinaryCodable {
    func encode(to writer: inout BinaryWriter) {
        writer.write(sort)
        writer.write(count)
        writer.write(min)
        writer.write(max)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(
            sort: try reader.read(), count: try reader.read(), min: try reader.read(), max: try reader.read())
    }
}

extension ClaimTotals.Sort: BinaryCodable {
    func encode(to writer: inout BinaryWriter) {
        writer.write(kind)
        writer.write(unit)
        writer.write(currency)
        writer.write(concept)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(
            kind: try reader.read(), unit: try reader.read(), currency: try reader.read(),
            concept: try reader.read())
    }
}
