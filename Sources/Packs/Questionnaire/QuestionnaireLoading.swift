import Yams

extension Questionnaire {
    /// Reads a questionnaire from its text and checks it whole.
    ///
    /// - Parameter file: The name that faults cite.
    package static func load(yaml: String, file: String) throws(QuestionnaireFaults) -> Questionnaire {
        try marked(yaml: yaml, file: file).form
    }

    /// The same, with where each part stands: for whoever checks it against something else.
    static func marked(
        yaml: String, file: String
    ) throws(QuestionnaireFaults) -> (form: Questionnaire, marks: QuestionnaireMarks) {
        var reader = QuestionnaireReader(file: file)
        guard let questionnaire = reader.read(yaml) else { throw QuestionnaireFaults(reader.faults) }
        let faults = reader.faults + questionnaire.check(reader.marks)
        guard faults.isEmpty else { throw QuestionnaireFaults(faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) }) }
        return (questionnaire, reader.marks)
    }
}

/// Turns YAML nodes into a questionnaire, collecting every fault instead of stopping at the first.
struct QuestionnaireReader {
    var faults: [QuestionnaireFault] = []
    var marks: QuestionnaireMarks
    var first = "en"
    var questions: [Questionnaire.Question] = []
    var mayDecline = false
    var payloadCount = 0

    init(file: String) { marks = QuestionnaireMarks(file: file) }

    mutating func read(_ yaml: String) -> Questionnaire? {
        let root: Node
        do {
            guard let node = try Yams.compose(yaml: yaml) else {
                fault(nil, "", .unreadable("the file is empty"))
                return nil
            }
            root = node
        } catch {
            fault(error)
            return nil
        }
        let keys = [
            "id", "version", "source", "languages", "title", "words", "mayDecline", "questions", "screens", "payload",
        ]
        guard let map = mapping(root, "", keys) else { return nil }
        marks.marks[.whole] = mark(root)
        let languages = readLanguages(map["languages"])
        first = languages.first
        mayDecline = flag(map["mayDecline"], "mayDecline")
        for node in sequence(map["questions"], "questions") { _ = readQuestion(node) }
        let screens = sequence(map["screens"], "screens").enumerated().compactMap { readScreen($1, at: $0) }
        return Questionnaire(
            id: required(map, "id", root), version: required(map, "version", root),
            source: readSource(map["source"], root),
            languages: languages, title: words(map["title"], "title"), common: readCommon(map["words"]),
            screens: screens, questions: questions, payload: readPayload(map["payload"]))
    }

    private mutating func readSource(_ node: Node?, _ root: Node) -> Questionnaire.Source {
        guard let node else {
            fault(root, "", .missing("source"))
            return .init(instrument: "", citation: "")
        }
        let map = mapping(node, "source", ["instrument", "citation", "licence"]) ?? [:]
        return .init(
            instrument: required(map, "instrument", node), citation: required(map, "citation", node),
            licence: text(map["licence"], "source"))
    }

    private mutating func readLanguages(_ node: Node?) -> Questionnaire.Languages {
        guard let node, let map = mapping(node, "languages", ["complete", "partial", "reviewed"]) else {
            return .init(complete: [])
        }
        let reviewed = map["reviewed"].flatMap { texts($0, "languages") } ?? [:]
        return .init(
            complete: strings(map["complete"], "languages"), partial: strings(map["partial"], "languages"),
            reviewed: reviewed)
    }

    private mutating func readCommon(_ node: Node?) -> [String: Questionnaire.Words] {
        guard let node else { return [:] }
        let known = ["yes", "no", "declined"] + Questionnaire.Reason.allCases.map(\.rawValue)
        var common: [String: Questionnaire.Words] = [:]
        for (key, value) in mapping(node, "words", known) ?? [:] {
            marks.marks[.common(key)] = mark(value)
            common[key] = words(value, "words")
        }
        return common
    }

    private mutating func readScreen(_ node: Node, at index: Int) -> Questionnaire.Screen? {
        let keys = ["id", "heading", "hint", "source", "questions", "next"]
        guard let map = mapping(node, "screens", keys) else { return nil }
        let id = required(map, "id", node)
        let place = "screen \(id)"
        marks.marks[.screen(index)] = mark(node)
        var asked: [String] = []
        for (number, item) in sequence(map["questions"], place).enumerated() {
            marks.marks[.asking(screen: index, number)] = mark(item)
            if item.mapping != nil {
                if let id = readQuestion(item) { asked.append(id) }
            } else if let id = text(item, place) {
                asked.append(id)
            }
        }
        let (branches, otherwise) = readNext(map["next"], screen: index, place)
        return .init(
            id: id, heading: words(map["heading"], place), hint: words(map["hint"], place),
            source: words(map["source"], place), questions: asked, branches: branches, otherwise: otherwise)
    }

    private mutating func readNext(
        _ node: Node?, screen: Int, _ place: String
    ) -> ([Questionnaire.Branch], String?) {
        guard let node else { return ([], nil) }
        if node.sequence == nil {
            marks.marks[.otherwise(screen: screen)] = mark(node)
            return ([], text(node, place))
        }
        var branches: [Questionnaire.Branch] = []
        var otherwise: String?
        for item in sequence(node, place) {
            guard let map = mapping(item, place, ["if", "go"]) else { continue }
            let target = required(map, "go", item)
            if otherwise != nil { fault(item, place, .noDefault) }
            guard let when = map["if"] else {
                marks.marks[.otherwise(screen: screen)] = mark(item)
                otherwise = target
                continue
            }
            marks.marks[.branch(screen: screen, branches.count)] = mark(when)
            branches.append(.init(condition(when, place) ?? .never, target))
        }
        return (branches, otherwise)
    }
}
