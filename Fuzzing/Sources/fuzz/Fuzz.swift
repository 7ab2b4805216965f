import Glibc

/// Runs libFuzzer on one target: `COPYDESK_FUZZ=TARGET fuzz [LIBFUZZER_OPTION…] [CORPUS…]`.
@main struct Fuzz {
    /// The target in hand; libFuzzer calls a C function, which can carry none.
    fileprivate nonisolated(unsafe) static var target: (any FuzzTarget)?

    static func main() throws {
        let name = getenv("COPYDESK_FUZZ").map { String(cString: $0) } ?? ""
        let folder = try ScratchFolder()
        target = try FuzzTargets.make(name, folder)
        if target == nil {
            folder.remove()
            print("fuzz: COPYDESK_FUZZ must be one of \(FuzzTargets.names.joined(separator: ", "))")
            exit(EX_USAGE)
        }
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        let status = runFuzzer(&count, &arguments, runTarget)
        folder.remove()
        exit(status)
    }
}

/// Gives an input to the target in hand.
@_cdecl("fuzz_run_target")
func runTarget(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Fuzz.target?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}

/// libFuzzer's loop; it returns where it was asked for so many runs or so many seconds.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
