import Glibc

/// A mutex with one condition: state that threads share, and a way to wait until it has changed.
///
/// It wraps the POSIX pair: `Synchronization.Mutex` cannot be waited on, and the thread sanitizer does not know it for a lock.
public final class Monitor<State>: @unchecked Sendable {
    // All access to `state` goes through `withLock`, which holds the mutex.
    private var state: State
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    public init(_ state: State) {
        self.state = state
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Runs `body` alone, then wakes the threads that wait.
    public func withLock<Result, Failure: Error>(
        _ body: (inout State) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        pthread_mutex_lock(mutex)
        defer {
            pthread_cond_broadcast(condition)
            pthread_mutex_unlock(mutex)
        }
        return try body(&state)
    }

    /// Waits until `isReady` holds.
    public func wait(until isReady: (State) -> Bool) {
        pthread_mutex_lock(mutex)
        while !isReady(state) { pthread_cond_wait(condition, mutex) }
        pthread_mutex_unlock(mutex)
    }
}
