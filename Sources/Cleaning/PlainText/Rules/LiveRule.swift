import Model

/// The clock times of a live blog that stand alone above its entries.
struct LiveRule: LineRule {
    static let name = "live"

    func apply(to text: inout ScrapedText) {
        var entries = LiveEntries()
        for line in text.lines where line.role.isText {
            entries.add(text.bytes(of: line), characters: line.shape.codePointCount)
        }
        guard entries.areLive(titled: text.metadata.title?.value ?? "") else { return }
        text.isLive = true
        for index in text.lines.indices where text.lines[index].role.isText {
            let bytes = text.bytes(of: text.lines[index])
            guard let time = ClockTime.opening(bytes), !LabelWords(bytes[time.end...]).contains(where: { _ in true })
            else {
                continue
            }
            text.lines[index].role = .clutter
        }
    }
}
