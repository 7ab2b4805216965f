import Lexicons

/// Names of the months and their usual short forms, without the full stop.
///
/// Source: Unicode CLDR (Unicode License v3), in the nominative and the genitive where dates have that: cs da de el en
/// es fi fr hu id it nb nl pl pt ro ru sv tr uk, Arabic in its two sets of names.
enum MonthNames {
    static let months: [String: Int] = {
        var months: [String: Int] = [:]
        for (index, names) in namesByMonth.enumerated() {
            for name in names.split(separator: " ") { months[String(name)] = index + 1 }
        }
        return months
    }()

    static let namesByMonth = [
        """
        january jan januar jänner janvier janv enero ene janeiro gennaio gen januari stycznia styczeń leden ledna января \
        январь янв січня січень ocak oca tammikuuta tammikuu ιανουαρίου ιαν január ianuarie يناير sty janúar
        """,
        """
        february feb februar februari février févr fevrier fev febrero fevereiro febbraio lutego luty února únor февраля \
        февраль фев лютого лютий şubat helmikuuta helmikuu φεβρουαρίου φεβ február febr februarie pebruari فبراير شباط febb lut
        """,
        """
        march mar märz mär mrz mars marzo março maart mrt marca marzec březen března marts марта март березня березень \
        mart maaliskuuta maaliskuu μαρτίου μαρ március márc martie maret مارس آذار
        """,
        """
        april apr avril avr abril abr aprile kwietnia kwiecień dubna duben апреля апрель апр квітня квітень nisan nis \
        huhtikuuta huhtikuu απριλίου απρ április ápr aprilie أبريل إبريل نيسان kwi
        """,
        """
        may mai mayo maio maggio mag mei maj maja května květen мая май травня травень mayıs toukokuuta toukokuu μαΐου \
        μαϊου μαι május máj مايو أيار
        """,
        """
        june jun juni juin junio junho giugno giu czerwca czerwiec června červen июня июнь червня червень haziran haz \
        kesäkuuta kesäkuu ιουνίου ιουν június iunie يونيو يونيه حزيران cze
        """,
        """
        july jul juli juillet juil julio julho luglio lug lipca lipiec července červenec июля июль липня липень temmuz \
        tem heinäkuuta heinäkuu ιουλίου ιουλ július iulie يوليو يوليه تموز lip
        """,
        """
        august aug août aout agosto ago augustus augusti sierpnia sierpień srpna srpen августа август авг серпня серпень \
        ağustos ağu elokuuta elokuu αυγούστου αυγ augusztus agustus agu أغسطس آب sie
        """,
        """
        september sept sep septembre septiembre setembro settembre set września wrzesień září сентября сентябрь сен \
        вересня вересень eylül eyl syyskuuta syyskuu σεπτεμβρίου σεπ szeptember szept septembrie سبتمبر أيلول wrz
        """,
        """
        october oct oktober okt octobre octubre outubro out ottobre ott października październik října říjen октября \
        октябрь окт жовтня жовтень ekim eki lokakuuta lokakuu οκτωβρίου οκτ október octombrie أكتوبر paź
        """,
        """
        november nov novembre noviembre novembro listopada listopad listopadu ноября ноябрь ноя листопада kasım kas \
        marraskuuta marraskuu νοεμβρίου νοε noiembrie nopember نوفمبر
        """,
        """
        december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre grudnia grudzień prosince prosinec \
        декабря декабрь дек грудня грудень aralık ara desember joulukuuta joulukuu δεκεμβρίου δεκ decembrie des ديسمبر gru
        """,
    ]
}
