import Synchronization

/// Asks a run to end early: raised by a signal, or by the run's own failures. Safe to raise from any thread.
public final class StopFlag: Sendable {
    private let raised = Atomic(false)

    public init() {}

    public func raise() { raised.store(true, ordering: .releasing) }
    public var isRaised: Bool { raised.load(ordering: .acquiring) }
}

extension StopFlag: Hashable {
    public static func == (left: StopFlag, right: StopFlag) -> Bool { left === right }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
