import CLibXML
public import Text

/// Reads HTML into a ``MarkupTree``, over libxml2's callbacks: no tree of libxml2's is made.
///
/// Linear in the page's length for any bytes. No network, no entity declarations, no message on standard error. The
/// page is UTF-8 whatever its `<meta charset>` says.
public struct MarkupParser: Sendable {
    private let limits: MarkupLimits

    /// libxml2 sets up its locks at the first call; two threads that make it at once wait for each other for ever.
    private static let setUp: Void = xmlInitParser()

    public init(limits: MarkupLimits = MarkupLimits()) {
        self.limits = limits
        Self.setUp
    }

    /// - Parameter isInterrupted: asked every few thousand nodes; true stops the parser.
    /// - Throws: ``MarkupError``.
    public func parse(
        _ page: TextBuffer, isInterrupted: () -> Bool = { false }
    ) throws(MarkupError) -> MarkupTree {
        let skeleton = MarkupSkeleton(page.bytes, limits: limits)
        var failure: MarkupError?
        let tree = withoutActuallyEscaping(isInterrupted) { check in
            var builder = MarkupTreeBuilder(skeleton, limits: limits, isInterrupted: check)
            failure = skeleton.markup.withUnsafeBufferPointer { feed($0, to: &builder) }
            return builder.finish()
        }
        if let failure { throw failure }
        return tree
    }

    /// Runs a parser over a skeleton, and a fresh one over the rest whenever elements lie too deep.
    private func feed(_ bytes: UnsafeBufferPointer<UInt8>, to builder: inout MarkupTreeBuilder) -> MarkupError? {
        var offset = 0
        while offset < bytes.count - 1 {
            let rest = UnsafeBufferPointer(rebasing: bytes[offset...])
            builder.offset = offset
            guard parse(rest, with: &builder) else { return .parserUnavailable }
            switch builder.takeStop() {
            case nil: return nil
            case .interrupted: return .interrupted
            case .tooDeep(let consumed): offset += afterTag(rest, from: consumed)
            }
        }
        return nil
    }

    /// The offset after the tag that the parser was in.
    private func afterTag(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
        var index = offset
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
        return index + 1
    }

    /// Runs one parser over the bytes. Returns false where there is no memory for it.
    private func parse(_ bytes: UnsafeBufferPointer<UInt8>, with builder: inout MarkupTreeBuilder) -> Bool {
        guard let context = htmlNewParserCtxt() else { return false }
        defer { htmlFreeParserCtxt(context) }
        guard let start = bytes.baseAddress, let input = xmlNewInputStream(context) else { return false }
        // The bytes themselves are the input: a copy for each fresh parser would make deep pages quadratic.
        input.pointee.base = start
        input.pointee.cur = start
        input.pointee.end = start + (bytes.count - 1)
        _ = inputPush(context, input)
        _ = htmlCtxtUseOptions(context, Self.options)
        context.pointee.sax.pointee = MarkupCallbacks.handler
        // Without this libxml2 takes the page for Latin-1 until a declaration says otherwise.
        context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
        withUnsafeMutablePointer(to: &builder) { builder in
            builder.pointee.context = context
            context.pointee.userData = UnsafeMutableRawPointer(builder)
            _ = htmlParseDocument(context)
            builder.pointee.context = nil
        }
        return true
    }

    private static let options = Int32(
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue
    )
}
