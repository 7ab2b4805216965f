import Learning

/// The traits of a token, and of two tokens to either side.
struct TokenWindow {
    let second: TokenTraits
    let before: TokenTraits
    let token: TokenTraits
    let next: TokenTraits
    let third: TokenTraits
}

// The groups of features. A feature has a number of its own, which trained models know it by.
extension FeatureSequence {
    mutating func append(_ window: TokenWindow) {
        append(2, 0)
        appendWords(window)
        appendLetters(window)
        appendClusters(window)
        appendSyntax(window)
        appendTables(window)
        appendRules(window)
        appendTopic(window)
        appendRun(window)
    }

    private mutating func appendWords(_ window: TokenWindow) {
        let (second, before, token) = (window.second.word, window.before.word, window.token.word)
        let (next, third) = (window.next.word, window.third.word)
        append(10, second, at: -2)
        append(11, before, at: -1)
        append(12, token, at: 0)
        append(13, next, at: 1)
        append(14, third, at: 2)
        append(15, before, token)
        append(16, token, next)
        append(17, before, next)
        append(18, second, before)
        append(19, next, third)
    }

    private mutating func appendLetters(_ window: TokenWindow) {
        let (before, token, next) = (window.before, window.token, window.next)
        append(30, token.shape, at: 0)
        append(31, before.shape, token.shape)
        append(32, token.shape, next.shape)
        append(33, before.shape ^ next.shape &* 31, token.shape)
        append(34, token.prefix, at: 0)
        append(35, token.suffixes.0, at: 0)
        append(36, token.suffixes.1, at: 0)
        append(37, token.suffixes.2, at: 0)
        append(38, before.suffixes.1, at: -1)
        append(39, next.suffixes.1, at: 1)
        append(40, before.word, token.shape)
        append(41, next.word, token.shape)
    }

    private mutating func appendClusters(_ window: TokenWindow) {
        let (before, token, next) = (window.before, window.token, window.next)
        append(80, token.clusters.0, at: 0)
        append(81, token.clusters.1, at: 0)
        append(82, token.clusters.2, at: 0)
        append(91, token.clusters.3, at: 0)
        append(83, before.clusters.0, at: -1)
        append(84, next.clusters.0, at: 1)
        append(85, before.clusters.1, token.clusters.1)
        append(86, token.clusters.1, next.clusters.1)
        append(87, before.clusters.2, token.shape)
        append(88, next.clusters.2, token.shape)
        append(89, window.second.clusters.0, at: -2)
        append(90, window.third.clusters.0, at: 2)
    }

    private mutating func appendSyntax(_ window: TokenWindow) {
        let (before, token, next) = (window.before.partOfSpeech, window.token.partOfSpeech, window.next.partOfSpeech)
        append(50, token)
        append(51, before, token)
        append(52, token, next)
        append(128, window.second.partOfSpeech, before)
        append(129, next, window.third.partOfSpeech)
    }

    /// What tables know of words and names, and what words do beside names.
    private mutating func appendTables(_ window: TokenWindow) {
        let (before, token, next) = (window.before, window.token, window.next)
        append(53, token.kind)
        append(54, before.kind, token.kind)
        append(55, token.kind, next.kind)
        append(56, token.gazetteer)
        append(57, before.gazetteer, token.gazetteer)
        append(58, token.gazetteer, next.gazetteer)
        append(59, token.gazetteer, token.kind)
        append(60, token.roles)
        append(61, before.roles)
        append(62, next.roles)
        append(63, window.second.roles)
        append(64, window.third.roles)
    }

    /// What the document is about, and what stands beside names that tables know.
    private mutating func appendTopic(_ window: TokenWindow) {
        let token = window.token
        append(130, token.topic, token.gazetteer)
        append(131, token.topic, token.kind)
        append(132, token.topic, token.rule)
        append(133, token.gazetteer, window.next.shape)
    }

    /// What the rules found here, and elsewhere in the document.
    private mutating func appendRules(_ window: TokenWindow) {
        let (before, token, next) = (window.before, window.token, window.next)
        append(65, token.rule)
        append(66, before.rule, token.rule)
        append(67, token.rule, next.rule)
        append(68, token.elsewhere)
        append(69, token.elsewhere, token.rule)
        append(70, before.elsewhere, token.elsewhere)
        append(71, token.elsewhere, next.elsewhere)
        append(72, token.elsewhereAlone)
        append(73, token.elsewhereAlone, token.elsewhere)
        append(74, token.elsewhereAlone, token.rule)
    }

    /// The capitalized words around the token, and the sentence.
    private mutating func appendRun(_ window: TokenWindow) {
        let token = window.token
        if token.half > 0 { append(75, token.half) }
        if window.next.half > 0 { append(76, window.next.half) }
        append(120, token.run.first)
        append(121, token.run.last)
        append(122, token.run.place)
        append(123, token.run.roles)
        append(124, token.run.place, token.run.roles)
        append(125, token.run.place, token.kind)
        append(126, token.sentence, token.shape)
        append(127, token.sentence, token.kind)
    }
}
