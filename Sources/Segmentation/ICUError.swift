import CICU

/// An error code that ICU returned.
public struct ICUError: Error, Hashable, Sendable {
    /// ICU's own name for it, such as "U_FILE_ACCESS_ERROR".
    public var name: String

    init(_ status: icu_status) { name = String(cString: icu_error_name(status)) }
}
