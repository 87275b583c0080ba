/// The attacks on tables: A2 and A3, and A1 where all releases' tables are solved as one.
extension ReleaseGate {
    typealias Table = CandidateRelease.Table

    mutating func examineTables(_ release: CandidateRelease) {
        guard !release.tables.isEmpty else { return }
        for table in release.tables { examineOpen(table, release) }
        let demand = demand(release)
        let (linked, groups) = Self.linked(release.tables)
        note(.subsets, [release.name], "\(linked.table.cells.count) cells of \(release.tables.count) tables")
        add(
            linked.conflicts.filter { $0.people.lower < demand.k }.map { rest in
                Finding(
                    attack: .subsets, releases: [release.name], file: "", place: rest.name,
                    learned: "two tables count the same but for a few people", people: rest.people,
                    assumption: "one table counts people whom the other leaves out")
            }
                + LinkedTables.leftOver(linked.table, fewerThan: demand.k).map { rest in
                    Finding(
                        attack: .subsets, releases: [release.name], file: "", place: rest.name,
                        learned: "the printed parts leave over people whom no part shows", people: rest.people,
                        assumption: "nobody stands in two parts")
                }, of: .subsets)
        var found: [Finding] = []
        for group in groups {
            let tables = LinkedTables(group.map(\.content))
            let result = MaskAttack(
                tables.table, demand, known: Self.knownTotals(tables.table, release.people),
                truth: Self.truth(group, tables))
            note(
                .maskedCells, [release.name], "\(result.masked) masked cells, \(result.tried.count) kinds of knowledge")
            if result.masked > 0, group.contains(where: { $0.truth == nil }) {
                note(
                    untried: "A3 on \(release.name): whoever is alone in a cell was not tried as the attacker, for the "
                        + "true counts were not given")
            }
            found += result.findings.map { Self.finding($0, tables.table, group, [release.name], .maskedCells) }
        }
        add(found, of: .maskedCells)
    }

    /// What is asked of all tables of a release: the strictest of what each asks.
    private func demand(_ release: CandidateRelease) -> MaskAttack.Demand {
        let each = release.tables.map { demand(on: $0, of: release) }
        return each.max { ($0.k, $0.level) < ($1.k, $1.level) }
            ?? MaskAttack.Demand(level: 1, fewerThan: rule.k, zeros: release.zeros)
    }

    /// Printed numbers of people below k.
    private mutating func examineOpen(_ table: Table, _ release: CandidateRelease) {
        guard table.countsPeople else { return }
        let k = demand(on: table, of: release).k
        let small = table.content.cells.compactMap { cell -> (String, Int)? in
            guard case .value(let value) = cell.printed, (1..<k).contains(value) else { return nil }
            return (cell.name, value)
        }
        add(
            small.map { name, value in
                Finding(
                    attack: .subsets, releases: [release.name], file: table.file, place: name,
                    learned: "is published with fewer than \(k) people", people: Interval(value, value),
                    assumption: "the number is one of people, and \(k) are enough to hide among")
            }, of: .subsets)
    }

    /// All tables as one, and the groups of tables that can count the same people.
    private static func linked(_ tables: [Table]) -> (all: LinkedTables, groups: [[Table]]) {
        let all = LinkedTables(tables.map(\.content))
        guard !all.conflicts.isEmpty else { return (all, [tables]) }
        var groups: [[Table]] = []
        for table in tables {
            let place = groups.firstIndex { group in
                LinkedTables((group + [table]).map(\.content)).conflicts.isEmpty
            }
            if let place { groups[place].append(table) } else { groups.append([table]) }
        }
        return (all, groups)
    }

    private static func truth(_ tables: [Table], _ linked: LinkedTables) -> [Int]? {
        var truth = [Int](repeating: 0, count: linked.table.cells.count)
        for (table, places) in zip(tables, linked.places) {
            guard let own = table.truth, own.count == places.count else { return nil }
            for (place, value) in zip(places, own) { truth[place] = value }
        }
        return truth
    }

    /// The total that no sum is a part of, where it is masked or left out and the number of people is known.
    private static func knownTotals(_ table: PublishedTable, _ people: Int?) -> [Int: Int] {
        guard let people else { return [:] }
        let parts = Set(table.sums.flatMap(\.parts))
        let tops = Set(table.sums.map(\.total)).subtracting(parts).filter {
            if case .value = table.cells[$0].printed { false } else { true }
        }
        return tops.count == 1 ? [tops.first ?? 0: people] : [:]
    }

    /// A1: tables of all releases solved together. What changed openly is compared cell by cell; here the attacker
    /// takes what is masked, or printed as before, to be as it was.
    mutating func examineTogether(_ releases: [CandidateRelease]) {
        guard let newest = releases.last, !newest.tables.isEmpty else { return }
        let earlier = releases.dropLast().filter {
            !$0.tables.isEmpty && ($0.period == nil || newest.period == nil || $0.period == newest.period)
        }
        guard !earlier.isEmpty else { return }
        let alone = Set(
            findings.filter { $0.attack == .maskedCells }.map(\.place))
        let groups = Self.linked(newest.tables + earlier.reversed().flatMap(\.tables)).groups
        let names = earlier.map(\.name) + [newest.name]
        var found: [Finding] = []
        for group in groups where group.count > 1 {
            let tables = LinkedTables(group.map(\.content))
            let result = MaskAttack(tables.table, demand(newest), truth: Self.truth(group, tables))
            note(.differencing, names, "\(result.masked) masked cells of all releases' tables, solved together")
            found += result.findings.filter {
                // That nobody changed between two releases is a guess: numbers that refute it are no finding.
                $0.learned != .contradictory && !alone.contains($0.name)
            }.map { Self.finding($0, tables.table, group, names, .differencing) }
        }
        add(found, of: .differencing)
    }

    private static func finding(
        _ found: MaskAttack.Finding, _ table: PublishedTable, _ group: [Table], _ names: [String], _ attack: Attack
    ) -> Finding {
        let (learned, people) = words(found.learned)
        let file = group.first { $0.content.cells.contains { $0.name == found.name } }?.file ?? ""
        return Finding(
            attack: attack, releases: names, file: file, place: found.name, learned: learned, people: people,
            assumption: words(found.knowledge, table)
                + (attack == .differencing ? "; what the releases print alike did not change" : ""))
    }

    private static func words(_ learned: MaskAttack.Learned) -> (String, Interval?) {
        switch learned {
        case .pinned(let value): ("the masked number", Interval(value, value))
        case .exists(let ends): ("somebody is in the masked cell", ends)
        case .narrowed(let ends): ("the masked number, too nearly", ends)
        case .contradictory: ("the numbers cannot all be true: nothing can be called safe", nil)
        case .unexamined: ("too much hangs together to be examined: nothing can be called safe", nil)
        }
    }

    private static func words(_ knowledge: MaskAttack.Knowledge, _ table: PublishedTable) -> String {
        switch knowledge {
        case .sums: "counts are whole numbers, and the sums hold"
        case .maskedIsNeverZero: "a mark hides somebody: zeros are printed as zeros"
        case .known(let cells): "\(cells.count) further numbers are known"
        case .alone(let cell): "the attacker is the only one in \(table.cells[cell].name)"
        }
    }
}
