import Lexicons

/// The words of buttons and menus: a line of nothing else is part of the site, not of the article.
enum FurnitureWords {
    enum Kind: Sendable {
        /// Networks and what one does with a page.
        case sharing
        /// What is counted beside an article.
        case counted
        /// Sections of a paper.
        case section
        /// Small words between the others.
        case filler
    }

    static let table = WordTable<Kind>(
        words(.filler, "this article on via or and the")
            + words(
                .sharing,
                "share tweet email e mail facebook twitter x whatsapp telegram linkedin pinterest reddit messenger "
                    + "viber vk instagram threads bluesky mastodon youtube tiktok print copy link save bookmark comment comments "
                    + "pocket flipboard teilen drucken partager imprimer compartir imprimir condividi "
                    + "поделиться поділитися")
            + words(
                .counted,
                "views shares likes min mins minute minutes hour hours day days week weeks read ago reads "
                    + "listen replies reactions votes followers photos images просмотров переглядів lesezeit")
            + words(
                .section,
                "home news world politics business economy sport sports culture arts opinion science tech "
                    + "technology health travel weather video videos podcasts life lifestyle entertainment local national "
                    + "international europe africa asia americas climate environment education money markets more menu search "
                    + "contact about live start startseite politik wirtschaft kultur accueil monde économie inicio mundo "
                    + "главная новости политика экономика спорт головна новини політика")
    )

    private static func words(_ kind: Kind, _ list: String) -> [(String, Kind)] {
        list.split(separator: " ").map { (String($0), kind) }
    }
}
