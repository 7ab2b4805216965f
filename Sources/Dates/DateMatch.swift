/// What a rule found from one token on.
struct DateMatch {
    /// The tokens, without a preposition before.
    var tokens: Range<Int>
    var meaning: TimeMeaning
    var rule: String
    var modifier: TimeModifier = .none

    init(_ start: Int, _ end: Int, _ meaning: TimeMeaning, rule: String) {
        tokens = start..<end
        self.meaning = meaning
        self.rule = rule
    }

    init(_ start: Int, _ end: Int, _ point: TimePoint, rule: String) {
        self.init(start, end, .point(point), rule: rule)
    }

    /// The points that it may stand for, the likelier first; none where it is no point.
    var points: [TimePoint] {
        switch meaning {
        case .point(let point): [point]
        case .choice(let points): points
        default: []
        }
    }

    /// The point, where it is one.
    var point: TimePoint? {
        guard case .point(let point) = meaning else { return nil }
        return point
    }
}

extension DateMatch {
    /// Whether it is a day without a time.
    var isBareDay: Bool { points.first.map { $0.scale == .day && !$0.hasTime } ?? false }

    /// Sets the time of every point that it may stand for.
    mutating func setTime(_ clock: ClockTime?, _ part: DayPart?) {
        change { ($0.clock, $0.part) = (clock, part) }
    }

    mutating func setYear(_ year: Int) { change { $0.year = year } }

    private mutating func change(_ body: (inout TimePoint) -> Void) {
        var changed = points
        for index in changed.indices { body(&changed[index]) }
        guard let first = changed.first else { return }
        meaning = changed.count == 1 ? .point(first) : .choice(changed)
    }
}

/// How much of the period is meant.
enum TimeModifier: Sendable { case none, start, middle, end, approximately, before, after }

/// What an expression of time stands for, before the day of publication is looked at.
enum TimeMeaning: Sendable {
    case point(TimePoint)
    /// One of several points, the likelier first: "03/04/2022".
    case choice([TimePoint])
    /// From the first point to the last, both included.
    case range(TimePoint, TimePoint)
    case duration([TimeAmount])
    /// A duration that is pinned to days or times, the last one left out: "the last three years", "within two hours".
    case anchoredDuration([TimeAmount], from: TimePoint, to: TimePoint)
    /// A TIMEX3 value of something that comes again: "P1D", "XXXX-WXX-1".
    case set(String)
}
