public import Pipeline
import Text

extension OptionFormat where Value == Int {
    /// A size in bytes: a whole number, alone or with a unit.
    static let size = size(.size, in: 1...largestSize, "from 1 byte to 1GiB")
    /// A size in bytes of something that is larger than a document.
    static let largeSize = size(.largeSize, in: 64 << 20...1 << 40, "from 64MiB to 1TiB")

    /// A whole number from 0 on, in digits.
    static func count(most: Int) -> OptionFormat {
        let shape = OptionShape.count(most: most)
        return OptionFormat(shape) { node throws(Rejection) in
            let text = try node.text(shape)
            guard node.scalar?.isQuoted == false else {
                throw node.wrongType(shape, advice: "leave the quotation marks out")
            }
            guard text.utf8.allSatisfy(\.isASCIIDigit), let number = Int(text), number <= most else {
                throw node.badValue(shape)
            }
            return number
        }
    }

    private static func size(_ shape: OptionShape, in range: ClosedRange<Int>, _ advice: String) -> OptionFormat {
        OptionFormat(shape) { node throws(Rejection) in
            let text = try node.text(shape)
            guard let (digits, unit) = split(text), let factor = sizeUnits[unit], let number = Int(digits) else {
                throw node.badValue(shape)
            }
            let (bytes, overflows) = number.multipliedReportingOverflow(by: factor)
            guard !overflows, range.contains(bytes) else { throw node.badValue(shape, advice: advice) }
            return bytes
        }
    }
}

extension OptionFormat where Value == Double {
    /// A number from 0 to 1, in digits.
    static let fraction = OptionFormat(.fraction) { node throws(Rejection) in
        let text = try node.text(.fraction)
        guard node.scalar?.isQuoted == false else {
            throw node.wrongType(.fraction, advice: "leave the quotation marks out")
        }
        guard text.utf8.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ".") }), let number = Double(text),
            number <= 1
        else { throw node.badValue(.fraction) }
        return number
    }
}

extension OptionFormat where Value == Duration {
    static let duration = OptionFormat(.duration) { node throws(Rejection) in
        let text = try node.text(.duration)
        guard let (digits, unit) = split(text), let number = Int64(digits) else { throw node.badValue(.duration) }
        guard let milliseconds = durationUnits[unit] else {
            throw node.badValue(.duration, advice: unit.isEmpty ? "add the unit: '\(digits)s'" : nil)
        }
        let (total, overflows) = number.multipliedReportingOverflow(by: milliseconds)
        guard !overflows, (1...longestDuration).contains(total) else {
            throw node.badValue(.duration, advice: "from 1ms to 24h")
        }
        return .milliseconds(total)
    }
}

extension OptionFormat where Value == Limits.FailureAllowance {
    static let failureAllowance = OptionFormat(.failureAllowance) { node throws(Rejection) in
        let text = try node.text(.failureAllowance)
        guard let allowance = Limits.FailureAllowance(text) else { throw node.badValue(.failureAllowance) }
        return allowance
    }
}

extension Limits.FailureAllowance {
    /// Reads "2%", "0.5%" or "5"; nil for anything else.
    public init?(_ text: String) {
        if text.utf8.last == UInt8(ascii: "%") {
            let number = text.utf8.dropLast()
            guard number.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ".") }), number.first?.isASCIIDigit == true,
                let percent = Double(String(Substring(number))), percent <= 100
            else { return nil }
            self = .share(percent: percent)
        } else {
            guard text.utf8.allSatisfy(\.isASCIIDigit), let count = Int(text) else { return nil }
            self = .count(count)
        }
    }
}

/// Offsets into a document are 32 bits wide; this leaves room for what cleaning adds.
private let largestSize = 1 << 30

/// Milliseconds of a day.
private let longestDuration: Int64 = 86_400_000

/// Bytes of a unit; SI prefixes count by 1,000, IEC 80000-13 prefixes by 1,024.
private let sizeUnits: [Substring: Int] = [
    "": 1, "B": 1,
    "kB": 1_000, "KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000, "TB": 1_000_000_000_000,
    "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30, "TiB": 1 << 40,
]

/// Milliseconds of a unit.
private let durationUnits: [Substring: Int64] = ["ms": 1, "s": 1_000, "m": 60_000, "min": 60_000, "h": 3_600_000]

/// Cuts "16MiB" or "16 MiB" into digits and unit; nil without digits.
private func split(_ text: String) -> (digits: Substring, unit: Substring)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return nil }
    return (digits, text[digits.endIndex...].drop { $0 == " " })
}
