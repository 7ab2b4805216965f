/// What differs in one document between two outputs.
public struct ArticleDifference: Hashable, Sendable {
    /// What became of the document.
    public enum Fate: Hashable, Sendable {
        /// Both outputs hold the article.
        case kept
        /// Both do, under another id: the input is the same and moved.
        case moved(to: String)
        /// The new output holds it, the old one does not.
        case new
        /// The new run read no such input.
        case inputGone
        /// The new run could not make an article of it.
        case failed(String)
        /// The old one could not.
        case noLongerFails(String)
        /// Neither can, but for another reason.
        case failsOtherwise(String, String)
        /// The old output has files of an article that no table of it names, and no run makes.
        case unreferenced
    }

    public var id: String
    public var fate: Fate
    public var changes: [Change] = []
    /// Whether the article was made of another input than before.
    public var hasOtherInput = false
    /// Whether all that is said is the same, and only the bytes are others.
    public var onlyBytes = false
    /// Whether rows only have other numbers or another order.
    public var isRenumbered = false

    /// Changes that count: each of ``changes``, else one.
    public var count: Int { changes.isEmpty ? 1 : changes.count + (isKept ? 0 : 1) }

    private var isKept: Bool { fate == .kept }

    /// What became of the whole, in words; nil where the changes say it.
    var sentence: String? {
        switch fate {
        case .kept where isRenumbered && onlyBytes: "rows are numbered or ordered otherwise, and say the same"
        case .kept where onlyBytes && hasOtherInput: "the input is another file, and gives the same"
        case .kept where onlyBytes: "the same content is written in other bytes"
        case .kept: nil
        case .moved(let id): "moved to \(id): the same input under another name"
        case .new: "new article"
        case .inputGone: "input gone: no input of the run has this id any more"
        case .failed(let reason): "article lost: its input fails now: \(reason)"
        case .noLongerFails(let reason): "new article: its input failed before: \(reason)"
        case .failsOtherwise(let old, let new): "fails for another reason: \(old) → \(new)"
        case .unreferenced: "unreferenced: no table of the golden names it and no run makes it"
        }
    }
}
