import Glibc
import Pipeline
import Synchronization

/// Turns HUP, INT and TERM into a stop flag. A second signal, of whichever kind, ends the process at once.
enum Interruption {
    static let stop = StopFlag()
    private static let received = Atomic<Int32>(0)
    private static let signals = [SIGHUP, SIGINT, SIGTERM]

    /// How the process ends after a signal; nil where there was none.
    static var status: ExitStatus? {
        switch received.load(ordering: .acquiring) {
        case SIGHUP: .hungUp
        case SIGINT: .interrupted
        case SIGTERM: .terminated
        default: nil
        }
    }

    /// The signal that came, as people call it; nil where there was none.
    static var name: String? {
        switch received.load(ordering: .acquiring) {
        case SIGHUP: "HUP"
        case SIGINT: "INT"
        case SIGTERM: "TERM"
        default: nil
        }
    }

    static func install() {
        // Both are made before a handler can run: making them takes a lock, which a handler must not.
        _ = (stop, status)
        unblock()
        for number in signals where !isIgnored(number) {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                let (isFirst, _) = Interruption.received.compareExchange(
                    expected: 0, desired: number, ordering: .acquiringAndReleasing)
                if isFirst { return Interruption.stop.raise() }
                // Ends the process as the handler returns, and says to whoever waits for it by which signal.
                signal(number, SIG_DFL)
                raise(number)
            }
            sigaction(number, &action, nil)
        }
    }

    /// A shell that puts us in the background, or `nohup`, asks us to leave a signal alone by ignoring it beforehand.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Whoever starts us from a thread that blocks signals hands that down.
    private static func unblock() {
        var set = sigset_t()
        sigemptyset(&set)
        for number in signals { sigaddset(&set, number) }
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }
}
