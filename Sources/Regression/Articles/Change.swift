/// One thing that differs between two outputs. However many rows and files show it, it is told once.
public struct Change: Hashable, Sendable {
    /// What became of it.
    public enum Effect: String, Sendable {
        case lost
        case new
        case changed
    }

    public var effect: Effect
    /// What sort of thing it is about: "claim", "title".
    public var subject: String
    /// What it shares with changes of the same kind in other articles, such as "comparator exactly → about".
    public var cause: String
    /// What it is about, in a few words of the article.
    public var title: String
    /// What happened to it, where ``effect`` and ``title`` do not say it all.
    public var detail = ""
    /// What was and what is, where that is short enough to tell for many changes at once.
    var transition = ""

    /// The change in one line.
    var sentence: String { effect == .changed ? detail : "1 \(subject) \(effect): \(title)" }
}

/// A count with its noun: "1 claim", "3 entities".
enum Noun {
    static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(count == 1 ? noun : plural(noun))" }

    static func plural(_ noun: String) -> String {
        switch noun {
        case _ where noun.hasSuffix("y"): "\(noun.dropLast())ies"
        case _ where noun.hasSuffix("s"): noun
        default: "\(noun)s"
        }
    }

    /// What one row of a layer is called.
    static func ofRow(_ layer: String) -> String {
        switch layer {
        case "entities": "entity"
        case _ where layer.hasSuffix("s"): String(layer.dropLast())
        default: "row of \(layer)"
        }
    }
}
