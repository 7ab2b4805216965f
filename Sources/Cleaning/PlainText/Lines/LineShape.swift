import Text

/// What can be seen of a line without understanding a word of it.
struct LineShape {
    /// Space-separated words that hold a letter or a digit; in scripts without spaces, half their letters.
    private(set) var wordCount = 0
    /// Words that start with a capital letter.
    private(set) var capitalizedCount = 0
    private(set) var codePointCount = 0
    /// Letters of each script, by ``Script``'s raw value.
    private(set) var letters = ScriptCounts()
    /// Whether it ends as a sentence does, perhaps inside quotation marks or brackets.
    private(set) var endsSentence = false
    private(set) var endsWithColon = false
    private(set) var startsWithCapital = false
    private(set) var holdsQuotationMark = false

    /// A line with fewer words is not taken for prose, whatever ends it.
    private static let shortestSentence = 5
    /// A line with so many words is prose even when nothing ends it.
    private static let longestHeadline = 28

    /// Whether it reads as one or more whole sentences.
    var isProse: Bool {
        wordCount >= Self.longestHeadline || ((endsSentence || endsWithColon) && wordCount >= Self.shortestSentence)
    }

    /// Whether it is short and ends as no sentence does: a headline, a cross heading, a label, a button.
    var isHeadline: Bool { !isProse && !endsSentence && wordCount > 0 }

    init(of bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        var isInWord = false
        var unspaced = 0
        while index < bytes.endIndex {
            let (scalar, length) = bytes.scalar(at: index)
            index += length
            codePointCount += 1
            let script = Script(of: scalar)
            if let script { letters.add(script) }
            if script?.hasNoSpaces == true { unspaced += 1 }
            if scalar == " " {
                isInWord = false
            } else if !isInWord, script != nil || scalar.isASCIIDigit {
                isInWord = true
                startWord(with: scalar)
            }
            note(ending: scalar)
        }
        wordCount += unspaced / 2
    }

    private mutating func startWord(with scalar: Unicode.Scalar) {
        wordCount += 1
        let isCapital = scalar.isASCII ? UInt8(scalar.value).isASCIIUppercase : scalar.properties.isUppercase
        if isCapital { capitalizedCount += 1 }
        if wordCount == 1 { startsWithCapital = isCapital }
    }

    private mutating func note(ending scalar: Unicode.Scalar) {
        switch scalar {
        case ".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।", "॥", "։":
            (endsSentence, endsWithColon) = (true, false)
        case ":", "：":
            (endsSentence, endsWithColon) = (false, true)
        case "\"", "“", "”", "«", "»", "„", "‟":
            holdsQuotationMark = true
        case " ", "'", "’", "‘", ")", "]", "」", "』":
            break
        default:
            (endsSentence, endsWithColon) = (false, false)
        }
    }
}

extension Unicode.Scalar {
    var isASCIIDigit: Bool { value &- 0x30 < 10 }
}
