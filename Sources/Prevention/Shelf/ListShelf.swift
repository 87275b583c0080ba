import Foundation
package import Matching
package import Store
import Synchronization
import Vault
import Web

/// The lists in force, read once and kept until an edition comes, is let go or is taken back.
///
/// Whoever screens holds one value of all lists to the end; the next one gets the new value whole. What another server
/// of the same database brought in is seen too: the editions in force are asked for each time, their content is not.
package final class ListShelf: Sendable {
    private struct Kept {
        let lists: ShelvedLists
        let weighing: [KeptEdition.ID]
        let answers: [RowAnswer.ID]
    }

    private let kept = Mutex<Kept?>(nil)

    package init() {}

    package func lists(_ archive: Archive) async throws -> ShelvedLists {
        let (all, known) = try await archive.fetch(KeptEdition.all, RowAnswer.known)
        let (editions, weighing) = (KeptEdition.inForce(all), KeptEdition.weighing(all))
        if let kept = kept.withLock({ $0 }), kept.lists.editions == editions, kept.answers == known,
            kept.weighing == weighing.map(\.id)
        {
            return kept.lists
        }
        let answers = try await archive.fetch(RowAnswer.all)
        let weighed = try await Self.read(weighing, archive)
        let contents = try await Self.read(editions, archive)
        let lists = try await Aside.run {
            ShelvedLists(contents, weights: ListWeights.of(weighed), answers: RowAnswers(answers))
        }
        kept.withLock { $0 = Kept(lists: lists, weighing: weighing.map(\.id), answers: answers.map(\.id)) }
        return lists
    }

    static func read(_ editions: [KeptEdition], _ archive: Archive) async throws -> [(KeptEdition, ListFile)] {
        var contents: [(KeptEdition, ListFile)] = []
        for edition in editions {
            guard let content = try await archive.fetch(EditionContent.of(edition.id)).first else { continue }
            contents.append((edition, try content.read()))
        }
        return contents
    }
}

/// All lists in force at one moment, indexed. Immutable.
package struct ShelvedLists: Sendable {
    /// One for each list, in the order of their names.
    package let editions: [KeptEdition]
    /// Everything that the lists name: parties, vessels, goods of a country, regions.
    package let entries: [ShelvedEntry]
    /// The parties, fleets, vessels and places among them, by name and number; a party's `id` is its entry's.
    package let index: ScreeningIndex
    /// What no reader could read whole: it waits for an officer, or has an officer's answer.
    package let rows: [ShelvedRow]
    private let byID: [String: Int]

    /// - Parameter weights: What words weigh, whatever these editions say; see ``ListWeights``.
    package init(
        _ contents: [(edition: KeptEdition, file: ListFile)], weights: WordWeights, answers: RowAnswers = RowAnswers()
    ) {
        editions = contents.map(\.edition)
        let rows = contents.map { ShelvedRow.all(of: $0.edition, $0.file, answers) }
        self.rows = rows.flatMap(\.self)
        entries = zip(contents, rows).flatMap { ShelvedEntry.all(of: $0.edition, $0.file, $1) }
        index = ScreeningIndex(entries.compactMap(\.party), weights: weights)
        byID = Dictionary(entries.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    package subscript(id: String) -> ShelvedEntry? { byID[id].map { entries[$0] } }

    /// The entry that a hit is about.
    package func entry(of hit: ScreeningHit) -> ShelvedEntry {
        guard let entry = self[hit.id] else { preconditionFailure("the index is made of the entries") }
        return entry
    }
}

/// One thing that a list names, with the edition that names it.
package struct ShelvedEntry: Sendable, Equatable {
    /// The list's name and the entry's key: the same in every edition.
    package let id: String
    package let list: String
    package let listTitle: String
    package let asOf: String
    package let edition: KeptEdition.ID
    package let entry: ListEntry
    /// Whether an officer made it of a row that no reader could read, or added to what was read.
    package let isByOfficer: Bool

    init(_ entry: ListEntry, in edition: KeptEdition, isByOfficer: Bool = false) {
        self.isByOfficer = isByOfficer
        id = "\(edition.list)/\(entry.key.text)"
        list = edition.list
        listTitle = edition.title
        asOf = edition.asOf
        self.edition = edition.id
        self.entry = entry
    }

    /// Everything that an edition names: what was read of it, and what officers read of its rows.
    ///
    /// An officer adds; nothing that was read goes by an officer's word.
    static func all(of edition: KeptEdition, _ file: ListFile, _ rows: [ShelvedRow]) -> [ShelvedEntry] {
        var entries = EditionDelta.byKey(file.entries)
        var byOfficers: Set<EntryKey> = []
        for row in rows {
            for said in row.answer?.entries ?? [] {
                let entry = said.beside(entries[said.key], of: row)
                entries[entry.key] = entries[entry.key]?.joined(by: entry) ?? entry
                byOfficers.insert(entry.key)
            }
        }
        return entries.values.sorted { $0.key < $1.key }
            .map { ShelvedEntry($0, in: edition, isByOfficer: byOfficers.contains($0.key)) }
    }

    /// Changes whenever the list says something else of it, and only then: a decision about it rests on this.
    package var contentDigest: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var said = entry
        said.raw = entry.flags.sorted().joined(separator: " ")
        said.flags = []
        guard let bytes = try? encoder.encode(said) else { preconditionFailure("an entry is plain text") }
        return Digest.hexadecimal(Digest.sha256(bytes))
    }

    /// Who can be found by name; nil for goods of a country and for regions.
    var party: ListedParty? {
        let kind: PartyKind
        switch entry.scope {
        case .productOrigin, .region: return nil
        case .vessel: kind = .vessel
        case .entity, .entityAndSubsidiaries, .fleet, .facility: kind = .organisation
        }
        return ListedParty(id: id, kind: kind, names: entry.names.map(\.text), country: entry.country ?? "")
    }
}
