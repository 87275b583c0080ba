import Foundation
import Lexicon
package import Packs
import Policy
package import Store
import Vault

extension Archive {
    /// The answers of a draft, opened with the unit's key.
    package func answers(of draft: Draft) throws -> Questionnaire.Answers {
        let plain = try keyring.openPackage(try Sealed(bytes: draft.answers), for: draft.unit, at: .answers(of: draft.id))
        return try JSONDecoder().decode(Questionnaire.Answers.self, from: plain)
    }

    /// Answers sealed for a draft. Padded, so that their length tells little.
    func sealed(_ answers: Questionnaire.Answers, for draft: Draft.ID, of unit: AgencyUnit.ID) throws -> Data {
        try keyring.sealPackage(JSONEncoder().encode(answers), for: unit, at: .answers(of: draft)).bytes
    }
}

extension Place {
    fileprivate static func answers(of draft: Draft.ID) -> Place {
        Place(table: "draft", column: "answers", row: draft)
    }
}
