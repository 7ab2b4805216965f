import CZlib
import Glibc
import Model
import Pipeline
import Testing
import Text

@testable import Reading

/// A folder for one test, gone with all that lies in it when the test ends.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/copydesk-reading-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemFailure.last }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(Path(path)) }

    private static func remove(_ path: Path) {
        if path.withCString({ unlink($0) }) == 0 { return }
        path.withCString { _ = chmod($0, 0o700) }
        guard let folder = path.withCString({ opendir($0) }) else { return }
        var names: [[UInt8]] = []
        while let entry = readdir(folder) {
            let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
            let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: UInt8.self)
            names.append(Array(UnsafeBufferPointer(start: name, count: strlen(name))))
        }
        closedir(folder)
        for name in names where name != Array(".".utf8) && name != Array("..".utf8) { remove(path.appending(name)) }
        path.withCString { _ = rmdir($0) }
    }

    /// Writes a file and makes the folders that it lies in.
    func write(_ bytes: [UInt8], to name: [UInt8]) throws {
        for (index, byte) in name.enumerated() where byte == Path.separator {
            _ = Path(path).appending(name[..<index]).withCString { mkdir($0, 0o755) }
        }
        let file = Path(path).appending(name).withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o644) }
        guard file >= 0 else { throw SystemFailure.last }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw SystemFailure.last }
            rest = rest.dropFirst(count)
        }
    }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: Array(name.utf8)) }

    func link(_ name: String, to target: String) throws {
        guard symlink(target, "\(path)/\(name)") == 0 else { throw SystemFailure.last }
    }

    func source(_ include: String..., exclude: [String] = [], documentBytes: Int = 1 << 20) -> FileSource {
        FileSource(include: include, exclude: exclude, root: path, documentBytes: documentBytes)
    }
}

/// What reading one document came to.
struct ReadDocument {
    var id: String
    var source: SourceDescription
    var result: Result<Document, DocumentError>

    init(_ pending: PendingDocument) {
        id = pending.id
        source = pending.source
        do throws(DocumentError) { result = .success(try pending.load()) } catch { result = .failure(error) }
    }

    var failure: DocumentError.Kind? {
        guard case .failure(let error) = result else { return nil }
        return error.kind
    }

    /// The content as text, whatever its kind.
    var text: String? {
        switch (try? result.get())?.content {
        case .text(let text), .html(let text): text.string
        case nil: nil
        }
    }

    var isMarkup: Bool {
        if case .html = (try? result.get())?.content { true } else { false }
    }
}

extension DocumentSource {
    /// All documents, read one after the other.
    func readAll() throws -> [ReadDocument] {
        let reader = try makeReader()
        var documents: [ReadDocument] = []
        while let pending = try reader.next() { documents.append(ReadDocument(pending)) }
        return documents
    }

    func ids() throws -> [String] { try readAll().map(\.id) }
}

/// Packs bytes as one member of gzip.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard zlib_deflate_begin(&stream) == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    var input = bytes
    let capacity = bytes.count + bytes.count / 100 + 64
    return input.withUnsafeMutableBufferPointer { input in
        [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(capacity)
            deflate(&stream, Z_FINISH)
            count = capacity - Int(stream.avail_out)
        }
    }
}

func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }
