import Lexicons

/// Words right in front of a name that tell a woman from a man: courtesy titles, titles of rank, kinship.
enum GenderedTitles {
    static let table = WordTable(female.map { ($0, Gender.female) } + male.map { ($0, Gender.male) })

    private static let female = words(
        """
        mrs mrs. ms ms. miss madam madame mme lady dame queen princess duchess countess baroness empress sister \
        congresswoman councilwoman assemblywoman chairwoman spokeswoman businesswoman policewoman actress wife mother \
        daughter grandmother aunt niece widow
        """
    )
    private static let male = words(
        """
        mr mr. sir lord king prince duke count baron emperor brother father congressman councilman assemblyman \
        businessman policeman husband son grandfather uncle nephew widower
        """
    )

    private static func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }
}

/// Whether a person is called "she" or "he".
enum Gender: Sendable { case female, male }
