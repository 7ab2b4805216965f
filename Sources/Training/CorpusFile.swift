import Pipeline
import Reading

/// The file of a corpus, gzipped or not.
struct CorpusFile {
    let path: String
    let bytes: [UInt8]

    /// - Throws: ``CorpusError`` where it cannot be read.
    init(path: String) throws(CorpusError) {
        self.path = path
        do throws(DocumentError) {
            bytes = try WholeFile.read(path)
        } catch {
            throw CorpusError(
                path: path, message: error.message, kind: error.kind == .unreadable ? .unreadable : .malformed)
        }
    }

    /// The lines, without a mark of the byte order and the ends of lines, of which there are two kinds.
    var lines: [String] {
        let marked = bytes.starts(with: Self.byteOrderMark) ? bytes.dropFirst(Self.byteOrderMark.count) : bytes[...]
        return marked.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
