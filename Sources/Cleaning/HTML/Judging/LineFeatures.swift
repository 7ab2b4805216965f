import Lexicons
import Text

/// What can be read off the bytes of a block's text.
enum LineFeatures {
    private static let addressWords = WordTable(AddressWords.all.map { ($0, true) })
    private static let noticeWords = WordTable(NoticeWords.all.map { ($0, true) })
    /// A notice says what it is in its first words.
    private static let noticeReach = 14
    private static let longestName = 5
    private static let nameBytes = 120

    /// Counts words, figures, capitals and signs of a text as it stands on the page.
    static func read(_ text: ArraySlice<UInt8>, _ features: inout BlockFeatures) {
        var counts = Counts()
        for index in text.indices { counts.add(text[index], before: text, index) }
        features[.words] = counts.words
        features.set(.digitShare, counts.digits, of: UInt32(features[.characters]))
        features.set(.capitalShare, counts.capitals, of: UInt32(counts.words))
        features[.commas] = counts.commas
        features[.sentenceEnds] = counts.sentenceEnds
        features.set(.hasQuotation, counts.hasQuotation)
        features.set(.hasCopyrightSign, counts.hasCopyrightSign)
        features[.capitalsAtStart] = capitalsAtStart(text)
        let last = lastSign(text)
        features.set(.endsSentence, endsSentence(last))
        features.set(.endsWithColon, last == ":")
    }

    /// - Parameter line: in the form of ``ComparableText``.
    static func readVocabulary(_ line: [UInt8], _ features: inout BlockFeatures) {
        var words: UInt32 = 0
        var addresses: UInt32 = 0
        let (notices, addressed) = (noticeWords, addressWords)
        line.withUnsafeBufferPointer { line in
            var start = 0
            while start < line.count {
                let end = line[start...].firstIndex(of: ASCII.space) ?? line.count
                let word = UnsafeBufferPointer(rebasing: line[start..<end])
                if words < noticeReach, notices[word] != nil { features.set(.isNotice, true) }
                if addressed[word] != nil { addresses += 1 }
                words += 1
                start = end + 1
            }
        }
        features.set(.addressShare, addresses, of: words)
    }

    /// The last character but quotation marks, brackets and spaces, which may stand behind the end of a sentence; nil where
    /// there is no other.
    private static func lastSign(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
        var end = text.endIndex
        while end > text.startIndex {
            let (last, length) = text.scalar(before: end)
            switch last {
            case "”", "’", "»", "“", "」", "\"", "'", ")", " ", "\u{A0}", "\n", "\t": end -= length
            default: return last
            }
        }
        return nil
    }

    private static func endsSentence(_ sign: Unicode.Scalar?) -> Bool {
        switch sign {
        case ".", "!", "?", "…", "。", "।", "؟", "！", "？": true
        default: false
        }
    }

    /// How many words in a row begin with a capital at the start, up to the length of a name.
    private static func capitalsAtStart(_ text: ArraySlice<UInt8>) -> Int32 {
        var count: Int32 = 0
        var isInWord = false
        for byte in text.prefix(nameBytes) {
            let followsSpace = !isInWord
            isInWord = byte > ASCII.space
            guard isInWord, followsSpace else { continue }
            guard byte.isASCIIUppercase || (0xC3..<0xE0).contains(byte) else { break }
            count += 1
            if count == longestName { break }
        }
        return count
    }

    private struct Counts {
        var words: Int32 = 0
        var capitals: UInt32 = 0
        var digits: UInt32 = 0
        var commas: Int32 = 0
        var sentenceEnds: Int32 = 0
        var hasQuotation = false
        var hasCopyrightSign = false
        private var isInWord = false
        private var isAfterEnd = false

        mutating func add(_ byte: UInt8, before text: ArraySlice<UInt8>, _ index: Int) {
            guard byte > ASCII.space else {
                if isInWord, isAfterEnd { sentenceEnds += 1 }
                isInWord = false
                return
            }
            if !isInWord, byte.isASCIILetter || byte.isASCIIDigit || !byte.isASCII {
                words += 1
                if byte.isASCIIUppercase { capitals += 1 }
                isInWord = true
            }
            isAfterEnd = false
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: ","): commas += 1
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): isAfterEnd = true
            case UInt8(ascii: "\""): hasQuotation = true
            case 0xC2, 0xE2, 0xE3: addSign(text[index...])
            default: break
            }
        }

        /// Quotation marks but the apostrophe, and the copyright sign.
        private mutating func addSign(_ text: ArraySlice<UInt8>) {
            switch text.scalar(at: text.startIndex).scalar {
            case "\u{2018}", "\u{201A}"..."\u{201F}", "«", "»", "「": hasQuotation = true
            case "©": hasCopyrightSign = true
            default: break
            }
        }
    }
}
