import Foundation
import Lexicon

/// The questionnaires of a pack: every file that is not one of the law's own.
struct PackForms {
    private(set) var forms: [String: Questionnaire] = [:]
    private(set) var faults: [PackFault] = []
    /// Whether the pack holds any, readable or not.
    private(set) var isAny = false
    private var marks: [String: QuestionnaireMarks] = [:]

    init(_ contents: [String: Data]) {
        for (name, data) in contents.sorted(by: { $0.key < $1.key }) where !Jurisdiction.lawFiles.contains(name) {
            read(name, String(decoding: data, as: UTF8.self))
        }
    }

    /// By the name of the file, without its ending.
    subscript(name: String) -> Questionnaire? { forms[name] }

    private mutating func read(_ file: String, _ text: String) {
        let isOurs = Jurisdiction.formFiles.contains(file)
        let hasScreens = text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("screens:") }
        let isForm = file.hasSuffix(".yaml") && hasScreens
        guard isOurs || isForm else {
            let why = "a pack has no such file: it is neither one of the law's nor a questionnaire"
            faults.append(PackFault(file: file, line: 0, reason: why))
            return
        }
        isAny = true
        guard !text.isEmpty else {
            faults.append(PackFault(file: file, line: 0, reason: "the file is empty"))
            return
        }
        let name = String(file.dropLast(".yaml".count))
        do {
            let read = try Questionnaire.marked(yaml: text, file: file)
            forms[name] = read.form
            marks[name] = read.marks
        } catch {
            faults += error.list.map(PackFault.init)
        }
    }

    /// What a form says that the rest of the pack does not know.
    func faults(against pack: Jurisdiction, _ reading: PackReading) -> [PackFault] {
        forms.sorted { $0.key < $1.key }.flatMap { name, form -> [PackFault] in
            guard let marks = marks[name] else { return [] }
            let promised = pack.completeLanguages.map(\.tag).filter { !form.languages.complete.contains($0) }
            let languages = promised.map {
                marks.fault(.whole, "languages", .expected("‘\($0)’ among the complete languages, as in the pack"))
            }
            guard name == "referral" else { return languages.map(PackFault.init) }
            return (languages + professions(form, marks, reading) + fields(form, marks, reading)).map(PackFault.init)
        }
    }

    /// Whoever is asked for their work is asked by the names of those whom the law makes report.
    private func professions(
        _ form: Questionnaire, _ marks: QuestionnaireMarks, _ reading: PackReading
    ) -> [QuestionnaireFault] {
        guard let index = form.questions.firstIndex(where: { $0.id == "profession" }) else { return [] }
        return form.questions[index].choices.enumerated().compactMap { number, choice in
            guard choice.id != "none", !reading.knows(choice.id, as: .reporter) else { return nil }
            let why = QuestionnaireFault.Why.notInPack("the reporter ‘\(choice.id)’")
            return marks.fault(.option(question: index, number), "question profession", why)
        }
    }

    /// What leaves a referral under a name that nothing reads would be lost without a word.
    private func fields(
        _ form: Questionnaire, _ marks: QuestionnaireMarks, _ reading: PackReading
    ) -> [QuestionnaireFault] {
        var faults: [QuestionnaireFault] = []
        var given: Set<ReferralField> = []
        for (index, field) in form.payload.enumerated() {
            let place = "field \(field.name)"
            guard let known = ReferralField(sentAs: field.name) else {
                faults.append(marks.fault(.field(index), place, .notInPack("the field ‘\(field.name)’ of a referral")))
                continue
            }
            given.insert(known)
            guard known == .need else { continue }
            for kind in form.codes(of: field.value) where !reading.knows(kind, as: .help) {
                faults.append(marks.fault(.field(index), place, .notInPack("the kind of help ‘\(kind)’")))
            }
        }
        for field in ReferralField.needed where !given.contains(field) {
            faults.append(marks.fault(.whole, "payload", .missing(field.rawValue)))
        }
        return faults
    }
}

extension Questionnaire {
    /// Every code that a field of a referral may leave with, numbered ones together.
    func codes(leavingAs field: ReferralField) -> Set<String> {
        Set(payload.filter { ReferralField(sentAs: $0.name) == field }.flatMap { codes(of: $0.value) })
    }

    /// Every code that a field may leave with.
    fileprivate func codes(of value: PayloadValue) -> [String] {
        switch value {
        case .constant(let code): [code]
        case .chosen(_, _, let code): [code]
        case .map(_, let codes): codes.values.sorted()
        case .numbered(let id, _), .answer(let id): question(id)?.options ?? []
        case .label, .given: []
        }
    }
}

extension PackFault {
    fileprivate init(_ fault: QuestionnaireFault) {
        let place = fault.place.isEmpty ? "" : fault.place + ": "
        self.init(file: fault.file, line: fault.line ?? 0, reason: "\(place)\(fault.why)")
    }
}
