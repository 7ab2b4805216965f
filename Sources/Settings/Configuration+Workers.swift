public import Binary

extension Configuration {
    /// What ``init(workerSetup:)`` needs to build the same plan in another process.
    public var workerSetup: [UInt8] {
        var writer = BinaryWriter()
        writer.write(text.name)
        writer.write(text.text)
        writer.write(overrides)
        writer.write(stages.flatMap(\.options.files).map(\.sha256))
        return writer.takeBytes()
    }

    /// The configuration of the process that made `workerSetup`.
    ///
    /// - Throws: ``WorkerSetupError`` where a file that the configuration names is not what it was.
    public init(workerSetup: [UInt8]) throws {
        var reader = BinaryReader(workerSetup)
        let name = try reader.read(String.self)
        self = try Configuration(ConfigText(try reader.read(), name: name))
        for overrides in try reader.read([Overrides].self) { try apply(overrides) }
        let hashes = try reader.read([String].self)
        for (file, hash) in zip(stages.flatMap(\.options.files), hashes) where file.sha256 != hash {
            throw WorkerSetupError(path: file.path)
        }
    }
}

/// A file that the configuration names was changed while the run went on.
public struct WorkerSetupError: Error, Hashable, Sendable, CustomStringConvertible {
    public let path: String

    public var description: String { "'\(path)' was changed while the run went on" }
}

extension Overrides: BinaryCodable {
    /// All but what only the run itself needs to know.
    public func encode(to writer: inout BinaryWriter) {
        writer.write(paths)
        writer.write(outputFolder)
        writer.write(readsStandardInput)
        writer.write(writesStandardOutput)
        writer.write(tokens)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init()
        paths = try reader.read()
        outputFolder = try reader.read()
        readsStandardInput = try reader.read()
        writesStandardOutput = try reader.read()
        tokens = try reader.read()
    }
}
