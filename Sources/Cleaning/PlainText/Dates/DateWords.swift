import Lexicons

/// The words of the lines that say when an article was published.
enum DateWords {
    /// What a word of such a line says.
    enum Meaning: Hashable, Sendable {
        case month(Int)
        /// Days of the week, articles, prepositions: they may stand there and say nothing that the date does not.
        case filler
        case published
        case modified
        case ordinalSuffix
        case morning
        case afternoon
        /// "h", "uhr": what stands behind the hour.
        case hour
        /// "hours ago": a time that only counts from when the page was read.
        case relative
        /// Minutes east of Greenwich.
        case zone(Int)
    }

    static let table = WordTable<Meaning>(
        MonthNames.months.map { ($0.key, Meaning.month($0.value)) }
            + zones.map { ($0.0, Meaning.zone($0.1)) }
            + words.flatMap { meaning, names in names.split(separator: " ").map { (String($0), meaning) } }
    )

    /// Names of time zones that mean one zone only; "CST", "IST" and "BST" mean several. Source: IANA tz database.
    private static let zones: [(String, Int)] = [
        ("utc", 0), ("gmt", 0), ("z", 0), ("est", -300), ("edt", -240), ("cdt", -300), ("mdt", -360), ("pst", -480),
        ("pdt", -420), ("cet", 60), ("mez", 60), ("cest", 120), ("mesz", 120), ("eet", 120), ("eest", 180),
        ("msk", 180), ("jst", 540), ("kst", 540), ("aest", 600),
    ]

    private static let words: [(Meaning, String)] = [
        (
            .filler,
            """
            monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
            montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi \
            dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì \
            sabato domenica segunda terça quarta quinta sexta feira maandag dinsdag woensdag donderdag vrijdag zaterdag \
            zondag понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер \
            п'ятниця субота неділя poniedziałek wtorek środa czwartek piątek sobota niedziela \
            at on of the de del le à um am den vom a las el la o às at date time time: local et ct mt pt ist cst bst t г р 分 분 \
            года року roku kl
            """
        ),
        (
            .published,
            """
            published posted publish first issued created release released publication veröffentlicht erstellt stand \
            publié publicado pubblicato gepubliceerd опубликовано опубліковано opublikowano publicerad publisert
            """
        ),
        (
            .modified,
            """
            updated update modified last edited revised aktualisiert zuletzt mis jour actualizado aggiornato atualizado \
            bijgewerkt обновлено оновлено zaktualizowano uppdaterad oppdatert
            """
        ),
        (.ordinalSuffix, "st nd rd th er º ª"),
        (.morning, "am a.m"),
        (.afternoon, "pm p.m"),
        (.hour, "h hr hrs uhr 時 时 点 點 시"),
        (.relative, "ago hours hour minutes minute mins min days day weeks week yesterday today just now"),
    ]
}
