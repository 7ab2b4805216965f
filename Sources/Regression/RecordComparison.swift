import JSON

/// Says in words how two JSON files differ, member by member.
enum RecordComparison {
    /// - Returns: nothing where the values are equal; a sentence that says so where a file cannot be read as JSON.
    static func sentences(golden: [UInt8], actual: [UInt8]) -> [String] {
        guard let old = try? JSONReader.read(golden[...]) else { return ["the golden file is not JSON"] }
        guard let new = try? JSONReader.read(actual[...]) else { return ["the new file is not JSON"] }
        return difference(old, new, path: "")
    }

    private static func difference(_ old: JSONValue, _ new: JSONValue, path: String) -> [String] {
        if old == new { return [] }
        switch (old, new) {
        case (.object(let oldMembers), .object(let newMembers)):
            return members(oldMembers, newMembers, path)
        case (.array(let oldElements), .array(let newElements)):
            return [elements(oldElements, newElements, path)]
        case (.string(let oldText), .string(let newText)):
            let (oldPart, newPart) = differingParts(oldText, newText)
            return ["\(path) changed: “\(Excerpt.of(oldPart))” → “\(Excerpt.of(newPart))”"]
        default:
            return ["\(path) changed: \(show(old)) → \(show(new))"]
        }
    }

    private typealias Members = [(key: String, value: JSONValue)]

    private static func members(_ old: Members, _ new: Members, _ path: String) -> [String] {
        let oldValues = Dictionary(old.map { ($0.key, $0.value) }) { $1 }
        let newValues = Dictionary(new.map { ($0.key, $0.value) }) { $1 }
        let keys = old.map(\.key) + new.map(\.key).filter { oldValues[$0] == nil }
        return keys.flatMap { key in
            let name = path.isEmpty ? key : "\(path).\(key)"
            return switch (oldValues[key], newValues[key]) {
            case (let oldValue?, let newValue?): difference(oldValue, newValue, path: name)
            case (_?, nil): ["\(name) lost"]
            default: ["\(name) new"]
            }
        }
    }

    private static func elements(_ old: [JSONValue], _ new: [JSONValue], _ path: String) -> String {
        let name = path.isEmpty ? "rows" : path
        let lost = Set(old).subtracting(new).count
        let added = Set(new).subtracting(old).count
        return lost + added == 0
            ? "\(name) in another order or number" : "\(name): \(lost) lost or changed, \(added) new or changed"
    }

    /// The two texts from shortly before the place where they part.
    private static func differingParts(_ old: String, _ new: String) -> (String, String) {
        let shared = zip(old, new).prefix { $0 == $1 }.count
        let start = max(0, shared - 20)
        return (String(old.dropFirst(start)), String(new.dropFirst(start)))
    }

    private static func show(_ value: JSONValue) -> String {
        switch value {
        case .null: "nothing"
        case .boolean(let value): "\(value)"
        case .number(let digits): digits
        case .string(let text): "“\(Excerpt.of(text))”"
        case .array(let elements): "\(elements.count) elements"
        case .object: "an object"
        }
    }
}
