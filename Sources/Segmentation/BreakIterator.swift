import CICU

/// One of ICU's break iterators over UTF-8, which it reads through a `UText`, without a conversion to UTF-16.
struct BreakIterator: ~Copyable {
    private let iterator: OpaquePointer
    private var text: OpaquePointer?

    /// - Throws: ``ICUError`` where ICU's data lacks the rules.
    init(_ boundaries: icu_boundaries, locale: String) throws(ICUError) {
        var status: icu_status = 0
        let opened = icu_break_iterator_open(boundaries, locale, &status)
        guard let opened, !icu_failed(status) else { throw ICUError(status) }
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
        var status: icu_status = 0
        text = start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            icu_text_open_utf8(text, $0, Int64(bytes.count), &status)
        }
        icu_break_iterator_set_text(iterator, text, &status)
        guard !icu_failed(status) else { throw ICUError(status) }
        _ = icu_break_iterator_first(iterator)
        while true {
            let boundary = icu_break_iterator_next(iterator)
            guard boundary >= 0 else { return }
            body(Int(boundary), icu_break_iterator_rule_status(iterator))
        }
    }
}
