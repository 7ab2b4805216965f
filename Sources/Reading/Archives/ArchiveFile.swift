import Model
import Pipeline
import Text

/// Hands out the pages of an archive of the Web (WARC, packed or not) one after the other, the file never being in memory
/// whole.
///
/// A record whose end is not where its length says, or that is damaged, is a document that fails; reading goes on at the
/// next record that can be found. Members are named by where their record stands in the file as stored.
final class ArchiveFile: DocumentContainer {
    /// The header of HTTP comes before a page that may be as long as allowed, and a record's header before that, in bytes.
    static let longestHeader = 1 << 16
    private static let outOfPlace = "what stands here is no record"

    private let file: FoundFile
    private let documentBytes: Int
    private let window: ArchiveWindow
    /// Where the record in hand begins.
    private var position = StoredPosition(member: 0)
    private var hasRecord = false
    private var hasFailure = false
    /// Whether a document has failed already for what the window has run into.
    private var isDamageTold = false
    private var isOver = false

    private(set) var skipped: [String: Int] = [:]
    var place: String { "offset \(position.text)" }

    init(_ file: FoundFile, documentBytes: Int) throws(DocumentError) {
        self.file = file
        self.documentBytes = documentBytes
        window = try ArchiveWindow(file.path, documentBytes: documentBytes)
    }

    func next() -> PendingDocument? {
        while !isOver {
            dropLineEnds()
            if let pending = window.fill(1) ? record() : ending() { return pending }
        }
        return nil
    }

    /// What the record at the window's beginning gives; nil where that is nothing.
    private func record() -> PendingDocument? {
        position = window.position
        window.watchExpansion()
        guard window.beginsRecord(at: 0) else { return misplaced() }
        hasRecord = true
        guard let headerLength = headerLength() else {
            return broken(badArchive("the header of the record has no end"), searchingFrom: 1)
        }
        do throws(RecordHeader.Problem) {
            let header = try RecordHeader(window[0..<headerLength])
            let end = headerLength.addingReportingOverflow(header.contentLength)
            guard !end.overflow, header.contentLength <= documentBytes + Self.longestHeader else {
                return tooLong(header, headerLength)
            }
            return record(header, headerLength..<end.partialValue)
        } catch {
            return broken(badArchive(error.message), searchingFrom: 1)
        }
    }

    /// What a record gives whose block can be held in memory.
    private func record(_ header: RecordHeader, _ block: Range<Int>) -> PendingDocument? {
        if let problem = problem(with: block) { return broken(problem, searchingFrom: block.lowerBound) }
        defer { window.drop(block.upperBound) }
        return result(of: RecordUse(header, block: window[block])) { description in
            let page = ArchivedPage(description: description, block: Array(window[block]), documentBytes: documentBytes)
            return member { id, source throws(DocumentError) in try page.load(id: id, source: source) }
        }
    }

    /// - Parameter document: makes the document of a record that is one.
    private func result(
        of use: RecordUse, document: (ArchivedPage.Description) -> PendingDocument
    ) -> PendingDocument? {
        switch use {
        case .document(let description): return document(description)
        case .skipped(let cause):
            skipped[cause, default: 0] += 1
            return nil
        case .broken(let message): return failure(badArchive(message))
        }
    }

    /// What is wrong with a record that has its block there; nil where all is well.
    private func problem(with block: Range<Int>) -> DocumentError? {
        let isWhole = window.fill(block.upperBound)
        let available = min(window.count, block.upperBound)
        if window.beginsMemberWithRecord(before: available) { return wrongLength }
        if !isWhole { return window.damage?.error ?? cutOff(block.count, available - block.lowerBound) }
        let next = endOfLineEnds(from: block.upperBound)
        let isFollowed = window.beginsRecord(at: next)
        if next == block.upperBound, window.count > next, !isFollowed, !window.beginsMember(at: next) {
            return wrongLength
        }
        // Damage that shows behind the beginning of the next record has not touched this one.
        if let damage = window.damage, damage.start < block.upperBound, !isFollowed { return damage.error }
        return nil
    }

    /// What a record gives that is too long for a document: it may be none, as films are.
    private func tooLong(_ header: RecordHeader, _ headerLength: Int) -> PendingDocument? {
        _ = window.fill(headerLength + Self.longestHeader)
        let beginning = headerLength..<min(window.count, headerLength + Self.longestHeader)
        if window.recordStart(from: headerLength, before: beginning.upperBound) != nil {
            return broken(wrongLength, searchingFrom: headerLength)
        }
        let use = RecordUse(header, block: window[beginning])
        window.drop(headerLength)
        if let problem = skipBlock(header.contentLength) { return broken(problem, searchingFrom: 0) }
        return result(of: use) { _ in failure(ArticleFile.tooLarge(documentBytes)) }
    }

    /// Goes behind a block of any length.
    ///
    /// - Returns: what is wrong where its end is not found.
    private func skipBlock(_ length: Int) -> DocumentError? {
        var left = length
        while left > 0 {
            _ = window.fill(min(left, ArchiveWindow.stride) + RecordHeader.longestBeginning)
            let available = min(left, window.count)
            if let next = window.recordStart(from: 0, before: available) {
                window.drop(next)
                return wrongLength
            }
            if window.giveUpBomb() { return window.damage?.error }
            if window.count < left, window.isAtEnd {
                window.drop(available)
                return window.damage?.error ?? cutOff(length, length - left + available)
            }
            // A record's beginning may lie across the end of what is there.
            let step = available == left ? left : available - RecordHeader.longestBeginning
            window.drop(step)
            left -= step
        }
        return nil
    }

    /// What stands where a record should begin: nothing that is one, or one without its first bytes.
    private func misplaced() -> PendingDocument? {
        broken(badArchive(Self.outOfPlace), searchingFrom: 0)
    }

    /// A document that fails for the record in hand, after going on to where the next record begins.
    private func broken(_ error: DocumentError, searchingFrom start: Int) -> PendingDocument {
        findRecord(from: start)
        guard let damage = window.damage, !window.fill(1) else { return failure(error) }
        isDamageTold = !window.isPacked || damage.member == position.member || damage.error == error
        return failure(isDamageTold ? damage.error : error)
    }

    /// Moves on to the next record in this file or behind it in this gzip member, or to the end.
    private func findRecord(from start: Int) {
        var searched = start
        while true {
            _ = window.fill(searched + ArchiveWindow.stride)
            if let next = window.recordStart(from: searched, before: window.count) {
                return window.drop(next)
            }
            if window.isAtEnd { return window.drop(window.count) }
            if window.giveUpBomb() { return }
            window.drop(max(0, window.count - RecordHeader.longestBeginning))
            searched = 0
        }
    }

    /// What is left to do where no bytes follow: there may be more behind damage.
    private func ending() -> PendingDocument? {
        let damage = window.damage
        position = window.position
        let untold = isDamageTold ? nil : damage?.error
        isDamageTold = false
        if damage == nil ? hasRecord || window.isPacked : damage?.error.kind == .unreadable {
            isOver = true
        } else {
            isOver = !window.skipDamage()
        }
        if let untold { return failure(untold) }
        guard isOver, !hasRecord, !hasFailure else { return nil }
        let path = file.name.text
        return .failing(path, SourceDescription(path: path), DocumentError(.empty, "there is no record in it"))
    }
}

extension ArchiveFile {
    /// Where the header of the record ends that the window begins with; nil where it does not, or is too long.
    private func headerLength() -> Int? {
        var wanted = 1 << 9
        while true {
            let isThere = window.fill(wanted)
            let looked = min(window.count, Self.longestHeader)
            let next = window.recordStart(from: 1, before: looked)
            let length = HeaderFields.length(in: window[0..<(next ?? looked)])
            if length != nil || next != nil || !isThere || wanted >= Self.longestHeader { return length }
            wanted *= 2
        }
    }

    /// More line ends than this are no end of a record.
    private static let mostLineEnds = 1 << 10

    private func dropLineEnds() {
        while true {
            let end = endOfLineEnds(from: 0)
            window.drop(end)
            if end < Self.mostLineEnds || window.giveUpBomb() { return }
        }
    }

    /// The index behind the carriage returns and line feeds that stand at `start`, as far as is looked.
    private func endOfLineEnds(from start: Int) -> Int {
        var index = start
        while index - start < Self.mostLineEnds, window.fill(index + 1),
            window[index] == ASCII.lineFeed || window[index] == ASCII.carriageReturn
        {
            index += 1
        }
        return index
    }

    private func failure(_ error: DocumentError) -> PendingDocument {
        hasFailure = true
        return member { _, _ throws(DocumentError) in throw error }
    }

    private func member(
        load: @escaping @Sendable (_ id: String, _ source: SourceDescription) throws(DocumentError) -> Document
    ) -> PendingDocument { .member(position.text, of: file, load: load) }

    private var wrongLength: DocumentError { badArchive("the record does not end where its Content-Length says") }

    private func cutOff(_ length: Int, _ available: Int) -> DocumentError {
        badArchive("the record is cut off: of the \(length) bytes of its block \(available) are there")
    }

    private func badArchive(_ message: String) -> DocumentError {
        DocumentError(.badArchive, "\(message) (offset \(position.text))")
    }
}
