import Foundation

extension Questionnaire.Condition {
    /// Why a text is not a condition, and the column (from 1) where that shows.
    package struct Misread: Error, Sendable, Equatable, CustomStringConvertible {
        package let column: Int
        package let why: String
        package var description: String { "column \(column): \(why)" }
    }

    /// How questions are named in the text.
    package enum Dialect: Sendable {
        /// `age = 'child'`, `needs has 'shelter'`.
        case pack
        /// `${age} = 'child'`, `selected(${needs}, 'shelter')`: the part of XPath that survey forms use for routing.
        case survey
    }

    /// Reads a condition from its text.
    package init(parsing text: String, as dialect: Dialect = .pack) throws(Misread) {
        var parser = try ConditionParser(text, dialect)
        self = try parser.whole()
    }

    /// Words that cannot name a question, because expressions use them.
    package static let reserved: Set<String> = [
        "and", "or", "not", "in", "has", "answered", "declined", "always", "never",
    ]
}

/// A recursive descent over tokens. The depth is bounded, so that no text can exhaust the stack.
private struct ConditionParser {
    typealias Condition = Questionnaire.Condition
    typealias Misread = Condition.Misread

    private let tokens: [ConditionToken]
    private let dialect: Condition.Dialect
    private var position = 0
    private var depth = 0

    init(_ text: String, _ dialect: Condition.Dialect) throws(Misread) {
        tokens = try ConditionToken.all(in: text, dialect)
        self.dialect = dialect
    }

    mutating func whole() throws(Misread) -> Condition {
        let condition = try either()
        guard current.kind == .end else { throw misread("expected ‘and’, ‘or’ or the end, found \(current.words)") }
        return condition
    }

    private var current: ConditionToken { tokens[position] }

    private mutating func advance() -> ConditionToken {
        let token = tokens[position]
        if position < tokens.count - 1 { position += 1 }
        return token
    }

    private func misread(_ why: String) -> Misread { Misread(column: current.column, why: why) }

    private mutating func either() throws(Misread) -> Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 60 else { throw misread("nested too deeply") }
        var parts = [try both()]
        while accept(.name("or")) { parts.append(try both()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func both() throws(Misread) -> Condition {
        var parts = [try one()]
        while accept(.name("and")) { parts.append(try one()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func one() throws(Misread) -> Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 120 else { throw misread("nested too deeply") }
        if accept(.name("not")) { return .not(try one()) }
        if accept(.symbol("(")) {
            let inner = try either()
            try expect(")")
            return inner
        }
        switch (dialect, current.kind) {
        case (.pack, .name("always")), (.pack, .name("never")):
            return advance().kind == .name("always") ? .always : .never
        case (.pack, .name("answered")), (.pack, .name("declined")):
            let answered = advance().kind == .name("answered")
            try expect("(")
            let question = try question()
            try expect(")")
            return answered ? .answered(question) : .declined(question)
        case (.survey, .name("true")), (.survey, .name("false")):
            let holds = advance().kind == .name("true")
            try expect("(")
            try expect(")")
            return holds ? .always : .never
        case (.survey, .name("selected")):
            _ = advance()
            try expect("(")
            let question = try question()
            try expect(",")
            let value = try text()
            try expect(")")
            return .has(question, value)
        default:
            return try comparison()
        }
    }

    private mutating func comparison() throws(Misread) -> Condition {
        let question = try question()
        if dialect == .pack, accept(.name("in")) { return .among(question, try list()) }
        if dialect == .pack, accept(.name("has")) { return .has(question, try text()) }
        guard case .symbol(let sign) = current.kind, ["=", "!=", "<", "<=", ">", ">="].contains(sign) else {
            throw misread("expected =, !=, <, >, in or has after ‘\(question)’, found \(current.words)")
        }
        _ = advance()
        if case .number(let number) = current.kind {
            _ = advance()
            if sign == "!=" { return .not(.compares(question, .equal, number)) }
            guard let comparison = Condition.Comparison(rawValue: sign) else { throw misread("unknown comparison") }
            return .compares(question, comparison, number)
        }
        guard sign == "=" || sign == "!=" else {
            throw misread("‘\(sign)’ compares with a number, found \(current.words)")
        }
        let value = try text()
        if value.isEmpty, dialect == .survey { return sign == "=" ? .not(.answered(question)) : .answered(question) }
        return sign == "=" ? .equals(question, value) : .not(.equals(question, value))
    }

    private mutating func list() throws(Misread) -> [String] {
        try expect("(")
        var values = [try text()]
        while accept(.symbol(",")) { values.append(try text()) }
        try expect(")")
        return values
    }

    private mutating func question() throws(Misread) -> String {
        switch (dialect, current.kind) {
        case (.pack, .name(let name)) where !Condition.reserved.contains(name), (.survey, .reference(let name)):
            _ = advance()
            return name
        default: throw misread("expected a question, found \(current.words)")
        }
    }

    private mutating func text() throws(Misread) -> String {
        guard case .text(let value) = current.kind else {
            throw misread("expected a value in single quotes, found \(current.words)")
        }
        _ = advance()
        return value
    }

    private mutating func accept(_ kind: ConditionToken.Kind) -> Bool {
        guard current.kind == kind else { return false }
        _ = advance()
        return true
    }

    private mutating func expect(_ symbol: String) throws(Misread) {
        guard accept(.symbol(symbol)) else { throw misread("expected ‘\(symbol)’, found \(current.words)") }
    }
}
