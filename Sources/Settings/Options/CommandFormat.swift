/// A program and its arguments, as a configuration has them.
struct Command: Sendable {
    /// One of them, with its place.
    struct Word: Sendable {
        var text: String
        var place: ConfigPlace
    }

    var words: [Word]
}

extension OptionFormat where Value == Command {
    /// A list of words, which no shell sees.
    static let command = OptionFormat(.command) { node throws(Rejection) in
        guard let elements = node.elements else {
            let words = node.isNull ? nil : node.scalar?.string.split(separator: " ").joined(separator: ", ")
            throw node.wrongType(.command, advice: words.map { "no shell reads it: write [\($0)]" })
        }
        var words: [Command.Word] = []
        for element in elements {
            guard let text = element.scalar?.string, !element.isNull else {
                throw Rejection(
                    code: .wrongType, message: "must hold texts only, not \(element.kind)", place: element.place)
            }
            guard !text.utf8.contains(0), !(text.isEmpty && words.isEmpty) else { throw element.badValue(.command) }
            words.append(Command.Word(text: text, place: element.place))
        }
        guard !words.isEmpty else {
            let message = "must be \(OptionShape.command.expectation), not an empty list"
            throw Rejection(code: .badValue, message: message, place: node.place)
        }
        return Command(words: words)
    }
}
