import Accounts
import Lexicon
import Packs
import Policy
import Web

/// The options that no questionnaire can hold: units of the directory, countries, languages.
struct AnswerLists: Sendable {
    /// Units that the law lets identify: never the referrer's own, nor one that would decide on an objection.
    let units: [Named]

    init(units: [Named]) { self.units = units }

    init(_ directory: Directory, without own: AgencyUnit.ID) {
        let identifying = directory.units(.identification)
        let reviewing = Set(identifying.compactMap(\.superior))
        units = identifying.filter { $0.id != own && !reviewing.contains($0.id) }
            .map { Named("\($0.id)", directory.name(of: $0.id)) }
    }

    /// What can be chosen for a question, in the reader's language.
    func choices(for question: Questionnaire.Question, of form: Questionnaire, _ language: ScreenLanguage) -> [Choice] {
        switch question.kind {
        case .yesNo:
            [Choice("yes", form.shared("yes", orElse: .yes)), Choice("no", form.shared("no", orElse: .no))]
        case .choice, .choices:
            question.choices.map {
                Choice($0.id, form.text($0.words), hint: $0.hint.isEmpty ? nil : form.text($0.hint))
            }
        case .unit: units.map { Choice($0.code, $0.text) }
        case .language: .spoken(language)
        case .country:
            Country.sorted(in: language).map { Choice($0.rawValue, Text(verbatim: $0.name(in: language))) }
                + [Choice("XXA", .stateless), Choice("XXX", .notKnown)]
        case .tick, .text, .number, .approximateDate, .day, .place, .phone, .email, .file, .note: []
        }
    }

    /// Whether a chosen value is on its list. What the questionnaire itself lists is checked there.
    func knows(_ answer: Questionnaire.Answer, to question: Questionnaire.Question) -> Bool {
        guard case .choice(let value) = answer else { return true }
        return switch question.kind {
        case .unit: units.contains { $0.code == value }
        case .country: Nationality(value) != nil
        case .language: LanguageCode(code: value) != nil
        default: true
        }
    }

    /// An answer as a reader sees it on the page of answers.
    func shown(
        _ answer: Questionnaire.Answer, to question: Questionnaire.Question, of form: Questionnaire, _ say: Words
    ) -> String {
        if answer == .declined { return say(form.shared("declined", orElse: .preferNotToSay)) }
        switch question.kind {
        case .yesNo, .choice, .choices, .unit:
            let choices = choices(for: question, of: form, say.language)
            return say.list(
                answer.values.map { value in choices.first { $0.value == value }.map { say($0.label) } ?? value })
        case .language:
            return answer.value.map { LanguageCode(code: $0)?.name(in: say.language) ?? $0 } ?? ""
        case .country: return Self.nationality(answer.value ?? "", say)
        case .tick: return say(.yes)
        case .approximateDate, .day:
            return answer.value.flatMap(ApproximateDate.init(_:))?.text(in: say.language) ?? answer.value ?? ""
        case .text, .number, .place, .phone, .email, .file, .note: return say.list(answer.values)
        }
    }

    static func nationality(_ code: String, _ say: Words) -> String {
        switch Nationality(code) {
        case .country(let country): country.name(in: say.language)
        case .stateless: say(.stateless)
        case .unknown: say(.notKnown)
        case nil: code
        }
    }
}
