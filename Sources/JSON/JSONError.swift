/// Where and why bytes are not JSON.
public struct JSONError: Error, Hashable, Sendable {
    /// What was found or missed, for a person.
    public var message: String
    /// The byte at which it shows, counted from the first byte that was given.
    public var offset: Int

    public init(_ message: String, offset: Int) {
        self.message = message
        self.offset = offset
    }
}
