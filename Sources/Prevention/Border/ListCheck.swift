package import Foundation
import Matching
import Vault

/// What the lists in force said of a record, and which lists they were. A check that found nothing is kept as well.
package struct ListCheck: Codable, Sendable, Equatable {
    package struct Checked: Codable, Sendable, Equatable {
        package let list: String
        package let title: String
        package let asOf: String
        package let edition: KeptEdition.ID
        /// SHA-256 of the edition's file.
        package let digest: String
    }

    package let at: Date
    package let lists: [Checked]
    package let grounds: [ListGround]
    /// Of what the lists said in all, officers' answers to their rows among it.
    package let state: String?

    /// Before anything was checked.
    static let none = ListCheck(at: Date(timeIntervalSince1970: 0), lists: [], grounds: [], state: nil)
}

/// One entry of a list that a party or a line of goods met, as the list said it on the day.
package struct ListGround: Codable, Sendable, Equatable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// A party bears a listed name or number.
        case party
        /// Goods of a country that an order names.
        case product
        /// An address lies, or may lie, in a region that an order names.
        case region
        /// The goods belong to a sector in which no origin may be taken on trust.
        case sector
        /// A vessel bears a listed name or number.
        case vessel
    }

    package let kind: Kind
    /// The list's name and the entry's key; empty where no entry is met but a sector.
    package let entry: String
    package let list: String
    package let listTitle: String
    package let asOf: String
    package let edition: KeptEdition.ID?
    /// Of what the list said of the entry.
    package let contentDigest: String
    /// The entry as it calls itself.
    package let named: String
    package let effective: String?
    /// The party's role, or the number of the line from 1.
    package let about: String
    package let score: Double?
    /// A registry's number is the same.
    package let isIdentity: Bool
    /// Why the order no longer holds; nil for one in force.
    package let ended: Ended?
    /// What agreed, in plain words.
    package let why: [String]

    init(
        _ kind: Kind, _ entry: ShelvedEntry, about: String, score: Double? = nil, isIdentity: Bool = false,
        why: [String]
    ) {
        self.kind = kind
        self.entry = entry.id
        list = entry.list
        listTitle = entry.listTitle
        asOf = entry.asOf
        edition = entry.edition
        contentDigest = entry.contentDigest
        named = entry.entry.primary
        effective = entry.entry.effective
        self.about = about
        self.score = score
        self.isIdentity = isIdentity
        ended = entry.entry.ended
        self.why = why
    }

    package var isInForce: Bool { ended == nil }

    /// How it is chosen in a form: an entry may be met by several parties and lines.
    package var choice: String { String(contentDigest.prefix(16)) }
}

extension ListGround {
    /// How an order came not to hold any more, as its list says it.
    package struct Ended: Codable, Sendable, Equatable {
        package enum Way: String, Codable, Sendable, CaseIterable { case inactive, superseded }

        package let way: Way
        /// The reason, or what took its place.
        package let words: String
    }
}

extension ListEntry {
    /// Nil for an order in force, one that was modified in part among them.
    var ended: ListGround.Ended? {
        switch status {
        case .active, .partiallyModified: nil
        case .inactive(let reason): .init(way: .inactive, words: reason)
        case .superseded(let other): .init(way: .superseded, words: other)
        }
    }
}

extension ListCheck {
    init(at now: Date, lists: ShelvedLists, grounds: [ListGround]) {
        // What is in force comes first.
        let ordered = grounds.filter(\.isInForce) + grounds.filter { !$0.isInForce }
        self.init(at: now, lists: lists.checked, grounds: ordered, state: lists.state)
    }

    /// Whether the lists say something else by now: another edition, or an officer's answer to a row.
    func isOutdated(by lists: ShelvedLists) -> Bool {
        state.map { $0 != lists.state } ?? (self.lists != lists.checked)
    }
}

extension ShelvedLists {
    /// Of the editions in force and of the answers that hold, so that a check keeps one short word of them.
    var state: String { Digest.hexadecimal(Digest.sha256(Data(marker.joined(separator: " ").utf8))) }

    /// The editions as a check names them.
    var checked: [ListCheck.Checked] {
        editions.map {
            ListCheck.Checked(
                list: $0.list, title: $0.title, asOf: $0.asOf, edition: $0.id, digest: Digest.hexadecimal($0.digest))
        }
    }

    /// The entries that a party meets by name or number, the surest first.
    func grounds(
        naming subject: ScreeningSubject, as kind: ListGround.Kind, about: String, _ work: inout ScreeningWork
    ) -> [ListGround] {
        index.hits(for: subject, limit: 5, &work).map { hit in
            let why =
                hit.isIdentity ? "The same registry number." : "‘\(subject.names[hit.subjectName])’: ‘\(hit.name)’"
            return ListGround(
                kind, entry(of: hit), about: about, score: hit.score, isIdentity: hit.isIdentity, why: [why])
        }
    }
}
