import Text

/// A date as it is printed on a page, and what is said of it there.
struct LabeledDate {
    enum Label { case published, modified }

    var date: PrintedDate
    /// What the words before it call it.
    var label: Label?
    /// Where it stands in the bytes that were read.
    var start: Int
    var end: Int
}

/// The dates of a short text, each with year, month and day: "March 5, 2024", "5. März 2024", "2024年3月5日", "05.03.2024".
///
/// Of 3/4/2025 only the page's language tells which is the month; where that says nothing it gives no date.
struct PrintedDates {
    private let pieces: [DatePieces.Piece]
    private let starts: [Int]
    private let order: DayOrder?
    private(set) var dates: [LabeledDate] = []
    /// Words that neither belong to a date nor stand around one.
    private(set) var otherWords = 0

    private static let years = 1990...2100
    private static let shortYears = 0...49
    private static let century = 2000

    init(_ bytes: ArraySlice<UInt8>, order: DayOrder?) {
        let cut = DatePieces(bytes)
        (pieces, starts) = (cut.pieces, cut.starts)
        self.order = order
        var label: LabeledDate.Label?
        var index = 0
        while index < pieces.count {
            if let (date, length) = date(index) {
                let end = index + length < starts.count ? starts[index + length] : bytes.endIndex
                dates.append(LabeledDate(date: date, label: label, start: starts[index], end: end))
                label = nil
                index += length
            } else {
                read(index, &label)
                index += 1
            }
        }
    }

    /// The date of publication: the one that is called so, else the first that is not called another.
    var published: LabeledDate? { dates.first { $0.label == .published } ?? dates.first { $0.label == nil } }
    var modified: LabeledDate? { dates.first { $0.label == .modified } }

    /// What the last label of a text says of a date that stands behind it.
    static func label(atEndOf bytes: ArraySlice<UInt8>) -> LabeledDate.Label? {
        let read = PrintedDates(bytes, order: nil)
        guard read.dates.isEmpty else { return nil }
        var label: LabeledDate.Label?
        for index in read.pieces.indices {
            switch read.pieces[index] {
            case .word(.published): label = label == .modified ? label : .published
            case .word(.modified): label = .modified
            default: break
            }
        }
        return label
    }

    private mutating func read(_ index: Int, _ label: inout LabeledDate.Label?) {
        guard case .word(let meaning) = pieces[index] else { return }
        switch meaning {
        // "Last published" is no change, "publication updated" is one.
        case .published: label = label == .modified ? .modified : .published
        case .modified: label = .modified
        case nil: otherWords += 1
        default: break
        }
    }

    // MARK: Forms

    private func date(_ index: Int) -> (PrintedDate, length: Int)? {
        switch pieces[index] {
        case .number: figures(index) ?? eastAsian(index) ?? dayMonthYear(index) ?? yearMonthDay(index)
        case .word(.month(let month)): monthDayYear(index, month)
        default: nil
        }
    }

    /// "2024-03-05", "2025. 6. 3.", "05.03.2024", "3/14/2024".
    private func figures(_ index: Int) -> (PrintedDate, length: Int)? {
        guard let first = number(index), let mark = mark(index + 1), "-./".utf8.contains(mark),
            let second = number(index + 2), second.digits <= 2, self.mark(index + 3) == mark,
            let third = number(index + 4), self.mark(index + 5) != mark || number(index + 6) == nil,
            index < 2 || self.mark(index - 1) != mark || number(index - 2) == nil
        else { return nil }
        if first.digits == 4 { return valid(first, second, third, length: 5) }
        guard first.digits <= 2, let year = year(third, mark) else { return nil }
        if first.value > 12 || mark == UInt8(ascii: ".") || first.value == second.value {
            return valid(year, second, first, length: 5)
        }
        if second.value > 12 { return valid(year, first, second, length: 5) }
        switch order {
        case .dayFirst: return valid(year, second, first, length: 5)
        case .monthFirst: return valid(year, first, second, length: 5)
        case nil: return nil
        }
    }

    /// A year of four digits, or of two behind full stops or strokes.
    private func year(_ number: Number, _ mark: UInt8) -> Number? {
        if number.digits == 4 { return number }
        guard number.digits == 2, mark != UInt8(ascii: "-"), Self.shortYears.contains(number.value) else { return nil }
        return Number(value: Self.century + number.value, digits: 4)
    }

    /// "2024年3月5日", "2024년 3월 5일".
    private func eastAsian(_ index: Int) -> (PrintedDate, length: Int)? {
        guard let year = number(index), case .year? = piece(index + 1), let month = number(index + 2),
            case .month? = piece(index + 3), let day = number(index + 4)
        else { return nil }
        if case .day? = piece(index + 5) { return valid(year, month, day, length: 6) }
        return valid(year, month, day, length: 5)
    }

    /// "5 March 2024", "5th of March, 2024", "5. März 2024", "5 de marzo de 2024", "07-Apr-2020".
    private func dayMonthYear(_ index: Int) -> (PrintedDate, length: Int)? {
        guard let day = number(index), day.digits <= 2 else { return nil }
        let monthIndex = afterFillers(index + 1)
        guard case .word(.month(let month))? = piece(monthIndex) else { return nil }
        let yearIndex = afterFillers(monthIndex + 1)
        guard let year = number(yearIndex), year.digits == 4 else { return nil }
        return valid(year, Number(value: month, digits: 2), day, length: yearIndex + 1 - index)
    }

    /// "March 5, 2024", "Mar. 5th 2024".
    private func monthDayYear(_ index: Int, _ month: Int) -> (PrintedDate, length: Int)? {
        let dayIndex = afterFillers(index + 1)
        guard let day = number(dayIndex), day.digits <= 2 else { return nil }
        let yearIndex = afterFillers(dayIndex + 1)
        guard let year = number(yearIndex), year.digits == 4 else { return nil }
        return valid(year, Number(value: month, digits: 2), day, length: yearIndex + 1 - index)
    }

    /// "2024. március 5.", "2024 March 5".
    private func yearMonthDay(_ index: Int) -> (PrintedDate, length: Int)? {
        guard let year = number(index), year.digits == 4 else { return nil }
        let monthIndex = afterFillers(index + 1)
        guard case .word(.month(let month))? = piece(monthIndex) else { return nil }
        let dayIndex = afterFillers(monthIndex + 1)
        guard let day = number(dayIndex), day.digits <= 2, mark(dayIndex + 1) != UInt8(ascii: ":") else { return nil }
        return valid(year, Number(value: month, digits: 2), day, length: dayIndex + 1 - index)
    }

    private func valid(_ year: Number, _ month: Number, _ day: Number, length: Int) -> (PrintedDate, length: Int)? {
        let date = PrintedDate(year: year.value, month: month.value, day: day.value)
        return Self.years.contains(year.value) && date.isValid ? (date, length) : nil
    }

    // MARK: Looking ahead

    private struct Number {
        var value: Int
        var digits: Int
    }

    private func piece(_ index: Int) -> DatePieces.Piece? { index < pieces.count ? pieces[index] : nil }

    private func number(_ index: Int) -> Number? {
        if case .number(let value, let digits)? = piece(index) { Number(value: value, digits: digits) } else { nil }
    }

    private func mark(_ index: Int) -> UInt8? {
        if case .mark(let mark)? = piece(index) { mark } else { nil }
    }

    /// The index behind commas, full stops, hyphens and small words.
    private func afterFillers(_ index: Int) -> Int {
        var index = index
        while index < pieces.count {
            switch pieces[index] {
            case .word(.filler): break
            case .mark(let mark) where ",.-/'".utf8.contains(mark) || mark == 0: break
            default: return index
            }
            index += 1
        }
        return index
    }
}
