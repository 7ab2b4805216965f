import Model
public import Pipeline

/// The output `records`: one JSON line a document.
public struct RecordStream: DocumentOutput {
    public static let signature = StageSignature(
        type: "records", reads: [.content], mayRead: Set(Layer.allCases), writes: [])

    public init() {}

    public func render(_ finished: FinishedDocument) -> [UInt8] { [] }

    public func makeWriter() throws(RunError) -> any DocumentWriter<[UInt8]> {
        throw RunError(.cannotCreate, "no path given")
    }
}
