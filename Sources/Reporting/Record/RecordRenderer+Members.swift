import JSON
import Model
import Text

// The shapes that members of a record have.
extension RecordRenderer {
    mutating func member(_ key: String, _ value: String?) {
        json.key(key)
        if let value { json.string(value) } else { json.null() }
    }

    mutating func member(_ key: String, _ value: Int) {
        json.key(key)
        json.integer(value)
    }

    mutating func member(_ key: String, _ value: Bool) {
        json.key(key)
        json.boolean(value)
    }

    /// The words of the text in `range`; null for nil.
    mutating func member(_ key: String, wordsOf range: ByteRange?) {
        json.key(key)
        if let range { json.string(document.text[range]) } else { json.null() }
    }

    /// The members `start` and `end` of an object.
    mutating func bounds(_ range: ByteRange) {
        member("start", offsets.codePoint(atByte: range.start))
        member("end", offsets.codePoint(atByte: range.end))
    }

    /// An object of `start`, `end` and `text`; null for nil.
    mutating func span(_ key: String, _ range: ByteRange?) {
        json.key(key)
        guard let range else { return json.null() }
        json.beginObject()
        bounds(range)
        member("text", wordsOf: range)
        json.endObject()
    }

    mutating func array<Element>(
        _ key: String, _ elements: some Sequence<Element>, _ write: (inout RecordRenderer, Element) -> Void
    ) {
        json.key(key)
        json.beginArray()
        for element in elements { write(&self, element) }
        json.endArray()
    }

    mutating func strings(_ key: String, _ values: [String]) {
        array(key, values) { $0.json.string($1) }
    }
}
