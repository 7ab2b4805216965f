extension JSONValue {
    /// The value of member `key` of an object, the last one where a key comes twice; nil for any other value.
    /// Linear in the number of members.
    public subscript(key: String) -> JSONValue? { members?.last { $0.key == key }?.value }

    /// The element at `index` of an array; nil where there is none.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let values) = self, values.indices.contains(index) else { return nil }
        return values[index]
    }

    public var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    /// The digits as written.
    public var number: String? {
        guard case .number(let digits) = self else { return nil }
        return digits
    }

    /// The value of a number without fraction and exponent that fits.
    public var integer: Int? { number.flatMap { Int($0) } }

    public var boolean: Bool? {
        guard case .boolean(let value) = self else { return nil }
        return value
    }

    public var array: [JSONValue]? {
        guard case .array(let values) = self else { return nil }
        return values
    }

    /// The members of an object, in the order in which they were written.
    public var members: [(key: String, value: JSONValue)]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    public var isNull: Bool { self == .null }
}
