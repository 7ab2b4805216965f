import Text

/// Start tags: their names go into the skeleton, the attributes that are kept beside it.
extension SkeletonWriter {
    mutating func writeStartTag() {
        placeText(.text)
        let name = position + 1..<page.endOfName(from: position + 1)
        let tag = Tag.byName.value(page.slice(name)) ?? .unknown
        if !hasLeftHead { leaveHead(before: tag) }
        markup.append(page, position..<name.upperBound)
        position = name.upperBound
        let first = attributes.count
        readAttributes()
        placeAttributes(tag, from: first)
        let closesItself = closesItself
        if closesItself { markup.append(UInt8(ascii: "/")) }
        markup.append(UInt8(ascii: ">"))
        position = min(position + (closesItself ? 2 : 1), page.count)
        if !closesItself, tag == .script || tag == .style { passCode(of: tag, attributes[first...]) }
    }

    private var closesItself: Bool {
        page[position] == UInt8(ascii: "/") && page[position + 1] == UInt8(ascii: ">")
    }

    /// Reads up to the end of the tag. The first attribute of a name wins, as it does in browsers.
    private mutating func readAttributes() {
        var found: UInt64 = 0
        position = page.afterBlanks(from: position)
        while position < page.count, page[position] != UInt8(ascii: ">"), !closesItself {
            if page[position].beginsName { readAttribute(&found) } else { passBogusAttribute() }
            position = page.afterBlanks(from: position)
        }
    }

    private mutating func readAttribute(_ found: inout UInt64) {
        let end = page.endOfName(from: position)
        let known = KnownAttribute.table.value(page.slice(position..<end))
        position = end
        let value = passValue()
        guard let known, found & known.bit == 0 else { return }
        found |= known.bit
        let start = bytes.count
        bytes.appendResolving(page, page.cut(value, limits.attributeBytes))
        attributes.append(.init(name: known.name, range: ByteRange(start: start, end: bytes.count)))
    }

    /// What begins no name is left out up to the next blank or the end of the tag.
    private mutating func passBogusAttribute() {
        while position < page.count, !page[position].isBlank, page[position] != UInt8(ascii: ">"), !closesItself {
            position += 1
        }
    }

    /// Goes over the value behind a name and returns where it stands, without its quotation marks; empty where there is
    /// none.
    private mutating func passValue() -> Range<Int> {
        position = page.afterBlanks(from: position)
        guard page[position] == UInt8(ascii: "=") else { return position..<position }
        position = page.afterBlanks(from: position + 1)
        let mark = page[position]
        guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else { return passBareValue() }
        let start = position + 1
        let end = page.next(mark, from: start)
        position = min(end + 1, page.count)
        return min(start, end)..<end
    }

    private mutating func passBareValue() -> Range<Int> {
        let start = position
        while position < page.count, !page[position].isBlank, page[position] != UInt8(ascii: ">") { position += 1 }
        return start..<position
    }

    // MARK: Code

    /// Goes over the content of a script or a style sheet, which is code up to its end tag, and keeps structured data.
    private mutating func passCode(of tag: Tag, _ attributes: ArraySlice<MarkupTree.Attribute>) {
        let end = page.endOfCode(tag == .script ? "script" : "style", from: position)
        if tag == .script, holdsStructuredData(attributes) {
            bytes.append(page, position..<end)
            placeText(.code)
        }
        position = end
    }

    private func holdsStructuredData(_ attributes: ArraySlice<MarkupTree.Attribute>) -> Bool {
        attributes.contains { $0.name == .type && bytes.hasSuffix("ld+json", in: $0.range.indices) }
    }
}
