/// How the titles of pages begin that stand where another page should: errors, and checks of the visitor.
///
/// Written for this project, from what servers and content networks print; in the form of ``ComparableText``.
enum ErrorTitles {
    static let openings: [String] =
        """
        404
        403
        410
        500
        502
        503
        error 4
        error 5
        page not found
        not found
        the page you requested
        we can t find
        sorry we can t find
        sorry this page
        this page isn t available
        this page is not available
        page unavailable
        access denied
        access to this page has been denied
        forbidden
        just a moment
        attention required
        checking your browser
        please wait
        one moment please
        are you a robot
        are you human
        verify you are human
        security check
        pardon our interruption
        service unavailable
        bad gateway
        internal server error
        site maintenance
        seite nicht gefunden
        diese seite existiert nicht
        page introuvable
        cette page n existe
        página no encontrada
        página não encontrada
        pagina non trovata
        pagina niet gevonden
        nie znaleziono strony
        strona nie istnieje
        страница не найдена
        sayfa bulunamadı
        ページが見つかりません
        页面不存在
        페이지를 찾을 수
        """.split(separator: "\n").map(String.init)
}
