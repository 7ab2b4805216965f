import Pipeline
import Reporting

/// `type: report.tables`.
struct ReportTables: OutputType {
    static let signature = TableReport.signature
    static let summary = "Writes CSV and JSON for each article and for the whole run into one folder."
    static let example = "reports: { type: report.tables, inputs: [claims], dir: output, formats: [csv, json] }"
    static let targetKey = "dir"
    static let options = [
        folderOption.description, formatsOption.description, perArticleOption.description,
        byteOrderMarkOption.description,
    ]

    private static let folderOption = Option(
        "dir", .folder, standard: "output", "The folder to write, relative to the configuration's folder."
    )
    private static let formatsOption = Option(
        "formats", .choices(["csv", "json"]), standard: "[csv, json]", "Which kinds of file to write."
    )
    private static let perArticleOption = Option(
        "per_article", .flag, standard: "true", "Whether each article gets a folder of its own."
    )
    private static let byteOrderMarkOption = Option(
        "bom", .flag, standard: "false", "Whether CSV files begin with a byte order mark, which Excel wants."
    )

    var folder: String
    /// Where `folder` is looked up, where that is not the configuration's folder.
    var root: String?
    var formats: [String]
    var perArticle: Bool
    var byteOrderMark: Bool

    var target: String? { folder }

    init(_ values: OptionValues) {
        folder = values[Self.folderOption]
        formats = values[Self.formatsOption]
        perArticle = values[Self.perArticleOption]
        byteOrderMark = values[Self.byteOrderMarkOption]
    }

    func makeOutput(_ surroundings: Surroundings) -> any DocumentOutput {
        var options = TableReport.Options(folder: surroundings.resolve(folder, root: root))
        options.writesCSV = formats.contains("csv")
        options.writesJSON = formats.contains("json")
        options.perArticle = perArticle
        options.byteOrderMark = byteOrderMark
        options.includesTokens = surroundings.includesTokens
        options.lockPolicy = surroundings.lockPolicy
        return TableReport(options, surroundings.description)
    }
}
