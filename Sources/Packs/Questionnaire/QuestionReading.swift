import Yams

extension QuestionnaireReader {
    /// Reads one question, adds it to the form's list and tells its id.
    mutating func readQuestion(_ node: Node) -> String? {
        let keys = [
            "id", "type", "label", "hint", "choices", "list", "required", "requiredWhen", "askedWhen", "fixed",
            "mayDecline", "compartment", "long", "limit", "patterns", "raises",
        ]
        guard let map = mapping(node, "questions", keys) else { return nil }
        let id = required(map, "id", node)
        let place = "question \(id)"
        let index = questions.count
        marks.marks[.question(index)] = mark(node)
        marks.marks[.askedWhen(question: index)] = map["askedWhen"].map { mark($0) }
        marks.marks[.requiredWhen(question: index)] = map["requiredWhen"].map { mark($0) }
        let kind: Questionnaire.Kind = named(map["type"], place) ?? kindMissing(map["type"], node, place)
        questions.append(
            .init(
                id: id, kind: kind, label: words(map["label"], place), hint: words(map["hint"], place),
                choices: readChoices(map["choices"], question: index, place), list: text(map["list"], place),
                required: flag(map["required"], place),
                requiredWhen: map["requiredWhen"].flatMap { condition($0, place) },
                askedWhen: map["askedWhen"].flatMap { condition($0, place) },
                fixed: readFixed(map["fixed"], kind, question: index, place),
                mayDecline: map["mayDecline"].map { flag($0, place) } ?? (mayDecline && kind != .note),
                compartment: text(map["compartment"], place), long: flag(map["long"], place),
                limit: number(map["limit"], place), patterns: readPatterns(map["patterns"], place),
                raises: readRaises(map["raises"], place)))
        return id
    }

    private mutating func kindMissing(_ node: Node?, _ question: Node, _ place: String) -> Questionnaire.Kind {
        if node == nil { fault(question, place, .missing("type")) }
        return .note
    }

    /// An option is `{id: …, en: …, zh-Hant: …}`, so that a list of them reads as a table.
    private mutating func readChoices(_ node: Node?, question: Int, _ place: String) -> [Questionnaire.Choice] {
        sequence(node, place).enumerated().compactMap { number, item in
            marks.marks[.option(question: question, number)] = mark(item)
            guard var map = pairs(item, place) else { return nil }
            guard let id = map.removeValue(forKey: "id").flatMap({ text($0, place) }) else {
                fault(item, place, .missing("id"))
                return nil
            }
            let hint = map.removeValue(forKey: "hint")
            let words = map.compactMapValues { text($0, place) }
            return .init(id: id, words: .init(words), hint: self.words(hint, place))
        }
    }

    private mutating func readFixed(
        _ node: Node?, _ kind: Questionnaire.Kind, question: Int, _ place: String
    ) -> [Questionnaire.Fixed] {
        sequence(node, place).enumerated().compactMap { number, item in
            marks.marks[.fixed(question: question, number)] = mark(item)
            guard let map = mapping(item, place, ["when", "answer"]), let when = map["when"] else {
                fault(item, place, .missing("when"))
                return nil
            }
            let answer = required(map, "answer", item)
            guard let condition = condition(when, place) else { return nil }
            switch kind {
            case .yesNo, .choice, .tick, .country, .language, .unit:
                return .init(when: condition, answer: .choice(answer))
            case .choices: return .init(when: condition, answer: .choices([answer]))
            case .text, .place, .phone, .email: return .init(when: condition, answer: .text(answer))
            case .number, .approximateDate, .day, .file, .note:
                fault(item, place, .expected("a question of words or options for a fixed answer"))
                return nil
            }
        }
    }

    private mutating func readPatterns(_ node: Node?, _ place: String) -> [Questionnaire.Pattern] {
        sequence(node, place).compactMap { named($0, place) }
    }

    private mutating func readRaises(_ node: Node?, _ place: String) -> [String: [String]] {
        guard let node else { return [:] }
        return (pairs(node, place) ?? [:]).mapValues { strings($0, place) }
    }

    // MARK: Payload

    mutating func readPayload(_ node: Node?) -> [Questionnaire.PayloadField] {
        sequence(node, "payload").compactMap { item in
            let keys = [
                "field", "when", "otherwise", "constant", "given", "answer", "label", "map", "to", "chosen", "option",
                "send",
                "numbered", "upTo",
            ]
            guard let map = mapping(item, "payload", keys) else { return nil }
            let name = required(map, "field", item)
            let place = "field \(name)"
            guard let value = readValue(map, item, place) else { return nil }
            let field = Questionnaire.PayloadField(
                name: name, when: map["when"].flatMap { condition($0, place) }, value: value,
                otherwise: text(map["otherwise"], place))
            marks.marks[.field(payloadCount)] = mark(item)
            payloadCount += 1
            return field
        }
    }

    private mutating func readValue(
        _ map: [String: Node], _ item: Node, _ place: String
    ) -> Questionnaire.PayloadValue? {
        if let node = map["constant"] { return text(node, place).map { .constant($0) } }
        if let node = map["given"] { return text(node, place).map { .given($0) } }
        if let node = map["answer"] { return text(node, place).map { .answer($0) } }
        if let node = map["label"] { return text(node, place).map { .label($0) } }
        if let node = map["numbered"] {
            guard let limit = number(map["upTo"], place), (1...1000).contains(limit) else {
                fault(item, place, .expected("‘upTo’ between 1 and 1000"))
                return nil
            }
            return text(node, place).map { .numbered($0, upTo: limit) }
        }
        if let node = map["map"], let id = text(node, place) {
            guard let to = map["to"] else {
                fault(item, place, .missing("to"))
                return nil
            }
            return .map(id, texts(to, place) ?? [:])
        }
        if let node = map["chosen"], let id = text(node, place) {
            return .chosen(id, option: required(map, "option", item), send: required(map, "send", item))
        }
        fault(item, place, .expected("one of constant, given, answer, label, map, chosen, numbered"))
        return nil
    }
}
