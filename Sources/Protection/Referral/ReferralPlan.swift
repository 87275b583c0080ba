import Accounts
import Foundation
import Lexicon
package import Packs
import Policy
import Web

/// What a finished draft would send: to whom, on which footing, and which parts of a file.
struct ReferralPlan: Sendable {
    let draft: Draft
    let answers: AnswersShown
    let facts: ReferralFacts
    let basis: ReferralBasis
    let parties: Opening.Parties
    let receiver: Text
    let secretariat: Text
    /// The place in the law that it rests on, where it rests on one.
    let article: Text?
    private let sent: Set<Questionnaire.Question.ID>

    enum Impossible: Error, Sendable, Equatable {
        /// The installation has no secretariat to coordinate, or the chosen unit is no longer there.
        case noSuchUnit
        case nothingToRestOn
    }

    init(
        _ open: DraftRoom.Open, directory: Directory, _ jurisdiction: Jurisdiction, _ acting: Acting
    ) throws {
        let outgoing = open.run.form.outgoing(open.run.contents.answers)
        let duty = jurisdiction.dutyToReport
        facts = try ReferralFacts(outgoing)
        let basis = ReferralFacts.basis(outgoing, dutyArticle: duty?.article?.kept)
        guard let basis, basis.kind != nil else { throw Impossible.nothingToRestOn }
        guard let receiving = directory[facts.toUnit], receiving.function == .identification,
            receiving.id != acting.unit,
            let coordinating = directory.units(.secretariat).first
        else { throw Impossible.noSuchUnit }
        self.basis = basis
        article = basis.article.map { Text(article: $0, jurisdiction) }
        let fields = basis.kind == .legalDuty ? ReferralField.told(by: duty?.fields ?? []) : ReferralField.written
        sent = Set(
            open.run.form.payload.filter { ReferralField(sentAs: $0.name).map(fields.contains) ?? false }
                .flatMap(Self.questions))
        draft = open.draft
        answers = AnswersShown(open)
        parties = Opening.Parties(
            secretariat: .init(unit: coordinating.id, agency: coordinating.agency),
            identification: .init(unit: receiving.id, agency: receiving.agency),
            duty: duty)
        receiver = directory.name(of: receiving.id)
        secretariat = directory.name(of: coordinating.id)
    }

    /// What a field is made of; where it is a fixed word, the answers that decide whether it goes.
    private static func questions(of field: Questionnaire.PayloadField) -> Set<Questionnaire.Question.ID> {
        field.value.question.map { [$0] } ?? field.when?.questions ?? []
    }

    /// Whether what was answered is written into the file that others read.
    func sends(_ question: Questionnaire.Question) -> Bool { sent.contains(question.id) }

    /// What the person speaks best, where the form has asked, and whether pages are written in it.
    var spoken: LanguageCode? { facts.contact.language }
    var ownLanguage: ScreenLanguage? { spoken.flatMap(ScreenLanguage.init(spoken:)) }

    var given: Sending.Given { .init(facts: facts, basis: basis, parties: parties, draft: draft) }

    /// The parts of the file that the receiving agency is given.
    var told: [Compartment] { Compartment.allCases.filter(given.tells) }
}

extension Jurisdiction {
    /// The report that an article orders to the body that identifies; nil where the country has none.
    package var dutyToReport: LegalDuty? { duties.duties.first { $0.recipient == .identification } }
}
