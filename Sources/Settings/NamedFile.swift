/// A file that an option names, as the run notes it.
struct NamedFile: Hashable, Sendable {
    /// The path as seen from the working folder.
    var path: String
    /// Hexadecimal SHA-256 of what is in it.
    var sha256: String
}
