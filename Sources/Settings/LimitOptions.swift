import Pipeline

/// The section `limits`.
enum LimitOptions {
    static let options = [
        documentTimeout.description, documentBytes.description, documentMemory.description, maxFailures.description,
    ]

    private static let documentTimeout = Option(
        "document_timeout", .duration, standard: "20s", "The longest time for one document.")
    private static let documentBytes = Option(
        "document_bytes", .size, standard: "16MiB", "The largest document that is read, unpacked.")
    private static let documentMemory = Option(
        "document_memory", .largeSize, standard: "1GiB",
        "The most memory of a process that works on a document, where documents are worked on in processes of their own."
    )
    private static let maxFailures = Option(
        "max_failures", .failureAllowance, standard: "2%",
        "How many documents may fail before the run counts as failed: a share or a count.")

    static func limits(_ values: OptionValues) -> Limits {
        var limits = Limits()
        limits.documentTimeout = values[documentTimeout]
        limits.documentBytes = values[documentBytes]
        limits.documentMemory = values[documentMemory]
        limits.maxFailures = values[maxFailures]
        return limits
    }
}
