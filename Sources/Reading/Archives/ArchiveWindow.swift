import Glibc
import Pipeline
import Text

/// The part of an archive that is being looked at: unpacked bytes, each with its place in the file as stored. Reading
/// begins at index 0, which `drop` moves on. The file is read piece by piece, forward, and is never in memory whole.
final class ArchiveWindow {
    /// What broke off the bytes: damage to a gzip member, or to the file.
    struct Damage {
        var error: DocumentError
        /// Where the damaged member begins, as an index into the window, which may be negative.
        var start: Int
        /// The same in the file.
        var member: Int
    }

    /// As much is read at once where a lot is to be skipped, in bytes.
    static let stride = 1 << 16

    private static let version = Array("WARC/".utf8)
    /// As much as has been dropped is moved out of memory once it is this much, in bytes.
    private static let leastMove = 1 << 18

    private var stream: ByteStream
    private var bytes: [UInt8] = []
    /// Index in `bytes` of the window's first byte.
    private var start = 0
    /// Where the gzip members begin, one at least, as indices in `bytes` (of the one that holds the first byte it may be negative), and
    /// in the file. One entry for a file that is not packed.
    private var members: [(index: Int, stored: Int)] = []
    /// Which of them holds the window's first byte.
    private var current = 0
    private var expansion: ExpansionLimit
    /// How many more bytes may be read again behind damage: each byte once, so that hostile files cannot keep us busy.
    private var rereadable: Int
    /// Whether no more bytes come: the file ends, or a damaged member does.
    private(set) var isAtEnd = false
    private var damageError: DocumentError?

    init(_ path: Path, documentBytes: Int) throws(DocumentError) {
        stream = try ByteStream.reading(path)
        expansion = ExpansionLimit(documentBytes: documentBytes)
        rereadable = stream.size
        restart(at: 0)
    }

    /// Bytes that are there; more may follow.
    var count: Int { bytes.count - start }
    var isPacked: Bool { stream.isPacked }

    subscript(index: Int) -> UInt8 { bytes[start + index] }

    /// Bytes that are there. To be let go before the window is moved on.
    subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[start + range.lowerBound..<start + range.upperBound] }

    var damage: Damage? {
        damageError.map { error in
            let member = members[members.count - 1]
            return isPacked
                ? Damage(error: error, start: member.index - start, member: member.stored)
                : Damage(error: error, start: 0, member: member.stored)
        }
    }

    /// Reads on until `wanted` bytes are there.
    ///
    /// - Returns: false where the file or a damaged member ends before.
    func fill(_ wanted: Int) -> Bool {
        while count < wanted, !isAtEnd { readPiece() }
        return count >= wanted
    }

    /// Leaves the first `number` bytes behind.
    func drop(_ number: Int) {
        start += number
        while current + 1 < members.count, members[current + 1].index <= start { current += 1 }
    }

    /// Where the window's first byte stands in the file.
    var position: StoredPosition {
        let member = members[current]
        return isPacked
            ? StoredPosition(member: member.stored, offset: start - member.index)
            : StoredPosition(member: member.stored + start - member.index)
    }

    /// Whether a gzip member begins at `index`.
    func beginsMember(at index: Int) -> Bool {
        guard isPacked else { return false }
        let next = members.partitioningIndex { $0.index >= start + index }
        return next < members.count && members[next].index == start + index
    }

    /// Whether `index` is where a record seems to begin.
    func beginsRecord(at index: Int) -> Bool {
        _ = fill(index + Self.version.count)
        return self[min(index, count)..<count].starts(with: Self.version)
    }

    /// Whether the next gzip member begins before `end`, and with a record.
    func beginsMemberWithRecord(before end: Int) -> Bool {
        guard isPacked, current + 1 < members.count else { return false }
        let next = members[current + 1].index - start
        return next < end && beginsRecord(at: next)
    }

    /// The first place at `first` or behind it where a record's version and its first field stand; `end` bytes are looked at.
    func recordStart(from first: Int, before end: Int) -> Int? {
        var index = first
        while index < end, let found = firstCapital(from: index, before: end) {
            if RecordHeader.seemsToBegin(self[found..<count]) { return found }
            index = found + 1
        }
        return nil
    }

    /// Where the first letter of a version may stand.
    private func firstCapital(from first: Int, before end: Int) -> Int? {
        bytes.withUnsafeBytes { all in
            guard let base = all.baseAddress.map({ $0 + start }) else { return nil }
            return memchr(base + first, Int32(Self.version[0]), end - first).map { UnsafeRawPointer($0) - base }
        }
    }

    /// Starts to watch how much is unpacked from how little.
    func watchExpansion() { expansion.restart(at: stream) }

    /// Gives the member in hand up if it is a bomb; it counts as damaged then.
    func giveUpBomb() -> Bool {
        guard expansion.isExceeded(by: stream) else { return false }
        (isAtEnd, damageError) = (true, expansion.error)
        drop(count)
        return true
    }

    /// Goes on at the next gzip member that begins with a record, in a file that is damaged there or that seemed not to be
    /// packed.
    ///
    /// - Returns: false where there is none.
    func skipDamage() -> Bool {
        let reached = stream.storedOffset
        var next = isPacked ? (members[members.count - 1].stored) + 1 : 0
        if reached - next > rereadable { next = reached } else { rereadable -= max(0, reached - next) }
        do throws(DocumentError) {
            guard let member = try stream.findMember(beginningWith: Self.version, from: next) else { return false }
            try stream.restart(at: member)
            restart(at: member)
            return true
        } catch {
            return false
        }
    }

    private func restart(at offset: Int) {
        bytes.removeAll(keepingCapacity: true)
        (start, current, isAtEnd, damageError) = (0, 0, false, nil)
        members = [(index: 0, stored: offset)]
        watchExpansion()
    }

    private func readPiece() {
        if start > Self.leastMove, start > bytes.count / 2 { forgetDropped() }
        if stream.isBetweenMembers {
            let member = (index: bytes.count, stored: stream.storedOffset)
            if members[members.count - 1].index == member.index {
                members[members.count - 1] = member
            } else {
                members.append(member)
            }
        }
        do throws(DocumentError) {
            isAtEnd = try !stream.appendPiece(to: &bytes)
            if isAtEnd, stream.hasPadding, try !stream.isZero(from: members[members.count - 1].stored) {
                damageError = DocumentError(.badCompression, "what stands here is no gzip data")
            }
        } catch {
            isAtEnd = true
            damageError = error
        }
    }

    private func forgetDropped() {
        bytes.removeFirst(start)
        members.removeFirst(current)
        current = 0
        for index in members.indices { members[index].index -= start }
        start = 0
    }
}
