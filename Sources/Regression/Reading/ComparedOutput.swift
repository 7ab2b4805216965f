import Files
import Pipeline

/// An output that can be compared: documents by id.
protocol ComparedOutput {
    /// Articles, in the order of the output.
    var articleIDs: [String] { get }
    /// Documents that gave no article, with the reason in words.
    var failures: [String: String] { get }

    func pieces(of id: String) throws(RunError) -> DocumentPieces
}
