public import Model

/// Why a graph cannot run.
public struct GraphProblem: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// No source and no stage has this name.
        case unknownInput(String)
        /// An output gives no documents to anybody.
        case outputAsInput(String)
        case repeatedInput(String)
        /// A stage or an output that is connected to nothing.
        case noInputs
        /// Nodes that wait for each other: each takes documents from the one before it, the first from the last.
        case cycle([String])
        /// A source or a stage whose documents nobody takes.
        case unused
        /// Layers that the node needs and nobody upstream writes; for documents of one source only where it is named.
        case missingLayers([Layer], source: String?)
        /// Layers that several nodes write, the node itself or nodes upstream.
        case severalWriters([Layer], [String])
        /// The first node worked without the text of the second, on the content itself, and both are upstream: their
        /// offsets do not fit together.
        case mixedText(String, cleaner: String)
    }

    public var kind: Kind
    /// Index in ``Graph/nodes``.
    public var node: Int
    /// Index in the node's inputs, where one of them is to blame.
    public var input: Int?

    init(_ kind: Kind, node: Int, input: Int? = nil) {
        self.kind = kind
        self.node = node
        self.input = input
    }
}
