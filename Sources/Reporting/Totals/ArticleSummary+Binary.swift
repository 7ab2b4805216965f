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
        writer.write(claims.count)
        for (sort, count) in claims.sorted(by: { $0.key < $1.key }) {
            writer.write(sort)
            writer.write(count)
        }
        writer.write(quoteForms)
        writer.write(dateTypes)
        writer.write(speakers.sorted())
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        outlet = try reader.read()
        publishedAt = try reader.read()
        words = try reader.read()
        sentences = try reader.read()
        entities = try reader.read()
        claims = [:]
        for _ in 0..<max(0, try reader.read(Int.self)) {
            let sort = try reader.read(ClaimTotals.Sort.self)
            claims[sort] = try reader.read(ClaimCount.self)
        }
        quoteForms = try reader.read()
        dateTypes = try reader.read()
        speakers = Set(try reader.read([String].self))
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
        writer.write(count)
        writer.write(min)
        writer.write(max)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(count: try reader.read(), min: try reader.read(), max: try reader.read())
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
