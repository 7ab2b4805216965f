public import Binary
public import Model
import Text

extension SourceDescription: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(path)
        writer.write(member)
        writer.write(byteCount)
        writer.write(sha256)
        writer.write(charset)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(path: try reader.read(), member: try reader.read())
        byteCount = try reader.read()
        sha256 = try reader.read()
        charset = try reader.read()
    }
}

extension Warning: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(code)
        writer.write(message)
        writer.write(start)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(code: try reader.read(), message: try reader.read(), start: try reader.read())
    }
}

extension ExternalLayer: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(name)
        writer.blob(json)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(name: try reader.read(), json: Array(try reader.blob()))
    }
}

extension Content: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        switch self {
        case .html(let text):
            writer.byte(0)
            writer.write(text)
        case .text(let text):
            writer.byte(1)
            writer.write(text)
        }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        switch try reader.byte() {
        case 0: self = .html(try reader.read())
        case 1: self = .text(try reader.read())
        default: throw reader.error
        }
    }
}

extension MetadataSource: BinaryCodable {}

extension PageKind: BinaryCodable {}

extension Found: BinaryCodable where Value: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(value)
        writer.write(source)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(try reader.read(), try reader.read())
    }
}

extension Metadata: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(url)
        writer.write(canonicalURL)
        writer.write(outlet)
        writer.write(title)
        writer.write(authors)
        writer.write(publishedAt)
        writer.write(modifiedAt)
        writer.write(section)
        writer.write(tags)
        writer.write(language)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init()
        url = try reader.read()
        canonicalURL = try reader.read()
        outlet = try reader.read()
        title = try reader.read()
        authors = try reader.read()
        publishedAt = try reader.read()
        modifiedAt = try reader.read()
        section = try reader.read()
        tags = try reader.read()
        language = try reader.read()
    }
}

extension Extraction.Candidate: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(method)
        writer.write(confidence)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(method: try reader.read(), confidence: try reader.read())
    }
}

extension Extraction: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(chosen)
        writer.write(alternatives)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(chosen: try reader.read(), alternatives: try reader.read())
    }
}
