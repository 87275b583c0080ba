package import Matching

/// How sure a likeness is.
package enum ScreeningBand: String, Sendable, Codable, CaseIterable {
    /// At least 0.90, or the same registry's number.
    case match
    /// At least 0.70: somebody has to look.
    case review
    /// Nothing in the lists as of their days.
    case none

    package static let matchMin = 0.90

    init(of score: Double, isIdentity: Bool) {
        if isIdentity || score >= Self.matchMin {
            self = .match
        } else {
            self = score >= ScreeningResult.floor ? .review : .none
        }
    }
}

/// A list that was screened against, and of what day it was.
package struct CheckedList: Sendable, Equatable, Codable {
    /// The identifier of the kept edition.
    package let edition: String
    package let list: String
    package let title: String
    /// As `2026-07-09`.
    package let asOf: String

    package init(_ edition: KeptEdition) {
        self.edition = "\(edition.id)"
        list = edition.list
        title = edition.title
        asOf = edition.asOf
    }
}

/// What was found of one party in the lists of a moment; finding nothing is a result as well.
package struct ScreeningResult: Sendable, Equatable, Codable {
    package let party: ScreenedParty
    package let lists: [CheckedList]
    /// The surest first.
    package let hits: [FoundParty]
    /// The least score that counts.
    package let threshold: Double
    /// Which generation of the engine compared the names.
    package let engine: Int

    package static let floor = NameScore.threshold
    /// Raised whenever the engine gives other scores.
    package static let engineGeneration = 1
    /// More hits than anybody reads.
    package static let hitsMost = 20

    /// Asks the lists. Pure: the same party and lists give the same result, on whichever thread.
    package init(of party: ScreenedParty, in lists: ShelvedLists, _ work: inout ScreeningWork) {
        self.party = party
        self.lists = lists.editions.map(CheckedList.init)
        hits = lists.found(of: party, &work)
        threshold = Self.floor
        engine = Self.engineGeneration
    }

    package var band: ScreeningBand { Self.band(of: hits) }

    static func band(of hits: [FoundParty]) -> ScreeningBand {
        if hits.contains(where: { $0.band == .match }) { return .match }
        return hits.isEmpty ? .none : .review
    }
}

extension ShelvedLists {
    /// Whom of the lists a party may be, the surest first, each with its reasons.
    func found(of party: ScreenedParty, _ work: inout ScreeningWork) -> [FoundParty] {
        let subject = party.subject
        return index.hits(for: subject, limit: ScreeningResult.hitsMost, &work)
            .map { FoundParty($0, entry(of: $0), of: subject) }
    }
}
