/// One family of expressions of time.
protocol DateRule: SendableMetatype {
    /// What `rule` says in the record.
    static var name: String { get }
    /// The longest expression of this family that starts with token `index`; nil where none does.
    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch?
}

/// Which rules may start with a word, in the order in which they are tried.
enum DateRules {
    /// Points in time: days and longer, without modifier.
    static func points(startingWith word: DateWord) -> [any DateRule.Type] {
        switch word {
        case .number: startingWithDigits
        case .month: [HolidayRule.self, CalendarDateRule.self]
        case .weekday: [WeekdayOfWeekRule.self, CalendarDateRule.self, WeekdayRule.self]
        case .cardinal: [OffsetRule.self, OrdinalPeriodRule.self, CalendarDateRule.self, SpelledYearRule.self]
        case .ordinal: [QuarterRule.self, CenturyRule.self, OrdinalPeriodRule.self, CalendarDateRule.self]
        case .quarterName, .halfName: [QuarterRule.self]
        case .unit:
            [WeekRule.self, YearAgoRule.self, PeriodEndRule.self, AnaphoricPeriodRule.self, DefinitePeriodRule.self]
        case .that: [AnaphoricPeriodRule.self]
        case .units: [OffsetRule.self, ReferenceNounRule.self]
        case .half, .few: [OffsetRule.self]
        case .article: [OffsetRule.self]
        case .season: [SeasonRule.self]
        case .holiday: [HolidayRule.self]
        case .deictic, .tonight: [DeicticRule.self]
        case .reference, .now: [ReferenceRule.self]
        case .referenceNoun: [ReferenceNounRule.self]
        case .recent: [RelativePeriodRule.self, ReferenceNounRule.self]
        case .relative:
            [OrdinalPeriodRule.self, WeekdayOfWeekRule.self, RelativePeriodRule.self, ReferenceNounRule.self]
        case .earlier, .later: [RelativePeriodRule.self]
        case .apostrophe, .nineties: [DecadeRule.self]
        case .fiscal: [FiscalYearRule.self]
        default: []
        }
    }

    private static let startingWithDigits: [any DateRule.Type] = [
        NumericDateRule.self, OffsetRule.self, QuarterRule.self, CenturyRule.self, OrdinalPeriodRule.self,
        CalendarDateRule.self, DayListRule.self, DayOfMonthRule.self, DecadeRule.self, YearRule.self,
    ]
}
