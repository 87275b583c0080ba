import Foundation

extension Questionnaire {
    /// Reads a form from its sheets. It is not yet checked: ask ``check()``.
    package init(_ form: XLSForm) throws(XLSForm.Fault) {
        var reader = try XLSFormReader(form)
        self = try reader.read()
    }
}

private struct XLSFormReader {
    private let survey: CSVText
    private let choices: CSVText
    private let settings: CSVText
    private var screens: [Page] = []
    private var questions: [(position: Int, question: Questionnaire.Question)] = []
    private var lists: [String: [Questionnaire.Choice]] = [:]

    /// A screen whose way on is not known until all are read.
    private struct Page {
        var screen: Questionnaire.Screen
        var relevant: Questionnaire.Condition
        var isExact: Bool
    }

    init(_ form: XLSForm) throws(XLSForm.Fault) {
        survey = try Self.sheet("survey", form.survey, needs: ["type", "name"])
        choices = try Self.sheet("choices", form.choices, needs: ["list_name", "name"])
        settings = try Self.sheet("settings", form.settings, needs: [])
    }

    private static func sheet(
        _ name: String, _ text: String, needs columns: [String]
    ) throws(XLSForm.Fault) -> CSVText {
        let table: CSVText
        do { table = try CSVText(text) } catch { throw .sheet(name, error) }
        for column in columns where table.index(of: column) == nil {
            throw .missingColumn(sheet: name, column: column)
        }
        return table
    }

    mutating func read() throws(XLSForm.Fault) -> Questionnaire {
        for row in choices.rows {
            let hint = cell(row, "lodestar", choices)
            let words: Questionnaire.Words = hint.isEmpty ? .none : try decoded(hint, row)
            lists[cell(row, "list_name", choices), default: []].append(
                .init(id: cell(row, "name", choices), words: texts(row, "label", choices), hint: words))
        }
        try readSurvey()
        let languages = languageCodes
        let row = settings.rows.first
        let json = row.map { cell($0, "lodestar", settings) } ?? ""
        let extras: XLSForm.FormExtras? = json.isEmpty ? nil : try decoded(json, row)
        let title = row.map { cell($0, "form_title", settings) } ?? ""
        var common = extras?.common ?? [:]
        if extras == nil { for choice in lists["yes_no"] ?? [] { common[choice.id] = choice.words } }
        return Questionnaire(
            id: row.map { cell($0, "form_id", settings) } ?? "form",
            version: row.map { cell($0, "version", settings) } ?? "",
            source: extras?.source ?? .init(instrument: title, citation: ""),
            languages: extras?.languages ?? .init(complete: languages),
            title: extras?.title ?? .init([languages.first ?? "en": title]), common: common, screens: linked,
            questions: questions.enumerated().sorted {
                ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
            }
            .map(\.element.question))
    }

    // MARK: Survey

    private mutating func readSurvey() throws(XLSForm.Fault) {
        var depth = 0
        for row in survey.rows {
            let type = cell(row, "type", survey)
            switch type {
            case "begin_group", "begin group":
                depth += 1
                guard depth == 1 else { throw .groups(line: row.line) }
                screens.append(try page(row))
            case "end_group", "end group":
                depth -= 1
                guard depth == 0 else { throw .groups(line: row.line) }
            case "": continue
            default:
                if cell(row, "lodestar", survey) == #"{"hint":true}"# { continue }
                if depth == 0 { screens.append(try page(row)) }
                try readQuestion(row, type, alone: depth == 0)
            }
        }
        guard depth == 0 else { throw .groups(line: survey.rows.last?.line ?? 1) }
    }

    private func page(_ row: CSVText.Row) throws(XLSForm.Fault) -> Page {
        let json = cell(row, "lodestar", survey)
        let isGroup = cell(row, "type", survey).hasPrefix("begin")
        guard isGroup, !json.isEmpty else {
            let screen = Questionnaire.Screen(id: cell(row, "name", survey), heading: texts(row, "label", survey))
            let relevant = try condition(row, "relevant", .survey) ?? .always
            return Page(screen: screen, relevant: relevant, isExact: false)
        }
        let extras: XLSForm.ScreenExtras = try decoded(json, row)
        var branches: [Questionnaire.Branch] = []
        for way in extras.ways { branches.append(.init(try parsed(way.if, row), way.go)) }
        let screen = Questionnaire.Screen(
            id: extras.screen, heading: texts(row, "label", survey), hint: extras.hint, source: extras.source ?? .none,
            branches: branches, otherwise: extras.otherwise)
        return Page(screen: screen, relevant: .always, isExact: true)
    }

    private mutating func readQuestion(
        _ row: CSVText.Row, _ type: String, alone: Bool
    ) throws(XLSForm.Fault) {
        let json = cell(row, "lodestar", survey)
        let extras: XLSForm.QuestionExtras? = json.isEmpty ? nil : try decoded(json, row)
        let id = extras?.question ?? cell(row, "name", survey)
        if let last = screens.indices.last { screens[last].screen = screens[last].screen.asking(id) }
        guard !questions.contains(where: { $0.question.id == id }) else { return }
        let (kind, options) = try kind(type, row)
        let known = extras?.kind ?? kind
        let required = cell(row, "required", survey)
        let always = ["yes", "true", "true()"].contains(required)
        var fixed: [Questionnaire.Fixed] = []
        for rule in extras?.fixed ?? [] { fixed.append(.init(when: try parsed(rule.when, row), answer: rule.answer)) }
        let asked = alone ? nil : try condition(row, "relevant", .survey)
        let question = Questionnaire.Question(
            id: id, kind: known, label: texts(row, "label", survey), hint: texts(row, "hint", survey),
            choices: known == .choice || known == .choices ? options : [], list: extras?.list, required: always,
            requiredWhen: extras != nil
                ? try extras?.requiredWhen.map { text throws(XLSForm.Fault) in try parsed(text, row) }
                : always || required.isEmpty || required == "no" ? nil : try condition(row, "required", .survey),
            askedWhen: extras != nil
                ? try extras?.askedWhen.map { text throws(XLSForm.Fault) in try parsed(text, row) } : asked,
            fixed: fixed, mayDecline: extras?.mayDecline ?? false, compartment: extras?.compartment,
            long: extras?.long ?? (cell(row, "appearance", survey) == "multiline"), limit: extras?.limit,
            patterns: extras?.patterns ?? (type == "integer" ? [.digits] : []), raises: extras?.raises ?? [:])
        questions.append((extras?.position ?? questions.count, question))
    }

    private func kind(
        _ type: String, _ row: CSVText.Row
    ) throws(XLSForm.Fault) -> (Questionnaire.Kind, [Questionnaire.Choice]) {
        let parts = type.split(separator: " ").map(String.init)
        if parts.count == 2, parts[0] == "select_one" || parts[0] == "select_multiple" {
            guard let options = lists[parts[1]] else { throw .unknownList(line: row.line, parts[1]) }
            if parts[0] == "select_one", options.map(\.id) == ["yes", "no"] { return (.yesNo, []) }
            return (parts[0] == "select_one" ? .choice : .choices, options)
        }
        switch type {
        case "text", "string": return (.text, [])
        case "integer", "decimal": return (.number, [])
        case "date": return (.day, [])
        case "note": return (.note, [])
        case "acknowledge", "trigger": return (.tick, [])
        case "file", "image", "photo", "audio", "video": return (.file, [])
        default: throw .unknownType(line: row.line, type)
        }
    }

    /// Screens with their ways on. Where a form knows only `relevant`, the way leads to the next screen that is.
    private var linked: [Questionnaire.Screen] {
        let known = screens.indices.map { index in
            let page = screens[index]
            guard !page.isExact else { return page.screen }
            var branches: [Questionnaire.Branch] = []
            for later in screens[(index + 1)...] {
                if later.relevant == .always { return page.screen.leading(branches, later.screen.id) }
                branches.append(.init(later.relevant, later.screen.id))
            }
            // Nothing that follows is sure to be asked: an empty last screen keeps the way on total.
            return branches.isEmpty ? page.screen : page.screen.leading(branches, Self.end)
        }
        guard known.contains(where: { $0.otherwise == Self.end && $0.id != Self.end }) else { return known }
        return known + [.init(id: Self.end, heading: .init([languageCodes.first ?? "en": "End"]))]
    }

    private static let end = "end-of-form"

    // MARK: Cells

    private func cell(_ row: CSVText.Row, _ column: String, _ table: CSVText) -> String {
        table.index(of: column).map { row.cells[$0] } ?? ""
    }

    private func texts(_ row: CSVText.Row, _ column: String, _ table: CSVText) -> Questionnaire.Words {
        var texts: [String: String] = [:]
        for (index, name) in table.header.enumerated() where !row.cells[index].isEmpty {
            if name == column { texts["en"] = row.cells[index] }
            if name.hasPrefix(column + "::") {
                texts[XLSForm.languageCode(String(name.dropFirst(column.count + 2)))] = row.cells[index]
            }
        }
        return .init(texts)
    }

    private var languageCodes: [String] {
        let codes = survey.header.filter { $0.hasPrefix("label::") }.map {
            XLSForm.languageCode(String($0.dropFirst(7)))
        }
        return codes.isEmpty ? ["en"] : codes
    }

    private func condition(
        _ row: CSVText.Row, _ column: String, _ dialect: Questionnaire.Condition.Dialect
    ) throws(XLSForm.Fault) -> Questionnaire.Condition? {
        let text = cell(row, column, survey)
        guard !text.isEmpty else { return nil }
        do { return try Questionnaire.Condition(parsing: text, as: dialect) } catch {
            throw .expression(line: row.line, column: column, "\(error)")
        }
    }

    private func parsed(_ text: String, _ row: CSVText.Row) throws(XLSForm.Fault) -> Questionnaire.Condition {
        do { return try Questionnaire.Condition(parsing: text) } catch {
            throw .expression(line: row.line, column: "lodestar", "\(error)")
        }
    }

    private func decoded<Value: Decodable>(_ json: String, _ row: CSVText.Row?) throws(XLSForm.Fault) -> Value {
        do { return try JSONDecoder().decode(Value.self, from: Data(json.utf8)) } catch {
            throw .extras(line: row?.line ?? 1)
        }
    }
}

extension Questionnaire.Screen {
    fileprivate func asking(_ question: String) -> Self {
        Self(
            id: id, heading: heading, hint: hint, source: source, questions: questions + [question], branches: branches,
            otherwise: otherwise)
    }

    fileprivate func leading(_ branches: [Questionnaire.Branch], _ otherwise: String) -> Self {
        Self(
            id: id, heading: heading, hint: hint, source: source, questions: questions, branches: branches,
            otherwise: otherwise)
    }
}
