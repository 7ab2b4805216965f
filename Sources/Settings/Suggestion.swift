/// The candidate that was probably meant by a misspelled word, as advice: "did you mean 'inputs'?".
func suggestion(for word: String, among candidates: [String]) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard letters.count <= longestMisspelling else { return nil }
    let best = candidates.map { ($0, editDistance(letters, Array($0.lowercased().unicodeScalars))) }.min { $0.1 < $1.1 }
    guard let (candidate, distance) = best, distance <= max(1, letters.count / 3) else { return nil }
    return "did you mean '\(candidate)'?"
}

/// Longer words are compared with nothing.
private let longestMisspelling = 64

/// How many letters must be put in, left out, changed or swapped with their neighbor to make one word of the other
/// (optimal string alignment). Time is the product of the lengths.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
        var current = [row + 1]
        for (column, other) in right.enumerated() {
            let changed = last[column] + (letter == other ? 0 : 1)
            var distance = min(changed, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                distance = min(distance, beforeLast[column - 1] + 1)
            }
            current.append(distance)
        }
        (beforeLast, last) = (last, current)
    }
    return last[right.count]
}
