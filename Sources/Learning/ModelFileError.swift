/// Why some bytes are no model.
public enum ModelFileError: Error, Hashable, CustomStringConvertible {
    /// It does not begin as models do.
    case notAModel
    /// The version of the format that the file has.
    case wrongVersion(UInt32)
    /// The file is shorter than its header says.
    case cutShort
    /// The bytes are not those that were written.
    case wrongChecksum
    /// What the file says contradicts itself.
    case damaged
    /// The model is one for another feature set, or for an older form of this one.
    case wrongFeatureSet(found: String, expected: String)

    /// What is wrong, to be put behind the name of the file.
    public var description: String {
        switch self {
        case .notAModel: "is no model of copydesk-train"
        case .wrongVersion(let version):
            "has version \(version) of the model format, not \(LinearChainModel.formatVersion): train it again"
        case .cutShort: "is cut short"
        case .wrongChecksum: "is damaged: its checksum does not fit"
        case .damaged: "is damaged"
        case .wrongFeatureSet(let found, let expected): "is a model for '\(found)', not for '\(expected)'"
        }
    }
}
