/// The attacks on counts of combinations: A1, A2 and A4.
extension ReleaseGate {
    typealias CountsPart = CandidateRelease.Part<ReleasedCounts>

    /// The counts that speak of real people: neither noise's nor those of made-up records, which say nothing more than
    /// these do.
    func openCounts(_ release: CandidateRelease) -> [CountsPart] {
        release.promise != nil ? [] : release.counts.filter { !isOfMadeUp($0, release) }
    }

    private func isOfMadeUp(_ part: CountsPart, _ release: CandidateRelease) -> Bool {
        madeUp.contains([release.name, part.file])
    }

    /// Release and file of the counts that are those of made-up records of any of the releases.
    static func countsOfMadeUp(_ releases: [CandidateRelease]) -> Set<[String]> {
        var found = Set<[String]>()
        for release in releases {
            for part in release.counts
            where releases.contains(where: { $0.synthetic.contains { part.content.areCounts(of: $0.content) } }) {
                found.insert([release.name, part.file])
            }
        }
        return found
    }

    mutating func compare(_ earlier: CandidateRelease, _ later: CandidateRelease) throws {
        let names = [earlier.name, later.name]
        if let old = earlier.period, let new = later.period, old != new {
            return note(untried: "A1 on \(earlier.name), \(later.name): one is about \(old), the other about \(new)")
        }
        for old in earlier.counts {
            for new in later.counts {
                if earlier.promise != nil || later.promise != nil || isOfMadeUp(old, earlier) || isOfMadeUp(new, later)
                {
                    examineFreshness(old, new, names, later)
                } else {
                    try difference(old, new, earlier, later)
                }
            }
        }
        let k = min(k(of: earlier), k(of: later))
        let (old, new) = (
            LinkedTables(earlier.tables.map(\.content)).table, LinkedTables(later.tables.map(\.content)).table
        )
        guard !old.cells.isEmpty, !new.cells.isEmpty else { return }
        let changes = LinkedTables.differences(old, new, fewerThan: k)
        note(.differencing, names, "cells of the same name")
        add(
            changes.map { change in
                Finding(
                    attack: .differencing, releases: names, file: "", place: change.name,
                    learned: "a cell changed by fewer than \(k) people", people: change.people,
                    assumption: "both releases count the same kind of people")
            }, of: .differencing)
    }

    private mutating func difference(
        _ old: CountsPart, _ new: CountsPart, _ earlier: CandidateRelease, _ later: CandidateRelease
    ) throws {
        let k = min(k(of: earlier), k(of: later))
        let truth = earlier.records.flatMap { old in later.records.map { (earlier: old, later: $0) } }
        let result = try Differencing(old.content, new.content, fewerThan: k, truth: truth)
        let names = [earlier.name, later.name]
        note(.differencing, names, "\(result.changedCount) combinations whose count changed")
        guard !result.changes.isEmpty else { return }
        let people = result.changes.map(\.people)
        var learned =
            "\(result.changes.count) combinations changed by fewer than \(k) people; "
            + "they name \(result.attributes.count) attributes"
        if truth != nil {
            let touched = result.losses.filter { $0.learned > 0 }
            let all = touched.count { $0.learned == $0.attributes }
            learned +=
                "; of \(result.losses.count) who came or went, "
                + "\(touched.count) lost an attribute, \(all) every one"
        }
        add(
            [
                Finding(
                    attack: .differencing, releases: names, file: new.file,
                    place: result.changes.prefix(3).map { Self.name($0.combination) }.joined(separator: "; "),
                    learned: learned,
                    people: Interval(people.map(\.lower).min() ?? 0, people.map(\.upper).max() ?? 0),
                    assumption: truth != nil
                        ? "checked against the true records" : "whoever can be few is taken to be few")
            ], of: .differencing)
    }

    /// Noise that is drawn anew changes nearly every count. Where most stay as they were, the rest is people.
    private mutating func examineFreshness(
        _ old: CountsPart, _ new: CountsPart, _ names: [String], _ later: CandidateRelease
    ) {
        let (same, both) = old.content.unchanged(in: new.content)
        note(.differencing, names, "whether noise was drawn anew: \(same) of \(both) counts are the same")
        guard both >= 20, 2 * same > both else { return }
        let isCopy = same == both && old.content.count == new.content.count
        guard !isCopy else { return }
        add(
            [
                Finding(
                    attack: .differencing, releases: names, file: new.file, place: "counts of combinations",
                    learned: "\(same) of \(both) counts are the same in both, so their noise is not new: what changed "
                        + "tells who came or went",
                    people: Interval(1, max(1, k(of: later) - 1)), assumption: "noise drawn anew changes most counts")
            ], of: .differencing)
    }

    mutating func examineCounts(_ release: CandidateRelease) {
        let open = openCounts(release)
        for part in release.counts where !open.contains(where: { $0.file == part.file }) {
            note(
                .subsets, [release.name],
                "\(part.file.isEmpty ? "counts" : part.file) left to A5 to A7: they are "
                    + (isOfMadeUp(part, release) ? "those of made-up records" : "noise's by its promise"))
        }
        for (place, part) in open.enumerated() {
            examine(part, release)
            for other in open[..<place] { differ(other, part, release) }
        }
    }

    /// Two files of one release that count the same people but for a few.
    private mutating func differ(_ one: CountsPart, _ other: CountsPart, _ release: CandidateRelease) {
        let k = k(of: release)
        guard let result = try? Differencing(one.content, other.content, fewerThan: k) else {
            return note(untried: "A2 on \(release.name): \(one.file) and \(other.file) have too many values together")
        }
        let (same, both) = one.content.unchanged(in: other.content)
        note(.subsets, [release.name], "\(one.file) and \(other.file): \(same) of \(both) counts are the same in both")
        // Where most counts differ by many, they count other people.
        guard let first = result.changes.first, 2 * (same + result.changes.count) > both else { return }
        add(
            [
                Finding(
                    attack: .subsets, releases: [release.name], file: other.file, place: Self.name(first.combination),
                    learned: "\(result.changes.count) combinations differ from \(one.file) by fewer than \(k) people",
                    people: first.people, assumption: "one counts people whom the other leaves out")
            ], of: .subsets)
    }

    private mutating func examine(_ part: CountsPart, _ release: CandidateRelease) {
        let (counts, k) = (part.content, k(of: release))
        let reading = Self.reading(counts.rounding) + ", and all of \(counts.resolution) or more are listed"
        let found = SubsetDifferencing(counts, fewerThan: k).findings.map { found in
            let learned =
                switch found.kind {
                case .open: "is published with fewer than \(k) people"
                case .lessOne(let trait): "all but a few are \(trait.column): \(trait.value)"
                case .lessColumn(let column): "all but a few have a published value of \(column)"
                }
            return Finding(
                attack: .subsets, releases: [release.name], file: part.file, place: Self.name(found.combination),
                learned: learned, people: found.people, assumption: reading)
        }
        note(.subsets, [release.name], "\(counts.count) combinations")
        add(found, of: .subsets)
        let claims = Claims(counts, fewerThan: k)
        note(.claims, [release.name], "\(claims.examined) held-back combinations whose parts are listed")
        add(
            claims.claims.filter { rule.guardsAbsence || $0.people.lower > 0 }.map { claim in
                Finding(
                    attack: .claims, releases: [release.name], file: part.file, place: Self.name(claim.combination),
                    learned: claim.people.upper == 0
                        ? "nobody has this held-back combination"
                        : "somebody has this held-back combination",
                    people: claim.people,
                    assumption: reading
                        + (claim.everybodyHasValues ? "; every record has a value in these columns" : ""))
            }, of: .claims)
        if !claims.skipped.isEmpty {
            note(
                untried: "A4 on \(release.name), \(part.file): \(claims.skipped.count) tables of more than "
                    + "\(Claims.cellsMax) cells")
        }
    }

    private static func reading(_ rounding: ReleasedCounts.Rounding) -> String {
        switch rounding {
        case .exact: "counts are exact"
        case .down(let step): "counts are rounded down to multiples of \(step)"
        case .within(let step): "counts are less than \(step) off"
        }
    }

    static func name(_ traits: [Characteristic]) -> String {
        traits.isEmpty ? "everybody" : traits.map { "\($0.column): \($0.value)" }.joined(separator: ", ")
    }
}

extension ReleasedCounts {
    /// Whether each listed count is the number of these records that have the combination.
    func areCounts(of records: CodedRecords) -> Bool {
        guard !counts.isEmpty, rounding == .exact, traits.allSatisfy({ $0.isFound(in: records) }) else { return false }
        let rows = keys.rows(records)
        return (1...max(1, min(length, 2))).allSatisfy { size in
            var found: [UInt64: Int] = [:]
            for row in rows {
                for set in NoisePlan.sets(of: row.count, upTo: size) where set.count == size {
                    found[keys.key(set.map { row[$0] }), default: 0] += 1
                }
            }
            return counts.allSatisfy { keys.numbers($0.key).count != size || found[$0.key, default: 0] == $0.value }
        }
    }

    /// How many combinations that both list have the same count in both.
    func unchanged(in other: ReleasedCounts) -> (same: Int, both: Int) {
        var (same, both) = (0, 0)
        let shared = other.counts(by: keys)
        for (key, count) in counts {
            guard let now = shared[key] else { continue }
            both += 1
            same += now == count ? 1 : 0
        }
        return (same, both)
    }
}

extension Characteristic {
    fileprivate func isFound(in records: CodedRecords) -> Bool {
        records.columns.contains { $0.name == column && $0.labels.contains(value) }
    }
}
