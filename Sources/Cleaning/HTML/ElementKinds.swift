import Markup

/// Elements by what cleaning makes of them.
enum ElementKinds {
    /// Their content is never part of a text.
    static let neverText: TagSet = [
        .head, .script, .style, .noscript, .template, .iframe, .embed, .annotation, .select, .textarea, .input, .option,
        .rt,
        .rp, .frame, .frameset,
    ]
    /// Their content is not part of a text, unless a missing end tag makes them hold the page.
    static let seldomText: TagSet = [
        .object, .canvas, .svg, .audio, .video, .map, .button, .progress, .meter, .dialog,
    ]
    /// Furniture by the element's own meaning.
    static let furniture: TagSet = [.nav, .aside, .footer, .menu, .search]
    /// What a caption belongs to.
    static let pictures: TagSet = [.img, .picture, .video]
    /// Blocks whose text may be a paragraph of prose.
    static let prose: TagSet = [.p, .div, .td, .li, .blockquote, .pre, .dd, .section, .article, .main, .center, .body]
    /// Elements that may hold a whole article.
    static let container: TagSet = [.div, .section, .main, .article, .td, .unknown, .form, .blockquote]
    /// What a text stresses.
    static let emphasis: TagSet = [.em, .i, .cite]
    static let bold: TagSet = [.b, .strong]
    /// Lists of all kinds.
    static let lists: TagSet = [.ul, .ol, .dl]
    /// What may be dropped because it holds little but links.
    static let linkBlocks: TagSet = [.div, .section, .p, .ul, .ol, .dl, .li, .table, .tr, .td, .h2, .h3, .h4, .h5, .h6]
}
