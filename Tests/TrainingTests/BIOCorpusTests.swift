import TestSupport
import Testing
import Text

@testable import Training

struct BIOCorpusTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func corpus(_ text: String) throws -> BIOCorpus {
        try folder.write(text, to: "corpus.bio")
        return try BIOCorpus(path: "\(folder.path)/corpus.bio")
    }

    /// The names of a text with their types: "Ana Lima/PERSON".
    private func names(_ text: AnnotatedText) -> [String] {
        text.spans.map { "\(slice(text, $0.bytes))/\($0.type)" }
    }

    private func slice(_ text: AnnotatedText, _ bytes: ByteRange) -> String {
        String(decoding: Array(text.text.utf8)[bytes.indices], as: UTF8.self)
    }

    @Test func joinsTokensAndMarksNames() throws {
        let corpus = try corpus(
            """
            Ana\tB-PERSON
            Lima\tI-PERSON
            's\tO
            café\tO
            in\tO
            Lyon\tB-GPE
            .\tO

            Orla\tB-ORG
            Bank\tI-ORG
            fell\tO
            .\tO

            """)
        let text = try #require(corpus.texts.first)
        #expect(corpus.texts.count == 1)
        #expect(text.text == "Ana Lima's café in Lyon. Orla Bank fell.")
        #expect(names(text) == ["Ana Lima/PERSON", "Lyon/GPE", "Orla Bank/ORG"])
        #expect(text.sentences.map { slice(text, $0) } == ["Ana Lima's café in Lyon.", "Orla Bank fell."])
        #expect(corpus.types == ["PERSON", "GPE", "ORG"])
    }

    @Test func documentsAreTextsOfTheirOwn() throws {
        let corpus = try corpus(
            "-DOCSTART-\tO\n\nOne\tO\n\n-DOCSTART-\nTwo\tO\n-DOCSTART-\tO\n\n-DOCSTART-\tO\n\n \t\nThree\tO")
        #expect(corpus.texts.map(\.text) == ["One", "Two", "Three"])
    }

    @Test func whatContinuesNothingBeginsAName() throws {
        let text = try #require(
            try corpus("A\tI-PER\nB\tI-PER\nC\tI-ORG\nD\tB-ORG\nE\tO\nF\tI-ORG\n\nG\tI-ORG\n").texts.first)
        #expect(names(text) == ["A B/PER", "C/ORG", "D/ORG", "F/ORG", "G/ORG"])
    }

    @Test func passesOverCellsInBetween() throws {
        let corpus = try corpus("Lyon\tPROPN\tx\tB-GPE\nfell\tVERB\ty\tO\n")
        #expect(corpus.texts.map(names) == [["Lyon/GPE"]])
    }

    @Test func readsFilesOfOtherSystemsAndPackedOnes() throws {
        let text = "Ana\tB-PER\nfell\tO\n\nOrla\tO\n"
        let windows =
            "\u{FEFF}" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        for bytes in [Array(windows.utf8), gzip(text), gzip(windows)] {
            try folder.write(bytes, to: Array("other.bio".utf8))
            let text = try #require(try BIOCorpus(path: "\(folder.path)/other.bio").texts.first)
            #expect(text.text == "Ana fell Orla")
            #expect(names(text) == ["Ana/PER"])
            #expect(text.sentences.count == 2)
        }
    }

    @Test(arguments: [
        ("Ana\tB-PER\nLima\n", 2), ("Ana B-PER\n", 1), ("a\tO\n\nb\tPER\n", 3), ("a\tB-\n", 1), ("a\tO\n\tO\n", 2),
        ("a\tO\r\n\r\nb\r\n", 3), ("a\tO\t\n", 1), ("a\to\n", 1), ("a\tE-PER\n", 1),
    ])
    func namesTheLineThatIsNone(text: String, line: Int) throws {
        #expect(
            throws: CorpusError(
                path: "\(folder.path)/corpus.bio", line: line,
                message: "expected a token, a tab and O, B-TYPE or I-TYPE")
        ) { try corpus(text) }
    }

    @Test(arguments: ["", "\n\n", "-DOCSTART-\tO\n\n"])
    func saysThatNothingIsThere(text: String) {
        #expect(throws: CorpusError(path: "\(folder.path)/corpus.bio", message: "holds no sentence")) {
            try corpus(text)
        }
    }

    @Test func saysWhatCannotBeRead() throws {
        let missing = #expect(throws: CorpusError.self) { try BIOCorpus(path: "\(folder.path)/missing.bio") }
        #expect(missing?.kind == .unreadable)
        #expect(missing?.description == "\(folder.path)/missing.bio: error: No such file or directory")
        try folder.write(Array(gzip("Ana\tB-PER\n").dropLast(9)), to: Array("cut.bio.gz".utf8))
        let damaged = #expect(throws: CorpusError.self) { try BIOCorpus(path: "\(folder.path)/cut.bio.gz") }
        #expect(damaged?.kind == .malformed && damaged?.path == "\(folder.path)/cut.bio.gz")
    }

    @Test func errorsNameFileAndLine() {
        #expect(CorpusError(path: "a.bio", line: 7, message: "no tab").description == "a.bio:7: error: no tab")
        #expect(CorpusError(path: "a.bio", message: "no tab").description == "a.bio: error: no tab")
    }
}
