import Statistics
import Web

/// One of the twelve criteria of ‘serious and sustained efforts’, 22 U.S.C. 7106(b).
struct TIPCriterion {
    let number: Int
    let asks: String
    /// What of it these records can answer: a figure by year, or nothing.
    let figure: Figure?

    enum Figure { case identified, helped, foreign, change }

    static let all = [
        TIPCriterion(number: 1, asks: "Investigation, prosecution, conviction and sentences", figure: nil),
        TIPCriterion(number: 2, asks: "Protection of victims", figure: .helped),
        TIPCriterion(number: 3, asks: "Prevention", figure: nil),
        TIPCriterion(number: 4, asks: "Cooperation with other governments", figure: nil),
        TIPCriterion(number: 5, asks: "Extradition", figure: nil),
        TIPCriterion(number: 6, asks: "Monitoring of migration", figure: nil),
        TIPCriterion(number: 7, asks: "Officials who take part", figure: nil),
        TIPCriterion(number: 8, asks: "Share of victims who are not citizens", figure: .foreign),
        TIPCriterion(number: 9, asks: "Partnerships", figure: nil),
        TIPCriterion(number: 10, asks: "Self-monitoring, published", figure: .identified),
        TIPCriterion(number: 11, asks: "Appreciable progress since the previous year", figure: .change),
        TIPCriterion(number: 12, asks: "Reduction of demand", figure: nil),
    ]
}

extension IndicatorRequest {
    /// The twelve criteria of the TIP report, with the figures that these records have for them.
    func tip() -> IndicatorTable {
        var table = empty(
            .tip, ["Criterion", "What it asks", "Answered", "Year", "Figure", "People", "Of", "Per cent"])
        let victims = Victims(observations, by: "year", presumed: presumed)
        let parts = [Breakdown.foreign(country), helped()]
        let years = victims.periods.map { ($0.period, counted($0.people, parts, [[0], [1]])) }
        for criterion in TIPCriterion.all {
            let start = [IndicatorTable.Cell.number(criterion.number), .text(criterion.asks)]
            guard let figure = criterion.figure, !years.isEmpty else {
                table.rows.append(start + [.text("not from these records")] + Array(repeating: .notKnown, count: 5))
                continue
            }
            for (index, (year, counted)) in years.enumerated() {
                let cells = cells(figure, counted, before: index > 0 ? years[index - 1].1 : nil)
                table.rows.append(start + [.text(figure.answer), .text(year), .text(figure.words)] + cells)
            }
        }
        table.notes = victims.notes + [.tipYears, protection(years.map(\.1))]
        return table
    }

    /// People, of how many, and per cent; of those of whom it is known.
    private func cells(
        _ figure: TIPCriterion.Figure, _ counted: PeopleCounted, before: PeopleCounted?
    ) -> [IndicatorTable.Cell] {
        switch figure {
        case .identified: [counted.cell([:]), .notKnown, .notKnown]
        case .foreign: share(counted.certain([0: 1]), counted.certain([0: 0]))
        case .helped: share(counted.certain([1: 0]), counted.certain([1: 1]))
        case .change: [counted.cell([:]), before?.cell([:]) ?? .notKnown, .notKnown]
        }
    }

    private func share(_ part: IndicatorTable.Cell, _ rest: IndicatorTable.Cell) -> [IndicatorTable.Cell] {
        guard let held = part.count, let others = rest.count else { return [part, .notKnown, .notKnown] }
        guard held + others > 0 else { return [part, .none, .notKnown] }
        return [part, .number(held + others), .decimal(Share(held, of: held + others).text(per: 100, decimals: 1))]
    }
}

extension IndicatorTable.Cell {
    /// The number that it tells, if it tells one.
    var count: Int? {
        switch self {
        case .number(let number): number
        case .none: 0
        case .text, .decimal, .notKnown, .masked: nil
        }
    }
}

extension TIPCriterion.Figure {
    fileprivate var answer: String { self == .foreign ? "yes" : "in part" }

    fileprivate var words: String {
        switch self {
        case .identified: "Victims"
        case .helped: "Victims who received help, of those of whom it is known"
        case .foreign: "Victims who are not citizens, of those whose citizenship is known"
        case .change: "Victims, and those of the year before"
        }
    }
}

extension Text {
    static let tipYears = Text(
        en:
            """
            By calendar year; the report itself runs from April to March. Where the law presumes failure \
            without data, as for prosecutions and officials, other records must answer.
            """,
        zhHant: "按曆年計；該報告期間為四月至翌年三月。法律規定無資料即推定未盡力者（如起訴及公務員涉案），須以其他紀錄回答。")
}
