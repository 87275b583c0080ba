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
    /// What a draft holds, opened with its key, which only the unit's key opens.
    package func contents(of draft: Draft) async throws -> DraftContents {
        let plain = try await key(of: draft).open(try Sealed(bytes: draft.answers), at: .answers(of: draft.id))
        return try JSONDecoder().decode(DraftContents.self, from: plain)
    }

    /// Contents sealed for a new draft, and its key, to be written beside it. The store destroys them together.
    func sealed(
        _ contents: DraftContents, forNew draft: Draft.ID, of unit: AgencyUnit.ID, at now: Date
    ) throws -> (answers: Data, key: KeyRow) {
        let (key, wrapped) = try keyring.newKey(.draft(draft), for: unit, at: now)
        return (try Self.sealed(contents, for: draft, by: key), KeyRow(wrapped))
    }

    /// Contents sealed for a draft that is there.
    func sealed(_ contents: DraftContents, for draft: Draft) async throws -> Data {
        try Self.sealed(contents, for: draft.id, by: try await key(of: draft))
    }

    /// Padded, so that their length tells little.
    private static func sealed(_ contents: DraftContents, for draft: Draft.ID, by key: DataKey) throws -> Data {
        key.seal(try JSONEncoder().encode(contents), at: .answers(of: draft)).bytes
    }

    private func key(of draft: Draft) async throws -> DataKey {
        let name = KeyName.draft(draft.id)
        guard let row = try await fetch(KeyRow.of(name)).first else { throw Keyring.Unavailable.missing(name) }
        return try keyring.open(row.key, for: draft.unit)
    }

    /// Takes away drafts that a backup brought back after they were sent or given up: nobody can open them.
    func removeDraftsWithoutKey() async throws {
        let (drafts, keys) = try await fetch(
            Query<Draft>(where: "1 = 1"), Query<KeyRow>(where: "name LIKE \("row/\(Draft.table.name)/%")"))
        let names = Set(keys.map(\.key.name))
        for draft in drafts where !names.contains(.draft(draft.id)) {
            try await discard(draft, Deed("draft.removed", rule: "restore"))
        }
    }
}

extension KeyName {
    fileprivate static func draft(_ id: Draft.ID) -> KeyName { .row(table: Draft.table.name, id: id.description) }
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
