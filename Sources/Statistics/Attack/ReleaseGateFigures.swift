/// The attacks on published figures: A1 to A4.
extension ReleaseGate {
    mutating func compare(_ earlier: CandidateRelease, _ later: CandidateRelease) throws {
        let names = [earlier.name, later.name]
        var found: [Finding] = []
        if let old = earlier.counts, let new = later.counts, earlier.promise == nil, later.promise == nil {
            let truth = earlier.records.flatMap { old in later.records.map { (earlier: old, later: $0) } }
            let result = try Differencing(old, new, fewerThan: rule.k, truth: truth)
            if !result.changes.isEmpty { found.append(finding(result, names, exactly: truth != nil)) }
        }
        let (old, new) = (LinkedTables(earlier.tables).table, LinkedTables(later.tables).table)
        for change in LinkedTables.differences(old, new, fewerThan: rule.k) {
            found.append(
                Finding(
                    attack: .differencing, releases: names, place: change.name,
                    learned: "a cell changed by fewer than \(rule.k) people", people: change.people,
                    assumption: "both releases count the same kind of people"))
        }
        add(found, of: .differencing)
    }

    private func finding(_ result: Differencing, _ names: [String], exactly: Bool) -> Finding {
        let people = result.changes.map(\.people)
        var learned =
            "\(result.changes.count) combinations changed by fewer than \(rule.k) people; "
            + "they name \(result.attributes.count) attributes"
        let touched = result.losses.filter { $0.learned > 0 }
        if exactly {
            let all = touched.count { $0.learned == $0.attributes }
            learned +=
                "; of \(result.losses.count) who came or went, "
                + "\(touched.count) lost an attribute, \(all) every one"
        }
        return Finding(
            attack: .differencing, releases: names, place: "counts of combinations", learned: learned,
            people: Interval(people.map(\.lower).min() ?? 0, people.map(\.upper).max() ?? 0),
            assumption: exactly ? "checked against the true records" : "whoever can be few is taken to be few")
    }

    mutating func examineCounts(_ release: CandidateRelease) {
        guard let counts = release.counts, release.promise == nil else { return }
        let reading = Self.reading(counts.rounding)
        add(
            SubsetDifferencing(counts, fewerThan: rule.k).findings.map { found in
                let who = Self.name(found.combination)
                let learned =
                    switch found.kind {
                    case .open: "is published with fewer than \(rule.k) people"
                    case .lessOne(let trait): "all but a few are \(trait.column): \(trait.value)"
                    case .lessColumn(let column): "all but a few have a published value of \(column)"
                    }
                return Finding(
                    attack: .subsets, releases: [release.name], place: who, learned: learned, people: found.people,
                    assumption: reading)
            }, of: .subsets)
        let claims = Claims(counts, fewerThan: rule.k)
        add(
            claims.claims.filter { rule.guardsAbsence || $0.people.lower > 0 }.map { claim in
                Finding(
                    attack: .claims, releases: [release.name], place: Self.name(claim.combination),
                    learned: claim.people.upper == 0
                        ? "nobody has this held-back combination"
                        : "somebody has this held-back combination",
                    people: claim.people,
                    assumption: reading
                        + (claim.everybodyHasValues ? "; every record has a value in these columns" : ""))
            }, of: .claims)
        if !claims.skipped.isEmpty {
            note("A4 on \(release.name): \(claims.skipped.count) tables of more than \(Claims.cellsMax) cells")
        }
    }

    mutating func examineTables(_ release: CandidateRelease) {
        guard !release.tables.isEmpty else { return }
        let linked = LinkedTables(release.tables).table
        add(
            LinkedTables.leftOver(linked, fewerThan: rule.k).map { rest in
                Finding(
                    attack: .subsets, releases: [release.name], place: rest.name,
                    learned: "the printed parts leave over people whom no part shows", people: rest.people,
                    assumption: "nobody stands in two parts")
            }, of: .subsets)
        let truth = release.tableCounts.count == release.tables.count ? release.tableCounts.flatMap(\.self) : nil
        let attack = MaskAttack(linked, level: rule.level, fewerThan: rule.k, truth: truth)
        add(
            attack.findings.map { found in
                let (learned, people) = Self.words(found.learned)
                return Finding(
                    attack: .maskedCells, releases: [release.name], place: found.name, learned: learned, people: people,
                    assumption: Self.words(found.knowledge, linked))
            }, of: .maskedCells)
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
        case .maskedIsNeverZero: "zeros are printed, so a mark hides somebody"
        case .known(let cells): "\(cells.count) further numbers are known"
        case .alone(let cell): "the attacker is the only one in \(table.cells[cell].name)"
        }
    }

    private static func reading(_ rounding: ReleasedCounts.Rounding) -> String {
        switch rounding {
        case .exact: "counts are exact"
        case .down(let step): "counts are rounded down to multiples of \(step)"
        case .within(let step): "counts are less than \(step) off"
        }
    }

    private static func name(_ traits: [Characteristic]) -> String {
        traits.isEmpty ? "everybody" : traits.map { "\($0.column): \($0.value)" }.joined(separator: ", ")
    }
}
