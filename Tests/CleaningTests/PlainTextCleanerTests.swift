import Model
import Pipeline
import TestSupport
import Testing
import Text

@testable import Cleaning

struct PlainTextCleanerTests {
    @Test(arguments: [
        "The council met on Monday. It decided nothing.\n\nMembers will meet again in June, the mayor said.",
        "«Мы ждали этого десять лет», — сказала жительница города.\n\nМост открыли в среду утром, сообщили власти.",
        "市議会は月曜日に会合を開いた。\n\n橋は６月まで閉鎖されると発表された。",
        "اجتمع المجلس يوم الاثنين ولم يقرر شيئا.\n\nسيجتمع الأعضاء مرة أخرى في يونيو.",
        "— Нет, — сказал он и вышел из комнаты.\n\n— Тогда мы пойдём без вас, — ответила она тихо.",
        "Prices for a small flat are these, the office said.\n\n| Studio | $465 | 2 movers |\n\n| Loft | $648 | 3 movers |",
        "Entry is not free, according to the museum.\n\n$0 or $16\n\nPhotographer/Videographer: $50 each, said the museum.",
        "By Tuesday the water had gone.\n\nPhoto studios stayed shut, and so did all the cafés in the old town.",
    ])
    func givesBackACleanTextWordForWord(text: String) throws {
        let article = try PlainTextCleaner().clean(TextBuffer(text), given: Metadata())
        #expect(article.text.string == text)
        #expect(article.metadata.title == nil)
        #expect(article.captions.isEmpty)
    }

    @Test(
        arguments: [
            (
                "The council met on Monday. It decided nothing.\n\n(c) Eastmere Courier 2024", "Eastmere Courier",
                .detected
            ),
            (
                "The council met on Monday. It decided nothing.\n\n© 2019-2024 Eastmere Courier", "Eastmere Courier",
                .detected
            ),
            (
                "EASTMERE, March 5 (Coast Press) - The council met on Monday. It decided nothing.", "Coast Press",
                .dateline
            ),
        ] as [(String, String, MetadataSource)])
    func findsTheOutlet(text: String, outlet: String, source: MetadataSource) throws {
        let article = try PlainTextCleaner().clean(TextBuffer(text), given: Metadata())
        #expect(article.metadata.outlet == Found(outlet, source))
    }

    @Test(arguments: [
        "The council (Labour) - the first in years - met on Monday. It decided nothing.",
        "The council met on Monday. It decided nothing.\n\n© 2024 / Ann Carraway",
    ])
    func staysSilentOnTheOutlet(text: String) throws {
        #expect(try PlainTextCleaner().clean(TextBuffer(text), given: Metadata()).metadata.outlet == nil)
    }

    @Test(arguments: [String(repeating: "&", count: 1_000_000), "-- \u{22}\u{22} --", " \n"])
    func refusesATextOfSignsAlone(text: String) {
        #expect(throws: DocumentError.self) { try PlainTextCleaner().clean(TextBuffer(text), given: Metadata()) }
    }

    @Test func joinsWrappedLinesAndKeepsHyphensHonest() throws {
        let wrapped = """
            The harbor authority of Rijeka said on Thursday that a long-
            term plan for the new pier was ready, and that the confer-
            ence with the unions would take place in May. It had been put
            off twice, the last time because of a storm that closed the
            coast road.
            The plan costs 40 million euros. No conference has ever been
            awaited with so much hope, said its head, Ivana Babić, and she
            thanked all those who had written letters. A long-term lease
            is part of it.
            """
        let article = try PlainTextCleaner().clean(TextBuffer(wrapped), given: Metadata())
        #expect(
            article.paragraphs.map { article.text.string(in: $0.bytes) } == [
                "The harbor authority of Rijeka said on Thursday that a long-term plan for the new pier was ready, and that "
                    + "the conference with the unions would take place in May. It had been put off twice, the last time "
                    + "because of a storm that closed the coast road.",
                "The plan costs 40 million euros. No conference has ever been awaited with so much hope, said its head, "
                    + "Ivana Babić, and she thanked all those who had written letters. A long-term lease is part of it.",
            ]
        )
    }

    @Test func doesNotJoinLinesThatAreParagraphs() throws {
        let lines = ["The gate opened at nine.", "Nobody came until noon.", "Then a bus arrived from the coast."]
        let article = try PlainTextCleaner().clean(TextBuffer(lines.joined(separator: "\r\n")), given: Metadata())
        #expect(article.paragraphs.map { article.text.string(in: $0.bytes) } == lines)
    }

    @Test func dropsATitleThatCameWithTheDocument() throws {
        var given = Metadata()
        given.title = Found("Harbor plan is ready", .given)
        given.publishedAt = Found("2025-05-01", .given)
        let text = "HARBOR PLAN IS READY\n\n2 May 2025\n\nThe plan for the harbor is ready, its head said on Thursday."
        let article = try PlainTextCleaner().clean(TextBuffer(text), given: given)
        #expect(article.text.string == "The plan for the harbor is ready, its head said on Thursday.")
        #expect(article.metadata.title == Found("Harbor plan is ready", .given))
        #expect(article.metadata.publishedAt == Found("2025-05-01", .given))
    }

    @Test func keepsAHeadlineThatIsNotTheGivenTitle() throws {
        var given = Metadata()
        given.title = Found("Something else", .given)
        let text = "What it costs\n\nThe pier costs forty million euros, the head of the harbor said."
        let article = try PlainTextCleaner().clean(TextBuffer(text), given: given)
        #expect(article.paragraphs.map(\.zone) == [.heading, .body])
    }

    @Test(arguments: ["", " \n\t\r\n ", "Share Tweet Email\n\nAdvertisement", "\u{FEFF}\u{200B}"])
    func refusesATextWithoutAnArticle(text: String) {
        #expect(throws: DocumentError.self) { try PlainTextCleaner().clean(TextBuffer(text), given: Metadata()) }
    }

    @Test(arguments: ["Storm closes port of Piraeus", "$20", "1,234,567"])
    func keepsOneLineThatIsAllThereIs(text: String) throws {
        #expect(try PlainTextCleaner().clean(TextBuffer(text), given: Metadata()).text.string == text)
    }

    @Test func survivesMixedUpLinesAndCoversItsTextWithParagraphs() throws {
        var generator = SplitMix(state: 7)
        let signs = [
            "©", "- ,", "(", "Photo:", "By ", "1.", "- Ab, 123, 3.3.33", "12:", "2022-", "\u{202E}", "年", "A-",
        ]
        let pieces = LabeledScrape.samples.flatMap { $0.raw.string.split(separator: "\n").map(String.init) } + signs
        for _ in 0..<400 {
            let lines = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
                return String(piece.prefix(Int.random(in: 0...200, using: &generator)))
            }
            let text = lines.joined(separator: Bool.random(using: &generator) ? "\n" : "\n\n")
            guard let article = try? PlainTextCleaner().clean(TextBuffer(text), given: Metadata()) else { continue }
            let joined = article.paragraphs.map { article.text.string(in: $0.bytes) }.joined(separator: "\n\n")
            #expect(joined == article.text.string)
        }
    }

    @Test(arguments: [
        "Photo: Jane Roe\n", "3 May 2025\n", "- a b\n", "x", "\"Yes.\" ", "Read more\n", "2 x, 3 May 2025\n", "A-\nb ",
        "Read more\nx\n", "> a\n", "ENDS\n", "![", "a\tb\n", "From: a\nTo: b\n\n", "News\n", "Jane Doe\n", "16:48\n",
        "**a** [b](/\n", "3 Comments\nReply\n",
    ])
    func endsOnOnePieceRepeated(piece: String) {
        // A walk that is not linear would hold up all other tests.
        let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
        _ = try? PlainTextCleaner().clean(
            TextBuffer(text + "\nThe end came on Monday, they say."), given: Metadata())
    }
}
