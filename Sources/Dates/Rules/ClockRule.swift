import Model
import Text

/// Clock times: "2:34 p.m.", "14:00 GMT", "5pm", "2.15pm", "three o'clock", "noon".
enum ClockRule: DateRule {
    static let name = "clock"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let (time, end) = time(scanner, at: index) else { return nil }
        return DateMatch(index, end, TimePoint(.time, clock: time), rule: name)
    }

    /// Also what only its neighbors make a time: `hint` is the half of the day that they tell.
    static func time(_ scanner: DateScanner, at index: Int, afternoon hint: Bool? = nil) -> (ClockTime, Int)? {
        if let found = pastHour(scanner, at: index) { return found }
        if scanner.isWord(index, .midday) { return ClockTime(hour: scanner.value(index)).map { ($0, index + 1) } }
        guard let (bare, isClock, end) = face(scanner, at: index) else { return nil }
        if let (afternoon, next) = meridiem(scanner, at: end) {
            return bare.on(afternoon: afternoon).map { zoned($0, scanner, at: next) }
        }
        if scanner.isWord(end, .oclock) {
            let (time, next) = partOfDay(bare, scanner, at: end + 1) ?? (bare, end + 1)
            return zoned(time, scanner, at: next)
        }
        if let (time, next) = partOfDay(bare, scanner, at: end) { return (time, next) }
        if isClock || scanner.isWord(end, .zone) && isWritten24(scanner, index) {
            return zoned(hint.flatMap { bare.on(afternoon: $0) } ?? bare, scanner, at: end)
        }
        return hint.flatMap { bare.on(afternoon: $0) }.map { ($0, end) }
    }

    /// Hour and minute as written, and whether the writing alone shows that it is a clock time.
    private static func face(_ scanner: DateScanner, at index: Int) -> (ClockTime, isClock: Bool, end: Int)? {
        switch scanner.numericForm(index) {
        case .clock(let time)?: return (time, true, index + 1)
        case .integer(let value, let digits)? where digits <= 2:
            return ClockTime(hour: value).map { ($0, false, index + 1) }
        case .integer(let value, digits: 4)?:
            return ClockTime(hour: value / 100, minute: value % 100).map { ($0, false, index + 1) }
        case .decimal(let thousandths)?:
            return ClockTime(hour: thousandths / 1000, minute: thousandths % 1000 / 10).map { ($0, false, index + 1) }
        default: break
        }
        guard scanner.isWord(index, .cardinal), let time = ClockTime(hour: scanner.value(index)), time.hour <= 12 else {
            return nil
        }
        return (time, false, index + 1)
    }

    /// "half past eight", "20 minutes past eight in the evening", "a quarter to nine".
    private static func pastHour(_ scanner: DateScanner, at index: Int) -> (ClockTime, Int)? {
        guard let (minutes, end) = minutes(scanner, at: index) else { return nil }
        let isPast = scanner.equals(end, "past") || scanner.equals(end, "after")
        guard isPast || scanner.isWord(end, .to) && minutes % 5 == 0, let (hour, _, next) = face(scanner, at: end + 1),
            hour.minute == nil, (1...12).contains(hour.hour)
        else { return nil }
        let total = (hour.hour * 60 + (isPast ? minutes : -minutes)) % 720
        guard let time = ClockTime(hour: total / 60 == 0 ? 12 : total / 60, minute: total % 60) else { return nil }
        return partOfDay(time, scanner, at: next) ?? (time, next)
    }

    private static func minutes(_ scanner: DateScanner, at index: Int) -> (Int, end: Int)? {
        if scanner.isWord(index, .half) { return scanner.equals(index + 1, "past") ? (30, index + 1) : nil }
        let quarter = scanner.skipping(.article, index)
        if QuarterRule.isUnit(scanner, quarter, .quarter) { return (15, quarter + 1) }
        guard let (value, end) = scanner.cardinal(index), (1...59).contains(value),
            scanner.isWord(end, .unit) || scanner.isWord(end, .units) || scanner.isWord(end, .unitSign),
            AmountReader.unit(scanner, end) == .minute
        else { return nil }
        return (value, end + 1)
    }

    private static func isWritten24(_ scanner: DateScanner, _ index: Int) -> Bool {
        scanner.integer(index).map { $0.digits == 4 } ?? false
    }

    static func meridiem(_ scanner: DateScanner, at index: Int) -> (afternoon: Bool, end: Int)? {
        guard scanner.isWord(index, .meridiem) else { return nil }
        // A single letter is one only right behind the digits: "9a"; "a 2p cut" is of two pence.
        let isLetter = scanner.words[index].count == 1
        if isLetter, scanner.followsSpace(index) || scanner.tag(index + 1) == .noun { return nil }
        return (scanner.value(index) == 1, index + 1)
    }

    /// "in the morning", "at night" after an hour.
    private static func partOfDay(_ time: ClockTime, _ scanner: DateScanner, at index: Int) -> (ClockTime, Int)? {
        let part =
            scanner.isWord(index, .at)
            ? index + 1
            : scanner.isWord(index, .in) && scanner.isWord(index + 1, .the) ? index + 2 : nil
        guard let part, scanner.isWord(part, .dayPart), let name = DayPart(rawValue: scanner.code(part).value) else {
            return nil
        }
        let afternoon = name == .afternoon || name == .evening || name == .night && time.hour >= 6
        return time.on(afternoon: afternoon).map { ($0, part + 1) }
    }

    private static func zoned(_ time: ClockTime, _ scanner: DateScanner, at index: Int) -> (ClockTime, Int) {
        guard scanner.isWord(index, .zone), scanner.isCapitalized(index) else { return (time, index) }
        var time = time
        time.zone = scanner.value(index)
        return (time, index + 1)
    }
}

/// Parts of a day without the day: "in the morning", "overnight", "that evening".
enum DayPartRule: DateRule {
    static let name = "day-part"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard isTimed(scanner, index), scanner.tag(index + 1) != .noun || scanner.isWord(index + 1, .deictic),
            let part = DayPart(rawValue: scanner.code(index).value)
        else { return nil }
        return DateMatch(index, index + 1, TimePoint(.time, part: part), rule: name)
    }

    private static func isTimed(_ scanner: DateScanner, _ index: Int) -> Bool {
        if scanner.equals(index, "overnight") || scanner.isWord(index - 1, .at) || scanner.isWord(index + 1, .of) {
            return true
        }
        if scanner.isWord(index - 1, .in) || scanner.equals(index - 1, "that") { return true }
        return scanner.isWord(index - 1, .the) && (scanner.isWord(index - 2, .in) || scanner.isWord(index - 2, .during))
    }
}
