import Statistics
import Web

extension IndicatorRequest {
    /// Eurostat's questions on trafficking: 0 where there is known to be nobody, blank where it is not known.
    func eurostat() -> IndicatorTable {
        let parts = [
            Breakdown.sex(book, ["Females", "Males", "Other sex"]), Breakdown.age(book, ["Under 18", "18 or over"]),
            citizenshipGroups(), Breakdown.form(mappings["eurostat"]?["form"]), helped(),
        ].compactMap(\.self)
        var table = empty(.eurostat, ["Legal status", "Question", "Category", "Year", "Value"])
        let victims = Victims(observations, by: "year", presumed: presumed)
        var counts: [PeopleCounted] = []
        for (year, people) in victims.periods {
            let counted = counted(people, parts, parts.indices.map { [$0] })
            counts.append(counted)
            let row = { (status: String, question: String, category: String, cell: IndicatorTable.Cell) in
                [.text(status), .text(question), .text(category), .text(year), cell]
            }
            table.rows.append(row("Victims", "Total", "", counted.certain([:])))
            for (place, part) in parts.enumerated() {
                for (index, name) in part.parts.enumerated() {
                    table.rows.append(row("Victims", part.name, name, counted.certain([place: index])))
                }
            }
            for status in ["Suspects", "Prosecuted", "Convicted"] {
                table.rows.append(row(status, "Total", "", .notKnown))
            }
        }
        table.notes = victims.notes + [.zeroAndBlank, .onlyVictims, protection(counts)]
        return table
    }

    /// The Union's own, its other members, and the rest of the world, as the country sees it.
    private func citizenshipGroups() -> Breakdown {
        let country = country
        return Breakdown("Citizenship", of: "citizenship", ["Reporting country", "Other EU", "Non-EU"]) { one in
            guard let held = one["citizenship"]?.codes.first else { return nil }
            if held == country { return 0 }
            // A region that spans members and others says neither.
            if held.count > 2, held != "stateless" { return nil }
            return EuropeanUnion.members.contains(held) ? 1 : 2
        }
    }

    /// Whether any help was begun.
    func helped() -> Breakdown {
        Breakdown("Help", of: "help", ["Received help", "Received none"]) { one in
            switch one["help"] {
            case .values: 0
            case .some(.none): 1
            case .unknown, nil: nil
            }
        }
    }
}

/// The members of the European Union since 2020.
enum EuropeanUnion {
    static let members: Set = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
        "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ]
}

extension Text {
    static let zeroAndBlank = Text(
        en: "0 says that there is known to be nobody; blank, that it is not known.", zhHant: "0 表示確知無人；空白表示不明。")
}
