import Text

/// Reads the lines that say when an article was published: "3 February 2022, 02:34 PM", "Updated: Feb. 3, 2022".
///
/// Of 3/4/2025 nobody can tell which is the month, so it gives no date; with full stops the day stands first.
struct DateLineParser {
    private let tokens: DateLineTokens
    private var index = 0
    private var line = DateLine()
    private var date: PrintedDate?
    private var hasDate = false
    private var time: PrintedTime?
    private var isModification = false

    /// The date line that `bytes` are: words that belong to none may only stand before the date.
    static func parse(_ bytes: ArraySlice<UInt8>) -> DateLine? {
        var parser = DateLineParser(tokens: DateLineTokens(bytes))
        return parser.parse()
    }

    private init(tokens: DateLineTokens) { self.tokens = tokens }

    private mutating func parse() -> DateLine? {
        while index < tokens.pieces.count {
            let start = index
            if readDate() || readTime() { continue }
            guard readWord() else { return nil }
            if index == start { index += 1 }
        }
        flush()
        return line.date != nil || line.isAmbiguous ? line : nil
    }

    private mutating func readWord() -> Bool {
        switch tokens.pieces[index] {
        case .number: return false
        case .mark(let mark): return isSeparator(mark)
        case .word(let meaning): return read(meaning)
        }
    }

    private mutating func read(_ meaning: DateWords.Meaning?) -> Bool {
        switch meaning {
        case .filler, .ordinalSuffix, .hour, .morning, .afternoon: return true
        case .published, .modified:
            if hasDate { flush() }
            isModification = meaning == .modified
            line.isLabeled = true
            return true
        case .zone(let minutes):
            setZone(minutes)
            return true
        case .month, .relative, nil:
            guard !hasDate, line.date == nil, !line.isAmbiguous else { return false }
            line.leadingWords += 1
            return true
        }
    }

    private func isSeparator(_ mark: Unicode.Scalar) -> Bool {
        switch mark {
        case ",", ".", ":", "|", "·", "•", "-", "–", "—", "/", "(", ")", "@", ";", "[", "]": true
        // Before the date these may end a name.
        default: !hasDate && line.leadingWords > 0
        }
    }

    /// Hands over the date that is complete, with the time that stands on either side of it.
    private mutating func flush() {
        guard hasDate else { return }
        date?.time = time
        line.add(date, isModification: isModification)
        (date, hasDate, time, isModification) = (nil, false, nil, false)
    }

    private mutating func set(_ printed: PrintedDate?, length: Int) -> Bool {
        if hasDate { flush() }
        if line.date == nil, !line.isAmbiguous { line.start = tokens.starts[index] }
        (date, hasDate) = (printed, true)
        index += length
        return true
    }

    // MARK: Dates

    private mutating func readDate() -> Bool {
        if let (printed, length) = figures() ?? eastAsian() ?? dayAndMonth() ?? monthAndDay() {
            return set(printed, length: length)
        }
        return false
    }

    /// "2022-02-03", "03.02.2022", "3/14/2022"; the date is nil where day and month cannot be told apart.
    private func figures() -> (PrintedDate?, Int)? {
        guard let first = number(0), let mark = mark(1), "-./".unicodeScalars.contains(mark), let second = number(2),
            self.mark(3) == mark, let third = number(4)
        else { return nil }
        if first.digits == 4 { return valid(first.value, second.value, third.value, length: 5) }
        guard third.digits == 4 || (third.digits == 2 && mark == ".") else { return nil }
        let year = third.digits == 4 ? third.value : 2000 + third.value
        if mark == "." || first.value > 12 { return valid(year, second.value, first.value, length: 5) }
        if second.value > 12 || first.value == second.value { return valid(year, first.value, second.value, length: 5) }
        return (nil, 5)
    }

    /// "2022年2月3日", "2022년 2월 3일"
    private func eastAsian() -> (PrintedDate?, Int)? {
        guard let year = number(0), year.digits == 4, isWord(1), let month = number(2), isWord(3), let day = number(4),
            isWord(5)
        else { return nil }
        return valid(year.value, month.value, day.value, length: 6)
    }

    /// "3 February 2022", "3rd of February, 2022", "3. Februar 2022", "3 de febrero de 2022"
    private func dayAndMonth() -> (PrintedDate?, Int)? {
        guard let day = number(0), day.digits <= 2 else { return nil }
        var offset = afterFiller(1)
        guard let month = month(offset) else { return nil }
        offset = afterFiller(offset + 1)
        guard let year = number(offset), year.digits == 4 else { return nil }
        return valid(year.value, month, day.value, length: offset + 1)
    }

    /// "February 3, 2022", "Feb. 3rd 2022"
    private func monthAndDay() -> (PrintedDate?, Int)? {
        guard let month = month(0) else { return nil }
        var offset = afterFiller(1)
        guard let day = number(offset), day.digits <= 2 else { return nil }
        offset = afterFiller(offset + 1)
        guard let year = number(offset), year.digits == 4 else { return nil }
        return valid(year.value, month, day.value, length: offset + 1)
    }

    private func valid(_ year: Int, _ month: Int, _ day: Int, length: Int) -> (PrintedDate?, Int)? {
        let date = PrintedDate(year: year, month: month, day: day)
        return date.isValid ? (date, length) : nil
    }

    // MARK: Times

    /// "14:34", "2:34 p.m.", "2pm", "14.34 Uhr", "14h34", with a zone behind.
    private mutating func readTime() -> Bool {
        guard let hour = number(0), hour.digits <= 2 else { return false }
        var printed = PrintedTime(hour: hour.value, minute: 0)
        var length = 1
        if let minute = number(2), minute.digits == 2, mark(1) == ":" || isHourMark(1) || mark(1) == "." {
            printed.minute = minute.value
            length = 3
            if mark(3) == ":", let second = number(4), second.digits == 2 {
                printed.second = second.value
                length = 5
            }
        }
        let half = partOfDay(length)
        // "26 maj 2025 11.40": behind a date, figures with a full stop are the time.
        let followsDate = hasDate && length == 3
        guard half != nil || mark(1) == ":" || isHourMark(1) || isHourMark(length) || followsDate else { return false }
        if half == .afternoon, printed.hour < 12 { printed.hour += 12 }
        if half == .morning, printed.hour == 12 { printed.hour = 0 }
        guard printed.isValid else { return false }
        index += length
        time = time ?? printed
        readOffset()
        return true
    }

    /// "+02:00", "-0500" directly behind a time.
    private mutating func readOffset() {
        guard let sign = mark(0), sign == "+" || sign == "-", let hour = number(1), hour.digits == 2 || hour.digits == 4
        else { return }
        var minutes = hour.digits == 4 ? hour.value / 100 * 60 + hour.value % 100 : hour.value * 60
        var length = 2
        if mark(2) == ":", let minute = number(3) {
            minutes += minute.value
            length = 4
        }
        guard minutes <= 14 * 60 else { return }
        setZone(sign == "-" ? -minutes : minutes)
        index += length
    }

    private mutating func setZone(_ minutes: Int) {
        if time?.zone == nil { time?.zone = minutes }
    }

    // MARK: Looking ahead

    private func piece(_ offset: Int) -> DateLinePiece? {
        index + offset < tokens.pieces.count ? tokens.pieces[index + offset] : nil
    }

    private func number(_ offset: Int) -> (value: Int, digits: Int)? {
        if case .number(let value, let digits)? = piece(offset) { (value, digits) } else { nil }
    }

    private func mark(_ offset: Int) -> Unicode.Scalar? {
        if case .mark(let mark)? = piece(offset) { mark } else { nil }
    }

    private func meaning(_ offset: Int) -> DateWords.Meaning? {
        if case .word(let meaning)? = piece(offset) { meaning } else { nil }
    }

    private func month(_ offset: Int) -> Int? {
        if case .month(let month)? = meaning(offset) { month } else { nil }
    }

    private func isWord(_ offset: Int) -> Bool {
        if case .word? = piece(offset) { true } else { false }
    }

    private func isHourMark(_ offset: Int) -> Bool { meaning(offset) == .hour }

    private func partOfDay(_ offset: Int) -> DateWords.Meaning? {
        let meaning = meaning(offset)
        return meaning == .morning || meaning == .afternoon ? meaning : nil
    }

    /// The offset behind commas, full stops, ordinal suffixes and small words.
    private func afterFiller(_ offset: Int) -> Int {
        var offset = offset
        while mark(offset) == "." || mark(offset) == "," || meaning(offset) == .ordinalSuffix
            || meaning(offset) == .filler
        {
            offset += 1
        }
        return offset
    }
}
