/// The elements of HTML. Source: the WHATWG HTML Standard, index of elements and obsolete features (CC BY 4.0).
enum HTMLElements {
    /// Elements that pages and parts of pages begin with.
    static let blocks: Set<String> = [
        "address", "article", "aside", "base", "blockquote", "body", "br", "center", "dd", "details", "dialog", "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5",
        "h6",
        "head", "header", "hgroup", "hr", "html", "iframe", "li", "link", "main", "menu", "meta", "nav", "noscript",
        "ol",
        "p", "pre", "script", "section", "style", "summary", "svg", "table", "tbody", "td", "template", "tfoot", "th",
        "thead", "title", "tr", "ul",
    ]

    /// Elements that mark words, which plain text may quote.
    static let inlines: Set<String> = [
        "a", "abbr", "acronym", "audio", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn", "em",
        "font", "i", "img", "input", "ins", "kbd", "label", "mark", "object", "picture", "q", "s", "samp", "select",
        "small", "source", "span", "strike", "strong", "sub", "sup", "textarea", "time", "tt", "u", "var", "video",
        "wbr",
    ]
}
