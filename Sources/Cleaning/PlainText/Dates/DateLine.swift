/// A line, or a part of one, that says when an article was published or changed.
struct DateLine {
    var published: PrintedDate?
    var modified: PrintedDate?
    /// Whether a label such as "Published" stands there: without it, a date may also be a cross heading.
    var isLabeled = false
    /// Whether it holds a date that cannot be told from another one: 3/4/2025.
    var isAmbiguous = false
    /// Words before the date that are no part of it: a place, a name.
    var leadingWords = 0
    /// Where the date starts, in the bytes that were parsed.
    var start = 0

    mutating func add(_ date: PrintedDate?, isModification: Bool) {
        guard let date else {
            isAmbiguous = true
            return
        }
        if isModification { modified = modified ?? date } else { published = published ?? date }
    }

    /// The date that is printed first, whatever it is called.
    var date: PrintedDate? { published ?? modified }
}
