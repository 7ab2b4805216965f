import Model
import Pipeline
import Testing
import Text

@testable import Cleaning

struct ScrapedTextTests {
    @Test(arguments: LabeledScrape.samples)
    func findsTheArticleInTheClutter(sample: LabeledScrape) throws {
        let article = try PlainTextCleaner().clean(sample.raw, given: Metadata())
        let paragraphs = article.paragraphs.map { "\($0.zone.rawValue): \(article.text.string(in: $0.bytes))" }
        #expect(paragraphs == sample.paragraphs.map { $0.replacing("list: - ", with: "list: ") })
        #expect(article.metadata.title?.value == sample.title)
        #expect(article.metadata.publishedAt?.value == sample.publishedAt)
        #expect(article.metadata.modifiedAt?.value == sample.modifiedAt)
        #expect(article.metadata.authors?.value == sample.authors)
        #expect(article.metadata.language?.value == sample.language)
        #expect(article.captions == sample.captions)
    }
}

extension LabeledScrape {
    static let samples: [LabeledScrape] = [
        LabeledScrape(
            "blank lines, share bar, tags", publishedAt: "2025-04-11T08:15", authors: ["Mara Lindqvist"],
            """
            x Home News Politics Sport
            x Skip to content

            t Ferry Strike Enters Second Week as Talks Stall

            y By Mara Lindqvist, Staff Writer
            d April 11, 2025 8:15 AM

            x Share Tweet Email

            b Ferry crews in Gothenburg walked out for an eighth day on Friday after talks broke down overnight.

            b "We will sail when we have a contract," said Per Aldén, who leads the union.

            x ADVERTISEMENT

            b The operator said that 14 of 20 departures had been cancelled.

            x Tags: ferries, strikes, Gothenburg
            x © 2025 The Harbor Dispatch. All rights reserved.
            """
        ),
        LabeledScrape(
            "one paragraph a line, no blank lines", publishedAt: "2025-03-02",
            """
            t Snow closes mountain pass for third day
            d 02.03.2025
            b Heavy snow kept the Brenta pass closed on Sunday, and the road service does not expect to open it soon.
            b About 300 lorries were waiting on the southern side, drivers said.
            x Read also: Avalanche warning raised for the whole valley
            b Schools in two villages stay shut until Wednesday.
            x Follow us on Telegram and Facebook
            """
        ),
        LabeledScrape(
            "caption glued to its credit and repeated", publishedAt: "2025-05-06",
            captions: ["Firefighters inspect the collapsed warehouse in Constanța on Monday"],
            """
            t Warehouse collapse injures nine

            x Jane Roe/Getty ImagesFirefighters inspect the collapsed warehouse in Constanța on Monday
            c Firefighters inspect the collapsed warehouse in Constanța on Monday - Meridian Wire, 1280, 06.05.2025
            b Nine people were hurt when a warehouse collapsed in the Romanian port of Constanța, officials said.
            b Two of them remain in hospital.
            """
        ),
        LabeledScrape(
            "captions below their pictures", publishedAt: "2025-04-30",
            captions: ["The old bridge before it was closed.", "A crane lifts the first beam"],
            """
            t New bridge takes shape
            d Wednesday, 30 April 2025

            b The first beams of the new bridge over the Drava were lifted into place on Wednesday.

            c The old bridge before it was closed.
            x Photo: Ivo Marek

            b The work will take eighteen months, according to the builders.

            c A crane lifts the first beam (Image: City of Osijek)

            b Traffic uses a ferry until then.
            """
        ),
        LabeledScrape(
            "standfirst, updated date, newsletter box", publishedAt: "2025-05-03T10:15",
            modifiedAt: "2025-05-04T12:40Z",
            authors: ["Omar Haddad", "Lucie Ferrand"],
            """
            t Who will count the votes?

            s The election office has lost a third of its staff, and the deadline is in two weeks
            y By Omar Haddad and Lucie Ferrand
            d Published: 3 May 2025, 10:15 | Updated: 4 May 2025, 12:40 GMT
            x 5 min read

            b The office that counts the votes in Tangier has eleven people left.

            x Morning Brief
            x Get the top stories of the day in your inbox
            x Sign up

            b "Nobody told us why," said its director, Salma Berrada.

            b The interior ministry did not answer questions.

            x Comments (14)
            x Karim says: This was to be expected, and nobody listened to those who said so in March.
            x Nadia says: Disgrace.
            """
        ),
        LabeledScrape(
            "cross headings and a list", publishedAt: "2025-02-14",
            """
            t What we know about the blackout
            d Feb. 14, 2025

            b Power failed in four districts of Tbilisi on Thursday evening. Here is what is known:

            l - Some 40,000 homes were without light for up to three hours.
            l - A substation in the east of the city burned.
            l - Nobody was hurt.

            h What caused it

            b Engineers found a broken insulator, the grid operator said on Friday morning.

            h What happens next

            b The regulator has asked for a report within ten days.
            """
        ),
        LabeledScrape(
            "German", publishedAt: "2025-03-18T06:30", authors: ["Anna Behrens"], language: "de",
            """
            t Hochwasser an der Oder steigt weiter

            y Von Anna Behrens
            d 18. März 2025, 06:30 Uhr

            b Der Pegel der Oder ist in der Nacht zum Dienstag um weitere zwanzig Zentimeter gestiegen.

            x Anzeige

            b „Wir rechnen mit dem Scheitel am Donnerstag“, sagte Landrat Jörg Petzold.

            x Lesen Sie auch: Wie sich die Stadt schützt
            x Folgen Sie uns auf Facebook
            """
        ),
        LabeledScrape(
            "Ukrainian with a remnant of English", publishedAt: "2025-04-02T17:05", language: "uk",
            """
            t У Полтаві відкрили новий міст через Ворсклу

            d 2 квітня 2025, 17:05

            b Новий міст через Ворсклу відкрили у середу після двох років будівництва, повідомили в міській раді.

            b «Ми чекали на це десять років», — сказала мешканка міста Олена Гринько.

            x Читайте також: Трамвай повертається на вулиці
            x Load more comments
            """
        ),
        LabeledScrape(
            "a slogan, a logo line and a Cyrillic remnant", publishedAt: "2025-05-20",
            """
            x Baltic Courier
            x Stay tuned for updates from the Baltic region and beyond.

            t Parliament in Riga Votes to Extend Night Trains

            d 20 May 2025

            b The parliament in Riga voted on Tuesday to keep night trains running for five more years.

            b Sixty-one members were in favor, twenty-four against.

            x To join the discussion
            x log in or register
            x Показать ещё новости
            """
        ),
        LabeledScrape(
            "related stories and most read at the end", publishedAt: "2025-01-09", authors: ["Tomás Vidal"],
            """
            t Drought forces Murcia to ration water

            y Tomás Vidal, Environment Correspondent
            d Jan 9, 2025

            b Murcia will ration water from Monday because its reservoirs are at 14% of their capacity.

            b Farmers get half of what they used last year, the regional government said on Thursday.

            b "It is the third dry winter in a row," said hydrologist Pilar Cano.

            x Most read
            x Storm damages greenhouses in Almería
            x Court stops hotel at Cabo de Palos
            x A sailor is found alive after nine days.
            """
        ),
        LabeledScrape(
            "log-in, cookies and paywall around a short text", publishedAt: nil,
            """
            x We use cookies to give you the best experience on our website. By clicking Accept you agree to it.
            x Accept all

            t Court frees activist in Ankara

            b A court in Ankara freed the activist Deniz Aksoy on Thursday, her lawyer said.

            b She had been held for 112 days.

            x To continue reading, start your free trial or log in
            x Already a subscriber? Log in
            """
        ),
        LabeledScrape(
            "a chronology keeps its dates", publishedAt: nil,
            """
            t How the pipeline dispute unfolded

            b The dispute over the pipeline began with a letter and ended in court.

            h 3 March 2024

            b The operator asked for a new permit, and the council refused it.

            h 14 June 2024

            b Both sides met in Geneva without a result.

            h 2 February 2025

            b A judge ruled for the council.
            """
        ),
        LabeledScrape(
            "phrases of sites in the mouths of people", publishedAt: nil,
            """
            t Museum asks visitors to leave their phones

            b The museum in Porto has put up a sign: visitors should leave their phones at the door.

            b "Follow us on Instagram, but not in here," its director, Rui Tavares, told reporters.

            b Read more than one page of the guest book and you will find that most visitors like it.

            b Advertisement revenue fell by 12% at the paper that first reported on the rule.

            b Sign up for the tour costs nothing. Share prices did not move.
            """
        ),
        LabeledScrape(
            "agency copy with its dateline and sign-off", publishedAt: "2025-05-20", authors: ["Witold Sas"],
            """
            t Lighthouse keepers end strike

            b STAVANGER, Norway, May 20, 2025 (Kestrel Wire) - Lighthouse keepers ended a strike of 40 days on Tuesday.

            b "We missed the light," said their speaker, Ragna Moe.

            y (Reporting by Witold Sas; Editing by Moira Quayle)
            """
        ),
        LabeledScrape(
            "sentences in another language below the article", publishedAt: "2025-05-21",
            """
            t Vienna plants ten thousand trees
            d Wednesday 21 May 2025

            b The city of Vienna will plant ten thousand trees by the autumn of next year, the mayor said on Wednesday.

            b Most of them are limes and maples, and each of them will be given a number and a name.

            b The trees cost the city about four hundred euros each, which critics on the council called too much.

            x Dieser Text ist zuerst in unserer gedruckten Ausgabe erschienen und wurde für das Netz übersetzt.
            """
        ),
        LabeledScrape(
            "questions and answers", publishedAt: nil, authors: ["Per Aldén"],
            """
            t A bell for the blind

            y Text: Per Aldén

            b The bell in the harbor of Visby rings in a rhythm that Karin Ström has written. We asked her why.

            b Who asked you to write it?

            b Nobody did, to be honest. I heard the old one and could not sleep for a week because of it.

            b And now?

            b Now I sleep, and the ships that come in at night know where they are by the third stroke.
            """
        ),
        LabeledScrape(
            "a teaser late in the article", publishedAt: "2025-05-02",
            """
            t Bakers of Lyon sell bread by weight again
            d 2 May 2025

            b Forty bakeries in Lyon have gone back to selling bread by weight, as all of them did until the 1960s.

            b The guild says that customers waste less of it, and that nobody asks any more why a loaf has shrunk.

            b Scales had to be bought first, at three hundred euros each, and calibrated by an office in Villeurbanne.

            x Read more
            x The last mill on the Saône

            h What it costs

            b A kilo is sold for five euros.

            b Half a loaf costs half.
            """
        ),
    ]
}
