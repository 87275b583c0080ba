import Lexicon
import Statistics
import Web

extension IndicatorRequest {
    /// UNODC's table of detected victims, all thirteen columns.
    ///
    /// Whose sex or age is not known stands under Unknown with both, as the table has it, so that its sums hold.
    /// Somebody exploited in several forms stands in each of them: the forms are no parts of the total.
    func glotip() -> IndicatorTable {
        var table = empty(
            .glotip,
            [
                "Iso3_code", "Country", "Region", "Subregion", "Indicator", "Dimension", "Category", "Sex", "Age",
                "Year", "Unit of measurement", "txtVALUE", "Source",
            ])
        let victims = Victims(observations, by: "year", presumed: presumed)
        let forms = mappings["glotip"]?["Category"]
        let categories = forms?.rules.reduce(into: [String]()) { if !$0.contains($1.value) { $0.append($1.value) } }
        var counts: [PeopleCounted] = []
        for (year, people) in victims.periods {
            let parts = sexAndAge() + (categories ?? []).map { holds($0, forms) } + [citizenship(people)]
            let formPlaces = Array(2..<2 + (categories?.count ?? 0))
            let counted = counted(people, parts, [[0, 1]] + formPlaces.map { [$0, 0, 1] } + [[parts.count - 1]])
            counts.append(counted)
            let row = { (dimension: String, category: String, sex: String, age: String, cell: IndicatorTable.Cell) in
                place() + [.text("Detected trafficking victims"), .text(dimension), .text(category), .text(sex)]
                    + [.text(age), .text(year), .text("Counts"), cell, .text("Lodestar")]
            }
            for (sex, age, pick) in sexAgePicks(parts) {
                table.rows.append(row("Total", "Total", sex, age, counted.cell(pick)))
            }
            for (place, category) in zip(formPlaces, categories ?? []) {
                for (sex, age, pick) in sexAgePicks(parts) {
                    let cell = counted.cell(pick.merging([place: 0]) { $1 })
                    table.rows.append(row("by form of exploitation", category, sex, age, cell))
                }
            }
            for (part, name) in parts[parts.count - 1].parts.enumerated().dropLast() {
                let cell = counted.cell([parts.count - 1: part])
                table.rows.append(row("by citizenship", name, "Total", "Total", cell))
            }
        }
        table.notes = victims.notes + [.glotipForms, .onlyVictims, protection(counts)]
        return table
    }

    private func place() -> [IndicatorTable.Cell] {
        let country = Country(rawValue: country)
        let wider = book["citizenship"]?.wider(than: self.country) ?? []
        let name = { (code: String?) in code.map { book["citizenship"]?.text(of: $0)(in: .en) ?? $0 } ?? "" }
        let continent = wider.first { ["africa", "americas", "asia", "europe", "oceania"].contains($0) }
        return [
            .text(country?.alpha3 ?? ""), .text(country?.name(in: .en) ?? ""), .text(name(continent)),
            .text(name(wider.first)),
        ]
    }

    private func sexAndAge() -> [Breakdown] {
        let isUnsure: @Sendable (Observation) -> Bool = { one in
            one["sex"]?.codes.isEmpty ?? true || one["ageGroup"]?.codes.isEmpty ?? true
        }
        return [Breakdown.sex(book), Breakdown.age(book, ["0 to 17 years", "18 years or over"])]
            .compactMap { $0?.unless(isUnsure) }
    }

    private func holds(_ category: String, _ field: Mapping.Field?) -> Breakdown {
        Breakdown(category, of: "exploitation", [category, "Not so"]) { one in
            guard let recorded = one["exploitation"], recorded != .unknown else { return nil }
            return field?.values(of: recorded.codes).contains(category) == true ? 0 : 1
        }
    }

    private func citizenship(_ people: [Observation]) -> Breakdown {
        let codes = Set(people.compactMap { $0["citizenship"]?.codes.first })
            .filter { Country(rawValue: $0) != nil }.sorted()
        let names = codes.map { Country(rawValue: $0)?.name(in: .en) ?? $0 }
        return Breakdown("Citizenship", of: "citizenship", names) { one in
            one["citizenship"]?.codes.first.flatMap(codes.firstIndex(of:))
        }
    }

    /// Every sex and age with its margins; the unknown stand together.
    private func sexAgePicks(_ parts: [Breakdown]) -> [(sex: String, age: String, pick: [Int: Int])] {
        let (sexes, ages) = (parts[0].parts, parts[1].parts)
        var picks: [(String, String, [Int: Int])] = [("Total", "Total", [:])]
        for (sex, name) in sexes.enumerated().dropLast() {
            picks.append((name, "Total", [0: sex]))
            for (age, years) in ages.enumerated().dropLast() { picks.append((name, years, [0: sex, 1: age])) }
        }
        for (age, years) in ages.enumerated().dropLast() { picks.append(("Total", years, [1: age])) }
        picks.append((Breakdown.unknown, Breakdown.unknown, [0: sexes.count - 1, 1: ages.count - 1]))
        return picks
    }
}

extension Text {
    static let glotipForms = Text(
        en: "Somebody exploited in several forms is counted in each of them.",
        zhHant: "有多種剝削型態者，於各型態分別計入。")
    static let onlyVictims = Text(
        en: "Offences, prosecutions and convictions are not in these records.",
        zhHant: "本資料不含犯罪、起訴及判決。")
}
