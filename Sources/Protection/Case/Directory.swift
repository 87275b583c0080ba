package import Accounts
package import Lexicon
package import Policy
import Store
package import Web

/// Pages speak with Web's words; a pack's words are read through ``Text``.
package typealias Words = Web.Words

/// The agencies and their units, as they are now. Nobody's file, and small: read once for a request.
package struct Directory: Sendable {
    private let agencies: [Agency.ID: AgencyRecord]
    private let units: [AgencyUnit.ID: UnitRecord]

    package init(agencies: [AgencyRecord], units: [UnitRecord]) {
        self.agencies = Dictionary(uniqueKeysWithValues: agencies.map { ($0.id, $0) })
        self.units = Dictionary(uniqueKeysWithValues: units.map { ($0.id, $0) })
    }

    package subscript(unit: AgencyUnit.ID) -> UnitRecord? { units[unit] }
    package subscript(agency: Agency.ID) -> AgencyRecord? { agencies[agency] }

    package func agency(of unit: AgencyUnit.ID) -> Agency.ID? { units[unit]?.agency }

    /// The units of one function, in the order of their English names.
    package func units(_ function: UnitFunction) -> [UnitRecord] {
        units.values.filter { $0.function == function }.sorted {
            ($0.name.en, $0.id.description) < ($1.name.en, $1.id.description)
        }
    }

    package func units(of agency: Agency.ID) -> [UnitRecord] {
        units.values.filter { $0.agency == agency }.sorted {
            ($0.name.en, $0.id.description) < ($1.name.en, $1.id.description)
        }
    }

    /// Agency and unit, as pages name them.
    package func name(of unit: AgencyUnit.ID) -> Text {
        guard let record = units[unit], let agency = agencies[record.agency] else { return .unknownUnit }
        return Text(en: "\(agency.name.en) – \(record.name.en)", zhHant: "\(agency.name.zhHant)－\(record.name.zhHant)")
    }

    package func name(of agency: Agency.ID) -> Text {
        guard let record = agencies[agency] else { return .unknownUnit }
        return Text(en: record.name.en, zhHant: record.name.zhHant)
    }
}

extension Text {
    static let unknownUnit = Text(en: "A unit no longer listed", zhHant: "已不在名錄中的單位")
}

extension Office {
    /// Reads the agencies and units.
    package func directory() async throws -> Directory {
        let (agencies, units) = try await archive.fetch(AgencyRecord.all, UnitRecord.all)
        return Directory(agencies: agencies, units: units)
    }
}
