/// What became of a whole article, to count how many share it.
enum FateCount: Int {
    case failed
    case inputGone
    case unreferenced
    case failsOtherwise
    case noLongerFails
    case new
    case moved
    case onlyBytes

    /// Nil for an article that is there and says something else.
    init?(_ article: ArticleDifference) {
        switch article.fate {
        case .kept where article.onlyBytes: self = .onlyBytes
        case .kept: return nil
        case .moved: self = .moved
        case .new: self = .new
        case .inputGone: self = .inputGone
        case .failed: self = .failed
        case .noLongerFails: self = .noLongerFails
        case .failsOtherwise: self = .failsOtherwise
        case .unreferenced: self = .unreferenced
        }
    }

    /// What follows "3 articles".
    var words: String {
        switch self {
        case .failed: "lost: the input fails now"
        case .inputGone: "gone with the input"
        case .unreferenced: "unreferenced: in no table of the golden, made by no run"
        case .failsOtherwise: "failing for another reason"
        case .noLongerFails: "new: the input failed before"
        case .new: "new"
        case .moved: "moved: the same input under another name"
        case .onlyBytes: "with the same content in other bytes"
        }
    }

    var effect: Change.Effect {
        switch self {
        case .failed, .inputGone, .unreferenced: .lost
        case .noLongerFails, .new: .new
        case .failsOtherwise, .moved, .onlyBytes: .changed
        }
    }
}
