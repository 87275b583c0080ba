import Packs
import Web

extension Questionnaire.Question {
    /// The value of "prefer not to say" among radio buttons.
    static let declined = "declined"

    private var refusal: String { "\(id)-\(Self.declined)" }

    /// What was entered for the question on its page; nil where nothing was.
    func answer(in fields: Fields) -> Questionnaire.Answer? {
        let declines = mayDecline && (fields[refusal] == "yes" || fields.all(id).contains(Self.declined))
        switch kind {
        case .approximateDate, .day:
            let parts = ["year", "month", "day"].map { fields["\(id)-\($0)"] ?? "" }
            var text = parts.joined(separator: "-")
            while text.hasSuffix("-") { text.removeLast() }
            return read([text], declining: mayDecline && fields["\(id)-unknown"] == "yes")
        case .file:
            return read((fields[id] ?? "").split(separator: "\n").map(String.init), declining: declines)
        default:
            return read(fields.all(id), declining: declines)
        }
    }

    /// An answer as the fields that would enter it again.
    func fields(for answer: Questionnaire.Answer) -> [(String, String)] {
        switch answer {
        case .declined:
            switch kind {
            case .approximateDate, .day: return [("\(id)-unknown", "yes")]
            case .yesNo, .choice, .unit, .country, .language: return [(id, Self.declined)]
            default: return [(refusal, "yes")]
            }
        case .choices(let values): return values.map { (id, $0) }
        case .files(let names): return [(id, names.joined(separator: "\n"))]
        case .text, .choice, .number, .date:
            guard kind == .approximateDate || kind == .day else { return [(id, answer.value ?? "")] }
            let parts = (answer.value ?? "").split(separator: "-", omittingEmptySubsequences: false).map(String.init)
            return zip(["year", "month", "day"], parts).map { ("\(id)-\($0)", $1) }
        }
    }
}

extension Run {
    /// What was entered on a screen before.
    func entered(on screen: String) -> Fields {
        Fields(
            (form.screen(screen)?.questions ?? []).compactMap { form.question($0) }.flatMap { question in
                contents.answers[question.id].map(question.fields) ?? []
            })
    }
}
