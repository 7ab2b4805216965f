import External
import Model
import Pipeline
import TestSupport
import Text

/// A stage whose program is a script of the shell, and what it tells.
struct Shell {
    private final class Told: Sendable {
        let messages = Monitor<[StageMessage]>([])
    }

    var settings: ExternalStage.Settings
    private let told = Told()

    init(_ script: String) { settings = ExternalStage.Settings(name: "mine", command: ["sh", "-c", script]) }

    /// Sends `{"text": …}` of each document.
    var stage: ExternalStage {
        ExternalStage(
            settings, render: { Array(#"{"text":"\#($0.content.words)"}"#.utf8) + [ASCII.lineFeed] },
            tell: { [told] message in told.messages.withLock { $0.append(message) } })
    }

    var messages: [StageMessage] { told.messages.withLock(\.self) }

    /// What one worker makes of documents, one after the other: the JSON that it keeps, or why there is none.
    func outcomes(of texts: [String]) throws -> [Result<String, DocumentError>] {
        let worker = try stage.makeWorker()
        return texts.map { text in
            var document = Document.read(text)
            do throws(DocumentError) {
                try worker.process(&document, StageContext())
                let layers = document.externals.filter { $0.name == "mine" }
                return .success(layers.map { String(decoding: $0.json, as: UTF8.self) }.joined(separator: " "))
            } catch {
                return .failure(error)
            }
        }
    }

    func layers(of texts: [String]) throws -> [String] { try outcomes(of: texts).map { try $0.get() } }

    /// Why the documents failed, those that did.
    func failures(of texts: [String]) throws -> [DocumentError] {
        try outcomes(of: texts).compactMap {
            guard case .failure(let error) = $0 else { return nil }
            return error
        }
    }
}

extension Content {
    fileprivate var words: String {
        switch self {
        case .html(let text), .text(let text): text.string
        }
    }
}
