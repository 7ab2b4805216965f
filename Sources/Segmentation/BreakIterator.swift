import CICU

/// One of ICU's break iterators over UTF-8, which it reads through a `UText`, without a conversion to UTF-16.
struct BreakIterator: ~Copyable {
    private let iterator: OpaquePointer
    private var text: UnsafeMutablePointer<UText>?

    /// - Throws: ``ICUError`` where ICU's data lacks the rules.
    init(_ type: UBreakIteratorType, locale: String) throws(ICUError) {
        var status = U_ZERO_ERROR
        let opened = icu_break_iterator_open(type, locale, &status)
        try status.checkSuccess()
        guard let opened else { throw ICUError(U_MEMORY_ALLOCATION_ERROR) }
        iterator = opened
    }

    deinit {
        if let text { icu_text_close(text) }
        icu_break_iterator_close(iterator)
    }

    /// Calls `body` with each boundary after the first, in order, and with ICU's status of the stretch that it ends.
    ///
    /// Boundaries count bytes from the start of `bytes`, which must be valid UTF-8 shorter than 2 GiB.
    mutating func forEachBoundary(
        in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ boundary: Int, _ status: Int32) -> Void
    ) throws(ICUError) {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
        var status = U_ZERO_ERROR
        text = start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            icu_text_open_utf8(text, $0, Int64(bytes.count), &status)
        }
        icu_break_iterator_set_text(iterator, text, &status)
        try status.checkSuccess()
        _ = icu_break_iterator_first(iterator)
        while true {
            let boundary = icu_break_iterator_next(iterator)
            // UBRK_DONE is -1, a macro that Swift cannot see.
            guard boundary >= 0 else { return }
            body(Int(boundary), icu_break_iterator_rule_status(iterator))
        }
    }
}
