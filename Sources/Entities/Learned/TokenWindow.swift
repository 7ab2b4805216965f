import Learning

typealias TokenWindow = FeatureWindow<TokenTraits>

// A feature has a number of its own, which trained models know it by.
extension FeatureSequence {
    /// All features of a token.
    mutating func append(_ window: TokenWindow) {
        window.visit { append(letters: $0, at: $1) }
        appendOthers(window)
    }

    /// The features that look at the letters of one token alone, which stands so many tokens behind the one in hand.
    mutating func append(letters token: TokenTraits, at distance: Int) {
        switch distance {
        case -2:
            append(10, token.word)
            append(89, token.clusters.0)
        case -1:
            append(11, token.word)
            append(38, token.suffixes.1)
            append(83, token.clusters.0)
        case 0: appendOwnLetters(token)
        case 1:
            append(13, token.word)
            append(39, token.suffixes.1)
            append(84, token.clusters.0)
        case 2:
            append(14, token.word)
            append(90, token.clusters.0)
        default: break
        }
    }

    private mutating func appendOwnLetters(_ token: TokenTraits) {
        append(12, token.word)
        append(30, token.shape)
        append(34, token.prefix)
        append(35, token.suffixes.0)
        append(36, token.suffixes.1)
        append(37, token.suffixes.2)
        append(80, token.clusters.0)
        append(81, token.clusters.1)
        append(82, token.clusters.2)
        append(91, token.clusters.3)
    }

    /// The features that look at several tokens, or at more than letters.
    mutating func appendOthers(_ window: TokenWindow) {
        append(2, 0)
        appendWords(window)
        appendClusters(window)
        appendSyntax(window)
        appendTables(window)
        appendRules(window)
        appendTopic(window)
        appendRun(window)
    }

    private mutating func appendWords(_ window: TokenWindow) {
        let (before, token, next) = (window.before, window.token, window.next)
        append(15, before.word, token.word)
        append(16, token.word, next.word)
        append(17, before.word, next.word)
        append(18, window.second.word, before.word)
        append(19, next.word, window.third.word)
        append(31, before.shape, token.shape)
        append(32, token.shape, next.shape)
        append(33, before.shape ^ next.shape &* 31, token.shape)
        append(40, before.word, token.shape)
        append(41, next.word, token.shape)
    }

    private mutating func appendClusters(_ window: TokenWindow) {
        let (before, token, next) = (window.before, window.token, window.next)
        append(85, before.clusters.1, token.clusters.1)
        append(86, token.clusters.1, next.clusters.1)
        append(87, before.clusters.2, token.shape)
        append(88, next.clusters.2, token.shape)
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
