import Hashing

/// Where the folder of an article lies below `articles/`.
///
/// The id's own slashes divide folders; whatever could lead out of the output, hide a folder or not be a name at all is
/// percent-encoded, and a name that is too long for a file system is cut and ends in a hash of the whole.
public enum ArticlePath {
    private static let longestName = 200
    /// Linux takes paths of 4,096 bytes, and the output folder has one, too.
    private static let longestPath = 2_000
    /// What stands in each article's folder, and so cannot be the folder of another one.
    private static let fileNames: Set = ["article.json", "entities.csv", "claims.csv", "quotes.csv", "dates.csv"]

    public static func folder(ofID id: String) -> String {
        // In a member's id a slash is no folder: two members could else claim one name for a folder and a file.
        let parts = id.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var names = parts[0].split(separator: "/", omittingEmptySubsequences: false).map { encode($0) }
        if parts.count > 1 { names[names.count - 1] += "%23" + encode(parts[1], isMember: true) }
        let path = names.map { shorten(fileNames.contains($0) ? hidden($0) : $0) }.joined(separator: "/")
        return path.utf8.count > longestPath ? shorten(encode(id[...], isMember: true)) : path
    }

    private static func encode(_ name: Substring, isMember: Bool = false) -> String {
        guard !name.isEmpty || isMember else { return "%" }
        var encoded = ""
        for (index, scalar) in name.unicodeScalars.enumerated() {
            if needsEncoding(scalar) || (isMember ? scalar == "/" : index == 0 && scalar == ".") {
                for byte in String(scalar).utf8 { encoded += percent(byte) }
            } else {
                encoded.unicodeScalars.append(scalar)
            }
        }
        return encoded
    }

    /// The name with its first character encoded.
    private static func hidden(_ name: String) -> String {
        name.utf8.first.map { percent($0) + name.dropFirst() } ?? name
    }

    private static func needsEncoding(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "%" || scalar == "#" || scalar == "\\" || isControl(scalar)
    }

    /// Unicode has fixed once and for all which characters these are.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value
    }

    private static func percent(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "%0\(digits)" : "%\(digits)"
    }

    private static func shorten(_ name: String) -> String {
        guard name.utf8.count > longestName else { return name }
        var kept = name
        while kept.utf8.count > longestName - 17 { kept.removeLast() }
        return "\(kept)~\(SHA256Digest.hexadecimal(of: Array(name.utf8)).prefix(16))"
    }
}
