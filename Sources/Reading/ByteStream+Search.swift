import Glibc
import Pipeline

/// Going to other places of a file. All but ``restart(at:)`` cost the bytes that have been read and not handed on, and that
/// must follow where reading is to go on.
extension ByteStream {
    /// Goes on at `offset` of the file, packed or not as the bytes there are.
    mutating func restart(at offset: Int) throws(DocumentError) {
        try seek(to: offset)
        readCount = offset
        inflater = nil
        try begin()
    }

    /// Where the next gzip member begins whose data begin with `beginning`, at `offset` of the file or behind it.
    mutating func findMember(beginningWith beginning: [UInt8], from offset: Int) throws(DocumentError) -> Int? {
        try seek(to: offset)
        let search = try MemberSearch(beginning)
        var kept = 0
        var position = offset
        while true {
            let count = try readPiece(from: kept)
            let window = UnsafeMutableBufferPointer(rebasing: piece[..<(kept + count)])
            let isLast = count == 0
            switch search.search(window, isLast: isLast) {
            case .found(let index): return position + index
            case .needsMore(let index):
                if isLast { return nil }
                kept = window.count - index
                memmove(piece.baseAddress!, piece.baseAddress! + index, kept)
                position += index
            }
        }
    }

    /// Whether nothing but NUL stands at `offset` of the file and behind it.
    mutating func isZero(from offset: Int) throws(DocumentError) -> Bool {
        try seek(to: offset)
        while true {
            let count = try readPiece(from: 0)
            if count == 0 { return true }
            guard piece[..<count].allSatisfy({ $0 == 0 }) else { return false }
        }
    }

    private func seek(to offset: Int) throws(DocumentError) {
        guard lseek(descriptor, offset, SEEK_SET) == offset else { throw SystemFailure.last.documentError }
    }
}
