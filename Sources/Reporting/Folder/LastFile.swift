import Files
import Glibc
import Pipeline

/// A file of the last output, held against what is written of the new one piece by piece.
final class LastFile {
    private static let windowSize = 1 << 16

    private let descriptor: Int32
    /// What was read of it last, and where that is.
    private let window = UnsafeMutableRawBufferPointer.allocate(byteCount: windowSize, alignment: 64)
    private var windowRange = 0..<0
    /// How many bytes are the same in both.
    private var sameCount = 0

    /// - Parameter descriptor: the open file, which then belongs to this.
    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit {
        window.deallocate()
        close(descriptor)
    }

    /// Counts these bytes as the same if it goes on with them.
    ///
    /// - Returns: whether it does.
    func goesOn(with bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            let isSame = isNext(bytes.count) { offset, piece in
                memcmp(bytes.baseAddress! + offset, piece.baseAddress!, piece.count) == 0
            }
            if isSame { sameCount += bytes.count }
            return isSame
        }
    }

    /// Copies what comes next; it does not count as the same yet.
    ///
    /// - Returns: false where there are fewer bytes.
    func copyNext(to bytes: UnsafeMutableRawBufferPointer) -> Bool {
        isNext(bytes.count) { offset, piece in
            (bytes.baseAddress! + offset).copyMemory(from: piece.baseAddress!, byteCount: piece.count)
            return true
        }
    }

    /// Counts what comes next as the same.
    func countSame(_ count: Int) { sameCount += count }

    /// Whether nothing comes behind what is the same.
    var isAtEnd: Bool {
        var byte: UInt8 = 0
        return pread(descriptor, &byte, 1, off_t(sameCount)) == 0
    }

    /// Whether each piece of the next `count` bytes is as it has to be.
    private func isNext(_ count: Int, _ isRight: (_ offset: Int, UnsafeRawBufferPointer) -> Bool) -> Bool {
        var offset = 0
        while offset < count {
            let piece = UnsafeRawBufferPointer(rebasing: bytes(at: sameCount + offset).prefix(count - offset))
            guard !piece.isEmpty, isRight(offset, piece) else { return false }
            offset += piece.count
        }
        return true
    }

    /// What is at hand from an offset on; empty at the end, and where it cannot be read.
    private func bytes(at offset: Int) -> UnsafeRawBufferPointer {
        if !windowRange.contains(offset) {
            var count = 0
            repeat {
                count = pread(descriptor, window.baseAddress, window.count, off_t(offset))
            } while count < 0 && errno == EINTR
            windowRange = offset..<offset + max(0, count)
        }
        return UnsafeRawBufferPointer(rebasing: window[(offset - windowRange.lowerBound)..<windowRange.count])
    }

    /// Gives the file the name `path`, too.
    func link(to path: String) -> Bool { LastOutput.link(descriptor, to: path) }

    /// Writes what is the same into another file, in place of the pieces that were not written there.
    ///
    /// - Throws: ``RunError`` where it cannot be written, or the file has become shorter.
    func copy(to file: Int32, named path: String) throws(RunError) {
        var offset = 0
        while offset < sameCount {
            let piece = bytes(at: offset).prefix(sameCount - offset)
            guard !piece.isEmpty else { throw OutputFolder.changedMeanwhile(path) }
            try FileSystem.write(Array(piece), to: file, named: path)
            offset += piece.count
        }
    }
}
