import Foundation

extension Questionnaire {
    /// One thing to put right before the answers can be sent.
    package struct Problem: Sendable, Equatable {
        package let question: Question.ID
        package let screen: Screen.ID
        package let reason: Reason
        /// The number that was passed, where the reason has one.
        package let limit: Int?

        package init(question: Question.ID, screen: Screen.ID, reason: Reason, limit: Int? = nil) {
            self.question = question
            self.screen = screen
            self.reason = reason
            self.limit = limit
        }
    }

    /// Why an answer cannot stand. The code is stable; the words belong to the questionnaire.
    package enum Reason: String, Sendable, CaseIterable, Codable {
        case required, notAnOption, wrongKind, tooLong, tooMany, mayNotDecline
        case notAnEmail, notAPhone, containsURL, notDigits, notADate, notPast, before1900
    }

    /// Every problem at once, in the order of the path.
    ///
    /// - Parameter today: The day that “in the past” is measured from.
    package func problems(_ answers: Answers, on today: PartialDate) -> [Problem] {
        let walk = walk(answers)
        var seen: Set<Question.ID> = []
        return walk.asked.flatMap { question, screen -> [Problem] in
            guard seen.insert(question.id).inserted else { return [] }
            return question.faults(in: walk.reached[question.id], given: walk.reached, today).map {
                Problem(question: question.id, screen: screen, reason: $0.0, limit: $0.1)
            }
        }
    }

    /// What a problem says to the person at the form.
    package func words(_ problem: Problem, in language: String) -> String {
        let text = common[problem.reason.rawValue]?.texts[language] ?? problem.reason.english
        let asked = question(problem.question)?.label.text(language, orElse: languages.all) ?? ""
        return text.replacingOccurrences(of: "{limit}", with: problem.limit.map(String.init) ?? "")
            .replacingOccurrences(of: "{question}", with: asked)
    }
}

extension Questionnaire.Reason {
    /// The words used where a questionnaire has none of its own.
    package var english: String {
        switch self {
        case .required: "Answer this question"
        case .notAnOption: "Choose one of the options"
        case .wrongKind: "This answer does not fit the question"
        case .tooLong: "Use {limit} characters or fewer"
        case .tooMany: "Choose {limit} or fewer"
        case .mayNotDecline: "This question needs an answer"
        case .notAnEmail: "Enter an email address, like name@example.org"
        case .notAPhone: "Enter a phone number; start with + and the country code if it is from abroad"
        case .containsURL: "Leave out web addresses"
        case .notDigits: "Enter a number in digits"
        case .notADate: "Enter a date that exists"
        case .notPast: "Enter a date in the past"
        case .before1900: "Enter a date after 1 January 1900"
        }
    }
}

extension Questionnaire.Question {
    fileprivate typealias Fault = (Questionnaire.Reason, Int?)

    fileprivate func faults(
        in answer: Questionnaire.Answer?, given answers: Questionnaire.Answers, _ today: Questionnaire.PartialDate
    ) -> [Fault] {
        guard let answer, !answer.isBlank else {
            return required || requiredWhen?.holds(answers) ?? false ? [(.required, nil)] : []
        }
        if answer == .declined { return mayDecline ? [] : [(.mayNotDecline, nil)] }
        if let reason = misfit(answer) { return [(reason, nil)] }
        return measure(answer) + patterns.compactMap { $0.fault(in: answer, today) }.map { ($0, nil) }
    }

    private func misfit(_ answer: Questionnaire.Answer) -> Questionnaire.Reason? {
        switch (kind, answer) {
        case (.yesNo, .choice), (.tick, .choice), (.choice, .choice), (.choices, .choices):
            options.map { answer.values.allSatisfy($0.contains) } ?? true ? nil : .notAnOption
        case (.country, .choice), (.language, .choice), (.unit, .choice), (.file, .files), (.number, .number): nil
        case (.text, .text), (.place, .text), (.phone, .text), (.email, .text): nil
        case (.approximateDate, .date): nil
        case (.day, .date(let date)): date.day == nil ? .notADate : nil
        case (.day, .text), (.approximateDate, .text): .notADate
        case (.number, .text): .notDigits
        default: .wrongKind
        }
    }

    private func measure(_ answer: Questionnaire.Answer) -> [Fault] {
        guard let limit else { return [] }
        switch answer {
        case .text(let text), .choice(let text): return text.utf16.count > limit ? [(.tooLong, limit)] : []
        case .number(let number): return "\(number)".count > limit ? [(.tooLong, limit)] : []
        case .choices(let ids): return ids.count > limit ? [(.tooMany, limit)] : []
        case .files(let names): return names.count > limit ? [(.tooMany, limit)] : []
        case .date, .declined: return []
        }
    }
}

extension Questionnaire.Pattern {
    fileprivate func fault(
        in answer: Questionnaire.Answer, _ today: Questionnaire.PartialDate
    ) -> Questionnaire.Reason? {
        switch (self, answer) {
        case (.email, .text(let text)): FormOfText.isEmail(text) ? nil : .notAnEmail
        case (.phone, .text(let text)): FormOfText.isPhone(text) ? nil : .notAPhone
        case (.notURL, .text(let text)): FormOfText.containsURL(text) ? .containsURL : nil
        case (.digits, .text(let text)): text.utf8.allSatisfy { (48...57).contains($0) } ? nil : .notDigits
        case (.digits, .number(let number)): "\(number)".utf8.allSatisfy { (48...57).contains($0) } ? nil : .notDigits
        case (.past, .date(let date)): date.isAfter(today) ? .notPast : nil
        case (.after1900, .date(let date)):
            date.year < 1900 || date == Questionnaire.PartialDate(year: 1900, month: 1, day: 1) ? .before1900 : nil
        default: nil
        }
    }
}
