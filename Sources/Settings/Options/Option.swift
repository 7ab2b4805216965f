/// An option of a source, a stage, an output or of the limits, with values of one type.
struct Option<Value: Sendable>: Sendable {
    let description: OptionDescription
    let read: @Sendable (ConfigNode) throws(Rejection) -> Value
    /// What stands for the value of an option that must be given and is not, which is reported.
    private let placeholder: Value?

    /// - Parameter standard: the default, as it would be written in pipeline.yaml.
    init(_ name: String, _ format: OptionFormat<Value>, standard: String, _ summary: String) {
        description = OptionDescription(name: name, summary: summary, shape: format.shape, standard: standard)
        read = format.read
        placeholder = nil
    }

    /// An option without a default.
    ///
    /// - Parameter placeholder: what stands for it where it is missing or wrong; nothing is run with it.
    init(required name: String, _ format: OptionFormat<Value>, placeholder: Value, _ summary: String) {
        description = OptionDescription(name: name, summary: summary, shape: format.shape, standard: nil)
        read = format.read
        self.placeholder = placeholder
    }

    /// The value where pipeline.yaml says nothing.
    var standardValue: Value {
        if let placeholder { return placeholder }
        let diagnostics = Diagnostics(ConfigText(description.standard ?? "", name: "default"))
        var reader = YAMLReader(diagnostics)
        do throws(Rejection) {
            if let node = reader.read() { return try read(node) }
        } catch {
            preconditionFailure("the default of '\(description.name)' is wrong: \(error.message)")
        }
        preconditionFailure("the default of '\(description.name)' is no YAML")
    }
}

/// One way to write values of one type.
struct OptionFormat<Value: Sendable>: Sendable {
    let shape: OptionShape
    let read: @Sendable (ConfigNode) throws(Rejection) -> Value

    init(_ shape: OptionShape, read: @escaping @Sendable (ConfigNode) throws(Rejection) -> Value) {
        self.shape = shape
        self.read = read
    }
}

extension ConfigNode {
    /// Something of another type than `shape` needs.
    func wrongType(_ shape: OptionShape, advice: String? = nil) -> Rejection {
        Rejection(
            code: .wrongType, message: "must be \(shape.expectation), not \(kind)", place: place, advice: advice)
    }

    /// A scalar that cannot be used.
    func badValue(_ shape: OptionShape, advice: String? = nil) -> Rejection {
        let written = scalar?.string ?? ""
        return Rejection(
            code: .badValue, message: "must be \(shape.expectation), not '\(written)'", place: place, advice: advice)
    }

    /// The scalar as text, with or without quotes.
    ///
    /// - Throws: ``Rejection`` where there is none or it is empty.
    func text(_ shape: OptionShape) throws(Rejection) -> String {
        guard let scalar, !isNull else { throw wrongType(shape) }
        guard !scalar.string.isEmpty else { throw badValue(shape) }
        return scalar.string
    }
}
