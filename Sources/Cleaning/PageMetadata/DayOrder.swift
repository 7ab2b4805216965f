/// Whether the day or the month comes first in 3/4/2025.
enum DayOrder {
    case dayFirst, monthFirst

    /// What readers of a page expect; nil where neither its language nor its address tells.
    init?(language: String?, url: String?) {
        if let domain = Self.topLevelDomain(url), Self.englishDayFirst.contains(domain) {
            self = .dayFirst
            return
        }
        guard let language, let code = language.split(separator: "-").first else { return nil }
        if code != "en" {
            self = .dayFirst
        } else if language == "en-US" {
            self = .monthFirst
        } else if Self.englishDayFirst.contains(language.dropFirst(3).lowercased()) {
            self = .dayFirst
        } else {
            return nil
        }
    }

    /// Countries that write English with the day first, as codes of ISO 3166 and domains. Source: Unicode CLDR.
    private static let englishDayFirst: Set<String> = [
        "gb", "uk", "ie", "au", "nz", "in", "pk", "bd", "lk", "sg", "my", "hk", "ng", "gh", "ke", "ug", "tz", "zm",
        "zw",
        "bw", "mt", "jm", "tt",
    ]

    private static func topLevelDomain(_ url: String?) -> String? {
        guard let host = url?.split(separator: "/").dropFirst().first else { return nil }
        return host.split(separator: ".").last.map { $0.lowercased() }
    }
}
