import Model
import TestSupport
import Testing
import Text

@testable import Tokenizing

struct SentenceTests {
    /// Each text is its sentences, joined by " | " here and by a space in the document.
    @Test(arguments: [
        "Mr. Ode met Gen. Abara on Feb. 2 in St. Albans. | Nobody saw J. K. Osei.",
        "She lives in the U.S. | The law is new.",
        "The U.S. Senate met at 5 p.m. Monday. | It rose at 9 p.m. | Members left.",
        "Shares of Lund Inc. rose 3.4 percent. | Those of Abara Corp. fell.",
        "It cost $3.5 million. | 12 people were hurt. | $40 was paid.",
        "\"Is it over?\" she asked. | \"It is.\" | \"We won,\" he said. | \"Go!\" Ode shouted.",
        "“We are done.” | “Nobody,” he said, “was hurt.” | (It was late.) | Then it rained.",
        "They waited... and waited. | Then... | Nothing!? | No. 5 was free, but No. 6 was not.",
        "He read e.g. Lund, Ode, etc. | She wrote.",
        "The sea had 8°C. | Sailors shivered. | In 7 C. | Fog came. | It was 60 degrees F. | Rain fell.",
        "It lost $3bn. | Shares fell by 2in. | Trucks weigh 3 lb. | A crate of 6 lb. 2 oz. and 4 lb. of tea.",
        "In 1998 K. Osei won. | At 17 B. Lund led.",
        "1. The first point. | 2. The second.",
        "So it ended. | \"The rest is silence,\" she said.",
    ])
    func endsWhereAReaderWould(marked: String) throws {
        let expected = marked.split(separator: " | ").map(String.init)
        let document = try Document.read(expected.joined(separator: " ")).after(ICUTokenizer())
        #expect(document.sentences.map { document.string(in: $0.bytes) } == expected)
    }

    @Test func endsWhereTheSpaceIsLost() throws {
        let document = try Document.read("The match ended.The crowd left.").after(ICUTokenizer())
        #expect(document.sentences.map { document.string(in: $0.bytes) } == ["The match ended.", "The crowd left."])
    }

    @Test func cutsWhatNeverEnds() throws {
        let document = try Document.read(String(repeating: "word ", count: 2500)).after(ICUTokenizer())
        #expect(document.sentences.map(\.tokens.count) == Array(repeating: 250, count: 10))
    }
}
