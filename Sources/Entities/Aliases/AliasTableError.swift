/// Why a file is no table of aliases.
public struct AliasTableError: Error, Hashable, Sendable {
    public struct Problem: Hashable, Sendable {
        /// The line of the file; counts from 1.
        public var line: Int
        public var message: String
    }

    /// At least one, in the order of the file.
    public var problems: [Problem]
}
