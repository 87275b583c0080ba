import Lexicon
import Packs
import Web

/// Writes one question of any kind.
struct QuestionInput: Sendable {
    let question: Questionnaire.Question
    let form: Questionnaire
    let lists: AnswerLists
    let say: Words

    private var label: Text { form.text(question.label) }
    private var hint: Text? { question.hint.isEmpty ? nil : form.text(question.hint) }
    private var declining: Text { form.shared("declined", orElse: .preferNotToSay) }
    private var choices: [Choice] { lists.choices(for: question, of: form, say.language) }
    private var choicesAndRefusal: [Choice] {
        choices + (question.mayDecline ? [Choice(Questionnaire.Question.declined, declining)] : [])
    }

    /// - Parameter inputs: with what was entered before and what is wrong with it.
    func html(_ inputs: Inputs) -> HTML {
        let id = question.id
        switch question.kind {
        case .note:
            return Inset(question.askedWhen == nil ? .plain : .warning, .paragraph(say(label))).html
        case .yesNo: return inputs.radios(id, label, choicesAndRefusal, hint: hint, isInline: true)
        case .choice where question.list != nil && question.choices.isEmpty: return line(inputs, .text)
        case .choice: return inputs.radios(id, label, choicesAndRefusal, hint: hint)
        case .choices: return inputs.checkboxes(id, label, choices, hint: hint) + refusal(inputs)
        case .unit:
            guard !choices.isEmpty else { return Inset(.warning, .paragraph(say(.noUnitToReceive))).html }
            return inputs.radios(id, label, choicesAndRefusal, hint: hint)
        case .country: return inputs.select(id, label, choicesAndRefusal, hint: hint)
        case .language:
            return inputs.select(id, label, choicesAndRefusal, hint: hint, likely: .common(say.language))
        case .tick: return inputs.checkbox(id, label, hint: hint)
        case .approximateDate, .day:
            return inputs.date(id, label, hint: hint, allowsAbout: false, allowsUnknown: question.mayDecline)
        case .text where question.long:
            return inputs.textarea(id, label, hint: hint, limit: question.limit ?? 2_000) + refusal(inputs)
        case .file:
            return inputs.textarea(id, label, hint: hint ?? .nameTheDocuments, limit: 2_000, rows: 3) + refusal(inputs)
        case .phone: return line(inputs, .tel)
        case .email: return line(inputs, .email)
        case .number: return line(inputs, .number)
        case .text, .place: return line(inputs, .text)
        }
    }

    private func line(_ inputs: Inputs, _ kind: Inputs.Kind) -> HTML {
        let width: Inputs.Width = kind == .number ? .short : kind == .tel ? .medium : .full
        return inputs.text(question.id, label, hint: hint, kind: kind, width: width) + refusal(inputs)
    }

    private func refusal(_ inputs: Inputs) -> HTML {
        guard question.mayDecline else { return .empty }
        return inputs.checkbox("\(question.id)-\(Questionnaire.Question.declined)", declining)
    }
}
