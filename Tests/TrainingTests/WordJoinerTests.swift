import Testing

@testable import Training

struct WordJoinerTests {
    @Test(arguments: [
        ("He said : \" Stay ( here ) , please . \"", "He said: \"Stay (here), please.\""),
        ("the firm 's 5 % cut to $ 3", "the firm's 5% cut to $3"),
        ("“ No , ” she did n't say", "“No,” she didn't say"),
        ("the Paris - based firm - it is - of and / or", "the Paris-based firm-it is-of and/or"),
        ("a , - b", "a, - b"), ("- a", "- a"), ("a -", "a -"), ("/ a", "/ a"), ("it ’S [ 1 ]", "it’S [1]"), ("", ""),
    ])
    func writesTokensAsPrinted(tokens: String, text: String) {
        let words = tokens.split(separator: " ").map(String.init)
        var joiner = WordJoiner()
        for (index, word) in words.enumerated() {
            let bytes = joiner.append(word, next: index + 1 < words.count ? words[index + 1] : nil)
            #expect(String(decoding: Array(joiner.text.utf8)[bytes], as: UTF8.self) == word)
        }
        #expect(joiner.text == text)
    }
}
