import Foundation
import Lexicon
import Policy
package import Store
import Vault

/// What stands in a paper of a round, sealed under a key of its own that is destroyed with it.
///
/// It may be large, and is read only by whoever takes it home or counts: pages look at the papers alone.
package struct RoundContent: Stored, Equatable {
    /// That of its paper.
    package typealias ID = RoundPaper.ID

    package static let table = Table("round_content", columns: [("sealed", "BLOB NOT NULL")], decisive: true)

    package let id: ID
    package var version = 0
    let sealed: Data

    init(of paper: ID, sealed: Data) {
        id = paper
        self.sealed = sealed
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        sealed = try row.blob("sealed")
    }

    package var columns: [String: (any Bindable)?] { ["sealed": sealed] }
}

extension RoundPaper {
    /// A paper as it is taken away, with what stands in it. Content is written once, so its version is known.
    var gone: [any Stored] {
        var content = RoundContent(of: id, sealed: Data())
        content.version = 1
        return [content, self]
    }
}

extension [RoundPaper] {
    var gone: [any Stored] { flatMap(\.gone) }
}

extension Archive {
    /// What was brought to a round, under a key of its own that goes with it: the paper, and what is written beside.
    func paper(
        _ content: Data, in round: OverlapRound, of seat: OverlapSeat.ID?, _ kind: RoundPaper.Kind, stage: Int = 0,
        count: Int, at now: Date, until goesAt: Date? = nil
    ) throws -> (paper: RoundPaper, beside: [any Stored]) {
        let id = RoundPaper.ID()
        let (key, wrapped) = try keyring.newKey(.content(id), for: round.unit, at: now)
        let paper = RoundPaper(
            id: id, in: round.id, of: seat, kind, stage: stage, count: count,
            digest: Digest.hexadecimal(Digest.sha256(content)), at: now, until: goesAt)
        return (paper, [RoundContent(of: id, sealed: key.seal(content, at: .content(id)).bytes), KeyRow(wrapped)])
    }

    func content(of paper: RoundPaper, in round: OverlapRound) async throws -> Data {
        let name = KeyName.content(paper.id)
        let (keys, contents) = try await fetch(KeyRow.of(name), Query<RoundContent>.by(paper.id))
        guard let row = keys.first, let content = contents.first else { throw Keyring.Unavailable.missing(name) }
        let key = try keyring.open(row.key, for: round.unit)
        return try key.open(try Sealed(bytes: content.sealed), at: .content(paper.id))
    }
}

extension KeyName {
    fileprivate static func content(_ id: RoundPaper.ID) -> KeyName {
        .row(table: RoundContent.table.name, id: id.description)
    }
}

extension Place {
    fileprivate static func content(_ id: RoundPaper.ID) -> Place {
        Place(table: RoundContent.table.name, column: "sealed", row: id)
    }
}
