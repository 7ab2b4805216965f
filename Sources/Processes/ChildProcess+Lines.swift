import Glibc

extension ChildProcess {
    /// Writes a line, and reads what the program answers until there is a whole line of it and all was written.
    ///
    /// Both go on at once, so that neither side waits for the other to read.
    ///
    /// - Parameters:
    ///   - limit: reading ends where more bytes have come, line or not.
    ///   - takeErrors: takes what the program writes to its standard error meanwhile.
    /// - Returns: all that came, which may go on behind the line.
    public func ask(
        _ line: [UInt8], limit: Int, until deadline: ContinuousClock.Instant,
        errors takeErrors: (ArraySlice<UInt8>) -> Void
    ) throws(ExchangeError) -> [UInt8] {
        var rest = line[...]
        var answer: [UInt8] = []
        var hasLine = false
        while !hasLine || !rest.isEmpty {
            let ready = try poll(forRoom: !rest.isEmpty, until: deadline)
            if ready.errors { takeSomeErrors(takeErrors) }
            if ready.room, try !write(&rest) { return try lastAnswer(answer, limit) }
            guard ready.output else { continue }
            let known = answer.count
            let count = Self.read(output, into: &answer)
            if count == 0 || count < 0 && errno != EAGAIN && errno != EINTR { return try lastAnswer(answer, limit) }
            hasLine = hasLine || answer[known...].contains(UInt8(ascii: "\n"))
            if answer.count > limit { break }
        }
        return answer
    }

    /// What a program has answered that reads or writes no more: it may have had enough of the line, and be gone.
    private func lastAnswer(_ begun: [UInt8], _ limit: Int) throws(ExchangeError) -> [UInt8] {
        var answer = begun
        while answer.count <= limit, Self.read(output, into: &answer) > 0 {}
        guard answer.count > limit || answer.contains(UInt8(ascii: "\n")) else { throw .ended }
        return answer
    }

    /// Takes a piece of what the program has written to its standard output without being waited for; nil where there is
    /// nothing, and nothing but the end where it has closed it.
    public func takeUnread() -> [UInt8]? {
        var bytes: [UInt8] = []
        return Self.read(output, into: &bytes) < 0 ? nil : bytes
    }

    /// Lets the program know that nothing more comes and gives it time to end by itself; kills it after that.
    ///
    /// - Returns: how it ended; nil where it had to be killed.
    public func finish(within patience: Duration, errors takeErrors: (ArraySlice<UInt8>) -> Void) -> Ending? {
        closeInput()
        let deadline = ContinuousClock.now + patience
        var ignored: [UInt8] = []
        var ending = currentEnding
        while ending == nil, ContinuousClock.now < deadline {
            // A program that waits for its reader would not end.
            if Self.read(output, into: &ignored) > 0 { ignored.removeAll(keepingCapacity: true) }
            takeSomeErrors(takeErrors)
            usleep(Self.endingInterval)
            ending = currentEnding
        }
        if ending == nil { end() }
        var pieces = 0
        while pieces < Self.mostLastPieces, takeSomeErrors(takeErrors) { pieces += 1 }
        return ending
    }

    /// How often a program that is to end is looked at, in microseconds.
    private static let endingInterval: UInt32 = 2000
    /// As many pieces of standard error as its pipe holds; what it has started may go on writing.
    private static let mostLastPieces = 16

    /// Waits until something can be read or written.
    private func poll(
        forRoom wantsRoom: Bool, until deadline: ContinuousClock.Instant
    ) throws(ExchangeError) -> (output: Bool, room: Bool, errors: Bool) {
        let left = deadline - ContinuousClock.now
        guard left > .zero else { throw .timedOut }
        // A negative descriptor is left out by poll(2).
        var polled = [
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wantsRoom ? input : -1, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: hasErrors ? errors ?? -1 : -1, events: Int16(POLLIN), revents: 0),
        ]
        let milliseconds = min(left / .milliseconds(1), Double(Int32.max / 2))
        Glibc.poll(&polled, nfds_t(polled.count), Int32(milliseconds) + 1)
        return (polled[0].revents != 0, polled[1].revents != 0, polled[2].revents != 0)
    }

    /// - Returns: whether the program still reads.
    private func write(_ rest: inout ArraySlice<UInt8>) throws(ExchangeError) -> Bool {
        let count = rest.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
        if count >= 0 {
            rest.removeFirst(count)
        } else if errno == EPIPE {
            return false
        } else if errno != EAGAIN, errno != EINTR {
            throw .ended
        }
        return true
    }

    /// Takes a piece of what was written to standard error, so that a program which never stops writing is left at some
    /// time.
    ///
    /// - Returns: whether there was any.
    @discardableResult
    private func takeSomeErrors(_ take: (ArraySlice<UInt8>) -> Void) -> Bool {
        guard let errors, hasErrors else { return false }
        var piece: [UInt8] = []
        let count = Self.read(errors, into: &piece)
        if count == 0 { hasErrors = false }
        if count > 0 { take(piece[...]) }
        return count > 0
    }
}
