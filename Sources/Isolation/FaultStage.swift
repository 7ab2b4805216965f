import Glibc
import Model
public import Pipeline
import Text

/// A stage for tests: it does to its process what a document asks for, as a fault of ours might.
///
/// A document asks by `copydesk-fault:` and one of `segfault`, `loop`, `memory`, `exit` in its content.
public struct FaultStage: Stage {
    public static let signature = StageSignature(type: "test.fault", reads: [.content], writes: [])

    public init() {}

    public func makeWorker() throws(DocumentError) -> any StageWorker { FaultWorker() }
}

private final class FaultWorker: StageWorker {
    private static let mark = Array("copydesk-fault:".utf8)
    /// So that a machine without limits gets over it.
    private static let mostMemory = 4 << 30

    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        let bytes =
            switch document.content {
            case .html(let text), .text(let text): text.bytes
            }
        guard let start = bytes.firstRange(of: Self.mark) else { return }
        let word = bytes[start.upperBound...].prefix { $0.isASCIILetter }
        switch String(decoding: word, as: UTF8.self) {
        case "segfault": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
        case "loop": while true { sched_yield() }
        case "memory": hoard()
        case "exit": exit(9)
        default: break
        }
    }

    private func hoard() -> Never {
        let piece = 1 << 20
        for _ in 0..<Self.mostMemory / piece {
            let memory = UnsafeMutableRawPointer.allocate(byteCount: piece, alignment: 1)
            memset(memory, 1, piece)
        }
        fatalError("nobody minded \(Self.mostMemory) bytes")
    }
}
