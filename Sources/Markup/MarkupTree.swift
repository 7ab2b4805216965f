/// A flat tree of an HTML page.
public struct MarkupTree: Sendable {}
