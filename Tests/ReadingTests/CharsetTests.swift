import Model
import Pipeline
import TestSupport
import Testing
import Text

@testable import Reading

struct CharsetTests {
    private static let russian =
        "Министерство обороны сообщило, что переговоры о прекращении огня продолжатся на следующей неделе в столице."

    /// The letters of Russian in windows-1251 and in KOI8-R, built from the definitions of these charsets.
    private static func windows1251(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            (0x410...0x44F).contains(scalar.value)
                ? UInt8(scalar.value - 0x410 + 0xC0) : UInt8(truncatingIfNeeded: scalar.value)
        }
    }

    private static func latin1(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
            return isBigEndian ? [high, low] : [low, high]
        }
    }

    @Test(arguments: ["iso-8859-1", "windows-1251", "shift_jis", "utf-16"])
    func validUTF8WinsOverADeclaration(declared: String) throws {
        let page = "<meta charset=\(declared)><p>Zürich – “naïve”"
        let decoded = try CharsetDecoder.decode(Array(page.utf8))
        #expect(decoded.text.string == page)
        #expect(decoded.charset == "UTF-8")
        #expect(decoded.warnings.isEmpty)
    }

    @Test func aByteOrderMarkWinsOverADeclaration() throws {
        let text = "<meta charset='windows-1251'>Zürich 😀"
        for isBigEndian in [true, false] {
            let decoded = try CharsetDecoder.decode(Self.utf16("\u{FEFF}" + text, isBigEndian: isBigEndian))
            #expect(decoded.text.string == text)
            #expect(decoded.charset == (isBigEndian ? "UTF-16BE" : "UTF-16LE"))
        }
        let utf32 = ("\u{FEFF}" + text).unicodeScalars.flatMap { scalar in
            (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
        }
        #expect(try CharsetDecoder.decode(utf32).text.string == text)
        let marked = try CharsetDecoder.decode([0xEF, 0xBB, 0xBF] + Array(text.utf8))
        #expect(marked.text.string == text)
        #expect(marked.charset == "UTF-8")
    }

    @Test func knowsUTF16WithoutAMark() throws {
        let text = "<html><body><p>An ordinary page in English."
        #expect(try CharsetDecoder.decode(Self.utf16(text, isBigEndian: false)).text.string == text)
        #expect(try CharsetDecoder.decode(Self.utf16(text, isBigEndian: true)).text.string == text)
    }

    @Test(arguments: [
        "<meta charset=\"windows-1251\">", "<META CHARSET = cp1251 >", "<?xml version='1.0' encoding='windows-1251'?>",
        "<!-- <meta charset=utf-8> --><meta charset='x-cp1251'/>",
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">",
        "<meta charset=nonsense><meta charset=windows-1251>",
        "<meta name=charset content=a><meta charset=windows-1251>",
    ])
    func believesTheDeclarationOfWhatIsNotUTF8(declaration: String) throws {
        let decoded = try CharsetDecoder.decode(Self.windows1251(declaration + "<p>Да"))
        #expect(decoded.text.string == declaration + "<p>Да")
        #expect(decoded.charset == "windows-1251")
    }

    @Test func readsISO88591AsBrowsersDo() throws {
        let bytes = Array("<meta charset=iso-8859-1><p>".utf8) + [0x93, 0x45, 0xE9, 0x94, 0x80]
        let decoded = try CharsetDecoder.decode(bytes)
        #expect(decoded.text.string.hasSuffix("<p>“Eé”€"))
        #expect(decoded.charset == "windows-1252")
    }

    @Test func detectsWhatNobodyDeclares() throws {
        let cyrillic = try CharsetDecoder.decode(Self.windows1251(Self.russian))
        #expect(cyrillic.text.string == Self.russian)
        #expect(cyrillic.charset == "windows-1251")
        let german =
            "Der Außenminister erklärte, die Gespräche würden am Mittwoch in Zürich fortgeführt; später sähe man weiter."
        let latin = try CharsetDecoder.decode(Self.latin1(german))
        #expect(latin.text.string == german)
        #expect(latin.charset == "windows-1252")
    }

    @Test func detectsWhereTheFirstLetterAboveASCIIIsFarDown() throws {
        let page = "<script>" + String(repeating: "var a = 1; ", count: 20_000) + "</script><p>"
        let decoded = try CharsetDecoder.decode(Self.windows1251(page + Self.russian))
        #expect(decoded.charset == "windows-1251")
    }

    @Test func aLyingUTF8DeclarationIsNotBelieved() throws {
        let page =
            "<meta charset=utf-8><p>Präsident Müller sprach über Österreichs Außenpolitik und die schönen Künste."
        let decoded = try CharsetDecoder.decode(Self.latin1(page))
        #expect(decoded.text.string == page)
    }

    @Test func marksWhatDoesNotConvert() throws {
        let decoded = try CharsetDecoder.decode(
            Array("<meta charset=utf-8>Zürich, Köln, Genève ".utf8) + [0xE9] + Array(" end".utf8))
        #expect(decoded.text.string == "<meta charset=utf-8>Zürich, Köln, Genève \u{FFFD} end")
        #expect(decoded.charset == "UTF-8")
        #expect(decoded.warnings.map(\.code) == ["charset-errors"])
        #expect(decoded.warnings.first?.message.contains("1 place ") == true)
    }

    @Test func readsChineseByItsDeclaration() throws {
        // "中文" in GBK.
        let decoded = try CharsetDecoder.decode(Array("<meta charset=gb2312>".utf8) + [0xD6, 0xD0, 0xCE, 0xC4])
        #expect(decoded.text.string.hasSuffix("中文"))
        #expect(decoded.charset == "GBK")
    }

    @Test(arguments: CharsetLabels.charsets)
    func hasAConverterForEveryCharset(charset: Charset) throws {
        let ascii = Array("ab".utf8)
        let width = charset.name.hasPrefix("UTF-16") ? 2 : charset.name.hasPrefix("UTF-32") ? 4 : 1
        let isBigEndian = charset.name.hasSuffix("BE")
        let bytes = ascii.flatMap { byte in
            let padding = [UInt8](repeating: 0, count: width - 1)
            return isBigEndian ? padding + [byte] : [byte] + padding
        }
        #expect(try charset.converted(bytes) == ascii)
    }

    private static let binaries: [[UInt8]] = [
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], Array("%PDF-1.7\n".utf8),
        [0xFF, 0xD8, 0xFF, 0xE0],
        [0x50, 0x4B, 3, 4, 20], Array("abc\0def".utf8), Array(1...255),
    ]

    @Test(arguments: binaries) func refusesBinaryData(bytes: [UInt8]) {
        let error = #expect(throws: DocumentError.self) { try CharsetDecoder.decode(bytes) }
        #expect(error?.kind == .notText)
    }

    @Test func leavesOutAStrayNUL() throws {
        let text = String(repeating: "An ordinary sentence. ", count: 20)
        let decoded = try CharsetDecoder.decode(Array((text + "\0" + text).utf8))
        #expect(decoded.text.string == text + text)
        #expect(decoded.warnings.map(\.code) == ["charset-errors"])
    }

    @Test func decodesAnyBytesToValidUTF8() throws {
        var generator = SplitMix(state: 1)
        let alphabets: [[UInt8]] = [
            Array(0...255), Array("<meta charset=\"utf-8 16>'iso-2022jp".utf8) + [0x1B, 0xE9, 0xC3, 0xA9, 0x80],
            [0xFF, 0xFE, 0, 0xD8, 0x61],
        ]
        for alphabet in alphabets {
            for _ in 0..<300 {
                let bytes = generator.bytes(alphabet, below: 300)
                guard let decoded = try? CharsetDecoder.decode(bytes) else { continue }
                #expect(String(validating: decoded.text.bytes, as: UTF8.self) != nil)
                #expect(!decoded.text.bytes.contains(0))
                _ = MarkupSniffer.isMarkup(decoded.text, isNamedMarkup: true)
            }
        }
    }
}
