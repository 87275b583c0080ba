import Statistics
import Web

extension IndicatorRequest {
    /// The half-yearly tables of Taiwan's coordination meeting: sex, sexual or labour exploitation, nationals and
    /// foreigners, children and adults, with every margin.
    func halfYears() -> IndicatorTable {
        let parts = [
            Breakdown.sex(book), Breakdown.form(mappings["glotip"]?["Category"]), Breakdown.foreign(country),
            Breakdown.age(book, ["Child", "Adult"]),
        ].compactMap(\.self)
        var table = empty(.halfYear, ["Year"] + parts.map(\.name) + ["Units", "Value"])
        let victims = Victims(observations, by: "halfYear", presumed: presumed)
        let all = Array(parts.indices)
        var counts: [PeopleCounted] = []
        for (half, people) in victims.periods {
            let counted = counted(people, parts, [all])
            counts.append(counted)
            for crossing in Self.subsets(of: all) {
                for picked in counted.picks(crossing) {
                    let cell = counted.cell(picked)
                    // Most places of the finest table are empty, and are not printed: an empty margin is.
                    if crossing.count > 2, cell == .none { continue }
                    let labels = all.map { place in picked[place].map { parts[place].parts[$0] } ?? "" }
                    table.rows.append(
                        [.text(half)] + labels.map { .text($0) } + [.text("Number"), cell])
                }
            }
        }
        table.notes = victims.notes + [.severalForms, .emptyNotPrinted, protection(counts)]
        return table
    }

    /// The whole first, then each breakdown alone, and so on.
    private static func subsets(of places: [Int]) -> [[Int]] {
        var found: [[Int]] = [[]]
        for place in places { found += found.map { subset in subset + [place] } }
        return found.sorted { one, other in
            one.count == other.count ? one.lexicographicallyPrecedes(other) : one.count < other.count
        }
    }
}

extension Text {
    static let emptyNotPrinted = Text(
        en: "In crossings of three and more, places without anybody are not printed.",
        zhHant: "三項以上交叉時，無人之欄位不列出。")
}
