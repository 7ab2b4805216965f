import Model
import TestSupport
import Testing

@testable import Quotes

/// "She", "the minister" and "the ministry" are somebody only where one fits.
struct SpeakerIdentityTests {
    /// The name of whoever the last quote of `text` is given to.
    private func lastSpeaker(in text: String) throws -> String? {
        let document = try tagged(text)
        return try #require(document.quotes.last).speaker?.identity.map { document.entities.identities[$0].name }
    }

    @Test(arguments: [
        ("Mark Lund met Ana Duarte in Lisbon. She said the wall was old.", "Ana Duarte"),
        ("Mark Lund met Ana Duarte in Lisbon. He said the wall was old.", "Mark Lund"),
        ("Mrs. Rauk met Mr. Tolm in Lisbon. “It is old,” she said.", "Rauk"),
        ("Ana Duarte left. Days passed. Rain fell. The wall broke. She said it was old.", "Ana Duarte"),
    ])
    func tellsPersonsApartByGender(_ text: String, _ name: String) throws {
        #expect(try lastSpeaker(in: text) == name)
    }

    @Test(arguments: [
        "Mark Lund met Paul Verne in Lisbon. He said the wall was old.", "Mark Lund, she said, was a thief.",
        "Mark Lund came to Lisbon. “It is old,” she said.",
    ])
    func leavesAPronounEmptyWhereSeveralOrNoneFit(_ text: String) throws {
        #expect(try lastSpeaker(in: text) == nil)
    }

    @Test(arguments: [
        (
            "Foreign Minister Ana Duarte met Defense Minister Paul Verne. The foreign minister said the wall was old.",
            "Ana Duarte"
        ),
        ("Paul Verne, a spokesman for the town, came late. The spokesman said the wall was old.", "Paul Verne"),
        ("The Harbor Agency opened the gates. The agency said the wall was old.", "Harbor Agency"),
        ("The striking United Auto Workers union met. The union said the wall was old.", "United Auto Workers"),
        ("The Reuters news agency said the wall was old.", "Reuters"),
        ("Envoys of NATO met. The alliance said the wall was old.", "NATO"),
        ("Envoys of the EU met. The bloc said the wall was old.", "EU"),
    ])
    func knowsARoleByTheWordsBesideAName(_ text: String, _ name: String) throws {
        #expect(try lastSpeaker(in: text) == name)
    }

    @Test(arguments: [
        "Foreign Minister Ana Duarte met Defense Minister Paul Verne. The minister said the wall was old.",
        "Paul Verne lives by the harbor. The spokesman said the wall was old.",
    ])
    func guessesNoRole(_ text: String) throws {
        #expect(try lastSpeaker(in: text) == nil)
    }

    @Test(arguments: [
        ("Some believe the wall is old.", "Some"), ("The poll released Friday shows that the wall is old.", "poll"),
        ("Advisers to Ana Duarte said the wall was old.", "Advisers"),
        ("All the engineers we asked said the wall was old.", "engineers"),
        ("In a meeting with editors of the town Ana Duarte said that the wall was old.", "Ana Duarte"),
        ("Paul Verne, the head of the agency, one of those suing the town, said the wall was old.", "Paul Verne"),
    ])
    func findsSubjectsOfAllKinds(_ text: String, _ speaker: String) throws {
        #expect(try quotes(in: text).map(\.speaker) == [speaker])
    }
}
