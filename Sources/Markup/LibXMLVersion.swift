import CLibXML

/// The version that the parsing of HTML depends on.
public enum LibXMLVersion {
    /// Of the library, such as "2.9.14".
    public static let library = LIBXML_DOTTED_VERSION
}
