import CICU
import CLibXML
import Glibc

/// The least that any tool on these libraries does: libxml2's tree of each page, ICU's words and sentences of its text.
public struct Floor {
    /// A page as bytes, and the clean text that was found in it.
    public struct Page {
        var html: [UInt8]
        var text: [UInt8]

        public init(html: [UInt8], text: [UInt8]) {
            self.html = html
            self.text = text
        }
    }

    public let pages: [Page]

    public init(pages: [Page]) { self.pages = pages }

    /// Parses each page into libxml2's own tree and throws it away.
    public func parse() {
        let options = Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue)
        for page in pages {
            page.html.withUnsafeBytes { bytes in
                let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
                xmlFreeDoc(htmlReadMemory(start, Int32(bytes.count), nil, "UTF-8", options))
            }
        }
    }

    /// Visits each word boundary and each sentence boundary of the texts.
    public func segment() {
        for boundaries in [ICU_WORDS, ICU_SENTENCES] {
            var status: icu_status = 0
            let iterator = icu_break_iterator_open(boundaries, "en", &status)
            for page in pages { visitBoundaries(of: page.text, iterator) }
            icu_break_iterator_close(iterator)
        }
    }

    private func visitBoundaries(of text: [UInt8], _ iterator: OpaquePointer?) {
        text.withUnsafeBytes { bytes in
            var status: icu_status = 0
            let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
            let handle = icu_text_open_utf8(nil, start, Int64(bytes.count), &status)
            icu_break_iterator_set_text(iterator, handle, &status)
            while icu_break_iterator_next(iterator) >= 0 {}
            icu_text_close(handle)
        }
    }
}
