import Lexicons

/// Nouns of what is written, counted or modeled and so speaks for whoever made it.
enum DocumentTable {
    private static let nouns = WordTable<Bool>(
        listing: """
            report reports study studies survey surveys poll polls statement statements document documents filing filings data figures
            statistics record records census index letter memo memorandum circular release bulletin model models analysis audit
            review paper papers schedule transcript affidavit indictment complaint lawsuit ruling order decree law bill contract
            email emails post notice article dispatch story book brief
            prospectus minutes budget agenda website
            """)

    static func contains(_ word: ArraySlice<UInt8>) -> Bool { nouns[word] ?? false }
}
