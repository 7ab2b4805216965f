/// The attributes that cleaning asks for; all others are not kept.
public enum AttributeName: String, Sendable, CaseIterable, BitwiseCopyable {
    case alt
    case ariaHidden = "aria-hidden"
    case `class`
    case content
    case dataComponent = "data-component"
    case dataQA = "data-qa"
    case dataTestID = "data-testid"
    case datetime
    case hidden
    case href
    case httpEquiv = "http-equiv"
    case id
    case itemprop
    case lang
    case name
    case property
    case pubdate
    case rel
    case role
    case style
    case title
    case type
    case xmlLang = "xml:lang"
}

/// An attribute that is kept, with a bit of its own, so that a set of them is a number.
struct KnownAttribute {
    let name: AttributeName
    let bit: UInt64

    static let table = NameTable(
        AttributeName.allCases.enumerated().map { number, name in
            (name.rawValue, KnownAttribute(name: name, bit: 1 << UInt64(number)))
        })
}
