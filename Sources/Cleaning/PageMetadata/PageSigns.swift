/// What a page's data say of the kind of page that it is.
struct PageSigns: Sendable {
    /// Types of schema.org of the page's own objects.
    var types: Set<String> = []
    /// Open Graph's type, such as "article" or "video.other".
    var openGraphType = ""
    /// Whether all may read it; nil where it does not say so.
    var isFree: Bool?
    /// The titles that the page gives itself, in the form of ``ComparableText``.
    var titles: [[UInt8]] = []
    var hasArticle = false
}
