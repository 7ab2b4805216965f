import Testing

@testable import Cleaning

/// The time of day that a line opens with.
struct ClockTimeTests {
    @Test(arguments: [
        ("16:48", 1008), ("16.48 ‘See you tomorrow’", 1008), ("14.10 Uhr: Der Tunnel bleibt zu", 850),
        ("4:48 p.m. Ferries sail", 1008), ("4pm – Ferries sail", 960), ("12.05 am", 5), ("18h20 La préfecture", 1100),
        ("[09:15] Ferries stay", 555), ("18時05分", 1085), ("9:05: The gauge stands", 545),
    ])
    func readsTheTime(line: String, minutes: Int) {
        #expect(ClockTime.opening(Array(line.utf8)[...])?.minutes == minutes)
    }

    @Test(arguments: [
        "16.48 million people", "3:1 for the visitors", "12.05.2025", "24:30", "10:60", "10:00-18:00 daily",
        "12.50% more",
        "4 ferries", "1.5", "16:480", "", "Ferries at 16:48",
    ])
    func readsNoneWhereThereIsNone(line: String) {
        #expect(ClockTime.opening(Array(line.utf8)[...]) == nil)
    }
}
