/// Prints how many times the floor a run of the default pipeline costs, on one core, in one process.
///
/// usage: benchmark [PAGES_FOLDER [COPYDESK_BINARY]]

let arguments = CommandLine.arguments.dropFirst()
let folder = arguments.first ?? "input"
let binary = arguments.dropFirst().first

do {
    try Comparison(folder: folder, rounds: 5).print()
    if let binary { StartUp(binary: binary, runs: 21).print() }
} catch {
    print("benchmark: \(error)")
}
