package import Foundation
package import Lexicon
import Matching
package import Store
import Vault

/// What all lists together said at one moment: each entry's digest. By it a later moment is told what changed.
///
/// Editions alone do not settle it: an officer's answer to a row adds entries to an edition that stays the same.
package struct ListState: Stored, Equatable {
    package typealias ID = Identifier<ListState>

    package static let table = Table(
        "list_state",
        columns: [("marker", "TEXT NOT NULL UNIQUE"), ("noted_at", "INTEGER NOT NULL"), ("digests", "BLOB NOT NULL")],
        decisive: true)

    package let id: ID
    package var version = 0
    /// ``ShelvedLists/marker``, its words between spaces.
    let marker: String
    package let notedAt: Date
    private let digests: Data

    init(of lists: ShelvedLists, at now: Date) throws {
        id = Self.id(of: lists.marker)
        marker = lists.marker.joined(separator: " ")
        notedAt = now
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        digests = try encoder.encode(
            Dictionary(lists.entries.map { ($0.id, $0.contentDigest) }) { first, _ in first })
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        marker = try row.text("marker")
        notedAt = try row.date("noted_at")
        digests = try row.blob("digests")
    }

    package var columns: [String: (any Bindable)?] { ["marker": marker, "noted_at": notedAt, "digests": digests] }

    /// The same for everybody, so that two who note the same moment write one row.
    private static func id(of marker: [String]) -> ID {
        let bytes = Array(Digest.sha256(Data(marker.joined(separator: " ").utf8)).prefix(16))
        let text = Digest.hexadecimal(Data(bytes))
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { range in
            String(text.dropFirst(range.lowerBound).prefix(range.count))
        }
        guard let id = ID(parts.joined(separator: "-")) else { preconditionFailure("sixteen bytes are an identifier") }
        return id
    }

    func read() throws -> [String: String] { try JSONDecoder().decode([String: String].self, from: digests) }

    static func of(_ marker: [String]) -> Query<ListState> { .by(id(of: marker)) }

    /// Keeps what the lists say now, unless it is kept.
    static func note(_ lists: ShelvedLists, in archive: Archive) async throws {
        guard try await archive.fetch(of(lists.marker)).isEmpty else { return }
        do {
            try await archive.commit(
                Change(
                    try ListState(of: lists, at: archive.now()),
                    deed: Deed("portfolio.lists-noted", rule: PreventionOffice.rule)))
        } catch NotCommitted.alreadyThere {
            // Noted by another process in this moment.
        }
    }
}

extension ShelvedLists {
    /// Tells this moment of the lists from every other: their editions, the officers' answers that hold, and what
    /// scores rest on.
    var marker: [String] {
        editions.map { "\($0.id)" } + rows.compactMap(\.answer).map { "answer:\($0.id)" }.sorted() + [scoring]
    }

    /// Where it is the same, an entry that has not changed scores as it did.
    var scoring: String {
        "scores:\(ScreeningResult.engineGeneration)-\(String(index.weights.fingerprint, radix: 16))"
    }
}
