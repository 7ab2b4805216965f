/// Names of the months and their usual short forms, as CLDR has them, without the full stop (Unicode License v3).
enum MonthNames {
    static let months: [String: Int] = {
        var months: [String: Int] = [:]
        for (index, names) in namesByMonth.enumerated() {
            for name in names.split(separator: " ") { months[String(name)] = index + 1 }
        }
        return months
    }()

    /// Words between the parts of a date: "5 de marzo de 2024".
    static let connectors: Set<String> = ["de", "del", "of", "the", "roku", "г"]

    private static let namesByMonth = [
        "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari stycznia leden ledna января січня ocak",
        "february feb februar février févr febrero fevereiro fev febbraio februari lutego února февраля лютого şubat",
        "march mar märz mär mars marzo março maart mrt marca března марта березня mart",
        "april apr avril avr abril abr aprile kwietnia dubna апреля квітня nisan",
        "may mai mayo maio maggio mag mei maj maja května мая травня mayıs",
        "june jun juni juin junio junho giugno giu czerwca června июня червня haziran",
        "july jul juli juillet juil julio julho luglio lug lipca července июля липня temmuz",
        "august aug août agosto ago augustus augusti sierpnia srpna августа серпня ağustos",
        "september sept sep septembre septiembre setembro settembre set września září сентября вересня eylül",
        "october oct oktober okt octobre octubre outubro out ottobre ott oktober października října октября жовтня ekim",
        "november nov novembre noviembre novembro listopada listopadu ноября листопада kasım",
        "december dec dezember dez décembre déc diciembre dic dezembro dicembre grudnia prosince декабря грудня aralık",
    ]
}
