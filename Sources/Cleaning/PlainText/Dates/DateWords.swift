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
        months.enumerated().flatMap { index, names in names.map { ($0, Meaning.month(index + 1)) } }
            + zones.map { ($0.0, Meaning.zone($0.1)) }
            + words.flatMap { meaning, names in names.split(separator: " ").map { (String($0), meaning) } }
    )

    /// The names of the months and what papers shorten them to.
    ///
    /// Source: Unicode CLDR, en de fr es it pt nl ru uk pl sv da no fi cs tr.
    private static let months: [[String]] = [
        "january jan januar janvier janv enero ene gennaio gen janeiro januari января январь січня styczeń stycznia sty janúar tammikuuta tammikuu leden ledna ocak",
        "february feb februar février févr fevrier febrero febbraio febb fevereiro fev februari февраля февраль лютого luty lutego lut helmikuuta helmikuu únor února şubat",
        "march mar märz mrz mars marzo março maart mrt марта март березня marzec marca marts maaliskuuta maaliskuu březen března mart",
        "april apr avril avr abril abr aprile апреля апрель квітня kwiecień kwietnia kwi huhtikuuta huhtikuu duben dubna nisan",
        "may mai mayo maggio mag maio mei мая май травня maj maja toukokuuta toukokuu květen května mayıs",
        "june jun juni juin junio giugno giu junho июня июнь червня czerwiec czerwca cze kesäkuuta kesäkuu červen června haziran",
        "july jul juli juillet juil julio luglio lug julho июля июль липня lipiec lipca lip heinäkuuta heinäkuu červenec července temmuz",
        "august aug août aout agosto ago augustus августа август серпня sierpień sierpnia sie augusti elokuuta elokuu srpen srpna ağustos",
        "september sep sept septembre septiembre settembre set setembro сентября сентябрь вересня wrzesień września wrz syyskuuta syyskuu září eylül",
        "october oct oktober okt octobre octubre ottobre ott outubro out октября октябрь жовтня październik października paź lokakuuta lokakuu říjen října ekim",
        "november nov novembre noviembre novembro ноября ноябрь листопада listopad listopada marraskuuta marraskuu listopadu kasım",
        "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro декабря декабрь грудня grudzień grudnia gru desember des joulukuuta joulukuu prosinec prosince aralık",
    ].map { $0.split(separator: " ").map(String.init) }

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
            at on of the de del le à um am den vom a las el la o at date time time: local et ct mt pt ist cst bst t г р \
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
        (.hour, "h hr hrs uhr"),
        (.relative, "ago hours hour minutes minute mins min days day weeks week yesterday today just now"),
    ]
}
