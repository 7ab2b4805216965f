import Lexicons
import Weights

/// A set phrase that sites write around their articles, and how a line must hold it to be clutter.
struct ClutterPhrase: Sendable {
    enum Form: String, Sendable { case whole, colon, heading, counted, label, opening, within }

    /// What the phrase announces.
    enum Kind: String, Sendable {
        case newsletter, follow, related, media, login, comments, paywall, support, notice, slogan, tags,
            advertisement, navigation, contact

        /// Whether it asks to sign up or to pay.
        var isOffer: Bool {
            switch self {
            case .newsletter, .login, .paywall, .support: true
            case .follow, .related, .media, .comments, .notice, .slogan, .tags, .advertisement, .navigation, .contact:
                false
            }
        }
    }

    let form: Form
    /// Most words of its line.
    let longest: Int
    let kind: Kind

    /// All phrases, read once from the embedded table.
    static let table: PhraseTable<ClutterPhrase> = {
        var pairs: [(String, ClutterPhrase)] = []
        EmbeddedTable(start: weights_clutter_phrases(), count: weights_clutter_phrases_count()).forEachRow { cells in
            guard cells.count == 4, let form = Form(rawValue: String(cells[1])), let longest = Int(cells[2]),
                let kind = Kind(rawValue: String(cells[3]))
            else { return }
            pairs.append((String(cells[0]), ClutterPhrase(form: form, longest: longest, kind: kind)))
        }
        return PhraseTable(pairs)
    }()
}
