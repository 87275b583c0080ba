import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

extension Jurisdiction.Clock.Responsible {
    /// The units whose part in a case makes this clock theirs to act on.
    func units(among parts: [Assignment]) -> [AgencyUnit.ID] {
        let relation: Relation? =
            switch self {
            case .person, .unit: nil
            case .reporter: .referring
            case .function(let function): function.part
            }
        guard let relation else { return [] }
        return parts.filter { $0.relation == relation }.map(\.unit)
    }
}

extension UnitFunction {
    /// The part that a unit of this function has in a case; nil where it has none.
    fileprivate var part: Relation? {
        switch self {
        case .firstResponse: .referring
        case .secretariat: .coordinating
        case .identification: .identifying
        case .panel: .advising
        case .caseManagement: .managing
        case .service: .serving
        case .legalAid: .representing
        case .prosecution: .prosecuting
        case .statistics, .oversight, .administration, .tradeControl, .immigrationEnforcement: nil
        }
    }
}

extension Office {
    /// The clocks with the names of the units that must act, so that whoever coordinates can telephone somebody.
    ///
    /// As on the page of a case: units that help stay unsaid to whom neither contact nor help is open.
    func naming(unitsIn clocks: [InboxClock], for acting: Acting, at now: Date) async throws -> [InboxClock] {
        let people = Array(Set(clocks.map(\.person))).sorted { $0.description < $1.description }
        guard !people.isEmpty else { return clocks }
        let found = try await archive.fetch(
            Query<Assignment>(where: "person IN (\(list: people)) ORDER BY since, id"))
        let parts = Dictionary(grouping: found.filter { $0.stands(at: now) }, by: \.person)
        let standings = try await archive.standings(of: people, for: acting, at: now)
        let directory = try await directory()
        return clocks.map { clock in
            let standing = standings[clock.person]
            let seesHelp = [Compartment.contact, .services].contains { compartment in
                standing.map {
                    (try? rules.grant(.look, .compartment(compartment), to: acting, given: $0, at: now)) != nil
                } ?? false
            }
            let seen = UnitsSeen(own: acting.unit, seesHelp: seesHelp, directory)
            let whose = jurisdiction.clock(clock.clock.clock.code)?.whose
            var named = clock
            named.clock.units = (whose?.units(among: parts[clock.person] ?? []) ?? []).compactMap { seen($0) }
            return named
        }
    }
}
