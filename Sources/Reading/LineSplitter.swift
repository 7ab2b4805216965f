import Glibc
import Text

/// Divides bytes that come piece by piece into lines. Holds the line in hand and those that are ready, and of a line
/// longer than allowed just the beginning.
struct LineSplitter {
    struct Line: Sendable {
        /// From 1.
        var number: Int
        /// Without its end; the beginning only where it is too long.
        var bytes: [UInt8]
        var isTooLong: Bool

        var isBlank: Bool { bytes.allSatisfy(\.isASCIIWhitespace) }
    }

    private let longest: Int
    private var current: [UInt8] = []
    private var isTooLong = false
    private var isBegun = false
    private var ready: [Line] = []
    private var handedOut = 0
    /// The number of the line in hand.
    private(set) var number = 1

    /// Lines of more than `longest` bytes are cut.
    init(longest: Int) { self.longest = longest }

    /// Takes the next bytes.
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        ready.removeFirst(handedOut)
        handedOut = 0
        var start = 0
        while start < bytes.count, let base = bytes.baseAddress,
            let end = memchr(base + start, Int32(ASCII.lineFeed), bytes.count - start)
        {
            let offset = UnsafeRawPointer(end) - base
            extendLine(bytes[start..<offset])
            endLine()
            start = offset + 1
        }
        extendLine(bytes[start...])
    }

    /// Takes what stands behind the last line end for a line.
    mutating func finish() {
        if isBegun { endLine() }
    }

    /// The next line that is whole.
    mutating func next() -> Line? {
        guard handedOut < ready.count else { return nil }
        defer { handedOut += 1 }
        return ready[handedOut]
    }

    private mutating func extendLine(_ bytes: Slice<UnsafeRawBufferPointer>) {
        guard !bytes.isEmpty else { return }
        isBegun = true
        let room = longest - current.count
        current.append(contentsOf: bytes.prefix(room))
        if bytes.count > room { isTooLong = true }
    }

    private mutating func endLine() {
        if current.last == ASCII.carriageReturn { current.removeLast() }
        ready.append(Line(number: number, bytes: current, isTooLong: isTooLong))
        number += 1
        current = []
        (isTooLong, isBegun) = (false, false)
    }
}
