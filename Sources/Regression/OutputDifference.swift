/// What changed between two outputs.
public struct OutputDifference: Sendable {}
