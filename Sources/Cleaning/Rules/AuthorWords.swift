/// Words of bylines, in the main languages of news. Written for this project.
enum AuthorWords {
    /// Words before a name.
    static let openings = set(
        """
        by von par por per di da door av af od autor autorin autore auteur autora author authors written words text texte
        testo texto tekst story report interview автор текст
        """)
    /// Those of them with which a text is signed at its end.
    static let signatures = set(
        "written autor autorin autore auteur autora author authors text texte testo texto tekst")
    /// Words before the name of a person who did something else for the text.
    static let otherJobs = set(
        """
        reviewed reviewer edited editing checked fact-checked verified approved translated translation photo photos
        photography photographs photographed illustration illustrations illustrated foto fotos fotografie illustrationen
        übersetzt übersetzung geprüft photographie photographies traduit relu fotografía traducido revisado
        """)
    static let conjunctions = set("and und et y e og och en & + with mit avec con và dan i и та і ve")
    static let particles = set(
        "de van von der den del della di da dos la le el al bin ibn ter ten af zu y e du des st.")
    /// Words behind a name after which no name follows: "Ann Lee in Kyiv", "Bo Ek for the Courier".
    static let endings = set("in at for from on aus im für am a à le el às w na is hace Hace vor Vor há Há")
    /// Words that make a value a desk, a job or an organization.
    static let neverInNames = set(
        """
        staff editor editors editorial editor-in-chief reporter reporters correspondent correspondents writer writers
        journalist columnist contributor contributors desk newsroom team news newspaper press agency agencies redaktion
        redaktionsteam redacción redacao redação rédaction redazione redakcja redactie redaksi admin administrator
        webmaster associated reuters afp dpa ap bloomberg upi pti ani tass interfax xinhua efe ansa kyodo apa pap sid
        guest magazine magazin media online digital web television tv radio .com inc ltd llc gmbh published updated
        posted senior chief director analyst producer photographer wire wires service services agence presse-agentur
        facebook twitter instagram follow email contact share minutes min read bio full author authors about the our
        view all posts more see profile meet ph.d. m.d. md phd
        name artikel article articles article(s) author(s) kommentar comment comments written reviewed edited checked
        anonymous anonym unknown user blog company official support customer marketing communications pressestelle
        presse redacteur redakteur redakteurin verlag foundation institute institut university universität society
        committee ministry ministerium council association verband verein bureau office department store shop group
        studio studios academy school college hospital clinic center centre bank insights research content expert experts
        reviewer reviewers network head manager founder co-founder ceo cto cfo president professor
        your how what why when reading time views home login search menu subscribe newsletter
        """)

    private static func set(_ words: String) -> Set<String> { Set(words.split { $0.isWhitespace }.map(String.init)) }
}
