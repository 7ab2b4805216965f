import Glibc
import Weights

extension ConfigText {
    /// Larger files are no configurations.
    private static let largestFile = 4 << 20

    /// The configuration that is used where there is no other: `pipeline.yaml` of this repository, whose relative
    /// paths are then those of the working folder.
    public static var builtIn: ConfigText {
        let bytes = UnsafeBufferPointer(start: weights_pipeline(), count: weights_pipeline_count())
        return ConfigText(String(decoding: bytes, as: UTF8.self), name: "pipeline.yaml (built in)")
    }

    /// What stands in the file at `path`.
    ///
    /// - Throws: ``ConfigFileError`` where it cannot be read.
    public init(contentsOf path: String) throws(ConfigFileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ConfigFileError(path, errno) }
        defer { close(descriptor) }
        let capacity = Self.largestFile + 1
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity {
                let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), capacity - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { break }
                count += got
            }
        }
        guard failure == 0 else { throw ConfigFileError(path, failure) }
        guard bytes.count <= Self.largestFile else { throw ConfigFileError(path, EFBIG) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw ConfigFileError(path, EILSEQ) }
        self.init(text, name: path)
    }

    /// The configuration that a command works with: the file that was named, else `pipeline.yaml` in the working
    /// folder, else the built-in one.
    ///
    /// - Throws: ``ConfigFileError`` where a file is there or was named, but cannot be read.
    public static func find(_ path: String?) throws(ConfigFileError) -> ConfigText {
        if let path { return try ConfigText(contentsOf: path) }
        if access("pipeline.yaml", F_OK) == 0 { return try ConfigText(contentsOf: "pipeline.yaml") }
        return .builtIn
    }
}

/// Why a configuration file cannot be read.
public struct ConfigFileError: Error, Hashable, Sendable {
    public let path: String
    public let message: String
    /// True where the file is there and can be read, but is none that could be a configuration.
    public let isUnfit: Bool

    /// - Parameter code: of errno; EFBIG and EILSEQ stand for files that are too large or no UTF-8.
    fileprivate init(_ path: String, _ code: Int32) {
        self.path = path
        isUnfit = code == EFBIG || code == EILSEQ
        message =
            switch code {
            case EFBIG: "is too large for a configuration; at most 4 MiB are read"
            case EILSEQ: "is not UTF-8 text; save it in UTF-8"
            default: String(cString: strerror(code))
            }
    }
}
