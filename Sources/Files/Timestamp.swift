import Glibc

/// Points in time as logs, locks and manifests write them: ISO 8601 in UTC, to the second.
public enum Timestamp {
    /// Now, in seconds since 1970.
    public static var now: Int { time(nil) }

    /// "2025-04-15T07:50:00Z".
    public static func text(_ seconds: Int) -> String {
        var (seconds, parts) = (time_t(seconds), tm())
        gmtime_r(&seconds, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
