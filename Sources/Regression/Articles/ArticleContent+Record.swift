import JSON

extension ArticleContent {
    /// The content of a record, as `article.json` or a line of JSON Lines; nil where it is no JSON object.
    init?(record bytes: [UInt8]) {
        guard let members = (try? JSONReader.read(bytes[...]))?.members else { return nil }
        for (key, value) in members {
            switch value {
            case .string(let text) where key == "text": self.text = Array(text.unicodeScalars)
            case .array(let elements) where Self.isLayer(key, elements): layers.append(RowLayer(key, elements))
            default: facts += Self.cells(key, value).map { Fact(name: $0.name, value: $0.value) }
            }
        }
    }

    /// Names of lists that are layers, where they are empty too.
    private static let layerNames: Set<String> = [
        "warnings", "paragraphs", "sentences", "tokens", "entities", "dates", "quotes", "claims",
    ]

    private static func isLayer(_ key: String, _ elements: [JSONValue]) -> Bool {
        layerNames.contains(key) || elements.contains { $0.members != nil }
    }

    /// The columns that a value takes, with what stands in them.
    fileprivate static func cells(_ name: String, _ value: JSONValue) -> [(name: String, value: String)] {
        guard let members = value.members else { return [(name, cell(value))] }
        return members.flatMap { cells("\(name)_\($0.key)", $0.value) }
    }

    private static func cell(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .boolean(let value): "\(value)"
        case .number(let digits): digits
        case .string(let text): text
        case .array(let elements): elements.map(cell).joined(separator: "; ")
        case .object(let members): members.map { cell($0.value) }.joined(separator: "-")
        }
    }
}

extension RowLayer {
    init(_ name: String, _ elements: [JSONValue]) {
        self.name = name
        let cells = elements.map { element in
            (element.members ?? [(key: "value", value: element)]).flatMap { ArticleContent.cells($0.key, $0.value) }
        }
        noteColumns(cells.map { $0.map(\.name) })
        let places = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
        rows = cells.map { cells in
            var row = Array(repeating: "", count: columns.count)
            for cell in cells { if let place = places[cell.name] { row[place] = cell.value } }
            return row
        }
    }

    /// Columns in the order of the first row that has them; one that stands for a missing object is none.
    private mutating func noteColumns(_ rows: [[String]]) {
        var seen: Set<String> = []
        for row in Set(rows).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            for name in row where seen.insert(name).inserted { columns.append(name) }
        }
        emptyObjects = seen.intersection(Self.objects)
        columns.removeAll(where: emptyObjects.contains)
    }

    /// Members of rows that are objects, or null.
    private static let objects: Set<String> = ["phrase", "change", "attribution", "speaker", "cue"]
}
