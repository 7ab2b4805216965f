extension Array {
    /// The first index at which `isSecond` holds, in an array where it holds for a tail only; `count` where it holds for
    /// none. Logarithmic.
    @inlinable public func partitioningIndex(_ isSecond: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
