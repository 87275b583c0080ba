/// Whether an edition may go live, or is held until a person has looked.
///
/// Publishers have put out editions in which rows or whole flags were missing; a screening against one of them would
/// find nobody, and nobody would notice.
package enum EditionGate {
    /// An edition with the day that it is of.
    package typealias Edition = (file: ListFile, asOf: String)

    /// What is wrong with an edition; nothing if it may go live. Without one before it, only its own rows are looked
    /// at.
    ///
    /// - Parameters:
    ///   - previous: The newest edition that is live.
    ///   - earlier: Those before it, if they are at hand: to know an old file that is published again.
    package static func concerns(
        _ file: ListFile, asOf: String, after previous: Edition?, earlier: [Edition] = []
    ) -> [Concern] {
        var concerns = ownConcerns(file, before: previous?.file)
        guard let previous else { return concerns }
        let old = previous.file
        if asOf < previous.asOf { concerns.append(.olderThanPrevious(asOf: asOf, previous: previous.asOf)) }
        concerns += sizeConcerns(file, old)
        let missing = old.header.filter { name in !file.header.contains { $0.lowercased() == name.lowercased() } }
        if old.flagColumns.isEmpty && !missing.isEmpty && !file.header.isEmpty {
            concerns.append(.headerChanged(missing: missing))
        }
        concerns += flags(file, old)
        concerns += fieldConcerns(file, old)
        return concerns + changeConcerns(file, old, earlier)
    }

    /// What happened to each flag; where it is no single one, that rows say other things, or nothing.
    private static func flags(_ file: ListFile, _ old: ListFile) -> [Concern] {
        let each = old.flagColumns.sorted().flatMap { flagConcerns($0, old, file) }
        guard each.isEmpty, !old.flagColumns.isEmpty else { return each }
        let delta = EditionDelta(from: old.entries, to: file.entries)
        // A column that is new says something of every row, and takes nothing back.
        let changed = share(
            delta.changed.count { !$0.before.flags.isSubset(of: $0.after.flags) }, of: old.entries.count)
        return flagless(file) + (changed > Limit.changed ? [.manyChanged(share: changed)] : [])
    }

    private static func flagless(_ file: ListFile) -> [Concern] {
        let without = file.entries.count { $0.flags.isEmpty }
        guard !file.flagColumns.isEmpty, share(without, of: file.entries.count) > Limit.withoutFlag else { return [] }
        return [.rowsWithoutFlag(without, of: file.entries.count)]
    }

    /// What an edition shows by itself.
    private static func ownConcerns(_ file: ListFile, before: ListFile?) -> [Concern] {
        var concerns: [Concern] = []
        let unread = share(file.forPerson.count { $0.reason != .modified }, of: file.rows)
        if unread > Limit.unread { concerns.append(.manyForPerson(share: unread)) }
        let twice = twice(file)
        let usual = before.map { share(Self.twice($0), of: $0.rows) } ?? 0
        if share(twice, of: file.rows) > usual + Limit.twice { concerns.append(.manyTwice(twice, of: file.rows)) }
        if before == nil { concerns += flagless(file) }
        let known = Set(before?.entries.map(\.key) ?? [])
        let broken = file.entries.filter { !known.contains($0.key) && Misencoding.shows(in: $0) }
        if let first = broken.first { concerns.append(.misencoded(rows: broken.count, example: first.primary)) }
        return concerns
    }

    /// Rows, and entries: rows whose cells became empty are rows still, and no entries.
    private static func sizeConcerns(_ file: ListFile, _ old: ListFile) -> [Concern] {
        let (before, after) = (old.entries.count, file.entries.count)
        if Double(file.rows) < Double(old.rows) * (1 - Limit.fall) { return [.rowsFell(from: old.rows, to: file.rows)] }
        if Double(after) < Double(before) * (1 - Limit.fall) { return [.rowsFell(from: before, to: after)] }
        if Double(file.rows) > Double(old.rows) * Limit.growth { return [.rowsGrew(from: old.rows, to: file.rows)] }
        return []
    }

    private static func flagConcerns(_ flag: String, _ old: ListFile, _ new: ListFile) -> [Concern] {
        func count(_ file: ListFile) -> Int { file.entries.count { $0.flags.contains(flag) } }
        let (before, after) = (count(old), count(new))
        guard new.flagColumns.contains(flag) else { return before > 0 ? [.flagMissing(flag)] : [] }
        let fall = before < Limit.fewRows ? 0.5 : Limit.flagFall
        if Double(after) < Double(before) * fall { return [.flagFell(flag, from: before, to: after)] }
        // A flag may grow as the list does, and a new one may be filled.
        let growth = Limit.flagGrowth * max(1, Double(new.rows) / Double(max(old.rows, 1)))
        if before >= Limit.fewRows, Double(after) > Double(before) * growth {
            return [.flagGrew(flag, from: before, to: after)]
        }
        return []
    }

    /// Fields that publishers fill in nearly every row.
    private static func fieldConcerns(_ file: ListFile, _ old: ListFile) -> [Concern] {
        let fields: [(String, (ListEntry) -> Bool)] = [
            ("country", { $0.country != nil }), ("goods", { $0.goods != nil }), ("effective", { $0.effective != nil }),
            ("aliases", { $0.names.count > 1 }), ("remarks", { !($0.remarks ?? "").isEmpty }),
        ]
        return fields.compactMap { name, isFilled in
            let (before, after) = (old.entries.count(where: isFilled), file.entries.count(where: isFilled))
            let (wasShare, isShare) = (share(before, of: old.entries.count), share(after, of: file.entries.count))
            // Against the share, so that a list which lost rows is not complained of twice.
            guard before >= Limit.fewRows, isShare < wasShare * Limit.emptied else { return nil }
            return .fieldEmptied(name, from: before, to: after)
        }
    }

    private static func changeConcerns(_ file: ListFile, _ old: ListFile, _ earlier: [Edition]) -> [Concern] {
        var concerns: [Concern] = []
        let delta = EditionDelta(from: old.entries, to: file.entries)
        let renamed = share(min(delta.added.count, delta.removed.count), of: old.entries.count)
        if renamed > Limit.renamed { concerns.append(.manyRenamed(share: renamed)) }
        let changed = share(
            delta.changed.count {
                $0.before.scope != $0.after.scope || $0.before.effective != $0.after.effective
                    || $0.before.goods != $0.after.goods
            }, of: old.entries.count)
        if changed > Limit.changed { concerns.append(.manyChanged(share: changed)) }
        let size = share(delta.added.count + delta.removed.count + delta.changed.count, of: old.entries.count)
        if size > Limit.takenBack,
            let same = earlier.last(where: { EditionDelta(from: $0.file.entries, to: file.entries).isEmpty })
        {
            concerns.append(.earlierAgain(asOf: same.asOf))
        }
        return concerns
    }

    /// Entries that another one in the file is already.
    private static func twice(_ file: ListFile) -> Int { file.entries.count - Set(file.entries.map(\.key)).count }

    private static func share(_ part: Int, of whole: Int) -> Double { Double(part) / Double(max(whole, 1)) }
}

/// Letters that a wrong encoding lost or doubled: ‘CÃ´te’ for ‘Côte’, or the sign that stands for a lost letter.
enum Misencoding {
    static func shows(in entry: ListEntry) -> Bool {
        entry.names.contains { isBroken($0.text) } || isBroken(entry.country ?? "") || isBroken(entry.goods ?? "")
    }

    private static func isBroken(_ text: String) -> Bool {
        var before: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if scalar == "\u{FFFD}" { return true }
            // The bytes of a letter beyond ASCII, read as Latin letters one by one.
            let isTail =
                scalar == " " && before == "Â" || (0x80...0xBF).contains(scalar.value)
                || "€™œ–—“”˜".unicodeScalars.contains(scalar)
            if isTail && (before == "Ã" || before == "Â" || before == "â") { return true }
            before = scalar
        }
        return false
    }
}
