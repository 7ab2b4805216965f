import CICU
import Pipeline

/// ICU's guess at the charset of bytes that declare none.
enum CharsetDetector {
    /// As much as ICU looks at with profit, in bytes.
    private static let sampleSize = 1 << 16
    /// How much of what surrounds a byte above ASCII is looked at, in bytes before and behind.
    private static let context = 64

    /// The most likely charset; windows-1252, the Web's default, where ICU has no guess that converts.
    static func charset(of bytes: [UInt8]) throws(DocumentError) -> Charset {
        var status: icu_status = 0
        guard let detector = icu_detector_open(&status), !icu_failed(status) else {
            throw DocumentError(.library, "ICU could not open its charset detector")
        }
        defer { icu_detector_close(detector) }
        return sample(of: bytes).withUnsafeBytes { sample in
            let characters = sample.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let name = icu_detector_detect(detector, characters, Int32(sample.count), &status),
                !icu_failed(status)
            else { return .windows1252 }
            return Charset.named(Array(String(cString: name).utf8)[...]) ?? .windows1252
        }
    }

    /// The bytes above ASCII with what surrounds them: markup and scripts tell nothing, and there may be a lot of them.
    static func sample(of bytes: [UInt8]) -> [UInt8] {
        var sample: [UInt8] = []
        var kept = 0
        for index in bytes.indices where bytes[index] >= 0x80 {
            let start = max(kept, index - context)
            let end = min(bytes.count, index + context)
            if start < end { sample.append(contentsOf: bytes[start..<end]) }
            kept = max(kept, end)
            if sample.count >= sampleSize { break }
        }
        return sample
    }
}
