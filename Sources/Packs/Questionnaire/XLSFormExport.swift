import Foundation

extension XLSForm {
    /// The form as sheets.
    package init(_ questionnaire: Questionnaire) {
        let writer = XLSFormWriter(questionnaire)
        self.init(survey: writer.survey.text, choices: writer.choices.text, settings: writer.settings.text)
    }
}

private struct XLSFormWriter {
    private let form: Questionnaire
    private let languages: [String]
    /// The names that a question has in the sheet: one for each screen that asks it, since names must not repeat.
    private var names: [String: [Int: String]] = [:]

    init(_ form: Questionnaire) {
        self.form = form
        languages = form.languages.all
        for (index, screen) in form.screens.enumerated() {
            for id in screen.questions {
                let count = names[id]?.count ?? 0
                names[id, default: [:]][index] = count == 0 ? id : "\(id)__\(count + 1)"
            }
        }
    }

    var survey: CSVText {
        let header =
            ["type", "name"] + languages.map { "label::" + XLSForm.languageName($0) }
            + languages.map { "hint::" + XLSForm.languageName($0) }
            + ["required", "relevant", "appearance", "lodestar"]
        let reach = ScreenReach(ScreenGraph(form))
        let rows = form.screens.indices.flatMap { index -> [[String]] in
            let screen = form.screens[index]
            let begin = row(
                "begin_group", "screen-" + screen.id, screen.heading, .none, required: "",
                relevant: relevant(reach.condition(index), on: nil), appearance: "field-list", extras(screen))
            let hint =
                screen.hint.isEmpty
                ? [] : [row("note", "hint-" + screen.id, screen.hint, .none, extras: #"{"hint":true}"#)]
            let asked = screen.questions.compactMap { form.question($0) }.map { self.row($0, on: index) }
            return [begin] + hint + asked + [row("end_group", "", .none, .none)]
        }
        return CSVText(header: header, rows: rows)
    }

    var choices: CSVText {
        let header = ["list_name", "name"] + languages.map { "label::" + XLSForm.languageName($0) } + ["lodestar"]
        var rows: [[String]] = []
        if form.questions.contains(where: { $0.kind == .yesNo }) {
            for id in ["yes", "no"] {
                rows.append(["yes_no", id] + languages.map { form.common[id]?.texts[$0] ?? "" } + [""])
            }
        }
        for question in form.questions where question.kind == .choice || question.kind == .choices {
            for choice in question.choices {
                let hint = choice.hint.isEmpty ? "" : XLSForm.json(choice.hint)
                rows.append([question.id, choice.id] + languages.map { choice.words.texts[$0] ?? "" } + [hint])
            }
        }
        return CSVText(header: header, rows: rows)
    }

    var settings: CSVText {
        let extras = XLSForm.FormExtras(
            source: form.source, languages: form.languages, title: form.title, common: form.common)
        return CSVText(
            header: ["form_title", "form_id", "version", "default_language", "lodestar"],
            rows: [
                [
                    form.title.text(form.languages.first) ?? form.id, form.id, form.version,
                    XLSForm.languageName(form.languages.first), XLSForm.json(extras),
                ]
            ])
    }

    private func row(
        _ type: String, _ name: String, _ label: Questionnaire.Words, _ hint: Questionnaire.Words,
        required: String = "", relevant: String = "", appearance: String = "", _ json: String = "", extras: String = ""
    ) -> [String] {
        [type, name] + languages.map { label.texts[$0] ?? "" } + languages.map { hint.texts[$0] ?? "" }
            + [required, relevant, appearance, json + extras]
    }

    private func row(_ question: Questionnaire.Question, on screen: Int) -> [String] {
        let always = question.required ? "yes" : ""
        let required = question.requiredWhen.map { relevant($0, on: screen) } ?? always
        let asked = Questionnaire.Condition.allOf(
            (question.askedWhen.map { [$0] } ?? []) + question.fixed.map { .negation($0.when) })
        return row(
            type(question), names[question.id]?[screen] ?? question.id, question.label, question.hint,
            required: question.kind == .note ? "" : required, relevant: relevant(asked, on: screen),
            appearance: question.long ? "multiline" : "", extras(question))
    }

    private func type(_ question: Questionnaire.Question) -> String {
        switch question.kind {
        case .yesNo: "select_one yes_no"
        case .choice: question.list == nil ? "select_one \(question.id)" : "text"
        case .choices: question.list == nil ? "select_multiple \(question.id)" : "text"
        case .number: question.patterns.contains(.digits) ? "integer" : "decimal"
        case .day: "date"
        case .file: "file"
        case .note: "note"
        case .tick: "acknowledge"
        // A date of which only the year may be known has no type of its own there.
        case .text, .approximateDate, .country, .language, .place, .phone, .email, .unit: "text"
        }
    }

    private func extras(_ screen: Questionnaire.Screen) -> String {
        XLSForm.json(
            XLSForm.ScreenExtras(
                screen: screen.id, source: screen.source.isEmpty ? nil : screen.source,
                ways: screen.branches.map { .init(if: "\($0.condition)", go: $0.screen) },
                otherwise: screen.otherwise, hint: screen.hint))
    }

    private func extras(_ question: Questionnaire.Question) -> String {
        XLSForm.json(
            XLSForm.QuestionExtras(
                question: question.id, kind: question.kind,
                position: form.questions.firstIndex { $0.id == question.id } ?? 0, list: question.list,
                requiredWhen: question.requiredWhen.map { "\($0)" }, askedWhen: question.askedWhen.map { "\($0)" },
                fixed: question.fixed.map { .init(when: "\($0.when)", answer: $0.answer) },
                mayDecline: question.mayDecline, compartment: question.compartment, long: question.long,
                limit: question.limit, patterns: question.patterns, raises: question.raises))
    }

    private func relevant(_ condition: Questionnaire.Condition, on screen: Int?) -> String {
        let resolved = condition.resolvingFixed(form)
        return resolved == .always ? "" : xpath(resolved, screen)
    }

    // MARK: XPath

    private func xpath(_ condition: Questionnaire.Condition, _ screen: Int?) -> String {
        switch condition {
        case .all(let parts): parts.isEmpty ? "true()" : parts.map { enclosed($0, screen) }.joined(separator: " and ")
        case .any(let parts): parts.isEmpty ? "false()" : parts.map { enclosed($0, screen) }.joined(separator: " or ")
        case .not(let inner): "not(\(xpath(inner, screen)))"
        case .equals(let id, let value): each(id, screen) { "${\($0)} = \(quoted(value))" }
        case .has(let id, let value): each(id, screen) { "selected(${\($0)}, \(quoted(value)))" }
        case .among(let id, let values):
            each(id, screen) { name in values.map { "${\(name)} = \(quoted($0))" }.joined(separator: " or ") }
        case .answered(let id): each(id, screen) { "${\($0)} != ''" }
        // Nobody can decline in a survey.
        case .declined: "false()"
        case .compares(let id, let comparison, let number):
            each(id, screen) { "${\($0)} \(comparison.rawValue) \(number)" }
        }
    }

    private func enclosed(_ condition: Questionnaire.Condition, _ screen: Int?) -> String {
        let text = xpath(condition, screen)
        return text.contains(" or ") || text.contains(" and ") ? "(\(text))" : text
    }

    /// On its own screen a question has one name; seen from elsewhere, any of them may carry the answer.
    private func each(_ id: String, _ screen: Int?, _ text: (String) -> String) -> String {
        let known = names[id] ?? [:]
        if let screen, let name = known[screen] { return text(name) }
        return known.sorted { $0.key < $1.key }.map { text($0.value) }.joined(separator: " or ")
    }

    /// XPath 1.0 has no way to write both kinds of quote in one literal; ids never hold any.
    private func quoted(_ value: String) -> String { "'" + value.filter { $0 != "'" } + "'" }
}
