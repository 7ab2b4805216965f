import Foundation
import TestSupport
import Testing

/// What happens when several threads meet their first page at once.
struct FirstPagesTests {
    private static let runs = 60

    /// libxml2 that nobody had set up made some runs wait for ever.
    @Test(.timeLimit(.minutes(2))) func startsOnManyThreadsWithoutWaitingForEver() throws {
        let folder = try TemporaryFolder()
        for page in 1...8 {
            try folder.write(
                "<article><p>The ferries of Eastmere sailed again on day \(page).</p></article>", to: "in/\(page).html")
        }
        for _ in 0..<Self.runs {
            #expect(try Copydesk.run(["run", "in", "-q", "-j8", "-oout"], in: folder.path).status == 0)
        }
    }
}
