import CICU

/// The versions that boundaries depend on.
public enum ICUVersion {
    /// Of the library, such as "72.1".
    public static let library = String(cString: icu_version())
    /// Of the Unicode standard, such as "15.0".
    public static let unicode = String(cString: icu_unicode_version())
}
