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
        draft = open.draft
        answers = AnswersShown(open)
        parties = Opening.Parties(
            secretariat: .init(unit: coordinating.id, agency: coordinating.agency),
            identification: .init(unit: receiving.id, agency: receiving.agency),
            duty: duty)
        receiver = directory.name(of: receiving.id)
        secretariat = directory.name(of: coordinating.id)
    }

    var given: Sending.Given { .init(facts: facts, basis: basis, parties: parties, draft: draft) }

    /// The parts of the file that the receiving agency is given.
    var told: [Compartment] { Compartment.allCases.filter(given.tells) }
}

extension Jurisdiction {
    /// The report that an article orders to the body that identifies; nil where the country has none.
    package var dutyToReport: LegalDuty? { duties.duties.first { $0.recipient == .identification } }
}
