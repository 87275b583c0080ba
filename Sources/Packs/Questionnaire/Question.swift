import Foundation

extension Questionnaire {
    /// One thing that is asked, wherever in the form it stands.
    package struct Question: Sendable, Equatable, Identifiable {
        package let id: String
        package let kind: Kind
        package let label: Words
        package let hint: Words
        package let choices: [Choice]
        /// The name of a list whose options are supplied while the form is used: agencies, nationalities, towns.
        package let list: String?
        package let required: Bool
        package let requiredWhen: Condition?
        /// Asked on its screen only while this holds; otherwise its answer is dropped.
        package let askedWhen: Condition?
        /// Answers that a rule gives, whatever anyone said: the first whose condition holds.
        package let fixed: [Fixed]
        package let mayDecline: Bool
        /// The part of a person's file that the answer belongs to.
        package let compartment: String?
        /// Whether it is written in a box of several lines.
        package let long: Bool
        /// Characters of a text, a number or a listed option at most; options of a multiple choice at most.
        package let limit: Int?
        package let patterns: [Pattern]
        /// Indicators that an answer raises, by option.
        package let raises: [String: [String]]

        package init(
            id: String, kind: Kind, label: Words, hint: Words = .none, choices: [Choice] = [], list: String? = nil,
            required: Bool = false, requiredWhen: Condition? = nil, askedWhen: Condition? = nil, fixed: [Fixed] = [],
            mayDecline: Bool = false, compartment: String? = nil, long: Bool = false, limit: Int? = nil,
            patterns: [Pattern] = [], raises: [String: [String]] = [:]
        ) {
            self.id = id
            self.kind = kind
            self.label = label
            self.hint = hint
            self.choices = choices
            self.list = list
            self.required = required
            self.requiredWhen = requiredWhen
            self.askedWhen = askedWhen
            self.fixed = fixed
            self.mayDecline = mayDecline
            self.compartment = compartment
            self.long = long
            self.limit = limit
            self.patterns = patterns
            self.raises = raises
        }

        /// The options as their ids; `yes` and `no` for a yes-or-no question, nil where any value may stand.
        package var options: [String]? {
            switch kind {
            case .yesNo: ["yes", "no"]
            case .tick: ["yes"]
            case .choice, .choices: list == nil ? choices.map(\.id) : nil
            case .text, .number, .approximateDate, .day, .country, .language, .place, .phone, .email, .file, .note,
                .unit:
                nil
            }
        }
    }

    /// What sort of answer is asked for.
    package enum Kind: String, Sendable, CaseIterable, Codable {
        case yesNo, choice, choices, text, number, approximateDate, day
        case country, language, place, phone, email, file
        /// Told, not asked.
        case note
        /// One box that is ticked or not.
        case tick
        /// A unit of an agency, chosen from the directory.
        case unit
    }

    /// One option.
    package struct Choice: Sendable, Equatable, Identifiable {
        package let id: String
        package let words: Words
        package let hint: Words

        package init(id: String, words: Words, hint: Words = .none) {
            self.id = id
            self.words = words
            self.hint = hint
        }
    }

    /// An answer given by a rule.
    package struct Fixed: Sendable, Equatable {
        package let when: Condition
        package let answer: Answer

        package init(when: Condition, answer: Answer) {
            self.when = when
            self.answer = answer
        }
    }

    /// A named check on the form of an answer.
    package enum Pattern: String, Sendable, CaseIterable, Codable {
        case email, phone, notURL, digits, past, after1900
    }

    /// The parts of a person's file, as questionnaires name them.
    package static let compartments: Set<String> = [
        "identity", "contact", "immigration", "account", "health", "services", "legal", "family", "money",
    ]
}

extension Questionnaire.Question {
    /// Makes an answer of what a browser sent; nil where nothing was filled in.
    ///
    /// It never refuses: what does not fit its kind stays a text, and ``Questionnaire/problems(_:on:)`` says why.
    package func read(_ values: [String], declining: Bool = false) -> Questionnaire.Answer? {
        if declining { return .declined }
        let values = values.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
        guard let first = values.first else { return nil }
        switch kind {
        case .note: return nil
        case .yesNo, .choice, .tick, .unit, .country, .language: return .choice(first)
        case .choices: return .choices(values)
        case .file: return .files(values)
        case .number:
            let plain = first.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 || $0 == 45 }
            return plain ? Decimal(string: first).map { .number($0) } ?? .text(first) : .text(first)
        case .day, .approximateDate: return Questionnaire.PartialDate(first).map { .date($0) } ?? .text(first)
        case .text, .place, .phone, .email: return .text(first)
        }
    }
}
