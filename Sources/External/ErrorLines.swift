import Text

/// Cuts what a program writes to its standard error into lines for the log; neither their length nor their number can
/// fill it.
struct ErrorLines {
    /// Most bytes of a line that are kept.
    private static let longestLine = 500
    /// Most lines of one document; more are counted only.
    private static let mostLines = 10

    private let tell: (String) -> Void
    private var line: [UInt8] = []
    private var isCut = false
    private var count = 0
    /// The document's last line that is not blank.
    private(set) var last: String?

    init(_ tell: @escaping (String) -> Void) { self.tell = tell }

    mutating func take(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            if byte == ASCII.lineFeed || byte == UInt8(ascii: "\r") {
                endLine()
            } else if line.count < Self.longestLine {
                line.append(byte)
            } else {
                isCut = true
            }
        }
    }

    /// A document's lines end where the next one begins.
    mutating func beginDocument() {
        tellOthers()
        last = nil
    }

    /// No more will come.
    mutating func finish() {
        endLine()
        tellOthers()
    }

    private mutating func tellOthers() {
        if count > Self.mostLines { tell("… and \(count - Self.mostLines) more lines") }
        count = 0
    }

    private mutating func endLine() {
        defer { (line, isCut) = ([], false) }
        let end = line.lastIndex { !$0.isASCIIWhitespace }.map { $0 + 1 } ?? 0
        guard end > 0 else { return }
        // What steers a terminal has no place in a log.
        let text = String(decoding: line[..<end], as: UTF8.self).printable(longest: end) + (isCut ? "…" : "")
        last = text
        count += 1
        if count <= Self.mostLines { tell(text) }
    }
}
