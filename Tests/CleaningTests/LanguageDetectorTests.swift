import Testing
import Text

@testable import Cleaning

struct LanguageDetectorTests {
    @Test(arguments: [
        ("en", "The council said on Monday that the bridge would stay closed until June."),
        ("de", "Der Stadtrat teilte am Montag mit, dass die Brücke bis Juni gesperrt bleibt."),
        ("fr", "Le conseil municipal a annoncé lundi que le pont resterait fermé jusqu'en juin."),
        ("es", "El ayuntamiento anunció el lunes que el puente seguirá cerrado hasta junio."),
        ("pl", "Rada miasta poinformowała w poniedziałek, że most będzie zamknięty do czerwca."),
        ("uk", "Міська рада повідомила в понеділок, що міст буде закритий до червня."),
        ("ru", "Мост будет закрыт до июня, сообщили в городском совете в понедельник."),
        ("he", "מועצת העיר הודיעה ביום שני כי הגשר יישאר סגור עד חודש יוני."),
        ("ja", "橋は６月まで閉鎖されると市議会が月曜日に発表した。"),
        ("zh", "市议会周一表示，该桥将关闭至六月。"),
    ])
    func namesTheLanguage(expected: String, text: String) {
        #expect(LanguageDetector.language(of: TextBuffer(text)) == expected)
    }

    @Test(arguments: ["", "42", "1,204 — 7 / 9 + 3 = 12 — 77 — 18:30", "N/A"])
    func saysNothingWhereItIsNotSure(text: String) {
        #expect(LanguageDetector.language(of: TextBuffer(text)) == "")
    }

    @Test func cutsALongTextBetweenCodePoints() {
        let long = String(repeating: "Мост будет закрыт до июня, сообщили в совете. ", count: 4000)
        for shift in 0..<4 {
            let text = TextBuffer(String(repeating: ".", count: shift) + long)
            #expect(LanguageDetector.language(of: text) == "ru")
        }
    }
}
