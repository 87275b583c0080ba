import Yams

/// Reading single YAML nodes, with a fault at the right line where one is not what it should be.
extension QuestionnaireReader {
    mutating func fault(_ node: Node?, _ place: String, _ why: QuestionnaireFault.Why) {
        faults.append(
            QuestionnaireFault(
                file: marks.file, line: node?.mark?.line, column: node?.mark?.column, place: place, why: why))
    }

    /// What the YAML reader itself complains of.
    mutating func fault(_ error: any Error) {
        guard case YamlError.parser(_, let problem, let mark, _) = error else {
            return fault(nil, "", .unreadable("\(error)"))
        }
        faults.append(
            QuestionnaireFault(
                file: marks.file, line: mark.line, column: mark.column, place: "", why: .unreadable(problem)))
    }

    func mark(_ node: Node) -> QuestionnaireMarks.Mark {
        .init(line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
    }

    mutating func pairs(_ node: Node, _ place: String) -> [String: Node]? {
        guard let mapping = node.mapping else {
            fault(node, place, .expected("keys with values"))
            return nil
        }
        var map: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                fault(key, place, .expected("a word as key"))
                continue
            }
            map[name] = value
        }
        return map
    }

    mutating func mapping(_ node: Node, _ place: String, _ keys: [String]) -> [String: Node]? {
        guard let map = pairs(node, place) else { return nil }
        for (key, _) in node.mapping ?? [:] {
            if let name = key.scalar?.string, !keys.contains(name) { fault(key, place, .unknownKey(name)) }
        }
        return map
    }

    mutating func sequence(_ node: Node?, _ place: String) -> [Node] {
        guard let node else { return [] }
        guard let sequence = node.sequence else {
            fault(node, place, .expected("a list"))
            return []
        }
        return Array(sequence)
    }

    mutating func text(_ node: Node?, _ place: String) -> String? {
        guard let node else { return nil }
        guard let scalar = node.scalar else {
            fault(node, place, .expected("a text"))
            return nil
        }
        return scalar.string
    }

    mutating func required(_ map: [String: Node], _ key: String, _ parent: Node) -> String {
        guard let node = map[key] else {
            fault(parent, "", .missing(key))
            return ""
        }
        return text(node, key) ?? ""
    }

    mutating func strings(_ node: Node?, _ place: String) -> [String] {
        sequence(node, place).compactMap { text($0, place) }
    }

    mutating func texts(_ node: Node, _ place: String) -> [String: String]? {
        pairs(node, place)?.compactMapValues { text($0, place) }
    }

    mutating func flag(_ node: Node?, _ place: String) -> Bool {
        guard let node else { return false }
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            fault(node, place, .expected("true or false"))
            return false
        }
    }

    mutating func number(_ node: Node?, _ place: String) -> Int? {
        guard let node else { return nil }
        guard let number = node.scalar.flatMap({ Int($0.string) }) else {
            fault(node, place, .expected("a whole number"))
            return nil
        }
        return number
    }

    /// One of a closed list of words.
    mutating func named<Word: CaseIterable & RawRepresentable>(
        _ node: Node?, _ place: String
    ) -> Word? where Word.RawValue == String {
        guard let node else { return nil }
        guard let word = node.scalar.flatMap({ Word(rawValue: $0.string) }) else {
            fault(node, place, .expected("one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))"))
            return nil
        }
        return word
    }

    /// A plain text is in the first language; otherwise one text for each language.
    mutating func words(_ node: Node?, _ place: String) -> Questionnaire.Words {
        guard let node else { return .none }
        if let scalar = node.scalar { return .init([first: scalar.string]) }
        return .init(texts(node, place) ?? [:])
    }

    mutating func condition(_ node: Node, _ place: String) -> Questionnaire.Condition? {
        guard let text = text(node, place) else { return nil }
        do {
            return try Questionnaire.Condition(parsing: text)
        } catch {
            let quoted = node.scalar?.style == .doubleQuoted || node.scalar?.style == .singleQuoted
            let start = node.mark.map { $0.column + (quoted ? 1 : 0) }
            faults.append(
                QuestionnaireFault(
                    file: marks.file, line: node.mark?.line, column: start.map { $0 + error.column - 1 },
                    place: place, why: .expression(error.why)))
            return nil
        }
    }
}
