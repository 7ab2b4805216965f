import CICU

/// An error code that ICU returned.
public struct ICUError: Error, Hashable, Sendable {
    /// ICU's own name for it, such as "U_FILE_ACCESS_ERROR".
    public var name: String

    init(_ status: UErrorCode) { name = String(cString: icu_error_name(status)) }
}

extension UErrorCode {
    /// - Throws: ``ICUError`` where the code tells of a failure, not of a warning.
    func checkSuccess() throws(ICUError) {
        guard icu_failed(self) == 0 else { throw ICUError(self) }
    }
}
