import Lexicon
package import Packs
import Web

/// Which of the country's questionnaires a draft answers.
package enum DraftForm: String, Sendable, Codable, CaseIterable { case screening, referral }

/// The questionnaires that a first responder works with.
package struct Questionnaires: Sendable {
    package let screening: Questionnaire
    package let referral: Questionnaire

    package init(screening: Questionnaire, referral: Questionnaire) {
        self.screening = screening
        self.referral = referral
    }

    package init(_ jurisdiction: Jurisdiction) {
        self.init(screening: jurisdiction.screening, referral: jurisdiction.referral)
    }

    package subscript(form: DraftForm) -> Questionnaire {
        switch form {
        case .screening: screening
        case .referral: referral
        }
    }
}

extension Draft {
    /// Which form it answers; nil for one that this program no longer has.
    var form: DraftForm? { questionnaire.split(separator: "@").first.flatMap { DraftForm(rawValue: String($0)) } }
}

extension Questionnaire {
    /// How a draft names the form and its edition.
    func edition(as form: DraftForm) -> String { "\(form.rawValue)@\(version)" }

    /// Words of the form, as pages say them.
    func text(_ words: Questionnaire.Words) -> Text {
        let isReviewed = !languages.reviewed.isEmpty && languages.reviewed.values.allSatisfy { $0 != "none" }
        return Text(
            Dictionary(
                words.texts.compactMap { code, text in ScreenLanguage(rawValue: code).map { ($0, text) } },
                uniquingKeysWith: { first, _ in first }),
            review: isReviewed ? .nativeSpeaker : .unreviewed)
    }

    /// A word that its questions share: `yes`, `no`, `declined`.
    func shared(_ key: String, orElse other: Text) -> Text { common[key].map(text) ?? other }
}
