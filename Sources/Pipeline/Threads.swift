import Glibc

/// Runs `body` in `count` threads at once, one of them the caller's, and returns when all have ended.
///
/// Threads rather than tasks: reading a pipe may block for long, and must not take a place in a pool that other
/// documents need.
func runInThreads(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    let threads = (1..<max(count, 1)).compactMap { _ in startThread(body) }
    body()
    for thread in threads { pthread_join(thread, nil) }
}

private final class ThreadBody {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// Nil where the system has no thread left; the others then do its work.
private func startThread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let retained = Unmanaged.passRetained(ThreadBody(body))
    let status = pthread_create(
        &thread, nil,
        { context in
            Unmanaged<ThreadBody>.fromOpaque(context!).takeRetainedValue().run()
            return nil
        }, retained.toOpaque())
    guard status == 0 else {
        retained.release()
        return nil
    }
    return thread
}
