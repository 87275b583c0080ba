package import Foundation
import Lexicon
import Packs
package import Policy
package import Statistics
import Store

/// What the pillar counts: one coded observation of each case, without identity, in an order that tells nothing.
package struct Tally: Sendable {
    private let office: Office

    package init(_ office: Office) { self.office = office }

    /// Every case as it stands now. That it was drawn, and by whom, is in the journal before the answer.
    ///
    /// - Throws: ``Policy/Refusal`` for whoever may not count.
    package func draw(_ acting: Acting, _ route: String, _ now: Date) async throws -> [Observation] {
        let jurisdiction = office.jurisdiction
        let leave = try office.rules.tally(to: acting, under: jurisdiction.tally.article?.kept, at: now)
        let directory = try await office.directory()
        let observations = try await office.archive.tally(under: leave) { reading in
            try Self.observations(reading, jurisdiction, directory)
        }
        // Whoever comes in between is told of a count that they are not in: that is better than not to be told.
        try await office.archive.record(Deed(route, under: leave))
        return observations.shuffled()
    }

    /// Some hundred people at a time, so that no more than their files lie open at once.
    private static let peopleAtOnce = 500

    private static func observations(
        _ reading: TallyReading, _ jurisdiction: Jurisdiction, _ directory: Directory
    ) throws -> [Observation] {
        var observations: [Observation] = []
        var after: SQL = ""
        while true {
            let cases = try reading.fetch(
                Query<CaseRecord>(where: "person > '' \(after) ORDER BY person LIMIT \(peopleAtOnce)"))
            guard let last = cases.last else { return observations }
            after = "AND person > \(last.person)"
            var batch = try TallyBatch(cases, of: reading, jurisdiction, directory)
            for part in parts { try part(&batch) }
            observations += batch.observations
        }
    }

    /// What each capability knows of some people.
    private static let parts: [@Sendable (inout TallyBatch) throws -> Void] = [
        CaseTally.add, ReferralTally.add, IdentityTally.add, AccountTally.add, IdentificationTally.add, HelpTally.add,
    ]
}
