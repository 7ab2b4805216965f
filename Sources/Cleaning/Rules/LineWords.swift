/// Words of which the short lines around an article consist. Written for this project.
enum LineWords {
    /// Words of a line that says when the article was published, besides months and numbers.
    static let dates = set(
        """
        published updated posted last modified on at am pm uhr stand datum date et est edt pt pst pdt gmt bst ist utc
        cet cest by the of min mins minute minutes read reading time ago hour hours day days publié mis jour le à h
        modifié aktualisiert veröffentlicht erstellt am zuletzt publicado actualizado el a las hrs horas de publicada
        atualizado em às pubblicato aggiornato il alle ore opublikowano aktualizacja dodano godz giriş güncelleme
        lesezeit minuten first created edited reviewed originally
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
        montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
        lunes martes miércoles jueves viernes sábado domingo
        st nd rd th
        """)

    private static func set(_ words: String) -> Set<String> { Set(words.split { $0.isWhitespace }.map(String.init)) }
}
