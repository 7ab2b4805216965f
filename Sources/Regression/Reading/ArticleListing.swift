import Reporting

/// Which files of an output belong to which article.
struct ArticleListing {
    /// In the order of the run's table, then those that it does not name.
    private(set) var ids: [String]
    /// Paths below the output.
    private(set) var files: [String: [String]] = [:]
    /// Ids that have a folder but no row in the table of articles.
    private(set) var unlisted: [String] = []
    private(set) var others: [String] = []

    /// - Parameter listed: ids in the run's table of articles; nil where there is none, so that folders say what there is.
    init(_ paths: [String], listed: [String]?) {
        ids = listed ?? []
        let idOfFolder = Dictionary(ids.map { (ArticlePath.folder(ofID: $0), $0) }) { first, _ in first }
        var named = Set(ids)
        for path in paths {
            guard let folder = Self.folder(of: path) else {
                others.append(path)
                continue
            }
            let id = idOfFolder[folder] ?? Self.id(ofFolder: folder)
            files[id, default: []].append(path)
            guard named.insert(id).inserted else { continue }
            if listed == nil { ids.append(id) } else { unlisted.append(id) }
        }
    }

    /// The folder that a file of an article lies in, below `articles/`.
    private static func folder(of path: String) -> String? {
        guard path.hasPrefix("articles/"), let slash = path.lastIndex(of: "/") else { return nil }
        let folder = path[..<slash].dropFirst("articles/".count)
        return folder.isEmpty ? nil : String(folder)
    }

    /// The id that gives this folder, unless its name was too long and was cut.
    private static func id(ofFolder folder: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(folder.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
