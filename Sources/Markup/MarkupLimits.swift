/// What a page may cost, whatever its bytes. Beyond a bound its structure is flattened; its text is kept.
public struct MarkupLimits: Sendable {
    /// Elements inside each other; real pages stay below 100.
    public var depth = 256
    /// Elements that libxml2 may have open: it walks them all at each end tag that closes none.
    public var openElements = 512
    /// Nodes of the tree; real pages stay below 100,000.
    public var nodes = 500_000
    /// Bytes of one attribute's value; longer ones (pictures in data: URLs) are cut.
    public var attributeBytes = 16_384

    public init() {}
}
