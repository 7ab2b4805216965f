import Entities
import Markup
import Segmentation
import Syntax

/// The versions that results depend on.
public enum Versions {
    /// Of Copydesk itself.
    public static let tool = "0.1.0"

    /// Names and versions, the tool first.
    public static let all = [
        ("copydesk", tool), ("libxml2", LibXMLVersion.library), ("ICU", ICUVersion.library),
        ("Unicode", ICUVersion.unicode), ("syntax model", SyntaxTagger.modelVersion),
        ("entities model", EntityTagger.modelVersion),
    ]

    /// All of them, as `--version` prints them.
    public static let summary = all.map { "\($0) \($1)" }.joined(separator: "\n")
}
