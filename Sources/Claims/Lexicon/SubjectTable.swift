import Lexicons

/// Words that tell whether the subject of a sentence is what a figure is about.
enum SubjectTable {
    /// Verbs whose subject has the figure as its size, price or number: the copulas, Levin's classes 54.1 to 54.3
    /// (register, cost, fit), and the verbs of reaching and passing a mark.
    static let measuring = WordTable<Bool>(
        listing: """
            is are was were be been 's 're being became become becomes stands stood stand remains remained
            measure measures measured weigh weighs weighed register registers registered read reads showed
            cost costs costing number numbers numbered total totals totaled totalled totalling totaling amount amounts amounted
            average averages averaged averaging equal equals equaled equalled contain contains contained hold holds held
            seat seats seated carry carries carried cover covers covered span spans spanned stretch stretches stretched
            last lasts lasted run runs ran reach reaches reached hit hits top tops topped exceed exceeds exceeded pass passes passed
            surpass surpasses surpassed approach approaches approached near neared come comes came go goes went stay stayed
            account accounts accounted make makes represent represents represented comprise comprises comprised
            include includes included consist consists fetch fetched fetches sell sold sells trade traded trades close closed
            open opened finish finished settle settled quoted priced valued estimated worth rated set fixed capped limited
            rise rises rose risen grow grows grew grown fall falls fell fallen drop drops dropped climb climbs climbed
            increase increases increased decrease decreases decreased decline declines declined
            start starts started require requires required need needs needed take takes took use uses used
            """)

    /// Nouns of those who speak, when no name tells that they are persons or bodies.
    static let speakers = WordTable<Bool>(
        listing: """
            spokesman spokeswoman spokesperson officials official police prosecutors prosecutor economists economist analysts
            analyst experts expert newspaper party ministry minister agency government company firm service union office
            customers residents producers operators operator president mayor governor witnesses doctors scientists
            """)

    /// Lemmas of verbs that set a number beside their object: "put the damage at $3m".
    static func places(_ lemma: ArraySlice<UInt8>) -> Bool { placing[lemma] ?? false }

    private static let placing = WordTable<Bool>(
        listing: "put set estimate value place peg keep hold leave price fix cap rate assess")

    /// Lemmas of verbs that take a number somewhere: "brings the total to 41".
    static func brings(_ lemma: ArraySlice<UInt8>) -> Bool { bringing[lemma] ?? false }

    private static let bringing = WordTable<Bool>(
        listing: "take bring push")

    /// Nouns of what is taken to a number.
    static func isTotal(_ word: ArraySlice<UInt8>) -> Bool { totals[word] ?? false }

    private static let totals = WordTable<Bool>(
        listing: "number total toll count tally sum figure cost price rate share")

    /// Whether whoever does it tells, asks, thinks, wants or punishes, by the lemma of the verb (Levin's classes 37 and 29,
    /// verbs of wanting, and of courts).
    static func tells(_ lemma: ArraySlice<UInt8>) -> Bool { telling[lemma] ?? false }

    private static let telling = WordTable<Bool>(
        listing: """
            say tell report expect predict forecast estimate put announce claim argue warn add note think believe hope want ask
            question print write quote find suggest deny confirm speak talk call propose promise pledge vow plan order offer
            demand seek request recommend describe mention cite see know consider calculate reckon assume fear wish
            fine sentence charge jail insist acknowledge admit agree reveal disclose state declare project anticipate read hear watch
            """)

    /// Whether its subject has, gets, gives or spends what its object names, by the lemma of the verb (Levin's classes 13
    /// and 47.8 in part).
    static func has(_ lemma: ArraySlice<UInt8>) -> Bool { having[lemma] ?? false }

    private static let having = WordTable<Bool>(
        listing: """
            have own hold lose earn spend pay make raise receive get win gain employ buy sell acquire deploy send produce
            collect borrow owe invest donate give lend allocate budget grant provide supply export import ship purchase
            operate run hire fire lay recruit take keep waste possess control need require use deliver build
            award contribute command field host serve carry store handle process manage cut shed score face enroll
            draw attract grow
            """)

    /// Whether its subject is as long as its object says, by the lemma of the verb (Levin's class 54.1, of time).
    static func lasts(_ lemma: ArraySlice<UInt8>) -> Bool { lasting[lemma] ?? false }

    private static let lasting = WordTable<Bool>(
        listing: "last take run span stretch average total exceed reach require")

    /// Whether its subject has grown to so many, by the lemma of the verb.
    static func reaches(_ lemma: ArraySlice<UInt8>) -> Bool { reaching[lemma] ?? false }

    private static let reaching = WordTable<Bool>(
        listing: "reach pass top exceed surpass total number hit near approach")

    /// Whether its object is out of use or kept as it is, by the lemma of the verb.
    static func pauses(_ lemma: ArraySlice<UInt8>) -> Bool { pausing[lemma] ?? false }

    private static let pausing = WordTable<Bool>(
        listing:
            "halt close suspend stop shut block delay postpone freeze extend interrupt disrupt remain stay continue")

    /// Whether a verb says that its subject is more than its object, or begins at it.
    static func exceeds(_ word: ArraySlice<UInt8>) -> Bool { exceeding[word] ?? false }

    private static let exceeding = WordTable<Bool>(
        listing:
            "exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing topping topped tops passed start starts starting"
    )

    /// Whether a participle tells what something is worth.
    static func values(_ word: ArraySlice<UInt8>) -> Bool { valuing[word] ?? false }

    private static let valuing = WordTable<Bool>(listing: "valued priced estimated quoted put worth")

    /// Whether it tells of points of a match, by the lemma of the verb.
    static func wins(_ lemma: ArraySlice<UInt8>) -> Bool { winning[lemma] ?? false }

    private static let winning = WordTable<Bool>(listing: "win score earn collect average")

    /// Prepositions that are conjunctions as well, and so hang nothing on the noun before: "until Monday after the heat".
    static let detaching = WordTable<Bool>(
        listing: "after before until till since while as than because though although like if whether")
}
