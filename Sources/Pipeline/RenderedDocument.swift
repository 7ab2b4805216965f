/// What an output made of a document, for its writer.
public struct RenderedDocument: Sendable {
    /// What the writer needs in any case.
    public let head: [UInt8]
    /// Each gives something that it needs unless it finds the same in its last output; may have to unpack it, and is
    /// empty where that fails.
    public let parts: [@Sendable () -> [UInt8]]

    public init(_ head: [UInt8], parts: [[UInt8]] = []) { self.init(head, unpacking: parts.map { part in { part } }) }

    public init(_ head: [UInt8], unpacking parts: [@Sendable () -> [UInt8]]) {
        self.head = head
        self.parts = parts
    }
}
