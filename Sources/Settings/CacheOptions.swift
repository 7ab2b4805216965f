/// Where results are kept from run to run.
public struct CacheSettings: Hashable, Sendable {
    /// The file, as seen from the working folder.
    public var path: String
    /// Most bytes of the file.
    public var maxBytes: Int
}

/// The section `cache`.
enum CacheOptions {
    static let options = [path.description, maxSize.description]

    private static let path = Option(
        "path", .file, standard: ".copydesk-cache",
        "The file to keep results in, relative to the configuration's folder.")
    private static let maxSize = Option(
        "max_size", .largeSize, standard: "4GiB",
        "How large the file may grow; what was of no use for the longest time is then left out.")

    static func settings(_ values: OptionValues) -> CacheSettings {
        CacheSettings(path: values[path].resolved(against: values.folder), maxBytes: values[maxSize])
    }
}
