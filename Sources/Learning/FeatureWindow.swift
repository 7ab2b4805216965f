/// What the features of a token may look at: its traits, and those of the tokens around it.
public struct FeatureWindow<Traits> {
    public let second: Traits
    public let before: Traits
    public let token: Traits
    public let next: Traits
    public let third: Traits

    /// - Parameter traits: gives the traits of the token that stands so many tokens behind the one in hand.
    @inlinable public init(_ traits: (_ distance: Int) -> Traits) {
        second = traits(-2)
        before = traits(-1)
        token = traits(0)
        next = traits(1)
        third = traits(2)
    }

    /// How many tokens to either side there are.
    @inlinable public static var reach: Int { 2 }

    /// Calls `body` with the traits of each token, and with how many tokens it stands behind the one in hand.
    @inlinable public func visit(_ body: (_ traits: Traits, _ distance: Int) -> Void) {
        body(second, -2)
        body(before, -1)
        body(token, 0)
        body(next, 1)
        body(third, 2)
    }
}
