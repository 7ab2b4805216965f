public import Model
import Pipeline

/// The record of a document that is still on its way.
public enum RecordLine {
    /// The record made of the layers that are there so far, on one line with a line feed at its end.
    public static func render(_ document: Document, includesTokens: Bool) -> [UInt8] {
        RecordRenderer.render(FinishedDocument(document: document, failure: nil), includesTokens: includesTokens)
    }
}
