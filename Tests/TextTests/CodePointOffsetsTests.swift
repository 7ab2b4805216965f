import Testing

@testable import Text

struct CodePointOffsetsTests {
    @Test(arguments: ["", "plain", "naïve — “quoted” Київ 🇺🇦", String(repeating: "é€𐍈x", count: 100)])
    func countsCodePointsBeforeEveryScalar(text: String) {
        let buffer = TextBuffer(text)
        let offsets = CodePointOffsets(buffer)
        var byte = 0
        for (index, scalar) in text.unicodeScalars.enumerated() {
            #expect(offsets.codePoint(atByte: byte) == index)
            #expect(offsets.byte(atCodePoint: index) == byte)
            byte += String(scalar).utf8.count
        }
        #expect(offsets.codePoint(atByte: byte) == text.unicodeScalars.count)
        #expect(offsets.byte(atCodePoint: text.unicodeScalars.count) == nil)
        #expect(offsets.byte(atCodePoint: -1) == nil)
    }
}
