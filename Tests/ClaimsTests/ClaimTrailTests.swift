import Claims
import Model
import TestSupport
import Testing
import Text

/// What `copydesk why FILE:START` tells of a number.
struct ClaimTrailTests {
    private let marked = MarkedText(
        "Norway said on Monday that 1️⃣more than 2️⃣400 trucks3️⃣ had left Oslo in 4️⃣20235️⃣. Nobody 6️⃣saw them.")

    private func finding(_ mark: Int) throws -> ClaimFinding {
        let tagged = try Tagged(marked.text)
        return ClaimTagger.finding(at: marked.range(mark, mark).start, in: tagged.document)
    }

    @Test(arguments: [1, 2])
    func namesTheWordsAndTheRuleOfEachField(mark: Int) throws {
        guard case .claim(let trail) = try finding(mark) else {
            Issue.record("no claim")
            return
        }
        let tagged = try Tagged(marked.text)
        let steps = Dictionary(uniqueKeysWithValues: trail.steps.map { ($0.field, $0) })
        #expect(trail.index == 0)
        #expect(steps["value"]?.rule == "digits" && steps["value"]?.value == "400")
        #expect(tagged.words(steps["comparator"]?.words) == "more than")
        #expect(tagged.words(steps["concept"]?.words) == "trucks" && steps["concept"]?.rule == "counted-noun")
        #expect(tagged.words(steps["attribution"]?.words) == "Norway" && steps["attribution"]?.value == "indirect")
        #expect(steps["as_of"]?.value == "2023" && tagged.words(steps["as_of"]?.words) == "2023")
    }

    @Test func namesTheRuleOfANumberThatIsNoClaim() throws {
        guard case .masked(let number) = try finding(4) else {
            Issue.record("not masked")
            return
        }
        #expect(number.bytes == marked.range(4, 5))
        #expect(number.rule == "date")
    }

    @Test func pointsToTheNearestClaimWhereNoNumberIs() throws {
        guard case .nothing(let nearest) = try finding(6) else {
            Issue.record("something")
            return
        }
        #expect(nearest == marked.range(2, 2).start)
    }

    @Test func findsEachClaimOfATextAgain() throws {
        let tagged = try Tagged(
            "Sales fell 12% to $4.3m, or 85 cents a share. “We lost 40 men,” said the captain. Nine out of 10 agreed.")
        #expect(tagged.claims.count == 5)
        for (index, claim) in tagged.claims.enumerated() {
            guard case .claim(let trail) = ClaimTagger.finding(at: claim.bytes.start, in: tagged.document) else {
                Issue.record("lost \(index)")
                continue
            }
            #expect(trail.index == index)
        }
    }
}
