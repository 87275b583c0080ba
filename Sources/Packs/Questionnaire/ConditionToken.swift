import Foundation

/// The smallest piece of a routing expression, and where it begins.
struct ConditionToken {
    enum Kind: Equatable {
        case name(String)
        case reference(String)
        case text(String)
        case number(Decimal)
        case symbol(String)
        case end
    }

    let kind: Kind
    let column: Int

    /// As a complaint names it.
    var words: String {
        switch kind {
        case .name(let text), .reference(let text), .symbol(let text): "‘\(text)’"
        case .text(let text): "the value '\(text)'"
        case .number(let number): "the number \(number)"
        case .end: "the end"
        }
    }

    /// Every token of a text, closed by ``Kind/end``.
    static func all(
        in text: String, _ dialect: Questionnaire.Condition.Dialect
    ) throws(Questionnaire.Condition.Misread) -> [ConditionToken] {
        var scan = ConditionScan(text, dialect)
        var tokens: [ConditionToken] = []
        while let token = try scan.next() { tokens.append(token) }
        tokens.append(ConditionToken(kind: .end, column: scan.column))
        return tokens
    }
}

private struct ConditionScan {
    private let characters: [Character]
    private let dialect: Questionnaire.Condition.Dialect
    private var position = 0

    init(_ text: String, _ dialect: Questionnaire.Condition.Dialect) {
        characters = Array(text)
        self.dialect = dialect
    }

    var column: Int { position + 1 }
    private var current: Character? { position < characters.count ? characters[position] : nil }
    private var following: Character? { position + 1 < characters.count ? characters[position + 1] : nil }

    mutating func next() throws(Questionnaire.Condition.Misread) -> ConditionToken? {
        while let character = current, character.isWhitespace { position += 1 }
        guard let character = current else { return nil }
        let start = column
        if Self.beginsName(character) { return ConditionToken(kind: .name(name()), column: start) }
        if Self.isDigit(character) || (character == "-" && following.map(Self.isDigit) == true) {
            return ConditionToken(kind: .number(try number()), column: start)
        }
        switch character {
        case "'": return ConditionToken(kind: .text(try quoted()), column: start)
        case "$" where dialect == .survey: return ConditionToken(kind: .reference(try reference()), column: start)
        case "!", "<", ">", "=", "(", ")", ",":
            position += 1
            if "!<>".contains(character), current == "=" {
                position += 1
                return ConditionToken(kind: .symbol("\(character)="), column: start)
            }
            guard character != "!" else { throw .init(column: start, why: "‘!’ stands only in ‘!=’; write ‘not’") }
            return ConditionToken(kind: .symbol(String(character)), column: start)
        default: throw .init(column: start, why: "‘\(character)’ has no place in an expression")
        }
    }

    private mutating func name() -> String {
        let start = position
        while let character = current, Self.beginsName(character) || Self.isDigit(character) || character == "-" {
            position += 1
        }
        return String(characters[start..<position])
    }

    private mutating func number() throws(Questionnaire.Condition.Misread) -> Decimal {
        let start = position
        position += 1
        while let character = current, Self.isDigit(character) || character == "." { position += 1 }
        let text = String(characters[start..<position])
        let points = text.filter { $0 == "." }.count
        guard points <= 1, !text.hasSuffix("."), let number = Decimal(string: text) else {
            throw .init(column: start + 1, why: "‘\(text)’ is not a number")
        }
        return number
    }

    private mutating func quoted() throws(Questionnaire.Condition.Misread) -> String {
        let start = column
        var out = ""
        position += 1
        while let character = current {
            position += 1
            guard character == "'" else {
                out.append(character)
                continue
            }
            guard current == "'", dialect == .pack else { return out }
            position += 1
            out.append("'")
        }
        throw .init(column: start, why: "the quote is never closed")
    }

    private mutating func reference() throws(Questionnaire.Condition.Misread) -> String {
        let start = column
        guard following == "{", let close = characters[position...].firstIndex(of: "}") else {
            throw .init(column: start, why: "a question is written ${name}")
        }
        let name = String(characters[(position + 2)..<close])
        position = close + 1
        return name
    }

    private static func beginsName(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character == "_")
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
