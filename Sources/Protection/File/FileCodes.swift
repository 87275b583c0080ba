import Packs
import Web

/// What the codes of a file mean in words: the questionnaire that gave them says so.
///
/// The one place that knows, so that no two pages of a case can name the same thing differently.
struct FileCodes: Sendable {
    let form: Questionnaire
    let assistance: Jurisdiction.Assistance

    init(_ jurisdiction: Jurisdiction) {
        form = jurisdiction.referral
        assistance = jurisdiction.assistance
    }

    /// A code under the name of the field that it leaves the questionnaire by: `indicator#`, `others-see-phone`.
    func named(_ code: String, of field: String) -> Named {
        let questions = form.payload.filter { $0.name == field }.compactMap(\.value.question)
        for question in questions.compactMap({ form.question($0) }) {
            // An option's own code, or that of the indicator that it raises.
            let choice =
                question.choices.first { $0.id == code }
                ?? question.choices.first { question.raises[$0.id]?.contains(code) ?? false }
            guard let choice else { continue }
            return Named(code, form.text(choice.words))
        }
        switch code {
        case "yes": return Named(code, .yes)
        case "no": return Named(code, .no)
        case "unknown": return Named(code, .notKnown)
        default: return Named(code, Text(verbatim: code))
        }
    }

    func help(_ code: String) -> Named {
        assistance.kind(code).map { Named(code, Text($0.names)) } ?? named(code, of: "need#")
    }
}
