import Text

/// What libxml2 is given of a page: its tags without attributes, and one character in the place of each run of text.
///
/// libxml2 is asked for what it does best, making a tree of any tags in any order. It reads byte by byte, so that what
/// it does not see costs next to nothing: text and values are found here, and their character references resolved.
/// Tags, values and comments end where they end in libxml2 2.9, or in browsers where those show more text.
struct MarkupSkeleton {
    /// Text or a tag with attributes, by the place in the skeleton at which libxml2 reports it.
    struct Part: BitwiseCopyable {
        /// Where libxml2 stands then: behind the text, or behind the name of the tag.
        var position: UInt32
        /// Of text its bytes, of an element its attributes.
        var first: UInt32
        var last: UInt32
        var kind: Kind

        enum Kind: Equatable, BitwiseCopyable {
            case text
            /// The content of a script that holds structured data.
            case code
            case tag(Tag)
        }
    }

    /// The skeleton, with the NUL after it that libxml2 asks for.
    private(set) var markup: [UInt8] = []
    /// Text and values, valid UTF-8.
    private(set) var bytes: [UInt8] = []
    private(set) var attributes: [MarkupTree.Attribute] = []
    /// In the order of their positions.
    private(set) var parts: [Part] = []

    /// Linear in the page's length.
    ///
    /// - Parameter page: valid UTF-8.
    init(_ page: [UInt8], limits: MarkupLimits) {
        // libxml2's input ends at a NUL.
        let hasNUL = page.withUnsafeBufferPointer { PageBytes($0).next(0, from: 0) } < page.count
        let page = hasNUL ? page.map { $0 == 0 ? ASCII.space : $0 } : page
        page.withUnsafeBufferPointer { page in
            let input = PageBytes(page)
            // A tag that the end of the page cuts off gets its bracket, and the head gets an end; nothing else grows.
            let growth = ">".utf8.count + "</head>".utf8.count
            markup = [UInt8](unsafeUninitializedCapacity: page.count + growth + 1) { markup, markupCount in
                // An array without room is one that all threads share.
                bytes = [UInt8](unsafeUninitializedCapacity: max(page.count, 1)) { bytes, byteCount in
                    var writer = SkeletonWriter(input, limits, markup: markup, bytes: bytes)
                    writer.write()
                    markupCount = writer.markup.count
                    byteCount = writer.bytes.count
                    attributes = writer.attributes
                    parts = writer.parts
                }
            }
        }
    }
}
