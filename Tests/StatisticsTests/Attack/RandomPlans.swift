@testable import Statistics

/// Plans of linked tables over invented people, each protected as a release would be, and then attacked.
struct RandomPlan {
    let table: CountTable
    /// Where everybody stands.
    let total: Int
    let people: Int

    init(seed: UInt64) {
        var random = Philox(seed: seed, stream: 77)
        let sizes = (0..<Int.random(in: 2...4, using: &random)).map { _ in Int.random(in: 2...6, using: &random) }
        let people = Int.random(in: 100...2_000, using: &random)
        var codes: [[UInt16]] = sizes.map { _ in [] }
        for _ in 0..<people {
            for (column, size) in sizes.enumerated() {
                // Some values are common and many are rare.
                let draw = Int.random(in: 0..<(size * size), using: &random)
                codes[column].append(UInt16(min(size, 1 + draw * draw / (size * size * size))))
            }
        }
        let records = CodedRecords(
            columns: sizes.enumerated().map { index, size in
                .init(name: "c\(index)", labels: (1...size).map { "v\($0)" }, codes: codes[index])
            }, count: people)
        let axes = sizes.enumerated().map { CountTable.Axis(column: $0, labels: $1, countsUnrecorded: false) }
        var tables: [[Int]] = []
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let width = Int.random(in: 1...min(3, sizes.count), using: &random)
            let table = Array(sizes.indices.shuffled(using: &random).prefix(width)).sorted()
            if !tables.contains(table) { tables.append(table) }
        }
        table = CountTable(of: records, axes: axes, tables: tables)
        total = table.nodes.firstIndex(of: axes.map(\.total)) ?? 0
        self.people = people
    }

    /// What an attack proves of the plan once it is protected.
    struct Outcome {
        let masked: Int
        let unprotected: Int
        let findings: [MaskAttack.Finding]
        /// Under what each person who is alone in a cell knows, of cells that were called protected.
        let ofAlone: [MaskAttack.Finding]
        /// Of the same plan where small counts alone are masked.
        let unmended: [MaskAttack.Finding]
    }

    func outcome(k: Int = 10) -> Outcome {
        let demand = MaskAttack.Demand(level: k, fewerThan: k, zeros: .masked)
        let plain = Suppression(table, .init(threshold: k, level: k, hidesExistence: true))
        let onlySmall = PublishedTable(
            cells: table.values.enumerated().map { index, value in
                .init(
                    name: "\(index)", printed: (1..<k).contains(value) ? .masked(lower: 0, upper: nil) : .value(value))
            }, sums: table.sums)
        return Outcome(
            masked: plain.primaryCount, unprotected: plain.unprotected.count,
            findings: MaskAttack(plain.published(table), demand, known: [total: people]).findings,
            ofAlone: table.values.count < Self.cellsForAlone ? ofAlone(demand) : [],
            unmended: MaskAttack(onlySmall, .init(level: k, fewerThan: k)).findings)
    }

    /// Each who is alone costs an audit.
    private static let cellsForAlone = 60

    private func ofAlone(_ demand: MaskAttack.Demand) -> [MaskAttack.Finding] {
        let guarded = Suppression(
            table,
            .init(threshold: demand.k, level: demand.k, guardsAgainstAlone: true, hidesExistence: true))
        let open = Set(guarded.unprotected)
        return MaskAttack(guarded.published(table), demand, known: [total: people], truth: table.values)
            .findings.filter { !open.contains($0.cell) }
    }
}
