import Model
import Text

extension SourceFinder {
    /// Chooses which words of a phrase are the speaker: the name that its head is part of, or the name of whose document
    /// or spokesman it is, else the head's own noun chunk.
    func named(_ tokens: Range<Int>) -> SourcePhrase? {
        if let mention = titled(tokens) { return phrase(tokens, mention) }
        let head = head(of: tokens)
        if let mention = scanner.mention(at: head) { return whole(phrase(tokens, mention)) }
        if let owner = owner(tokens, after: head) ?? possessor(tokens, of: head) { return owner }
        if let kind = organization(tokens, calledBy: head) { return kind }
        if let counted = counted(tokens, by: head) { return counted }
        var start = tokens.lowerBound
        if isArticle(start), start < head { start += 1 }
        return SourcePhrase(tokens: tokens, speaker: start..<head + 1, mention: nil)
    }

    /// "Secretary of State Ana Duarte": the person's name at the phrase's end, unless a preposition hangs it there.
    private func titled(_ tokens: Range<Int>) -> Int? {
        guard let mention = scanner.mention(at: tokens.upperBound - 1) else { return nil }
        let entity = scanner.document.entities.mentions[mention]
        let before = entity.tokens.start - 1
        guard entity.type == .person, before >= tokens.lowerBound, scanner.mention(at: before) != nil || isTitle(before)
        else { return nil }
        // "supporters of President Duarte" are not Duarte, "the secretary of state Ana Duarte" is.
        let head = head(of: tokens)
        return head == tokens.upperBound - 1 || scanner.isWord(head, .role) ? mention : nil
    }

    /// "the Environment, Geology and Weather Center": a name goes on to the left over capitalized words of its own.
    private func whole(_ source: SourcePhrase) -> SourcePhrase {
        guard let mention = source.mention, scanner.document.entities.mentions[mention].type == .organization else {
            return source
        }
        var (source, start) = (source, source.speaker.lowerBound)
        while start > source.tokens.lowerBound, isNamePart(start - 1) { start -= 1 }
        let hasList = (start..<source.speaker.lowerBound).contains { scanner.isWord($0, .comma) }
        if hasList { source.speaker = start..<source.speaker.upperBound }
        return source
    }

    private func isNamePart(_ index: Int) -> Bool {
        if scanner.isWord(index, .comma) || scanner.equals(index, "and") { return true }
        if let mention = scanner.mention(at: index) {
            return scanner.document.entities.mentions[mention].type == .nationality
        }
        return scanner.tag(index) == .properNoun || scanner.document.tokens[index].letterCase == .capitalized
    }

    private func isTitle(_ index: Int) -> Bool {
        scanner.tag(index) == .noun || scanner.tag(index) == .properNoun || scanner.isWord(index, .role)
    }

    private func phrase(_ tokens: Range<Int>, _ mention: Int) -> SourcePhrase {
        let words = scanner.document.entities.mentions[mention].tokens.indices
        return SourcePhrase(tokens: tokens, speaker: words, mention: mention)
    }

    private func isArticle(_ index: Int) -> Bool {
        scanner.equals(index, "the") || scanner.equals(index, "a") || scanner.equals(index, "an")
    }

    /// The last token before the first preposition outside a name.
    private func head(of tokens: Range<Int>) -> Int {
        for index in tokens.dropFirst()
        where (scanner.word(index) == .preposition || scanner.isWord(index, .to)) && scanner.mention(at: index) == nil {
            return index - 1
        }
        return tokens.upperBound - 1
    }

    /// "an estimate by the Ministry of Defense", "a spokesman for the bank": who comes after the preposition.
    private func owner(_ tokens: Range<Int>, after head: Int) -> SourcePhrase? {
        guard head + 2 < tokens.upperBound + 1 else { return nil }
        let isBy = scanner.equals(head + 1, "by") || scanner.isDocument(head) && scanner.equals(head + 1, "from")
        let speaksFor = scanner.isDocument(head) || scanner.document.words[head].starts(with: "spokes".utf8)
        guard isBy || speaksFor else { return nil }
        // "a report from Turin by the bank"
        let first = (head + 1..<tokens.upperBound).first { scanner.equals($0, "by") } ?? head + 1
        for index in first..<tokens.upperBound {
            guard let mention = scanner.mention(at: index) else { continue }
            let type = scanner.document.entities.mentions[mention].type
            if isBy || type == .organization || type == .person { return phrase(tokens, mention) }
        }
        guard isBy, var author = phrase(startingAt: head + 2), author.tokens.upperBound <= tokens.upperBound else {
            return nil
        }
        author.tokens = tokens
        return author
    }

    /// "the Likud party", "the Harbor Press news agency": a name and the noun that says what it is.
    private func organization(_ tokens: Range<Int>, calledBy head: Int) -> SourcePhrase? {
        guard scanner.isIn(SpeechLexicon.organizations, head) else { return nil }
        let last = scanner.equals(head - 1, "news") ? head - 2 : head - 1
        guard last >= tokens.lowerBound, let mention = scanner.mention(at: last),
            scanner.document.entities.mentions[mention].type == .organization
        else { return nil }
        let words = scanner.document.entities.mentions[mention].tokens.indices
        return SourcePhrase(tokens: tokens, speaker: words.lowerBound..<head + 1, mention: mention)
    }

    /// "a number of analysts": who is counted.
    private func counted(_ tokens: Range<Int>, by head: Int) -> SourcePhrase? {
        guard scanner.isIn(SpeechLexicon.counters, head), scanner.equals(head + 1, "of"), head + 2 < tokens.upperBound,
            var counted = named(head + 2..<tokens.upperBound)
        else { return nil }
        counted.tokens = tokens
        return counted
    }

    /// "NATO's response": the name whose document it is.
    private func possessor(_ tokens: Range<Int>, of head: Int) -> SourcePhrase? {
        guard scanner.isDocument(head),
            let mark = (tokens.lowerBound..<head).last(where: { scanner.tag($0) == .particle }),
            mark > tokens.lowerBound,
            let mention = scanner.mention(at: mark - 1)
        else { return nil }
        return phrase(tokens, mention)
    }

    /// The owner whose mark is token `mark`: "the mayor's claim", "her refusal".
    func possessor(endingAt mark: Int) -> SourcePhrase? {
        if scanner.tag(mark) == .particle { return phrase(endingAt: mark - 1) }
        guard scanner.isIn(SpeechLexicon.possessives, mark) else { return nil }
        return SourcePhrase(tokens: mark..<mark + 1, speaker: mark..<mark + 1, mention: nil)
    }
}
