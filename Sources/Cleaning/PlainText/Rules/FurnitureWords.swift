import Lexicons

/// The words of buttons and menus: a line of nothing else is part of the site, not of the article.
enum FurnitureWords {
    enum Kind: Sendable {
        /// Networks and what one does with a page.
        case sharing
        /// What one does with a page, in a word that stands alone in its line for nothing else.
        case action
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
                "email e mail facebook twitter x whatsapp telegram linkedin pinterest reddit messenger "
                    + "viber vk instagram threads bluesky mastodon youtube tiktok copy link comment comments "
                    + "pocket flipboard 微信 微博 line")
            + words(
                .action,
                "share tweet print save bookmark teilen merken drucken partager imprimer enregistrer compartir "
                    + "imprimir guardar compartilhar condividi stampa delen paylaş yazdır dela spara lyssna kopieren kopiuj udostępnij drukuj dela skriv del "
                    + "поделиться поділитися сохранить شارك مشاركة طباعة シェア シェアする ツイート 印刷 保存 "
                    + "分享 分享到 收藏 打印 공유 인쇄")
            + words(
                .counted,
                "views shares likes min mins minute minutes hour hours day days week weeks read ago reads "
                    + "listen replies reactions votes followers photos images просмотров переглядів lesezeit")
            + words(
                .section,
                "home news world politics business economy sport sports culture arts opinion science tech "
                    + "technology health travel weather video videos podcasts life lifestyle entertainment local national "
                    + "international latest region regional lokales sport wissen wetter gesundheit panorama meinung kultur "
                    + "wirtschaft ausland inland deutschland video podcast société culture politique économie opinions sciences "
                    + "santé météo deportes cultura economía sociedad opinión tecnología salud cronaca politica economia "
                    + "esteri brasil mundo esportes kraj świat gospodarka polityka kultura zdrowie мир общество культура "
                    + "спорт россия наука технологии суспільство культура світ العالم سياسة اقتصاد رياضة ثقافة "
                    + "新闻 国际 国内 财经 体育 娱乐 社会 科技 ニュース 国際 社会 経済 政治 スポーツ "
                    + "international europe africa asia americas climate environment education money markets more menu search "
                    + "contact about archive live start startseite politik wirtschaft kultur accueil monde économie inicio mundo "
                    + "главная новости политика экономика спорт головна новини політика")
    )

    private static func words(_ kind: Kind, _ list: String) -> [(String, Kind)] {
        list.split(separator: " ").map { (String($0), kind) }
    }
}
