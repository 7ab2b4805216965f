import Lexicons

/// The words that matter around quotes, each with its code.
enum SpeechLexicon {
    static let table = WordTable(verbs + phrasalVerbs + others + nouns + adjectives + documents) { first, second in
        SpeechCode(first.word, first.traits, nominal: first.nominal.union(second.nominal))
    }

    /// Words that stand for people without a noun: "some say".
    static let quantifiers = WordTable<Bool>(
        listing: "some many most others all both none several few another each either those these one more")

    /// Nouns that say behind a name what kind of organization it is: "the Likud party".
    static let organizations = WordTable<Bool>(
        listing: """
            party union agency group company firm newspaper magazine broadcaster channel bank airline movement network
            charity foundation association federation website club team
            """)

    /// Nouns that count those whom "of" leads in: "a number of analysts".
    static let counters = WordTable<Bool>(
        listing: "number majority handful couple dozens hundreds thousands scores plenty")

    /// Nouns that name somebody who can be cited; roles and documents are coded already.
    static let speakers = WordTable<Bool>(
        listing: """
            official officials source sources witness witnesses police ministry agency media outlet newspaper broadcaster
            resident residents diplomat diplomats aide aides analysts lawyers spokesmen expert experts people authorities
            government investigators prosecutors rescuers eyewitnesses insider insiders operator company
            """)

    /// Prepositions that hang a time or an occasion on the verb, behind its object.
    static let adjuncts = WordTable<Bool>(
        listing: "during amid despite following throughout since until")

    /// Prepositions and adverbs in front of a figure: "about 20 people".
    static let approximators = WordTable<Bool>(
        listing: "about around over under between above below nearly almost roughly approximately")

    /// What stands between a preposition and a figure: "at least 20 people", "up to 20".
    static let limits = WordTable<Bool>(
        listing: "least most to")

    /// Verbs besides "be" between a subject and what it thinks.
    static let copulas = WordTable<Bool>(
        listing:
            "feel feels felt seem seems seemed remain remains remained appear appears appeared sound sounds sounded became"
    )

    /// Pronouns in front of what somebody says.
    static let possessives = WordTable<Bool>(
        listing: "his her their its my our")

    /// Verbs after which "refused to …" says only that somebody is silent.
    static let silence = WordTable<Bool>(
        listing:
            "comment say answer respond discuss speak talk elaborate give provide name identify disclose reply take")

    /// What a verb takes after its preposition, by the phrase: "called for".
    static let phrases = PhraseTable(
        SpeechVerbs.phrasal.flatMap { base, preposition, takes in
            SpeechVerbs.forms(of: base).map { form, traits in
                ("\(form) \(preposition)", SpeechTraits(letters: takes).union(traits))
            }
        }
    )

    /// The first words of phrasal verbs; alone they report nothing.
    private static var phrasalVerbs: [(String, SpeechCode)] {
        SpeechVerbs.phrasal.flatMap { base, _, _ in
            SpeechVerbs.forms(of: base).map { ($0.form, SpeechCode(.verb, $0.traits)) }
        }
    }

    private static var verbs: [(String, SpeechCode)] {
        SpeechVerbs.verbs.flatMap { base, takes in
            SpeechVerbs.forms(of: base).map { form, traits in
                (form, SpeechCode(.verb, SpeechTraits(letters: takes).union(traits)))
            }
        }
    }

    private static var nouns: [(String, SpeechCode)] {
        SpeechNouns.nouns.flatMap { base, takes in
            SpeechNouns.forms(of: base).map { ($0, SpeechCode(.none, nominal: SpeechTraits(letters: takes))) }
        }
    }

    private static var adjectives: [(String, SpeechCode)] {
        SpeechAdjectives.adjectives.map { word, takes in
            (word, SpeechCode(.none, nominal: SpeechTraits(letters: takes).union(.adjective)))
        }
    }

    private static var documents: [(String, SpeechCode)] {
        """
        document report statement study poll survey paper letter memo filing lawsuit complaint estimate response \
        reply analysis assessment review forecast data figures count release announcement article bulletin \
        documents reports studies polls surveys papers letters filings estimates analyses forecasts records video \
        videos footage average averages findings results research statistics polling evidence documentary indictment \
        audit transcript transcripts emails census dossier affidavit sign signs banner banners headline tweet \
        inscription caption recording recordings
        """
        .split(separator: " ").map { (String($0), SpeechCode(.none, nominal: .document)) }
    }

    private static var others: [(String, SpeechCode)] {
        groups.flatMap { word, list in list.split(separator: " ").map { (String($0), SpeechCode(word)) } }
    }

    private static let groups: [(SpeechWord, String)] = [
        (.according, "according per"), (.that, "that whether how why"), (.to, "to"), (.comma, ","), (.colon, ":"),
        (.dash, "- – — -- ―"),
        (.fullStop, ". ! ? … ... ;"),
        (.be, "is are was were be been being"),
        (.auxiliary, "has have had will would could may might must should can do does did 's 've 'd 'll"),
        (
            .adverb,
            """
            also later then earlier recently previously again still now already often repeatedly reportedly further \
            once only even just clearly simply publicly privately flatly quickly immediately separately briefly \
            specifically explicitly initially originally subsequently frequently strongly angrily personally falsely
            """
        ),
        (.quantifier, "all both each"), (.negation, "not n't never nor"),
        (.pronoun, "he she they it we i you him them us me"), (.who, "who which whose whom"),
        (.conjunction, "and but while or although though whereas because as if when after before"),
        (.preposition, "of for at in from on with by"),
        (
            .time,
            """
            monday tuesday wednesday thursday friday saturday sunday today yesterday tonight afternoon morning evening \
            night week weekend month year
            """
        ),
        (
            .role,
            """
            spokesman spokeswoman spokesperson minister president chancellor senator governor mayor ambassador secretary \
            chairman chairwoman chairperson director official lawmaker lawyer attorney judge professor economist analyst \
            leader chief general commander officer prosecutor candidate congressman congresswoman premier coach author \
            executive head founder owner scientist researcher activist
            """
        ),
    ]
}
