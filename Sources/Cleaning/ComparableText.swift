import Text

/// Text in the form in which two places of a page are compared: lower case, letters and digits only, single spaces.
enum ComparableText {
    /// - Parameter limit: stop after so many bytes of input.
    static func of(_ text: ArraySlice<UInt8>, limit: Int = .max) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(min(text.count, limit))
        var pendingSpace = false
        var index = text.startIndex
        let end = limit < text.count ? text.startIndex + limit : text.endIndex
        while index < end {
            let byte = text[index]
            if byte.isASCII {
                let isWordByte = byte.isASCIILetter || byte.isASCIIDigit
                if isWordByte {
                    append([byte.asciiLowercased], &pendingSpace, to: &output)
                } else {
                    pendingSpace = true
                }
                index += 1
            } else {
                let (scalar, length) = text.scalar(at: index)
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    append(Array(scalar.properties.lowercaseMapping.utf8), &pendingSpace, to: &output)
                } else if !scalar.properties.isDefaultIgnorableCodePoint {
                    pendingSpace = true
                }
                index += length
            }
        }
        return output
    }

    static func of(_ text: String) -> [UInt8] { of(Array(text.utf8)[...]) }

    private static func append(_ bytes: [UInt8], _ pendingSpace: inout Bool, to output: inout [UInt8]) {
        if pendingSpace, !output.isEmpty { output.append(ASCII.space) }
        pendingSpace = false
        output.append(contentsOf: bytes)
    }
}
