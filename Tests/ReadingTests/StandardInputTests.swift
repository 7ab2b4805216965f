import Glibc
import Model
import Pipeline
import Testing

@testable import Reading

struct StandardInputTests {
    /// A pipe, closed at both ends when the test is over.
    private final class Pipe {
        let reading: Int32
        private(set) var writing: Int32

        init() throws {
            var ends: [Int32] = [0, 0]
            guard pipe(&ends) == 0 else { throw SystemFailure.last }
            (reading, writing) = (ends[0], ends[1])
        }

        deinit {
            close(reading)
            end()
        }

        func send(_ text: String) throws {
            guard Glibc.write(writing, text, text.utf8.count) == text.utf8.count else { throw SystemFailure.last }
        }

        func end() {
            if writing >= 0 { close(writing) }
            writing = -1
        }

        var source: StandardInputSource { StandardInputSource(descriptor: reading, documentBytes: 1_000) }
    }

    @Test func keepsTheIdsAndTheOrder() throws {
        let pipe = try Pipe()
        try pipe.send(
            #"{"id":"b/ö#","text":"One."}"# + "\n" + #"{"text":"Two."}"# + "\n" + #"{"id":"b/ö#","html":"<p>Three."}"#)
        pipe.end()
        let documents = try pipe.source.readAll()
        #expect(documents.map(\.id) == ["b/ö#", "2", "b/ö#"])
        #expect(documents.map(\.text) == ["One.", "Two.", "<p>Three."])
        #expect(documents.map(\.source.member) == ["b/ö#", "2", "b/ö#"])
        #expect(documents.map(\.source.path) == ["-", "-", "-"])
    }

    @Test func givesOneDocumentForEveryLine() throws {
        let pipe = try Pipe()
        try pipe.send(
            "nonsense\n\n" + #"{"id":"c"}"# + "\n" + #"{"id":"long","text":""# + String(repeating: "x", count: 2_000)
                + "\"}\n")
        pipe.end()
        let documents = try pipe.source.readAll()
        #expect(documents.map(\.id) == ["1", "2", "c", "long"])
        #expect(documents.map(\.failure) == [.badJSON, .empty, .badJSON, .tooLarge])
    }

    @Test(.timeLimit(.minutes(1))) func handsALineOutAsSoonAsItHasCome() throws {
        let pipe = try Pipe()
        let reader = try pipe.source.makeReader()
        for number in 1...3 {
            try pipe.send(#"{"id":"\#(number)","text":"Question."}"# + "\n")
            #expect(try reader.next()?.id == String(number))
        }
        pipe.end()
        #expect(try reader.next() == nil)
    }

    @Test func givesNothingForNothing() throws {
        let pipe = try Pipe()
        pipe.end()
        #expect(try pipe.source.readAll().isEmpty)
    }

    @Test func reportsAnInputThatCannotBeRead() throws {
        let error = #expect(throws: RunError.self) {
            try StandardInputSource(descriptor: -1, documentBytes: 10).readAll()
        }
        #expect(error?.kind == .inputOutput)
    }
}
