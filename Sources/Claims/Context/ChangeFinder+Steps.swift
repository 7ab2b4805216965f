import Lexicons
import Model
import Numbers
import Text

// Figures before a change that are steps of it.
extension ChangeFinder {
    /// "450,000 visitors, up from 310,000", "$3.2 billion, up 12%": the figure before "up" is where the change ended.
    static func completeStep(_ figures: inout [Figure], _ position: Int, _ text: ClaimText) {
        let figure = figures[position]
        guard let change = figure.change else { return }
        let start = text.equals(figure.start - 1, "the") ? figure.start - 1 : figure.start
        if change.role == .by, ChangeTable.adverbs[text.word(start - 1)] != nil, text.equals(start - 2, ","),
            let told = figures[..<position].lastIndex(where: { !isAside($0, text) }), figures[told].change == nil
        {
            let end = figures[told].phraseEnd
            if isApposed(end..<max(end, start - 2), figures[told], text) {
                figures[told].change = Change(direction: change.direction, role: .to)
            }
        }
        // "class sizes had gone up from 24 to 30" goes on from nothing before.
        let isVerbal = text.tag(start - 3) == .verb || text.tag(start - 3) == .auxiliary
        guard change.role == .from, ChangeTable.adverbs[text.word(start - 2)] != nil, !isVerbal,
            let reached = figures[..<position].lastIndex(where: { !isAside($0, text) && isStep($0, of: figure) })
                ?? (figure.unit.name == nil ? position - 1 : nil)
        else { return }
        let last = figures[reached]
        if last.change == nil { figures[reached].change = Change(direction: change.direction, role: .to) }
        guard figure.unit.name == nil || figure.unit.name == last.unit.name else { return }
        figures[position].setConcept(last.concept, .figureBefore)
        if figure.kind == .count, figure.unit.name == nil { figures[position].unit = last.unit }
    }

    /// "in 11 states", "including 16 jets": no figure that something is held against.
    private static func isAside(_ figure: Figure, _ text: ClaimText) -> Bool {
        figure.kind == .count && (text.equals(figure.start - 1, "in") || text.equals(figure.start - 1, "including"))
    }

    /// "431,000 tons of copper in the first quarter, up 5%": nothing but when and where stands between.
    private static func isApposed(_ gap: Range<Int>, _ figure: Figure, _ text: ClaimText) -> Bool {
        if gap.isEmpty { return true }
        guard gap.count <= longestComparison, figure.kind != .duration, figure.kind != .age else { return false }
        return gap.allSatisfy {
            switch text.tag($0) {
            case .noun, .properNoun, .adposition, .determiner, .adjective, .numeral: true
            default: text.isInTime($0)
            }
        }
    }

    /// "412 patients waited more than 18 months, down from 655": what is told of the same thing at another time.
    private static func isStep(_ earlier: Figure, of figure: Figure) -> Bool {
        if figure.unit.name == nil { return earlier.kind != .duration || figure.kind == .duration }
        return earlier.kind == figure.kind && earlier.unit.name == figure.unit.name || earlier.kind == .rate
    }
}
