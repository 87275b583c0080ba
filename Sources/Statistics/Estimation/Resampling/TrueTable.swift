/// Tables of the people behind a table of linked records.
///
/// Lists keep their numbers of records whatever is linked. Only who belongs together changes: strangers are taken
/// out of the histories that they were wrongly put into, then parted records of one person are put together again.
struct TrueTable: Sendable {
    let lists: Int
    /// People by history, from 0 to 2^lists - 1; nobody has the first.
    private let observed: [Int]
    private let shared: [UInt32]

    init(_ table: CaptureTable) {
        lists = table.listCount
        var counts = [Int](repeating: 0, count: 1 << table.listCount)
        for cell in table.cells { counts[Int(cell.history)] += cell.count }
        observed = counts
        shared = (0..<UInt32(counts.count)).filter { $0.nonzeroBitCount > 1 }
    }

    /// One table that may be the true one, given the rates.
    func draw(_ rates: LinkageQuality.Rates, from source: inout Philox) -> [Int] {
        var counts = observed
        for history in shared where observed[Int(history)] > 0 { part(history, rates.strange, &counts, &source) }
        join(rates.lost, &counts, &source)
        return counts
    }

    /// The expected table in whole people.
    func expected(_ rates: LinkageQuality.Rates) -> [Int] {
        var fragments = observed.map(Double.init)
        for history in shared where observed[Int(history)] > 0 {
            Self.forEachSubset(of: history) { rest in
                let strangers = history.nonzeroBitCount - rest.nonzeroBitCount
                let share = power(1 - rates.strange, rest.nonzeroBitCount) * power(rates.strange, strangers)
                let people = Double(observed[Int(history)]) * share
                guard rest != history else { return }
                fragments[Int(history)] -= people
                if rest.nonzeroBitCount > 1 { fragments[Int(rest)] += people }
            }
        }
        let truth = unfolded(fragments, rates.lost)
        var counts = [Int](repeating: 0, count: observed.count)
        var left = records
        for history in shared.sorted(by: { truth[Int($0)] > truth[Int($1)] }) {
            let room = bits(history).map { left[$0] }.min() ?? 0
            counts[Int(history)] = min(room, Int(truth[Int(history)].rounded()))
            for list in bits(history) { left[list] -= counts[Int(history)] }
        }
        for list in 0..<lists { counts[1 << list] = left[list] }
        return counts
    }

    /// How many records each list has.
    private var records: [Int] {
        (0..<lists).map { list in
            observed.indices.reduce(0) { $0 + ($1 >> list & 1 == 1 ? observed[$1] : 0) }
        }
    }

    /// Takes strangers out of a history.
    private func part(_ history: UInt32, _ strange: Double, _ counts: inout [Int], _ source: inout Philox) {
        let members = bits(history)
        let untouched = power(1 - strange, members.count)
        let touched = BinomialDraw.draw(observed[Int(history)], chance: 1 - untouched, from: &source)
        for _ in 0..<touched {
            var rest = history
            // One of them at least is a stranger: those before the first are not, those after it may be.
            var place = source.unit() * (1 - untouched)
            var first = 0
            while first < members.count - 1 && place > 1 - power(1 - strange, first + 1) { first += 1 }
            place = 0
            for (index, list) in members.enumerated()
            where index == first || (index > first && source.unit() < strange) {
                rest &= ~(1 << UInt32(list))
                counts[1 << list] += 1
            }
            counts[Int(history)] -= 1
            if rest != 0 { counts[Int(rest)] += 1 }
        }
    }

    /// Puts records together that the linkage left apart.
    private func join(_ lost: Double, _ counts: inout [Int], _ source: inout Philox) {
        guard lost > 0 else { return }
        let truth = unfolded(counts.map(Double.init), lost)
        let fragments = counts
        let present = shared.filter { fragments[Int($0)] > 0 }
        // What is seen of a longer history can be a shorter one: each is given to what it may have come from.
        for seen in present {
            let longer = present.filter { $0 != seen && $0 & seen == seen }
            var rest = seenChance(seen, of: seen, lost) * truth[Int(seen)]
            rest += longer.reduce(0) { $0 + seenChance(seen, of: $1, lost) * truth[Int($1)] }
            var left = fragments[Int(seen)]
            for whole in longer where rest > 0 && left > 0 {
                let weight = seenChance(seen, of: whole, lost) * truth[Int(whole)]
                let drawn = BinomialDraw.draw(left, chance: min(1, weight / rest), from: &source)
                left -= drawn
                rest -= weight
                move(drawn, from: seen, to: whole, &counts)
            }
        }
        // Of some people nothing shared is seen at all.
        for whole in present where counts[Int(whole)] > 0 {
            let hidden = GammaDraw.failures(
                before: Double(counts[Int(whole)]), chance: visible(whole.nonzeroBitCount, lost), from: &source)
            move(hidden, from: 0, to: whole, &counts)
        }
    }

    /// As many people as there are single records for get the longer history.
    private func move(_ people: Int, from seen: UInt32, to whole: UInt32, _ counts: inout [Int]) {
        let added = bits(whole & ~seen)
        let moved = min(people, added.map { counts[1 << $0] }.min() ?? 0)
        for list in added { counts[1 << list] -= moved }
        if seen != 0 { counts[Int(seen)] -= moved }
        counts[Int(whole)] += moved
    }

    /// People by true history that explain the fragments best, found by expectation and maximisation.
    private func unfolded(_ fragments: [Double], _ lost: Double) -> [Double] {
        let present = shared.filter { fragments[Int($0)] > 0 }
        var truth = [Double](repeating: 0, count: fragments.count)
        for history in present {
            truth[Int(history)] = fragments[Int(history)] / visible(history.nonzeroBitCount, lost)
        }
        guard lost > 0 else { return truth }
        for _ in 0..<Self.rounds {
            var sums = truth.map { _ in 0.0 }
            for seen in present {
                let longer = present.filter { $0 & seen == seen }
                let all = longer.reduce(0) { $0 + seenChance(seen, of: $1, lost) * truth[Int($1)] }
                guard all > 0 else { continue }
                for whole in longer {
                    sums[Int(whole)] +=
                        fragments[Int(seen)] * seenChance(seen, of: whole, lost) * truth[Int(whole)] / all
                }
            }
            for history in present {
                truth[Int(history)] = sums[Int(history)] / visible(history.nonzeroBitCount, lost)
            }
        }
        return truth
    }

    private static let rounds = 20

    /// The chance that just these of a person's records are still together.
    private func seenChance(_ seen: UInt32, of whole: UInt32, _ lost: Double) -> Double {
        let kept = seen.nonzeroBitCount
        return power(1 - lost, kept) * power(lost, whole.nonzeroBitCount - kept)
    }

    /// The chance that at least two of so many records are still together.
    private func visible(_ records: Int, _ lost: Double) -> Double {
        1 - power(lost, records) - Double(records) * power(lost, records - 1) * (1 - lost)
    }

    private func power(_ base: Double, _ exponent: Int) -> Double { BinomialDraw.power(base, exponent) }

    private func bits(_ history: UInt32) -> [Int] { (0..<lists).filter { history >> UInt32($0) & 1 == 1 } }

    private static func forEachSubset(of set: UInt32, _ body: (UInt32) -> Void) {
        var subset = set
        while true {
            body(subset)
            if subset == 0 { return }
            subset = (subset - 1) & set
        }
    }
}
