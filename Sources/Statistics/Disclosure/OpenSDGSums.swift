/// The sums along each breakdown of an Open SDG file, tried against the file's own complete lines.
struct OpenSDGSums {
    typealias Key = OpenSDGLayout.Key

    /// A breakdown of one kind of figure, whatever the year.
    private struct Family: Hashable {
        let kind: [String]
        let breakdown: Int
    }

    private struct Line {
        let family: Family
        let sum: PublishedTable.Sum
        let isComplete: Bool
    }

    let laidOut: LaidOutTable

    init(
        order: [Key], entries: [Key: [PrintedEntry]], breakdowns: [String], year: Int, marksHideZeros: Bool? = nil
    ) {
        var draft = TableDraft<Key>()
        var ambiguous: [String] = []
        let scale = Scale(entries.values.flatMap { $0 })
        let zeroPrinted = entries.values.contains { $0.contains(.number(digits: 0, decimals: 0)) }
        let hidesZeros = marksHideZeros ?? !zeroPrinted
        for key in order {
            let printed = entries[key, default: []]
            let name = (key.kind + key.values).filter { !$0.isEmpty }.joined(separator: " · ")
            if printed.contains(where: { $0 != printed[0] }) { ambiguous.append(name) }
            draft.add(key, name: name, scale.printed(printed[0], lower: hidesZeros ? 0 : 1))
        }
        let unusable = Set(
            order.filter { key in
                let printed = entries[key, default: []]
                return printed.contains { $0 != printed[0] }
            })
        var decimals: [[String]: Int] = [:]
        for key in order {
            for case .number(_, let count) in entries[key, default: []] {
                decimals[Self.kind(key, year), default: 0] = max(decimals[Self.kind(key, year), default: 0], count)
            }
        }
        let lines = Self.lines(order.filter { !unusable.contains($0) }, draft, year) { kind, parts in
            let rounded = decimals[kind, default: 0]
            return rounded == 0 ? 0 : (parts + 1) * scale.unit(rounded) / 2
        }
        let table = draft.table
        var (held, tested): ([Family: Int], [Family: Int]) = ([:], [:])
        for line in lines where line.isComplete {
            guard let difference = Self.difference(line.sum, table) else { continue }
            tested[line.family, default: 0] += 1
            if abs(difference) <= line.sum.slack { held[line.family, default: 0] += 1 }
        }
        var unsupported: [String] = []
        for line in lines {
            let family = line.family
            let trials = tested[family, default: 0]
            // Counts are taken to add up until the file says otherwise; rates only once it says so.
            let supported = trials > 0 ? held[family, default: 0] * 2 > trials : decimals[family.kind, default: 0] == 0
            if supported {
                draft.add(line.sum)
            } else {
                let words = family.kind.filter { !$0.isEmpty } + [breakdowns[family.breakdown]]
                let name = words.joined(separator: " · ")
                if !unsupported.contains(name) { unsupported.append(name) }
            }
        }
        laidOut = LaidOutTable(
            table: draft.table, ambiguous: ambiguous, unsupported: unsupported, decimals: scale.decimals)
    }

    private static func kind(_ key: Key, _ year: Int) -> [String] {
        var kind = key.kind
        kind.remove(at: year)
        return kind
    }

    private static func lines(
        _ order: [Key], _ draft: TableDraft<Key>, _ year: Int, slack: ([String], Int) -> Int
    ) -> [Line] {
        var everyPart: [Family: Set<String>] = [:]
        var partsOf: [Key: [Int: [Int]]] = [:]
        var totals: [(Key, Int)] = []
        for key in order {
            for (breakdown, value) in key.values.enumerated() where !value.isEmpty {
                everyPart[Family(kind: kind(key, year), breakdown: breakdown), default: []].insert(value)
                var values = key.values
                values[breakdown] = ""
                let total = Key(kind: key.kind, values: values)
                if partsOf[total]?[breakdown] == nil { totals.append((total, breakdown)) }
                guard let place = draft.place(key) else { preconditionFailure("a key of no cell") }
                partsOf[total, default: [:]][breakdown, default: []].append(place)
            }
        }
        let usable = Set(order)
        return totals.compactMap { total, breakdown in
            guard usable.contains(total), let place = draft.place(total) else { return nil }
            let parts = partsOf[total, default: [:]][breakdown, default: []]
            let family = Family(kind: kind(total, year), breakdown: breakdown)
            // A category that stands alone in the whole file is a part of something, never all of it.
            let isComplete = parts.count == everyPart[family, default: []].count && parts.count > 1
            return Line(
                family: family,
                sum: PublishedTable.Sum(
                    total: place, parts: parts, relation: isComplete ? .equal : .atMost,
                    slack: slack(family.kind, parts.count)),
                isComplete: isComplete)
        }
    }

    /// By how much the parts exceed the total, where every number is printed.
    private static func difference(_ sum: PublishedTable.Sum, _ table: PublishedTable) -> Int? {
        guard case .value(let total) = table.cells[sum.total].printed else { return nil }
        var parts = 0
        for part in sum.parts {
            guard case .value(let value) = table.cells[part].printed else { return nil }
            parts += value
        }
        return parts - total
    }
}

/// Turns printed decimals into whole numbers of the file's smallest unit.
struct Scale {
    let decimals: Int

    init(_ entries: [PrintedEntry]) {
        var (finest, largest) = (0, 1)
        for entry in entries {
            guard case .number(let digits, let count) = entry else { continue }
            finest = max(finest, count)
            largest = max(largest, abs(digits) / Self.power(count) + 1)
        }
        while finest > 0, largest > Self.valueMax / Self.power(finest) { finest -= 1 }
        decimals = finest
    }

    /// Figures are kept well below what counts as without limit; decimals beyond that are rounded off.
    private static let valueMax = 1 << 40

    private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    /// What one step of the last of so many decimals is.
    func unit(_ printedDecimals: Int) -> Int { Self.power(max(0, decimals - printedDecimals)) }

    private func whole(_ digits: Int, _ count: Int) -> Int {
        guard count > decimals else { return digits * unit(count) }
        let step = Self.power(count - decimals)
        return (2 * digits + step).floorDivided(by: 2 * step)
    }

    /// - Parameter lower: the least that a mark without a stated lower end can stand for.
    func printed(_ entry: PrintedEntry, lower: Int) -> PublishedTable.Printed {
        switch entry {
        case .number(let digits, let count): .value(whole(digits, count))
        case .mask(let below):
            .masked(lower: below == 1 ? 0 : lower, upper: below.map { ($0 - 1) * unit(0) })
        case .range(let low, let high): .masked(lower: low * unit(0), upper: high * unit(0))
        case .none: .absent
        }
    }
}
