/// One thing that is wrong with a questionnaire's file, with the place and the reason.
package struct QuestionnaireFault: Error, Sendable, Equatable, CustomStringConvertible {
    package let file: String
    package let line: Int?
    package let column: Int?
    /// The screen, question or field that it concerns.
    package let place: String
    package let why: Why

    package init(file: String, line: Int? = nil, column: Int? = nil, place: String, why: Why) {
        self.file = file
        self.line = line
        self.column = column
        self.place = place
        self.why = why
    }

    /// `file:line:column: place: reason`, as editors follow it.
    package var description: String {
        let position = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
        return "\(file)\(position): \(place.isEmpty ? "" : place + ": ")\(why)"
    }

    /// What can be wrong.
    package enum Why: Sendable, Equatable, CustomStringConvertible {
        case unreadable(String)
        case unknownKey(String)
        case missing(String)
        case expected(String)
        case expression(String)
        case badName(String)
        case twice(String)
        case unknownQuestion(String)
        case unknownScreen(String)
        case unknownOption(question: String, option: String)
        case severalAnswers(question: String)
        case askedLater(String)
        case neverAsked
        case unreachable
        case cycle([String])
        case noDefault
        case noOptions
        case missingWords(of: String, language: String)
        case undeclaredLanguage(String)
        case unknownCompartment(String)
        /// It is declared nowhere in the pack that the questionnaire belongs to.
        case notInPack(String)

        /// Whether another fault, of a way that leads nowhere, may be all that is wrong.
        var isConsequence: Bool {
            switch self {
            case .unreachable, .askedLater: true
            default: false
            }
        }

        package var description: String {
            switch self {
            case .unreadable(let why): "not readable as YAML: \(why)"
            case .unknownKey(let key): "‘\(key)’ is not a key that belongs here"
            case .missing(let what): "‘\(what)’ is missing"
            case .expected(let what): "expected \(what)"
            case .expression(let why): "the expression does not read: \(why)"
            case .badName(let name): "‘\(name)’ cannot be a name: letters, digits, - and _, beginning with a letter"
            case .twice(let id): "‘\(id)’ is defined twice"
            case .unknownQuestion(let id): "no question ‘\(id)’"
            case .unknownScreen(let id): "no screen ‘\(id)’"
            case .unknownOption(let question, let option): "the question ‘\(question)’ has no option ‘\(option)’"
            case .severalAnswers(let question): "‘\(question)’ may have several answers; write ‘has’, not ‘=’ or ‘in’"
            case .askedLater(let id): "‘\(id)’ is not asked before this, so it never has an answer here"
            case .neverAsked: "no screen asks it"
            case .unreachable: "no answers lead here"
            case .cycle(let ids): "leads round in a circle: \(ids.joined(separator: " → "))"
            case .noDefault: "the last way on must have no condition"
            case .noOptions: "a choice needs options"
            case .missingWords(let what, let language):
                "no words of \(what) in ‘\(language)’, which is declared complete"
            case .undeclaredLanguage(let code): "words in ‘\(code)’, which is not declared"
            case .unknownCompartment(let code): "no compartment ‘\(code)’"
            case .notInPack(let what): "\(what) is known nowhere in the pack"
            }
        }
    }
}

/// Everything that is wrong with a questionnaire's file, so that it can be mended in one go.
package struct QuestionnaireFaults: Error, Sendable, Equatable, CustomStringConvertible {
    package let list: [QuestionnaireFault]

    package init(_ list: [QuestionnaireFault]) { self.list = list }

    package var description: String { list.map(\.description).joined(separator: "\n") }
}
