import JSON

extension Table {
    /// All tables as the JSON of `tables.schema.json`.
    public static var schema: [UInt8] {
        var json = JSONWriter(.pretty)
        json.beginObject()
        for table in all {
            json.key("\(table.name).csv")
            json.beginObject()
            json.key("row")
            json.string(table.summary)
            json.key("columns")
            json.beginArray()
            for column in table.columns { column.write(to: &json) }
            json.endArray()
            json.endObject()
        }
        json.endObject()
        json.endLine()
        return json.bytes
    }
}

extension Column {
    fileprivate func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("name")
        json.string(name)
        json.key("type")
        json.string(kind.rawValue)
        json.key("nullable")
        json.boolean(isOptional)
        json.key("description")
        json.string(summary)
        json.endObject()
    }
}
