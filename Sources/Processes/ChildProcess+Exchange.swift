import Glibc

/// Why a program beside this one did not answer.
public enum ExchangeError: Error, Hashable, Sendable {
    /// It took longer than it may.
    case timedOut
    /// It has closed its end, or is gone.
    case ended
    /// What it wrote cannot be made out.
    case garbled
    /// Whoever watched it had enough.
    case stopped
}

extension ChildProcess {
    /// What is done while the program is waited for.
    public struct Watch {
        /// How often `look` is called, at most.
        public var interval: Duration
        /// - Returns: whether to go on waiting.
        public var look: () -> Bool
        /// Takes what the program wrote to its standard error, where that is piped.
        public var errors: (ArraySlice<UInt8>) -> Void

        public init(
            every interval: Duration = .seconds(3600), look: @escaping () -> Bool = { true },
            errors: @escaping (ArraySlice<UInt8>) -> Void = { _ in }
        ) {
            self.interval = interval
            self.look = look
            self.errors = errors
        }
    }

    /// Writes all of `bytes` to the program's standard input.
    public func write(
        _ bytes: [UInt8], until deadline: ContinuousClock.Instant, _ watch: Watch = Watch()
    ) throws(ExchangeError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(input, $0.baseAddress! + written, bytes.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno == EAGAIN {
                try wait(for: input, POLLOUT, until: deadline, watch)
            } else if errno != EINTR {
                throw .ended
            }
        }
    }

    /// Appends to `buffer` what the program has written to its standard output; waits for at least one byte.
    public func read(
        into buffer: inout [UInt8], until deadline: ContinuousClock.Instant, _ watch: Watch = Watch()
    ) throws(ExchangeError) {
        while true {
            let count = Self.read(output, into: &buffer)
            if count > 0 { return }
            if count == 0 { throw .ended }
            if errno == EAGAIN {
                try wait(for: output, POLLIN, until: deadline, watch)
            } else if errno != EINTR {
                throw .ended
            }
        }
    }

    /// Takes what the program has written to its standard error up to now.
    public func drainErrors(_ take: (ArraySlice<UInt8>) -> Void) {
        guard let errors else { return }
        var buffer: [UInt8] = []
        while Self.read(errors, into: &buffer) > 0 {}
        if !buffer.isEmpty { take(buffer[...]) }
    }

    private func wait(
        for descriptor: Int32, _ event: Int32, until deadline: ContinuousClock.Instant, _ watch: Watch
    ) throws(ExchangeError) {
        while true {
            let now = ContinuousClock.now
            guard now < deadline else { throw .timedOut }
            var polled = [pollfd(fd: descriptor, events: Int16(event), revents: 0)]
            if let errors { polled.append(pollfd(fd: errors, events: Int16(POLLIN), revents: 0)) }
            let patience = min(deadline - now, watch.interval)
            let ready = poll(&polled, nfds_t(polled.count), Int32(patience / .milliseconds(1)) + 1)
            if polled.count > 1, polled[1].revents != 0 { drainErrors(watch.errors) }
            if ready > 0, polled[0].revents != 0 { return }
            // A closed error stream would be ready for ever: nobody looks at it again before the interval is over.
            if polled.count > 1, polled[1].revents & Int16(POLLHUP) != 0 { usleep(1000) }
            guard watch.look() else { throw .stopped }
        }
    }

    /// Appends what can be read at once; -1 with `errno` where nothing can.
    static func read(_ descriptor: Int32, into buffer: inout [UInt8]) -> Int {
        let piece = 1 << 16
        return withUnsafeTemporaryAllocation(byteCount: piece, alignment: 1) { memory in
            let count = Glibc.read(descriptor, memory.baseAddress, piece)
            if count > 0 { buffer.append(contentsOf: memory[..<count]) }
            return count
        }
    }
}
