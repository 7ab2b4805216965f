import Lexicons
import Model
import Segmentation
import Text

/// A full stop that belongs to its word: "Mr.", "Feb.", "U.S.", "p.m.", "J." before a name.
enum AbbreviationRule {
    static func match(_ chunk: Chunk, at index: Int, after previous: Token?) -> RuleMatch? {
        let segment = chunk.segments[index]
        guard chunk.byte(segment.end) == UInt8(ascii: "."), chunk.byte(segment.end + 1) != UInt8(ascii: ".") else {
            return nil
        }
        let word = chunk.bytes[segment.start..<segment.end]
        let isAbbreviation =
            Abbreviations.isInitialism(word) || isKnown(chunk, word, previous)
            || isInitial(chunk, word, previous)
        return isAbbreviation ? RuleMatch(end: segment.end + 1, kind: .word) : nil
    }

    /// Whether the table has it and its class allows it here.
    private static func isKnown(_ chunk: Chunk, _ word: ArraySlice<UInt8>, _ previous: Token?) -> Bool {
        guard let kind = Abbreviations.kind(of: word) else { return false }
        let stop = word.endIndex
        switch kind {
        case .place: return chunk.bytes[word.startIndex].isASCIIUppercase && !isUpperCase(word)
        case .title, .month, .company: return chunk.bytes[word.startIndex].isASCIIUppercase
        case .weekday:
            let next = nextByte(chunk, stop)
            return chunk.bytes[word.startIndex].isASCIIUppercase && (next.isASCIIDigit || next == UInt8(ascii: ","))
        case .numbered: return nextByte(chunk, stop).isASCIIDigit
        case .unit: return previous?.kind == .number && !endsSentence(chunk, stop)
        case .latin: return !isUpperCase(word)
        case .series, .time, .general: return true
        }
    }

    /// "LA." is no "La.", and "CA." no "ca.".
    private static func isUpperCase(_ word: ArraySlice<UInt8>) -> Bool { word.allSatisfy(\.isASCIIUppercase) }

    /// A single capital letter before a capitalized word that starts no sentence: "J. Lund", but not "plan B. It works".
    private static func isInitial(_ chunk: Chunk, _ word: ArraySlice<UInt8>, _ previous: Token?) -> Bool {
        guard word.count == 1, chunk.bytes[word.startIndex].isASCIIUppercase,
            chunk.bytes[word.startIndex] != UInt8(ascii: "I"), !isUnit(chunk, word, previous)
        else { return false }
        let next = chunk.wordAfterSpace(from: word.endIndex + 1)
        return next.first?.isASCIIUppercase == true && SentenceStarters.table[asciiLowercasing: next] == nil
    }

    /// Whether the letter is a unit behind its number: "8°C.", "7 C.", "a 40K."
    private static func isUnit(_ chunk: Chunk, _ letter: ArraySlice<UInt8>, _ previous: Token?) -> Bool {
        guard let previous, previous.kind != .punctuation else { return false }
        if previous.bytes.end == letter.startIndex { return previous.kind != .word }
        guard temperatureScales.contains(chunk.bytes[letter.startIndex]) else { return false }
        return previous.kind == .number
            ? previous.bytes.count <= 3 : chunk.bytes[previous.bytes.indices].elementsEqual("degrees".utf8)
    }

    /// Celsius, Fahrenheit, kelvins.
    private static let temperatureScales = [UInt8(ascii: "C"), UInt8(ascii: "F"), UInt8(ascii: "K")]

    /// Whether the full stop at `stop` has nothing but a new sentence behind it: "It cost 3bn. Shares fell." Units are
    /// as often written without a stop of their own.
    private static func endsSentence(_ chunk: Chunk, _ stop: Int) -> Bool {
        let next = nextByte(chunk, stop)
        return next == 0 || next.isASCIIUppercase
    }

    /// The byte behind the full stop at `stop` and the spaces after it.
    private static func nextByte(_ chunk: Chunk, _ stop: Int) -> UInt8 {
        chunk.byteAfterSpace(from: stop + 1)
    }
}
