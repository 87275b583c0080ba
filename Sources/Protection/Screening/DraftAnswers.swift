import Foundation
import Lexicon
package import Packs
import Policy
package import Store
import Vault

/// What a draft holds: the answers, and which screens were sent off, so that an empty box is not asked again.
package struct DraftContents: Sendable, Equatable, Codable {
    package var answers: Questionnaire.Answers
    package var seen: Set<String>

    package init(answers: Questionnaire.Answers = [:], seen: Set<String> = []) {
        self.answers = answers
        self.seen = seen
    }
}

extension Archive {
    /// What a draft holds, opened with the unit's key.
    package func contents(of draft: Draft) throws -> DraftContents {
        let plain = try keyring.openPackage(
            try Sealed(bytes: draft.answers), for: draft.unit, at: .answers(of: draft.id))
        return try JSONDecoder().decode(DraftContents.self, from: plain)
    }

    /// Contents sealed for a draft. Padded, so that their length tells little.
    func sealed(_ contents: DraftContents, for draft: Draft.ID, of unit: AgencyUnit.ID) throws -> Data {
        try keyring.sealPackage(JSONEncoder().encode(contents), for: unit, at: .answers(of: draft)).bytes
    }
}

extension Archive {
    /// Destroys a draft: what it held is overwritten first, in the same transaction.
    func discard(_ draft: Draft, _ deed: Deed) async throws {
        var emptied = draft
        emptied.answers = Data()
        var gone = emptied
        gone.version += 1
        try await commit(Change(emptied, removing: [gone], deed: deed))
    }
}

extension Place {
    fileprivate static func answers(of draft: Draft.ID) -> Place {
        Place(table: "draft", column: "answers", row: draft)
    }
}
