import Pipeline
import Tokenizing

/// `type: tokenize.icu`.
struct TokenizeICU: StageType {
    static let signature = ICUTokenizer.signature
    static let summary = "Cuts the text into tokens and sentences."
    static let example = "tokens: { type: tokenize.icu, inputs: [clean], locale: auto }"
    static let options = [localeOption.description]

    private static let localeOption = Option(
        "locale", .language, standard: "auto",
        "Whose rules to cut by: auto for the language of each document, or a language tag such as en."
    )

    var locale: String

    init(_ values: OptionValues) { locale = values[Self.localeOption] }

    func makeStage(_ surroundings: StageSurroundings) -> any Stage { ICUTokenizer(locale: locale) }
}
