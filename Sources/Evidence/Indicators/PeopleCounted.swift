import Statistics

/// People counted by several breakdowns at once, with every margin; small counts withheld if that is asked for.
struct PeopleCounted {
    let people: Int
    private let breakdowns: [Breakdown]
    private let table: CountTable
    private let places: [[Int]: Int]
    private let suppression: Suppression?
    private let axes: [CountTable.Axis]

    /// - Parameters:
    ///   - crossings: Which breakdowns are crossed with each other, by their place.
    ///   - threshold: Counts from 1 to below it are withheld, and as many others as it takes. Nil withholds nothing.
    init(_ people: [Observation], by breakdowns: [Breakdown], _ crossings: [[Int]], protecting threshold: Int?) {
        self.people = people.count
        self.breakdowns = breakdowns
        let axes = breakdowns.enumerated().map { place, breakdown in
            CountTable.Axis(column: place, labels: breakdown.parts.count, countsUnrecorded: false)
        }
        self.axes = axes
        let table = CountTable(
            of: CodedRecords(columns: breakdowns.map { $0.column(people) }, count: people.count), axes: axes,
            tables: crossings)
        places = Dictionary(table.nodes.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        self.table = table
        // Tables print their zeros, so a reader takes it that somebody is in every masked cell.
        suppression = threshold.map { Suppression(table, .init(threshold: $0, level: 1, masksZeros: false)) }
    }

    /// Whether every withheld count is proved to be safe from whoever reads the table.
    var isProtected: Bool { suppression?.unprotected.isEmpty ?? false }

    /// How many are in the parts that are picked, by breakdown and part; a breakdown that is not picked stands for all.
    func cell(_ picked: [Int: Int]) -> IndicatorTable.Cell {
        let node = axes.enumerated().map { picked[$0.offset] ?? $0.element.total }
        guard let place = places[node] else { return .notKnown }
        if let suppression {
            switch suppression.marks[place] {
            case .primary: return .masked(below: suppression.rule.threshold)
            case .secondary: return .masked(below: nil)
            case .published: break
            }
        }
        let count = table.values[place]
        return count == 0 ? .none : .number(count)
    }

    /// The same where 0 must mean that there is known to be nobody: not where something is unknown of somebody.
    func certain(_ picked: [Int: Int]) -> IndicatorTable.Cell {
        let cell = cell(picked)
        guard cell == .none else { return cell }
        let unsure = picked.keys.contains { place in
            guard picked[place] != breakdowns[place].parts.count - 1 else { return false }
            var other = picked
            other[place] = breakdowns[place].parts.count - 1
            return self.cell(other) != .none
        }
        return unsure ? .notKnown : .none
    }

    /// All picks of parts within one crossing, in the order of the breakdowns.
    func picks(_ crossing: [Int]) -> [[Int: Int]] {
        crossing.reduce([[:]]) { picks, place in
            picks.flatMap { pick in
                breakdowns[place].parts.indices.map { pick.merging([place: $0]) { $1 } }
            }
        }
    }
}
