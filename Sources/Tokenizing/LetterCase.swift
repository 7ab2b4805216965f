import Model
import Text

/// Finds out how the letters of a token are cased.
enum LetterCase {
    static func of(_ word: ArraySlice<UInt8>) -> TokenCase {
        var count = Counter()
        var index = word.startIndex
        while index < word.endIndex {
            let byte = word[index]
            if byte.isASCII {
                if byte.isASCIILowercase {
                    count.add(upper: false)
                } else if byte.isASCIIUppercase {
                    count.add(upper: true)
                }
                index += 1
            } else {
                let (scalar, length) = word.scalar(at: index)
                if scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter {
                    count.add(upper: true)
                } else if scalar.properties.isLowercase {
                    count.add(upper: false)
                }
                index += length
            }
        }
        return count.letterCase
    }

    /// What has been seen so far.
    private struct Counter {
        private var upper = 0
        private var lower = 0
        private var startsUpper = false

        mutating func add(upper isUpper: Bool) {
            if upper + lower == 0 { startsUpper = isUpper }
            if isUpper { upper += 1 } else { lower += 1 }
        }

        var letterCase: TokenCase {
            switch (upper, lower) {
            case (0, 0): .none
            case (0, _): .lower
            case (1, _) where startsUpper: .capitalized
            case (_, 0): upper == 1 ? .capitalized : .upper
            default: .mixed
            }
        }
    }
}
