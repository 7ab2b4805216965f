/// Where a model's weights lie, for the loops that read them: each step has at hand what it needs.
///
/// Valid as long as the model's bytes.
struct ModelRows: @unchecked Sendable {
    private let table: FeatureTable
    // Never written to: sharing is safe.
    private let pilots: UnsafeRawPointer
    private let checks: UnsafeRawPointer
    private let rows: UnsafeRawPointer
    private let width: Int

    /// - Parameter bytes: a whole model of this layout.
    init(_ layout: ModelLayout, in bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { preconditionFailure("a model has bytes") }
        table = layout.table
        pilots = start + layout.pilots
        checks = start + layout.checks
        rows = start + layout.rows
        width = layout.width
    }

    /// The row where a feature's weights are if it has any; read it only where ``has(_:at:)`` says so.
    @inline(__always) func row(of key: FeatureKey) -> Int {
        let pilot = pilots.loadUnaligned(fromByteOffset: table.bucket(of: key) * 2, as: UInt16.self)
        return table.slot(of: key, pilot: pilot)
    }

    @inline(__always) func has(_ key: FeatureKey, at row: Int) -> Bool {
        checks.loadUnaligned(fromByteOffset: row * 2, as: UInt16.self) == FeatureTable.check(of: key)
    }

    /// Sixteen weights of a row, from `block` times sixteen on: those at even places and those at odd ones.
    @inline(__always) func weights(row: Int, block: Int) -> (even: SIMD8<Int16>, odd: SIMD8<Int16>) {
        let pairs = rows.loadUnaligned(fromByteOffset: row * width + block * 16, as: SIMD8<Int16>.self)
        return ((pairs &<< 8) &>> 8, pairs &>> 8)
    }
}
