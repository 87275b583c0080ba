import Foundation
package import Lexicon
package import Web

/// How an agreement was given, read from a form: in which language, with whose help, and how it can be shown.
package struct HowGiven: Sendable, Equatable {
    package let language: LanguageCode
    package let interpreter: String?
    package let evidence: ConsentContent.Attestation

    package static let fields = [
        FieldSpec("language", .text(max: 8), required: true), FieldSpec("interpreter", .text(max: 200)),
        FieldSpec("evidence", .choice(ConsentContent.Attestation.allCases.map(\.rawValue)), required: true),
    ]

    package init(_ fields: Fields) throws(Problems) {
        var problems: [Problem] = []
        let language = fields["language"].flatMap(LanguageCode.init(code:))
        let evidence = fields["evidence"].flatMap(ConsentContent.Attestation.init(rawValue:))
        let interpreter = fields["interpreter"]
        if language == nil { problems.append(Problem("language", .consentLanguageMissing)) }
        if evidence == nil { problems.append(Problem("evidence", .consentEvidenceMissing)) }
        if let interpreter, interpreter.count > 200 { problems.append(Problem("interpreter", .consentInterpreterLong)) }
        guard problems.isEmpty, let language, let evidence else { throw Problems(problems) }
        self.language = language
        self.evidence = evidence
        self.interpreter = interpreter
    }

    /// The questions, as they stand on every page that asks for an agreement.
    static func inputs(_ inputs: Inputs, _ say: Words) -> HTML {
        inputs.select(
            "language", .consentLanguage, .spoken(say.language), hint: .consentLanguageHint,
            likely: .common(say.language))
            + inputs.text("interpreter", .consentInterpreter, hint: .consentInterpreterHint)
            + inputs.radios(
                "evidence", .consentEvidence,
                ConsentContent.Attestation.allCases.map { Choice($0, .evidence($0)) })
    }
}

extension [Choice] {
    /// Every language that an interpreter may be called for, as a reader of the page looks them up.
    static func spoken(_ language: ScreenLanguage) -> [Choice] { SpokenLanguages.lists[language] ?? [] }
}

/// The languages by name. Sorting by a language's rules is slow, and the answer never changes.
private enum SpokenLanguages {
    static let lists = Dictionary(
        uniqueKeysWithValues: ScreenLanguage.allCases.filter(\.isComplete).map { language in
            let named = LanguageCode.allCases.filter(\.isSpoken).map { (code: $0, name: $0.name(in: language)) }
            let sorted = named.sorted {
                $0.name.compare($1.name, options: [], range: nil, locale: language.locale) == .orderedAscending
            }
            return (language, sorted.map { Choice($0.code, Text(verbatim: $0.name)) })
        })
}
