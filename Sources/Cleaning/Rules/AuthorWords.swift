/// Words of bylines, in the main languages of news. Written for this project.
enum AuthorWords {
    /// Words before a name.
    static let openings = set(
        "by von par por di da door av af od autor autorin author authors written words text texte story report")
    static let conjunctions = set("and und et y e og och en & + with mit avec con")
    static let particles = set("de van von der den del della di da dos la le el al bin ibn ter ten af zu y e")
    /// Words that make a value a desk, a job or an organization.
    static let neverInNames = set(
        """
        staff editor editors editorial editor-in-chief reporter reporters correspondent correspondents writer writers
        journalist columnist contributor contributors desk newsroom team news newspaper press agency agencies redaktion
        redaktionsteam redacción redacao redação rédaction redazione redakcja redactie redaksi admin administrator
        webmaster associated reuters afp dpa ap bloomberg upi pti ani tass interfax xinhua efe ansa kyodo apa pap sid
        guest magazine media online digital web television tv radio .com inc ltd llc gmbh published updated
        posted senior chief director analyst producer photographer wire wires service services agence presse-agentur
        facebook twitter instagram follow email contact share minutes min read bio full author authors about the our
        view all posts more see profile meet ph.d. m.d. md phd
        """)

    private static func set(_ words: String) -> Set<String> { Set(words.split { $0.isWhitespace }.map(String.init)) }
}
