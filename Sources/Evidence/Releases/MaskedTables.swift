package import Statistics

/// The tables of a plan with small counts masked, so that this and the last release together give nobody away.
package struct MaskedTables: Sendable {
    /// What the tables were made of: the people counted, after small revisions were held back.
    package let counts: HoldBack.Counts
    /// How many people's changes wait for a later release.
    package let waiting: Int
    /// Every cell of all tables, as it is printed; cells that two tables share are one.
    package let printed: PublishedTable
    /// The true count of each cell.
    package let values: [Int]
    /// Cells that could not be protected; a table with any must not be published.
    package let unprotected: [String]
    package let tables: [ReleasedTable]
    private let records: CodedRecords

    /// - Parameters:
    ///   - all: one column for each variable of the plan, in its order; code 0 is nobody knows.
    ///   - earlier: what the last release of the plan printed, and what it was made of.
    package init(_ plan: TablePlan, of all: CodedRecords, masks: Safeguard.Masks, earlier: Earlier?) {
        let records = Recoding(all, keeping: earlier?.shown, fewerThan: masks.threshold).records
        self.records = records
        let places = Dictionary(uniqueKeysWithValues: plan.variables.enumerated().map { ($1, $0) })
        let tables = plan.tables.map { $0.compactMap { places[$0] } }
        let held = HoldBack(
            earlier: earlier?.counts(in: records), now: Self.counts(of: records), tables: tables,
            fewerThan: masks.threshold)
        let table = CountTable(
            of: Self.records(held.counts, like: records),
            axes: records.columns.indices.map { .init(column: $0, labels: records.columns[$0].labels.count) },
            tables: tables)
        let names = table.nodes.map { CellName($0, of: records, plan.variables) }
        let past = names.map { earlier?.cells[$0.text] }
        let isUnchanged = zip(past, table.values).map { $0?.value == $1 }
        let suppression = Suppression(
            table, .init(threshold: masks.threshold, level: masks.level, guardsAgainstAlone: true),
            keepingMasked: Set(table.values.indices.filter { isUnchanged[$0] && past[$0]?.isMasked == true }),
            keepingOpen: Set(table.values.indices.filter { isUnchanged[$0] && past[$0]?.isMasked == false }))
        counts = held.counts
        waiting = held.waiting
        values = table.values
        printed = PublishedTable(
            cells: zip(names, table.values).enumerated().map { cell, named in
                .init(
                    name: named.0.text,
                    printed: suppression.marks[cell] == .published
                        ? .value(named.1) : .masked(lower: 0, upper: nil))
            }, sums: table.sums)
        unprotected = suppression.unprotected.map { names[$0].text }
        let fresh = Self.freshCodes(earlier, records)
        self.tables = zip(plan.tables, tables).map { variables, places in
            Self.shown(variables, places, names, suppression, table, fresh)
        }
    }
}

extension MaskedTables {
    /// What the last release of the plan printed.
    package struct Earlier: Sendable, Equatable, Codable {
        package struct Cell: Sendable, Equatable, Codable {
            let value: Int
            let isMasked: Bool
        }

        /// By the name of the cell.
        package let cells: [String: Cell]
        /// The people that it counted, by the labels of the plan's variables; "" where nobody knows.
        let people: [Group]

        struct Group: Sendable, Equatable, Codable {
            let labels: [String]
            let count: Int
        }
    }

    /// What the next release of the plan has to know of this one.
    package var remembered: Earlier {
        Earlier(
            cells: Dictionary(
                uniqueKeysWithValues: zip(printed.cells, values).map { cell, value in
                    (cell.name, Earlier.Cell(value: value, isMasked: cell.printed != .value(value)))
                }),
            people: counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, count in
                Earlier.Group(
                    labels: zip(key, records.columns).map { $0 == 0 ? "" : $1.labels[Int($0) - 1] }, count: count)
            })
    }

    private static func counts(of records: CodedRecords) -> HoldBack.Counts {
        var counts: HoldBack.Counts = [:]
        for record in 0..<records.count { counts[records.columns.map { $0.codes[record] }, default: 0] += 1 }
        return counts
    }

    private static func records(_ counts: HoldBack.Counts, like records: CodedRecords) -> CodedRecords {
        let people = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        return CodedRecords(
            columns: records.columns.indices.map { place in
                .init(
                    name: records.columns[place].name, labels: records.columns[place].labels,
                    codes: people.flatMap { [UInt16](repeating: $0.key[place], count: $0.value) })
            }, count: people.reduce(0) { $0 + $1.value })
    }

    /// For each variable the codes that the last release had nobody for: what is few among them waits, unsaid.
    private static func freshCodes(_ earlier: Earlier?, _ records: CodedRecords) -> [Set<Int>] {
        guard let earlier else { return records.columns.map { _ in [] } }
        return records.columns.indices.map { place in
            let known = Set(earlier.people.map { $0.labels[place] })
            let labels = [""] + records.columns[place].labels
            return Set(labels.indices.filter { !known.contains(labels[$0]) })
        }
    }

    private static func shown(
        _ variables: [String], _ places: [Int], _ names: [CellName], _ suppression: Suppression, _ table: CountTable,
        _ fresh: [Set<Int>]
    ) -> ReleasedTable {
        let others = Set(table.nodes.first?.indices ?? 0..<0).subtracting(places)
        let cells = table.nodes.indices.filter { cell in others.allSatisfy { names[cell].codes[$0] == nil } }
        return ReleasedTable(
            variables: variables,
            cells: cells.map { cell in
                let isFresh = places.contains { place in
                    names[cell].codes[place] != nil && fresh[place].contains(table.nodes[cell][place])
                }
                let count: ReleasedCount =
                    suppression.marks[cell] != .published
                    ? .masked : isFresh && table.values[cell] == 0 ? .waiting : .people(table.values[cell])
                return .init(codes: places.map { names[cell].codes[$0] }, count: count)
            })
    }
}

extension MaskedTables.Earlier {
    /// For each variable the codes that it showed; nil where it counted nobody.
    fileprivate var shown: [Set<String>]? {
        guard let places = people.first?.labels.indices else { return nil }
        return places.map { place in Set(people.map { $0.labels[place] }).subtracting([""]) }
    }

    /// Its people by today's codes. A label that the code book no longer has is a mistake of ours: plans are fixed.
    fileprivate func counts(in records: CodedRecords) -> HoldBack.Counts {
        let codes = records.columns.map { column in
            Dictionary(uniqueKeysWithValues: column.labels.enumerated().map { ($1, UInt16($0 + 1)) })
        }
        return people.reduce(into: [:]) { counts, group in
            let key = zip(group.labels, codes).map { label, codes in codes[label] ?? 0 }
            counts[key, default: 0] += group.count
        }
    }
}

/// What a cell of a plan is called: the codes that it counts, where it does not count all.
struct CellName: Sendable, Equatable {
    /// A code for each variable of the plan; nil for all, "" where nobody knows.
    let codes: [String?]
    let text: String

    init(_ nodes: [Int], of records: CodedRecords, _ variables: [String]) {
        codes = zip(nodes, records.columns).map { node, column in
            node > column.labels.count ? nil : node == 0 ? "" : column.labels[node - 1]
        }
        let parts = zip(variables, codes).compactMap { variable, code in code.map { "\(variable): \($0)" } }
        text = parts.isEmpty ? "everybody" : parts.sorted().joined(separator: ", ")
    }
}
