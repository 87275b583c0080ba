import Statistics
import Web

extension IndicatorRequest {
    /// SDG 16.2.2 in the layout of Open SDG sites: a blank in a breakdown stands for all.
    ///
    /// Only victims who were detected: the indicator also asks for the others, who must be estimated. Rates are given
    /// where the population of the same people is known.
    func sdg() -> IndicatorTable {
        let breakdowns = [
            Breakdown.sex(book), Breakdown.age(book), Breakdown.form(mappings["glotip"]?["Category"]),
        ].compactMap(\.self)
        var table = empty(.sdg, ["Year"] + breakdowns.map(\.name) + ["Units", "Value"])
        let victims = Victims(observations, by: "year", presumed: presumed)
        var counts: [PeopleCounted] = []
        for (year, people) in victims.periods {
            let counted = counted(people, breakdowns, [[0, 1], [0, 2], [1, 2]])
            counts.append(counted)
            for crossing in [[], [0], [1], [2], [0, 1], [0, 2], [1, 2]] {
                for picked in counted.picks(crossing) {
                    let labels = breakdowns.indices.map { place in picked[place].map { breakdowns[place].parts[$0] } }
                    let start = [IndicatorTable.Cell.text(year)] + labels.map { .text($0 ?? "") }
                    let cell = counted.cell(picked)
                    table.rows.append(start + [.text("Number"), cell])
                    if let rate = rate(cell, year, labels) {
                        table.rows.append(start + [.text("Per 100,000 population"), rate])
                    }
                }
            }
        }
        table.notes = victims.notes + [.severalForms, protection(counts)]
        table.notes.append(population.map { Text(verbatim: $0.sources.joined(separator: "; ")) } ?? .noPopulation)
        return table
    }

    /// The rate, where it is of the whole population or of a sex or age whose population is given. A withheld count has
    /// none: the count would follow from it.
    private func rate(_ cell: IndicatorTable.Cell, _ year: String, _ labels: [String?]) -> IndicatorTable.Cell? {
        let count: Int
        switch cell {
        case .number(let number): count = number
        case .none: count = 0
        case .text, .decimal, .notKnown, .masked: return nil
        }
        guard let people = population?.people(year, sex: labels[0], age: labels[1]), people > 0 else { return nil }
        return .decimal(Share(count, of: people).text(per: 100_000, decimals: 3))
    }
}

extension Text {
    static let severalForms = Text(
        en: "Somebody with several forms of exploitation is counted once, under ‘Several forms’.",
        zhHant: "有多種剝削型態者僅計一次，列於「Several forms」。")
    static let noPopulation = Text(
        en: "No population was given, so that there are no rates.", zhHant: "未提供人口數，故無比率。")
}
