import Model
public import Pipeline

/// The stage `tag.claims`: numeric claims, with their unit, their bounds, what is counted, whose it is and who said it.
public struct ClaimTagger: Stage {
    public static let signature = StageSignature(
        type: "tag.claims", reads: [.tokens, .sentences, .syntax, .entities, .dates, .quotes],
        mayRead: [.paragraphs, .metadata, .given, .language], writes: [.claims]
    )

    public init() {}

    public func makeWorker() throws(DocumentError) -> any StageWorker { ClaimTaggerWorker() }
}

final class ClaimTaggerWorker: StageWorker {
    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        let builder = ClaimBuilder(ClaimText(document))
        var claims: [Claim] = []
        var isBounded = false
        for (index, sentence) in document.sentences.enumerated() {
            try context.checkDeadline()
            claims += builder.claims(in: sentence.tokens, index: index, &isBounded)
        }
        document.claims = claims
        guard isBounded else { return }
        let message = "a sentence has more than \(FigureFinder.mostFigures) figures; claims are made of the first ones"
        document.warnings.append(Warning(code: "figures-bounded", message: message))
    }
}
