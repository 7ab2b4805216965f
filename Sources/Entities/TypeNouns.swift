import Lexicons
import Model

/// Common nouns that say what the name beside them names: "the utility Acme", "Acme, a brewery", "the village of Lund".
///
/// Put together by hand from the usage of news agencies.
enum TypeNouns {
    static let table = WordTable(
        lists.flatMap { type, words in words.split(whereSeparator: \.isWhitespace).map { (String($0), type) } }
    )

    /// Nouns that stand right behind the name of what they belong to: "Acme spokesman", "Rovers striker", "Acme shares".
    static let members = WordTable(
        """
        spokesman spokeswoman spokesperson shares shareholders employees coach manager striker midfielder defender
        goalkeeper winger captain fans supporters executives management
        """.split(whereSeparator: \.isWhitespace).map { (String($0), true) }
    )

    /// Words that an organization follows behind a preposition: "a member of Acme", "its stake in Acme".
    static let belonging = WordTable<[StaticString]>([
        ("member", ["of"]), ("members", ["of"]), ("chairman", ["of"]), ("chairwoman", ["of"]),
        ("subsidiary", ["of"]), ("subsidiaries", ["of"]), ("acquisition", ["of"]), ("takeover", ["of"]),
        ("stake", ["in"]), ("stakes", ["in"]), ("shareholder", ["of", "in"]), ("shareholders", ["of", "in"]),
        ("shares", ["of", "in"]), ("merger", ["with"]), ("merge", ["with"]), ("merged", ["with"]), ("acquired", ["by"]),
    ])

    /// Verbs whose object is a company where it is nobody known: "acquired Acme".
    static let acquiring = WordTable<Bool>(listing: "acquire acquires acquired acquiring")

    private static let lists: [(EntityType, String)] = [
        (
            .organization,
            """
            company companies firm firms utility utilities operator operators carmaker automaker chipmaker brewery brewer
            bank lender broker brokers brokerage insurer airline retailer supermarket chain manufacturer maker
            start-up startup conglomerate developer contractor subsidiary publisher broadcaster newspaper newspapers
            magazine daily weekly tabloid website portal broadsheet forwarder shipowner shipbuilder shipyard
            refiner miner producer supplier distributor wholesaler provider consultancy pollster think-tank thinktank
            party parties union federation association charity group movement militia coalition alliance organization
            organisation agency ministry watchdog regulator commission committee council club clubs team champions leaders rivals hosts newcomers side division flight
            university institute institution college orchestra band label studio museum foundation nonprofit giant
            """
        ),
        (
            .place,
            """
            town city village hamlet suburb district county province municipality capital borough township settlement
            region prefecture governorate canton state port resort
            """
        ),
        (
            .location,
            "river lake valley mountain mountains island islands peninsula strait gulf bay sea volcano desert creek coast archipelago reservoir glacier canyon"
        ),
        (.facility, "dam bridge airport stadium prison hospital castle palace street avenue tunnel cathedral"),
    ]
}
