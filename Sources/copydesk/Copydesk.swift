import ArgumentParser

@main
struct Copydesk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copydesk",
        abstract: "Reports who is named, which numbers are claimed and by whom, and what is quoted."
    )
}
