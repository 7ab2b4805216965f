import Text

/// Walks over a page once and writes its ``MarkupSkeleton``.
struct SkeletonWriter {
    let page: PageBytes
    let limits: MarkupLimits
    /// Everything before it has been dealt with.
    var position = 0
    var markup: ByteSink
    var bytes: ByteSink
    var attributes: [MarkupTree.Attribute] = []
    private(set) var parts: [MarkupSkeleton.Part] = []
    /// Whether the head's end has been seen, so that nothing more has to be done about it.
    private(set) var hasLeftHead = false
    private var isInNoscript = false
    /// Where the text begins in `bytes` that has no place in the skeleton yet.
    private var textStart = 0

    private static let text = UInt8(ascii: ".")

    init(
        _ page: PageBytes, _ limits: MarkupLimits, markup: UnsafeMutableBufferPointer<UInt8>,
        bytes: UnsafeMutableBufferPointer<UInt8>
    ) {
        self.page = page
        self.limits = limits
        self.markup = ByteSink(markup)
        self.bytes = ByteSink(bytes)
        parts.reserveCapacity(page.count / 64)
        attributes.reserveCapacity(page.count / 128)
    }

    mutating func write() {
        while position < page.count {
            let bracket = page.next(UInt8(ascii: "<"), from: position)
            bytes.appendResolving(page, position..<bracket)
            position = bracket
            if bracket < page.count { passMarkup() }
        }
        placeText(.text)
        markup.append(0)
    }

    private mutating func passMarkup() {
        switch page[position + 1] {
        case let next where next.isASCIILetter: writeStartTag()
        case UInt8(ascii: "/"): writeEndTag()
        case UInt8(ascii: "!"): passDeclaration()
        case UInt8(ascii: "?"): passInstruction()
        default:
            // A bare sign is text.
            bytes.append(UInt8(ascii: "<"))
            position += 1
        }
    }

    private mutating func writeEndTag() {
        let start = position + 2
        guard page[start].beginsName else {
            position = start
            return
        }
        placeText(.text)
        let name = start..<page.endOfName(from: start)
        markup.append("</")
        markup.append(page, name)
        markup.append(UInt8(ascii: ">"))
        if !hasLeftHead { noteEnd(of: Tag.byName.value(page.slice(name)) ?? .unknown) }
        skipThroughBracket()
    }

    private mutating func passDeclaration() {
        if page[position + 2] == UInt8(ascii: "-"), page[position + 3] == UInt8(ascii: "-") {
            position = page.endOfComment(from: position + 4)
        } else {
            skipThroughBracket()
        }
    }

    private mutating func passInstruction() {
        let next = page[position + 2]
        if next.beginsName || !next.isASCII { skipThroughBracket() } else { position += 2 }
    }

    private mutating func skipThroughBracket() {
        position = min(page.next(UInt8(ascii: ">"), from: position) + 1, page.count)
    }

    // MARK: The head

    /// Ends the head before an element that libxml2 does not know and would put into it, where no tag does.
    mutating func leaveHead(before tag: Tag) {
        if tag == .noscript { isInNoscript = true }
        if tag == .body { hasLeftHead = true }
        guard !isInNoscript, TagKinds.endsHead.contains(tag) else { return }
        markup.append("</head>")
        hasLeftHead = true
    }

    private mutating func noteEnd(of tag: Tag) {
        if tag == .noscript { isInNoscript = false }
        if tag == .head { hasLeftHead = true }
    }

    // MARK: Parts

    /// Gives the text that has been read since the last tag its place.
    mutating func placeText(_ kind: MarkupSkeleton.Part.Kind) {
        guard bytes.count > textStart else { return }
        markup.append(bytes.isBlank(from: textStart) ? ASCII.space : Self.text)
        addPart(kind, textStart..<bytes.count)
        textStart = bytes.count
    }

    /// Gives the tag that has been written up to its name its attributes.
    mutating func placeAttributes(_ tag: Tag, from first: Int) {
        textStart = bytes.count
        if attributes.count > first { addPart(.tag(tag), first..<attributes.count) }
    }

    private mutating func addPart(_ kind: MarkupSkeleton.Part.Kind, _ range: Range<Int>) {
        parts.append(
            .init(
                position: UInt32(markup.count), first: UInt32(range.lowerBound), last: UInt32(range.upperBound),
                kind: kind))
    }
}
