extension RandomAccessCollection where Index == Int {
    /// Pieces of so many elements, one behind the other; the last ones are shorter where there are not as many.
    func pieces(of counts: [Int]) -> [SubSequence] {
        var rest = self[...]
        return counts.map { count in
            let piece = rest.prefix(count)
            rest = rest.dropFirst(count)
            return piece
        }
    }
}
