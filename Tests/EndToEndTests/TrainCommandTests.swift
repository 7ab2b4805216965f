import Foundation
import TestSupport
import Testing

/// What a person who trains models relies on: the files, the words and the exit statuses of `copydesk-train`.
struct TrainCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let names = ["Ana Lima", "Bo Tarn", "Edda Quist"].map { name in
            let parts = name.split(separator: " ")
            return "\(parts[0])\tB-PER\n\(parts[1])\tI-PER\nsaid\tO\nso\tO\n.\tO\n\n"
        }
        try folder.write(names.joined(), to: "names.bio")
        let sentences = ["dogs", "cats", "owls"].map { noun in
            "# text = The \(noun) sleep\n1\tThe\tthe\tDET\tDT\n2\t\(noun)\t\(noun)\tNOUN\tNNS\n3\tsleep\tsleep\tVERB\tVBP\n\n"
        }
        try folder.write(sentences.joined(), to: "words.conllu")
        try folder.write(String(repeating: "The dogs sleep and the cats run.\n", count: 6), to: "news.txt")
        try folder.write("Ana\tB-PER\nLima\n", to: "broken.bio")
    }

    private func train(_ arguments: String) throws -> Copydesk.Result {
        try Copydesk.train(arguments.split(separator: " ").map(String.init), in: folder.path)
    }

    private func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")) }

    @Test(arguments: [
        ("entities names.bio --dev names.bio --epochs 2", "epoch 2: log-likelihood "),
        ("syntax words.conllu --dev words.conllu --features 50", "words.conllu: 100.0 %"),
        ("clusters news.txt --clusters 3", ""),
    ])
    func writesTheSameBytesEachTime(arguments: String, progress: String) throws {
        for out in ["first", "made/on/the/way/second"] {
            let result = try train("\(arguments) --out \(out)")
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.output.isEmpty)
            #expect(progress.isEmpty ? result.errors.isEmpty : result.errors.contains(progress))
        }
        #expect(try !bytes("first").isEmpty)
        #expect(try bytes("first") == bytes("made/on/the/way/second"))
    }

    @Test func anotherSeedGivesAnotherModel() throws {
        for seed in [1, 2] {
            #expect(try train("syntax words.conllu --dropout 0.5 --seed \(seed) --out \(seed).model").status == 0)
        }
        #expect(try bytes("1.model") != bytes("2.model"))
    }

    @Test(
        arguments: [
            ("entities nowhere.bio", 66, "nowhere.bio: error: No such file or directory\n"),
            ("entities names.bio --dev nowhere.bio", 66, "nowhere.bio: error: No such file or directory\n"),
            ("syntax nowhere.conllu", 66, "nowhere.conllu: error: No such file or directory\n"),
            ("clusters nowhere.txt", 66, "nowhere.txt: error: No such file or directory\n"),
            ("syntax .", 66, ".: error: it is not a regular file\n"),
            (
                "entities names.bio broken.bio", 65,
                "broken.bio:2: error: expected a token, a tab and O, B-TYPE or I-TYPE\n"
            ),
            ("syntax names.bio", 65, "names.bio:1: error: expected the columns of CoNLL-U, with tabs between them\n"),
            ("clusters news.txt --least 99", 65, "news.txt: error: no word occurs 99 times or more\n"),
        ] as [(String, Int32, String)])
    func namesTheCorpusThatItCannotTrainOn(arguments: String, status: Int32, message: String) throws {
        try folder.write("precious", to: "old.model")
        let result = try train("\(arguments) --out old.model")
        #expect(result.status == status)
        #expect(result.errors.hasSuffix(message), "\(result.errors)")
        #expect(result.output.isEmpty)
        #expect(try folder.text(of: "old.model") == "precious")
    }

    @Test(arguments: [
        ("folder", "error: cannot create 'folder': it is a folder\n"),
        ("names.bio/x.model", "error: cannot create 'names.bio/x.model': Not a directory\n"),
        ("names.bio/x/y.model", "error: cannot create the folder 'names.bio/x': Not a directory\n"),
    ])
    func refusesAnOutputBeforeItTrains(out: String, message: String) throws {
        try folder.write("", to: "folder/file")
        for command in ["entities names.bio", "syntax words.conllu", "clusters news.txt"] {
            let result = try train("\(command) --out \(out)")
            #expect(result.status == 73)
            #expect(result.errors == message)
        }
    }

    @Test(arguments: [
        "entities names.bio", "entities --out x", "entities names.bio --out x --epochs 0",
        "entities names.bio --out x --dropout 1", "entities names.bio --out x --dropout nan",
        "syntax words.conllu --out x --rate 0", "syntax words.conllu --out x --rate nan",
        "syntax words.conllu --out x --rate inf", "syntax words.conllu --out x --decay -1",
        "syntax words.conllu --out x --features 0", "syntax words.conllu --out x --seed -1",
        "clusters news.txt --out x --clusters 1", "clusters news.txt --out x --least 0", "frobnicate",
        "entities --nonsense",
    ])
    func refusesMisuse(arguments: String) throws {
        let result = try train(arguments)
        #expect(result.status == 64)
        #expect(result.errors.contains("Usage: copydesk-train") && result.output.isEmpty)
        #expect(!folder.has("x"))
    }

    @Test(arguments: [
        ("--help", ["syntax", "entities", "clusters", "Exit status: 0 done"]),
        ("", ["USAGE: copydesk-train <subcommand>"]),
        ("help syntax", ["--dev", "--out", "--seed", "CoNLL-U"]), ("entities --help", ["--epochs", "-DOCSTART-"]),
        ("clusters --help", ["--clusters", "--least"]),
    ])
    func explainsItself(arguments: String, words: [String]) throws {
        let result = try train(arguments)
        #expect(result.status == 0 && result.errors.isEmpty)
        for word in words { #expect(result.output.contains(word), "\(word)") }
    }

    @Test func goesOnWhenNobodyReadsItsProgress() throws {
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/bash")
        let command = "entities names.bio --epochs 30 --out piped.model"
        shell.arguments = ["-c", "set -o pipefail; '\(Copydesk.trainer.path)' \(command) 2>&1 | true"]
        shell.currentDirectoryURL = URL(filePath: folder.path)
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 0)
        #expect(folder.has("piped.model"))
    }
}
