import Lexicons

/// Words that tell whether the subject of a sentence is what a figure is about.
enum SubjectTable {
    /// Verbs whose subject has the figure as its size, price or number: the copulas, Levin's classes 54.1 to 54.3
    /// (register, cost, fit), and the verbs of reaching and passing a mark.
    static let measuring = words(
        """
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
        require requires required need needs needed take takes took use uses used
        """)

    /// Nouns of those who speak, when no name tells that they are persons or bodies.
    static let speakers = words(
        """
        spokesman spokeswoman spokesperson officials official police prosecutors prosecutor economists economist analysts
        analyst experts expert newspaper party ministry minister agency government company firm service union office
        customers residents producers operators operator people president mayor governor witnesses doctors scientists
        """)

    /// Verbs that set a number beside their object: "put the damage at $3m".
    static let placing = words(
        "put puts putting set sets estimate estimates estimated value valued values placed peg pegged")

    /// Prepositions that are conjunctions as well, and so hang nothing on the noun before: "until Monday after the heat".
    static let detaching = words("after before until till since while as than because though although like if whether")

    private static func words(_ list: String) -> WordTable<Bool> {
        WordTable(list.split { $0 == " " || $0 == "\n" }.map { ($0, true) })
    }
}
