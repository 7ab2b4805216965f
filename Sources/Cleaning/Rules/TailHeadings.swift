/// Headings behind which a page lists other things, in the main languages of news.
///
/// Written for this project from what news templates print; all in the form of ``ComparableText``.
enum TailHeadings {
    /// A heading that begins so opens a part that no longer belongs to the article.
    static let openings: [String] =
        """
        related
        read more
        read next
        more from
        more on
        more stories
        more news
        more like this
        you may also
        you might also
        recommended
        most popular
        most read
        popular
        trending
        latest
        top stories
        up next
        further reading
        references
        external links
        see also
        about the author
        about the authors
        about author
        share this
        leave a
        comments
        join the
        subscribe
        sign up
        newsletter
        mehr zum thema
        mehr aus
        weitere
        das könnte
        lesen sie
        zum thema
        über den autor
        sur le même sujet
        à lire
        te puede interesar
        noticias relacionadas
        leia também
        leggi anche
        czytaj
        zobacz
        関連
        """.split(separator: "\n").map(String.init)
}
