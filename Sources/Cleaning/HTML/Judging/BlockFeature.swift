/// What the model is asked about a block, in the order of the columns that it was trained on.
///
/// Shares are in percent, lengths in characters that are not white space, flags 0 or 1 unless said otherwise.
enum BlockFeature: Int, CaseIterable, Sendable {
    // The block itself.
    case characters, words, linkShare, emphasisShare, boldShare, digitShare, capitalShare, commas, sentenceEnds
    case endsSentence, endsWithColon, hasQuotation, hasCopyrightSign, capitalsAtStart
    case isParagraph, headingLevel, isListItem, isTable, isQuote, isPreformatted, isDivision
    // What the rules made of it.
    case isKept, isOutside, isInFurnitureElement, isInNamedFurniture, isLinks, isPullQuote, isLastHeading
    // Where it stands: steps up to the element around it and the center of the prose, and down to that center; 1 in
    // and -1 outside each candidate, 0 where the page has none; 1 below and -1 above the title.
    case stepsUp, stepsDown, isInBody, isInArticle, isInScored, isInMain
    case isBelowTitle, proseBefore, proseAfter, blocksFromStart, blocksToEnd
    // What stands around it.
    case previousCharacters, nextCharacters, previousIsKept, nextIsKept, keptOfSixAround
    case previousLinkShare, nextLinkShare, blocksSinceHeading, nextIsHeading, previousIsHeading
    case blocksSinceTail, picturesBeside
    // How the page treats blocks of the same element and class; -1 where there are no others.
    case sameShape, keptOfSameShape
    // What it says: 1 in and -1 not in the structured data's text.
    case opensWithPhrase, isInArticleBody, isDescription, repeats, namesAuthor, namesOutlet, addressShare, isNotice
    // Names of the elements around it.
    case stepsToClutterName, isNamedStandfirst, isNamedArticleBody
    // The page.
    case keptOfPage, keptBlocks
}

/// The values of the features of one block.
struct BlockFeatures: Sendable {
    private(set) var values = [Int32](repeating: 0, count: BlockFeature.allCases.count)

    subscript(feature: BlockFeature) -> Int32 {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }

    mutating func set(_ feature: BlockFeature, _ flag: Bool) { self[feature] = flag ? 1 : 0 }

    /// A share in percent; 0 of nothing.
    mutating func set(_ feature: BlockFeature, _ part: UInt32, of whole: UInt32) {
        self[feature] = whole == 0 ? 0 : Int32(UInt64(part) * 100 / UInt64(whole))
    }
}
