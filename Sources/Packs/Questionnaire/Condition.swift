package import Foundation

extension Questionnaire {
    /// What must hold of the answers so far, read once from its text: `age = 'child' and not answered(guardian)`.
    package indirect enum Condition: Sendable, Hashable {
        case equals(String, String)
        case among(String, [String])
        case has(String, String)
        case answered(String)
        case declined(String)
        case compares(String, Comparison, Decimal)
        case not(Condition)
        /// Holds when every one holds; with none, always.
        case all([Condition])
        /// Holds when at least one holds; with none, never.
        case any([Condition])

        /// How two numbers stand to each other.
        package enum Comparison: String, Sendable, Hashable {
            case equal = "="
            case less = "<"
            case lessOrEqual = "<="
            case more = ">"
            case moreOrEqual = ">="
        }

        package static let always = Condition.all([])
        package static let never = Condition.any([])

        /// Whether it holds. A question without an answer equals nothing, so `!=` holds of it.
        package func holds(_ answers: Answers) -> Bool {
            switch self {
            case .equals(let question, let value): answers[question]?.value == value
            case .among(let question, let values): answers[question]?.value.map(values.contains) ?? false
            case .has(let question, let value): answers[question]?.values.contains(value) ?? false
            case .answered(let question): answers[question].map { !$0.isBlank && $0 != .declined } ?? false
            case .declined(let question): answers[question] == .declined
            case .compares(let question, let comparison, let number):
                answers[question]?.number.map { comparison.holds($0, number) } ?? false
            case .not(let inner): !inner.holds(answers)
            case .all(let parts): parts.allSatisfy { $0.holds(answers) }
            case .any(let parts): parts.contains { $0.holds(answers) }
            }
        }

        /// The questions that it names.
        package var questions: Set<String> {
            switch self {
            case .equals(let question, _), .among(let question, _), .has(let question, _), .answered(let question),
                .declined(let question), .compares(let question, _, _):
                [question]
            case .not(let inner): inner.questions
            case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.questions) }
            }
        }

        /// Each comparison in it, with the question and the values that it compares with.
        package var atoms: [Condition] {
            switch self {
            case .not(let inner): inner.atoms
            case .all(let parts), .any(let parts): parts.flatMap(\.atoms)
            default: [self]
            }
        }
    }
}

extension Questionnaire.Condition.Comparison {
    /// Whether a number stands to another as this says.
    func holds(_ left: Decimal, _ right: Decimal) -> Bool {
        switch self {
        case .equal: left == right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .more: left > right
        case .moreOrEqual: left >= right
        }
    }
}

extension Questionnaire.Answer {
    fileprivate var number: Decimal? { if case .number(let number) = self { number } else { nil } }
}

extension Questionnaire.Condition: CustomStringConvertible {
    /// The text that reads back as the same condition.
    package var description: String {
        switch self {
        case .equals(let question, let value): "\(question) = \(Self.quoted(value))"
        case .not(.equals(let question, let value)): "\(question) != \(Self.quoted(value))"
        case .among(let question, let values): "\(question) in (\(values.map(Self.quoted).joined(separator: ", ")))"
        case .has(let question, let value): "\(question) has \(Self.quoted(value))"
        case .answered(let question): "answered(\(question))"
        case .declined(let question): "declined(\(question))"
        case .compares(let question, let comparison, let number): "\(question) \(comparison.rawValue) \(number)"
        case .not(let inner): "not \(inner.enclosed)"
        case .all(let parts): parts.isEmpty ? "always" : parts.map(\.enclosed).joined(separator: " and ")
        case .any(let parts): parts.isEmpty ? "never" : parts.map(\.enclosed).joined(separator: " or ")
        }
    }

    private var enclosed: String {
        switch self {
        case .all(let parts) where !parts.isEmpty, .any(let parts) where !parts.isEmpty: "(\(self))"
        default: description
        }
    }

    /// A quote inside is written twice.
    private static func quoted(_ value: String) -> String {
        "'" + value.replacingOccurrences(of: "'", with: "''") + "'"
    }
}
