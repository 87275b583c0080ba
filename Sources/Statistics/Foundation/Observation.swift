/// What was recorded of one person, as codes to count: nothing that names anybody, and nothing in free words.
///
/// A variable that does not stand in it was not asked. Codes are those of the code book in use.
public struct Observation: Sendable, Equatable {
    /// What was recorded of one variable. *None*, *unknown* and *not asked* are three different things.
    public enum Recorded: Sendable, Hashable {
        /// One code or several, each once, in the order of their bytes; never empty.
        case values([String])
        /// It was asked, and none of the variable's values holds.
        case none
        /// It was asked, and nobody could say.
        case unknown
    }

    private var answers: [String: Recorded]

    public init(_ answers: [String: Recorded] = [:]) { self.answers = answers }

    /// What was recorded of a variable; nil where it was not asked.
    public subscript(variable: String) -> Recorded? {
        get { answers[variable] }
        set { answers[variable] = newValue }
    }

    /// The variables of which something was recorded, in the order of their names.
    public var variables: [String] { answers.keys.sorted() }
}

extension Observation.Recorded {
    /// One code or several, as they came; ``none`` where there are no codes.
    public static func codes(_ codes: some Sequence<String>) -> Self {
        let once = Set(codes).sorted()
        return once.isEmpty ? .none : .values(once)
    }

    /// The codes; none where nothing holds or nothing is known.
    public var codes: [String] { if case .values(let codes) = self { codes } else { [] } }
}

/// As an object with a member for each variable that was asked: `{"means": ["threats"], "sex": "unknown"}`.
extension Observation: Codable {
    public init(from decoder: any Decoder) throws {
        answers = try decoder.singleValueContainer().decode([String: Recorded].self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(answers)
    }
}

extension Observation.Recorded: Codable {
    private enum Word: String, Codable { case none, unknown }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let word = try? container.decode(Word.self) {
            self = word == .none ? .none : .unknown
        } else {
            self = .codes(try container.decode([String].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .values(let codes): try container.encode(codes)
        case .none: try container.encode(Word.none)
        case .unknown: try container.encode(Word.unknown)
        }
    }
}
