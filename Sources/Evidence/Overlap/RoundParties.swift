import Accounts
import Lexicon
import Policy
import Store
import Web

/// The units that can have a part in a round, and what they are called.
struct RoundParties: Sendable {
    struct Party: Sendable {
        let unit: AgencyUnit.ID
        let name: TwoNames
    }

    /// Who meets people and can be asked; never a unit of enforcement.
    let agencies: [Party]
    /// Who can hold a key.
    let trustees: [Party]
    private let homes: [AgencyUnit.ID: Agency.ID]
    private let names: [AgencyUnit.ID: TwoNames]

    init(agencies: [AgencyRecord], units: [UnitRecord]) {
        let known = Dictionary(uniqueKeysWithValues: agencies.map { ($0.id, $0) })
        let named = units.compactMap { unit in known[unit.agency].map { (unit, Self.name(unit, $0)) } }
        let parties = named.sorted { $0.1.en < $1.1.en }
        self.agencies = parties.filter { OverlapSeat.canBeAsked($0.0.function) }.map {
            Party(unit: $0.0.id, name: $0.1)
        }
        trustees = parties.filter { OverlapSeat.canHoldKey($0.0.function) }.map { Party(unit: $0.0.id, name: $0.1) }
        homes = Dictionary(uniqueKeysWithValues: units.map { ($0.id, $0.agency) })
        names = Dictionary(uniqueKeysWithValues: named.map { ($0.0.id, $0.1) })
    }

    func agency(of unit: AgencyUnit.ID) -> Agency.ID? { homes[unit] }

    func name(of unit: AgencyUnit.ID) -> TwoNames {
        names[unit] ?? TwoNames(en: "A unit no longer listed", zhHant: "已不在名錄中的單位")
    }

    private static func name(_ unit: UnitRecord, _ agency: AgencyRecord) -> TwoNames {
        TwoNames(en: "\(agency.name.en) – \(unit.name.en)", zhHant: "\(agency.name.zhHant)－\(unit.name.zhHant)")
    }
}

extension Archive {
    func roundParties() async throws -> RoundParties {
        let (agencies, units) = try await fetch(AgencyRecord.all, UnitRecord.all)
        return RoundParties(agencies: agencies, units: units)
    }
}
