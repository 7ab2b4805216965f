import Lexicons

/// Words that make the number after them a name, not an amount: "Article 5", "Flight 370", "No. 10".
enum DesignatorTable {
    /// Nouns of numbered things, after the numbered-item rules of The Chicago Manual of Style (8.178, 9.26).
    static let before = WordTable<Bool>(
        [
            "article", "articles", "section", "sections", "chapter", "chapters", "page", "pages", "p.", "pp.", "no.",
            "nos.", "nr", "nr.", "number", "numbers", "№", "#", "room", "flight", "route", "highway", "interstate",
            "motorway", "road", "channel", "gate", "platform", "phase", "type", "grade", "grades", "step", "part",
            "volume",
            "vol",
            "vol.", "act", "scene", "episode", "season", "figure", "fig.", "table", "paragraph", "paragraphs", "clause",
            "clauses", "rule",
            "resolution", "title", "protocol", "amendment", "proposition", "prop", "apartment", "apt", "apt.", "suite",
            "box", "lane", "pier", "terminal", "ward", "precinct", "bus", "train", "tram", "formula", "category",
            "stage", "tier", "class", "boeing", "airbus", "windows", "iphone", "covid", "version", "v.", "ver.",
            "model",
            "mark", "mk", "level", "studio", "camp", "unit", "reactor", "exhibit", "schedule", "appendix", "annex",
            "item", "question", "chapter", "verse", "psalm", "sonnet", "symphony", "opus", "op.", "level", "round",
            "week", "day", "game", "match", "lap", "hole", "pole", "pool", "lot", "plot", "block", "district", "zone",
            "sector", "area", "bay", "building", "hall", "tower", "warehouse", "hangar", "runway", "line", "bill",
            "act",
            "directive", "regulation", "order", "law", "form", "code", "extension", "ext.", "ext", "tel", "tel.",
            "phone", "fax", "serial", "ref", "ref.", "case", "docket", "isbn", "issn", "doi", "id", "page", "slide",
            "par", "note", "notes", "footnote", "footnotes", "photo", "image", "apollo", "soyuz", "falcon", "vega",
            "ariane",
            "minuteman", "leopard",
            "abrams", "typhoon", "radio", "bbc", "espn", "camp", "apartment", "flat", "postcode", "zip", "a.d.", "b.c.",
            "call", "calls", "calling", "ring", "rang", "dial", "reference", "dialing", "dialling", "phoning",
            "hotline", "helpline",
            "size", "factor", "generation", "euro", "world", "playstation", "xbox", "galaxy", "pixel", "firefox",
        ].map { ($0, true) })

    /// Those that are amounts where something is counted after the number: "day 5", but "order 5 ships".
    static let weak = WordTable<Bool>(
        [
            "call", "calls", "calling", "ring", "rang", "clauses", "paragraphs", "order", "box", "world", "unit",
            "bill", "form",
            "case", "note", "euro",
            "class", "grade", "match",
            "game", "day", "week", "area", "line", "part", "act", "stage", "type", "number", "numbers", "figure",
            "table",
            "title", "rule", "round", "lot", "level", "mark", "train", "bus", "factor", "page", "pages", "law", "camp",
            "code", "question", "photo", "image", "road", "id", "size", "model", "season", "block", "pool", "radio",
            "bbc", "generation", "step", "room",
        ].map { ($0, true) })

    /// The last word of a street's name, after the United States Postal Service's Publication 28.
    static let streets = WordTable<Bool>(
        [
            "street", "st", "st.", "avenue", "ave", "ave.", "road", "rd", "rd.", "lane", "ln", "drive", "dr",
            "boulevard",
            "blvd", "blvd.", "court", "place", "square", "terrace", "way", "highway", "parkway", "alley", "crescent",
            "close", "row", "mews", "quay", "plaza", "embankment",
        ].map { ($0, true) })

    /// The two-letter codes of United States states before a ZIP code (USPS Publication 28, appendix B).
    static let states = WordTable<Bool>(
        listing: """
            AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK
            OR PA RI SC SD TN TX UT VT VA WA WV WI WY
            """)
}
