/// What an output says of one document, in one form whatever it was written in: facts, the text, and layers of rows.
///
/// Names are those of the columns of the tables: a nested object flattens to `parent_child`, a list joins with "; ",
/// what is not known is empty.
struct ArticleContent: Hashable {
    /// One thing that an article has once, such as its title.
    struct Fact: Hashable {
        var name: String
        var value: String
    }

    var facts: [Fact] = []
    /// As code points, which offsets count; nil where the output does not hold it.
    var text: [Unicode.Scalar]?
    var layers: [RowLayer] = []

    subscript(name: String) -> String { facts.first { $0.name == name }?.value ?? "" }

    func layer(_ name: String) -> RowLayer? { layers.first { $0.name == name } }
}

/// Rows of one sort: the claims of an article, its quotes.
struct RowLayer: Hashable {
    /// Of the table, without an extension, or the record's key.
    var name: String
    var columns: [String] = []
    /// As many cells as there are columns.
    var rows: [[String]] = []
    /// Objects that are null in some row, so that their members have no columns of their own.
    var emptyObjects: Set<String> = []

    func index(of column: String) -> Int? { columns.firstIndex(of: column) }

    /// The same rows with just these columns; a column that the layer lacks is empty.
    func with(_ columns: [String]) -> RowLayer {
        guard columns != self.columns else { return self }
        let places = columns.map(index)
        var layer = self
        layer.columns = columns
        layer.rows = rows.map { row in places.map { $0.map { row[$0] } ?? "" } }
        return layer
    }
}
