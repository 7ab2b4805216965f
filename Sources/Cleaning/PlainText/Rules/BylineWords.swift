/// The words that tell an author's line from others.
enum BylineWords {
    /// What stands before the authors' names.
    static let labels: Set<String> = [
        "by", "written by", "words by", "story by", "text by", "report by", "reporting by", "reported by",
        "analysis by", "interview by",
        "author", "authors", "reporter", "von", "autor", "text", "par", "auteur", "por", "texto", "di", "autore",
        "door",
        "av", "af", "tekst", "автор", "текст", "autorka",
    ]

    /// Small words inside names.
    static let particles: Set<String> = [
        "de", "del", "della", "der", "den", "di", "da", "das", "dos", "du", "van", "von", "zu", "la", "le", "el", "al",
        "bin", "ibn", "bint", "ben", "abu", "ter", "ten", "y", "e", "af", "av", "st.",
    ]

    /// What follows a name that no name goes on behind: "Jane Doe in Rome", "Jane Doe for the Courier".
    static let endings: Set<String> = ["in", "for", "at", "from", "für", "aus", "à", "pour", "para", "desde"]

    /// What joins two names.
    static let joints: Set<String> = [
        "and", "&", "und", "et", "y", "e", "och", "og", "en", "i", "и", "та", "і", "with",
    ]

    /// Words of roles and offices: what holds one is no name.
    static let roles: Set<String> = [
        "staff", "writer", "reporter", "correspondent", "editor", "columnist", "contributor", "journalist", "analyst",
        "producer", "author", "desk", "team", "bureau", "chief", "political", "senior", "special", "news", "press",
        "agency", "agencies", "times", "post", "media", "newsroom", "reuters", "afp", "ap", "associated", "bbc", "tv",
        "radio", "online", "redaktion", "redacción", "rédaction", "redazione", "korrespondent", "in", "at", "for",
        "the",
    ]

    /// A role makes a line without "by" an author's: "Jane Doe, Staff Writer".
    static let professions: Set<String> = [
        "writer", "reporter", "correspondent", "editor", "columnist", "contributor", "journalist", "analyst",
        "producer",
    ]

    /// What the note below an article says that its author does.
    static let occupations: Set<String> = [
        "covers", "writes", "freelance", "novelist", "historian", "professor", "economist", "photographer", "author",
        "redakteur", "redakteurin", "reporterin", "korrespondent", "korrespondentin", "journalistin", "autorin",
        "schreibt", "journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante", "periodista",
        "corresponsal", "redactor", "redactora", "giornalista", "jornalista", "dziennikarz", "dziennikarka",
        "журналист", "журналистка", "корреспондент", "обозреватель",
    ]
}
