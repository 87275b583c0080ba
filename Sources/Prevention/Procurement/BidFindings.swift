import Foundation
import Matching

/// What one check found: of every party, of every product line, of every exclusion that the unit keeps.
package struct BidFindings: Sendable, Equatable, Codable {
    package struct Party: Sendable, Equatable, Codable {
        /// As the bid's rows name it.
        package let id: String
        package let screened: ScreenedParty
        package let hits: [FoundParty]
        /// Entries of the unit's own register that bear this name.
        package let exclusions: [Excluded]
    }

    /// A likeness with an entry of the unit's own register.
    package struct Excluded: Sendable, Equatable, Codable {
        package let record: String
        package let score: Double
        /// The likeness as it is decided of.
        package let found: FoundParty?
    }

    package let lists: [CheckedList]
    package let parties: [Party]
    package let lines: [LineFinding]
    /// What the lists were at the time, officers' answers included; see ``ShelvedLists/marker``.
    private let marker: [String]?
    /// What was asked; see ``BidFacts/digest``.
    private let asked: String?

    /// - Parameters:
    ///   - lists: All that are in force.
    ///   - register: The unit's own exclusions, by name.
    init(_ facts: BidFacts, in lists: ShelvedLists, register: ExclusionWork.Register) {
        var work = ScreeningWork()
        var own = ScreeningWork()
        self.lists = lists.editions.map(CheckedList.init)
        marker = lists.marker
        asked = facts.digest
        parties = facts.distinct.map { party in
            let screened = party.screened
            let result = ScreeningResult(of: screened, in: lists, &work)
            let known = register.index.hits(for: screened.subject, &own)
            return Party(
                id: party.id, screened: screened, hits: result.hits,
                exclusions: known.map { hit in
                    let found = register.entries[hit.id].map { FoundParty(hit, $0, of: screened.subject) }
                    return Excluded(record: hit.id, score: hit.score, found: found)
                })
        }
        lines = facts.lines.enumerated().flatMap { number, line in
            LineFinding.all(of: line, number: number, under: facts.tender.jurisdiction, in: lists)
        }
    }

    /// Whether the same facts would be asked of the same lists and of the same entries of the register today.
    func isCurrent(_ facts: BidFacts, in lists: ShelvedLists, register: ScreeningIndex) -> Bool {
        guard marker == lists.marker, asked == facts.digest else { return false }
        var work = ScreeningWork()
        return parties.allSatisfy { party in
            Set(register.hits(for: party.screened.subject, explained: false, &work).map(\.id))
                == Set(party.exclusions.map(\.record))
        }
    }

    /// Every hit with its party, numbered through: an address of the bid's pages.
    package struct Hit: Sendable, Equatable {
        package let number: Int
        package let party: Party
        package let found: FoundParty
    }

    package var hits: [Hit] {
        parties.flatMap { party in party.hits.map { (party, $0) } }.enumerated()
            .map { Hit(number: $0.offset + 1, party: $0.element.0, found: $0.element.1) }
    }

    /// Likenesses with the unit's own register, numbered after those with lists: they are decided of alike.
    package var likenesses: [Hit] {
        let first = hits.count + 1
        return parties.flatMap { party in party.exclusions.compactMap(\.found).map { (party, $0) } }.enumerated()
            .map { Hit(number: $0.offset + first, party: $0.element.0, found: $0.element.1) }
    }
}

extension BidFacts.Party {
    /// As it is asked of the lists.
    package var screened: ScreenedParty {
        let numbers = number.isEmpty ? [] : PartyIdentifier.Scheme.allReadings(of: number)
        return ScreenedParty(
            name: name, otherNames: otherNames, kind: isPerson ? .person : .organisation, country: country,
            numbers: numbers.map { ScreenedParty.Number($0, number) })
    }
}

extension PartyIdentifier.Scheme {
    /// Which registries a bare number may be of: those whose check digits it satisfies, or else none in particular.
    static func allReadings(of number: String) -> [PartyIdentifier.Scheme] {
        let fitting: [PartyIdentifier.Scheme] = [.uscc, .lei].filter { PartyIdentifier($0, number).isWellFormed }
        return fitting.isEmpty ? [.other] : fitting
    }
}
