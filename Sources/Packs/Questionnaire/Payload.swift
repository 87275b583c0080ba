import Foundation

extension Questionnaire {
    /// One field that leaves for another system, and what it is made of.
    package struct PayloadField: Sendable, Equatable {
        package let name: String
        package let when: Condition?
        package let value: PayloadValue
        /// Sent when there is no value.
        package let otherwise: String?

        package init(name: String, when: Condition? = nil, value: PayloadValue, otherwise: String? = nil) {
            self.name = name
            self.when = when
            self.value = value
            self.otherwise = otherwise
        }
    }

    /// What a field is made of.
    package enum PayloadValue: Sendable, Equatable {
        case constant(String)
        /// Supplied by the system, not by the form: who signed in, a number made for this referral.
        case given(String)
        case answer(Question.ID)
        /// The words of the chosen option, in the first language.
        case label(Question.ID)
        /// Each chosen option in the receiver's words; several are joined by a comma.
        case map(Question.ID, [String: String])
        /// A word when an option is among the chosen ones.
        case chosen(Question.ID, option: String, send: String)
        /// Several answers as fields of their own; `#` in the name becomes 1, 2, 3 …
        case numbered(Question.ID, upTo: Int)

        package var question: Question.ID? {
            switch self {
            case .constant, .given: nil
            case .answer(let id), .label(let id), .map(let id, _), .chosen(let id, _, _), .numbered(let id, _): id
            }
        }
    }

    /// A field as it leaves.
    package struct Outgoing: Sendable, Equatable {
        package let name: String
        package let value: String
    }

    /// The outgoing fields, made of answers on the final path and nothing else.
    ///
    /// Of several entries for one field the first that has a value counts. A question that was asked and left empty is
    /// sent as an empty text; one that was not asked is not sent.
    package func outgoing(_ answers: Answers, given: [String: String] = [:]) -> [Outgoing] {
        let walk = walk(answers)
        var sent: Set<String> = []
        var fields: [Outgoing] = []
        for field in payload where field.when?.holds(walk.reached) ?? true {
            for outgoing in values(of: field, walk, given) where sent.insert(outgoing.name).inserted {
                fields.append(outgoing)
            }
        }
        return fields
    }

    private func values(of field: PayloadField, _ walk: Walk, _ given: [String: String]) -> [Outgoing] {
        func one(_ value: String?) -> [Outgoing] {
            (value ?? field.otherwise).map { [Outgoing(name: field.name, value: $0)] } ?? []
        }
        switch field.value {
        case .constant(let text): return one(text)
        case .given(let key): return one(given[key])
        case .answer(let id):
            let blank = walk.shown.contains(id) ? "" : nil
            return one(walk.reached[id].flatMap { $0 == .declined ? nil : $0.values.joined(separator: ", ") } ?? blank)
        case .label(let id): return one(walk.reached[id].flatMap { label(of: $0, question(id)) })
        case .map(let id, let words):
            let chosen = inOrder(walk.reached[id]?.values ?? [], of: id).compactMap { words[$0] }
            return one(chosen.isEmpty ? nil : chosen.joined(separator: ", "))
        case .chosen(let id, let option, let word):
            return one(walk.reached[id]?.values.contains(option) ?? false ? word : nil)
        case .numbered(let id, let limit):
            guard walk.shown.contains(id) else { return [] }
            let values = walk.reached[id]?.values ?? []
            return (1...max(1, limit)).compactMap { number in
                let name = field.name.replacingOccurrences(of: "#", with: "\(number)")
                return (number <= values.count ? values[number - 1] : field.otherwise)
                    .map { Outgoing(name: name, value: $0) }
            }
        }
    }

    private func label(of answer: Answer, _ question: Question?) -> String? {
        let words = answer.values.compactMap { value in
            question?.choices.first { $0.id == value }?.words.text(languages.first)
                ?? (question?.kind == .yesNo ? common[value]?.text(languages.first) : value)
        }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// As the form lists them, whatever the order of ticking.
    private func inOrder(_ values: [String], of id: Question.ID) -> [String] {
        guard let options = question(id)?.options else { return values }
        return options.filter(values.contains)
    }

    func payloadFaults(_ marks: QuestionnaireMarks) -> [QuestionnaireFault] {
        payload.enumerated().flatMap { index, field -> [QuestionnaireFault] in
            let place = "field \(field.name)"
            let named = Set(field.value.question.map { [$0] } ?? []).union(field.when?.questions ?? [])
            var whys = named.sorted().filter { question($0) == nil }.map { QuestionnaireFault.Why.unknownQuestion($0) }
            if let question = field.value.question.flatMap({ question($0) }), let options = question.options {
                let used: [String]
                switch field.value {
                case .map(_, let words): used = words.keys.sorted()
                case .chosen(_, let option, _): used = [option]
                case .constant, .given, .answer, .label, .numbered: used = []
                }
                whys += used.filter { !options.contains($0) }.map { .unknownOption(question: question.id, option: $0) }
            }
            if case .numbered = field.value, !field.name.contains("#") { whys.append(.expected("‘#’ in the name")) }
            return whys.map { marks.fault(.field(index), place, $0) }
        }
    }
}
