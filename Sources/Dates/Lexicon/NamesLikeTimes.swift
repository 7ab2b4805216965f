import Lexicons

/// Words beside a weekday or a number that make both a name: newspapers, clubs and programs named after a day, and what
/// is numbered like a year. From the names of British and American newspapers and the house styles for numbered things.
enum NamesLikeTimes {
    /// "the Sunday Times", "Saturday Night Live".
    static let afterWeekday = WordTable<Bool>(
        listing: "times telegraph mirror express mail post herald independent sport people")
    /// "Sheffield Wednesday", "Bloody Sunday".
    static let beforeWeekday = WordTable<Bool>(
        listing: "sheffield bloody ruby freaky")
    /// "Flight 1922", "Route 2000".
    static let beforeNumber = WordTable<Bool>(
        listing: "flight route highway room page chapter section article model version channel train bus lot serial")
}
