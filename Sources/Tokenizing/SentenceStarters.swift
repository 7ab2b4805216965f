import Lexicons

/// Words that are capitalized at the start of a sentence and hardly elsewhere: behind "U.S." or "Inc." one of them tells
/// that a sentence has ended there.
///
/// Source: the closed word classes of English, as in Universal Dependencies EWT and GUM.
enum SentenceStarters {
    static let table = WordTable<Bool>(
        listing: """
            a an the this that these those it he she we they you i his her its our their my your there here
            in on at by for from with without within after before under over between among through during despite against
            about of to as since until because although though while when whenever where if unless whether once
            and but or nor so yet both either neither not no yes
            what who whom whose which why how
            all some many most several few each every another other such more nearly almost only even also still
            however meanwhile instead moreover therefore thus then now later earlier today yesterday
            according asked speaking following
            is are was were do does did has have had can could would should
            """
    )
}
