import TestSupport
import Testing
import Weights

@testable import Settings

/// Files that options name: read with the configuration, so that what is wrong with them shows before anything runs.
struct NamedFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let entities = UnsafeBufferPointer(start: weights_entities_model(), count: weights_entities_model_count())
        let syntax = UnsafeBufferPointer(start: weights_syntax_model(), count: weights_syntax_model_count())
        try folder.write(Array(entities), to: Array("models/names.model".utf8))
        try folder.write(Array(syntax), to: Array("models/syntax.model".utf8))
        try folder.write(Array(entities.dropLast(9)) + [0], to: Array("models/cut.model".utf8))
        try folder.write("I am no model.", to: "models/none.model")
    }

    private func pipeline(syntax: String = "", entities: String = "") -> ConfigText {
        ConfigText(
            """
            version: 1
            sources: { pages: { type: files } }
            stages:
              tokens: { type: tokenize.icu, inputs: [pages] }
              syntax: { type: tag.syntax, inputs: [tokens]\(syntax) }
              names: { type: tag.entities, inputs: [syntax]\(entities) }
            outputs: { lines: { type: records, inputs: [names] } }
            """, name: folder.path + "/pipeline.yaml")
    }

    private func problem(syntax: String = "", entities: String = "") throws -> ConfigProblem {
        let error = try #require(throws: ConfigError.self) {
            try Configuration(pipeline(syntax: syntax, entities: entities))
        }
        #expect(error.problems.count == 1)
        return try #require(error.problems.first)
    }

    @Test func takesModelsFromTheFolderOfTheConfiguration() throws {
        let configuration = try Configuration(
            pipeline(syntax: ", model: models/syntax.model", entities: ", model: models/names.model"))
        let syntax = try #require(configuration.stages[1].options as? TagSyntax)
        let entities = try #require(configuration.stages[2].options as? TagEntities)
        #expect(syntax.model != nil)
        #expect(entities.model != nil)
        #expect(entities.files.map(\.path) == [folder.path + "/models/names.model"])
        #expect(entities.files.map(\.sha256.count) == [64])
    }

    @Test func takesTheBuiltInModelsWhereNoneOrNullIsNamed() throws {
        for option in ["", ", model: null"] {
            let configuration = try Configuration(pipeline(syntax: option, entities: option))
            #expect((configuration.stages[1].options as? TagSyntax)?.model == nil)
            #expect((configuration.stages[2].options as? TagEntities)?.model == nil)
            #expect(configuration.stages.allSatisfy { $0.options.files.isEmpty })
        }
    }

    @Test func saysWhereTheModelIsNamedThatIsNotThere() throws {
        let problem = try problem(entities: ", model: models/other.model")
        #expect(problem.code == .missingFile)
        #expect((problem.place.line, problem.place.column, problem.place.length) == (6, 57, 18))
        #expect(
            problem.message
                == "'model' of stage 'names': cannot open '\(folder.path)/models/other.model': No such file or directory"
        )
        #expect(problem.advice == "paths are relative to '\(folder.path)'")
    }

    @Test(arguments: [
        ("models/none.model", "is no model of copydesk-train"),
        ("models/cut.model", "is cut short"),
        ("models/syntax.model", "is a model for 'syntax/"),
    ])
    func refusesAFileThatIsNoModelOfNames(path: String, reason: String) throws {
        let problem = try problem(entities: ", model: \(path)")
        #expect(problem.code == .badFile)
        #expect(problem.message.hasPrefix("'model' of stage 'names': '\(folder.path)/\(path)' \(reason)"))
        #expect(problem.advice == "make one with 'copydesk-train entities'")
    }

    @Test func refusesAModelOfNamesForPartsOfSpeech() throws {
        let problem = try problem(syntax: ", model: models/names.model")
        #expect(problem.code == .badFile && problem.place.line == 5)
        #expect(problem.message.contains("names.model' is a model for 'entities/"))
    }

    @Test func readsTheTableOfAliasesAndNotesItsHash() throws {
        try folder.write("action,name\nignore,Hot Deals\n", to: "aliases.csv")
        let configuration = try Configuration(pipeline(entities: ", aliases: aliases.csv"))
        let before = configuration.stages[2].options.files
        #expect(before.map(\.path) == [folder.path + "/aliases.csv"])
        try folder.write("action,name\nignore,Cold Deals\n", to: "aliases.csv")
        let after = try Configuration(pipeline(entities: ", aliases: aliases.csv")).stages[2].options.files
        #expect(before != after)
    }

    @Test func saysWhichLinesOfTheTableOfAliasesAreWrong() throws {
        try folder.write("action,name\nignore,Hot Deals\nerase,a\nmerge,b\n", to: "aliases.csv")
        let error = try #require(throws: ConfigError.self) {
            try Configuration(pipeline(entities: ", aliases: aliases.csv"))
        }
        #expect(error.problems.allSatisfy { $0.code == .badFile && $0.place.line == 6 && $0.place.column == 59 })
        #expect(
            error.problems.map(\.message) == [
                "'aliases' of stage 'names': \(folder.path)/aliases.csv:3: 'erase' is no action; the actions are merge,"
                    + " split, rename, ignore",
                "'aliases' of stage 'names': \(folder.path)/aliases.csv:4: merges, so it needs a new_name or a"
                    + " new_entity_id",
            ])
    }

    @Test func countsTheMistakesOfATableThatHasMany() throws {
        try folder.write("action,name\n" + String(repeating: "erase,a\n", count: 100), to: "aliases.csv")
        let error = try #require(throws: ConfigError.self) {
            try Configuration(pipeline(entities: ", aliases: aliases.csv"))
        }
        #expect(error.problems.count == 21)
        #expect(error.problems.last?.message.hasSuffix("aliases.csv: 80 more mistakes") == true)
    }

    @Test func refusesAFolder() throws {
        let problem = try problem(entities: ", model: models")
        #expect(problem.code == .missingFile && problem.message.hasSuffix("Is a directory"))
    }

    @Test(arguments: ["0", "0.5", "1", "1.0", ".25"])
    func takesAConfidenceFromZeroToOne(written: String) throws {
        let configuration = try Configuration(pipeline(entities: ", min_confidence: \(written)"))
        #expect((configuration.stages[2].options as? TagEntities)?.minConfidence == Double("0" + written))
    }

    @Test func refusesAConfidenceInQuotationMarks() throws {
        let problem = try problem(entities: ", min_confidence: '0.5'")
        #expect(problem.code == .wrongType && problem.advice == "leave the quotation marks out")
    }

    @Test(arguments: ["1.01", "-0.1", "60%", "high", "0x1p-1", "nan", "1e-3"])
    func refusesAnyOtherConfidence(written: String) throws {
        let problem = try problem(entities: ", min_confidence: \(written)")
        #expect(problem.code == .badValue)
        #expect(
            problem.message
                == "'min_confidence' of stage 'names' must be a number from 0 to 1, not '\(written)'")
    }
}
