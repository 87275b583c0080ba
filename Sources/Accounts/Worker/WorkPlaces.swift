import Lexicon
import Policy
import Web

/// The units in which somebody can work, by agency: two agencies may have units of the same name.
struct WorkPlaces: Sendable {
    let units: [UnitRecord]
    private let agencies: [Agency.ID: AgencyRecord]

    init(units: [UnitRecord], agencies: [AgencyRecord]) {
        self.units = units
        self.agencies = Dictionary(agencies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func name(of unit: UnitRecord) -> TwoNames { agencies[unit.agency].map(unit.name(in:)) ?? unit.name }

    func name(of unit: AgencyUnit.ID) -> TwoNames? { units.first { $0.id == unit }.map { name(of: $0) } }

    /// Each with its function, agency by agency.
    var choices: [Choice] {
        units.map { unit in (unit: unit, name: name(of: unit)) }
            .sorted { ($0.name.en, $0.unit.id.description) < ($1.name.en, $1.unit.id.description) }
            .map { unit, name in
                let function = Text.function(unit.function)
                return Choice(
                    unit.id.description,
                    Text(
                        en: "\(name.en) (\(function(in: .en)))", zhHant: "\(name.zhHant)（\(function(in: .zhHant))）",
                        review: function.review))
            }
    }

    /// The roles that some unit has, each with the function of the units that have it.
    var roles: [Choice] {
        let functions = Set(units.map(\.function))
        return Role.allCases.filter { functions.contains($0.function) }.map { role in
            let (name, function) = (Text.role(role), Text.function(role.function))
            return Choice(
                role,
                Text(
                    en: "\(name(in: .en)) (\(function(in: .en)))",
                    zhHant: "\(name(in: .zhHant))（\(function(in: .zhHant))）", review: name.review))
        }
    }
}
