public import Pipeline

extension FileSource {
    /// How many documents a run would read: names are looked at, no file is opened.
    ///
    /// - Parameter goesOn: asked now and then; the counting ends where it answers false.
    /// - Returns: nil where a file may hold several documents, or the counting was ended.
    /// - Throws: ``RunError`` where a named file is not there.
    public func countDocuments(while goesOn: () -> Bool) throws(RunError) -> Int? {
        var inputs = try InputSequence(self)
        var count = 0
        while let found = inputs.next() {
            guard goesOn(), ArticleExtension.container(found.path.lastComponent) == nil else { return nil }
            count += 1
        }
        return count
    }
}
