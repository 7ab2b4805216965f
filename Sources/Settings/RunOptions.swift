/// Whether documents are worked on in processes of their own.
public enum Isolation: String, Sendable, CaseIterable {
    /// They are where there are many.
    case auto
    /// They are, but where they come by standard input.
    case process
    /// They are not.
    case none
}

/// The options that stand at the top of pipeline.yaml.
enum RunOptions {
    static let options = [isolation.description, metrics.description]

    static let isolation = Option<Isolation>(
        "isolation", .choice, standard: Isolation.auto.rawValue,
        "Whether documents are worked on in processes of their own, so that a crash or a hang costs one document: auto "
            + "for runs of 200 inputs and more.")
    static let metrics = Option(
        "metrics", .optionalFile, standard: "null",
        "A file for Prometheus' textfile collector, relative to the configuration's folder, that tells how the last run went."
    )
}
