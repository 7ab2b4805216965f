import Glibc
import Pipeline
import Synchronization

/// Turns INT and TERM into a stop flag. The second signal ends the process at once.
enum Interruption {
    static let stop = StopFlag()
    private static let received = Atomic<Int32>(0)

    /// How the process ends after a signal; nil where there was none.
    static var status: ExitStatus? {
        switch received.load(ordering: .acquiring) {
        case SIGINT: .interrupted
        case SIGTERM: .terminated
        default: nil
        }
    }

    static func install() {
        // Both are made before a handler can run: making them takes a lock, which a handler must not.
        _ = (stop, status)
        unblock()
        for number in [SIGINT, SIGTERM] where !isIgnored(number) {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                Interruption.received.store(number, ordering: .releasing)
                Interruption.stop.raise()
            }
            action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
            sigaction(number, &action, nil)
        }
    }

    /// A shell that puts us in the background asks us to leave a signal alone by ignoring it beforehand.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Whoever starts us from a thread that blocks signals hands that down.
    private static func unblock() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
}
