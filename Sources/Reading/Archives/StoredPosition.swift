/// Where a byte of an archive stands in the file as stored.
struct StoredPosition: Hashable, Sendable {
    /// Offset in the file: of the byte itself, or of the gzip member that holds it.
    var member: Int
    /// How far behind the beginning of the unpacked member; 0 in a file that is not packed.
    var offset = 0

    /// "1234" for what begins a member or stands in a file that is not packed, else "1234+56".
    var text: String { offset == 0 ? String(member) : "\(member)+\(offset)" }
}
