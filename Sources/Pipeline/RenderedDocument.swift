/// What an output made of a document, for its writer.
public struct RenderedDocument: Sendable {
    /// What the writer needs in any case.
    public let head: [UInt8]
    /// Gives what it needs unless it finds the same in its last output; may have to unpack it, and is empty where that
    /// fails.
    public let body: @Sendable () -> [UInt8]

    public init(_ head: [UInt8], body: [UInt8] = []) { self.init(head) { body } }

    public init(_ head: [UInt8], unpackingBody body: @escaping @Sendable () -> [UInt8]) {
        self.head = head
        self.body = body
    }
}
