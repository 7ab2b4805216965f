/// Words of lines with which a site advertises, asks, or says who wrote: newsletters, log-ins, disclaimers, bios.
///
/// Written for this project.
enum NoticeWords {
    static let all: Set<String> = Set(
        """
        newsletter subscribe subscribers subscription affiliate commission disclaimer advertisement sponsored cookies
        javascript sign register login account email copyright reserved editing editor reporter correspondent
        journalist author podcast app download follow twitter facebook instagram whatsapp click
        abonnieren anzeige redaktion autor autorin
        """.split { $0.isWhitespace }.map(String.init))
}
