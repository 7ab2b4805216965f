import Model
import TestSupport
import Testing

/// Expects a date with its TIMEX3 value at each pair of marks, and no other.
func expectDates(_ marked: String, _ timexes: [String]) throws {
    let text = MarkedText(marked)
    let found = try dates(in: text.text)
    #expect(found.map(\.reading.timex) == timexes, "\(text.text)")
    #expect(found.map(\.bytes) == text.ranges, "\(text.text)")
}
