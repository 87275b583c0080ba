/// What a form or an address may carry under one name, as the interface's description states it.
package struct FieldSpec: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case text(max: Int)
        case choice([String])
        /// Several values of a list.
        case choices([String])
        /// A day, a month or a year, in three fields: `-year`, `-month`, `-day`.
        case date
        case flag
        case number
        /// A password or code: never shown again, never sent back.
        case secret
        /// A file of so many bytes at most; its form is sent as `multipart/form-data`.
        case file(max: Int)
    }

    package let name: String
    package let kind: Kind
    package let isRequired: Bool

    /// The identifier that a page gives out with a form that makes something new. May be left out.
    package static let once = FieldSpec("once", .text(max: 36))

    /// Whether what was sent under a name belongs to this field.
    ///
    /// A name that ends in a parameter, `answer-:question`, stands for all that begin so.
    func covers(_ sent: String) -> Bool {
        if let parameter = name.firstIndex(of: ":") { return sent.hasPrefix(name[..<parameter]) }
        return sent == name || kind == .date && sent.hasPrefix(name + "-")
    }

    package init(_ name: String, _ kind: Kind = .text(max: 500), required: Bool = false) {
        self.name = name
        self.kind = kind
        isRequired = required
    }
}
