extension Limits.FailureAllowance {
    /// Whether a run with so many failures may still exit with 0.
    public func permits(_ failed: Int, of documents: Int) -> Bool {
        switch self {
        case .count(let count): failed <= count
        case .share(let percent): Double(failed) * 100 <= percent * Double(documents)
        }
    }

    /// As it is written in pipeline.yaml: "2%" or "5".
    public var text: String {
        switch self {
        case .count(let count): "\(count)"
        case .share(let percent) where percent == percent.rounded(): "\(Int(percent))%"
        case .share(let percent): "\(percent)%"
        }
    }
}
