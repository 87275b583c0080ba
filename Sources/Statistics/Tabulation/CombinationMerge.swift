/// Merges rows that agree in all columns that are still to come, once they must be many times fewer than the rows.
///
/// This is what a flag block is for: with a dozen yes-or-no columns left, a million records are some hundred patterns.
final class CombinationMerge {
    private let search: CombinationSearch
    private let patterns = Scratch<UInt32>()
    private let bins = Scratch<UInt32>()
    private let codes = Scratch<UInt16>()
    private let weights = Scratch<UInt32>()
    private var columns: [Borrowed<UInt16>?]

    init(_ search: CombinationSearch) {
        self.search = search
        columns = Array(repeating: nil, count: search.keys.order.count)
    }

    /// Puts the patterns in the rows' place where that pays.
    func merge(_ rows: inout CombinationRows, from first: Int) {
        let product = search.patterns[first]
        guard product * (rows.weights == nil ? 4 : 2) <= rows.count else { return }
        number(rows, from: first)
        bins.reserve(product)
        bins.start.fill(0, count: product)
        for row in 0..<rows.count {
            bins.start[Int(patterns.start[row])] &+= rows.weights.map { $0[rows.offset + row] } ?? 1
        }
        let count = (0..<product).count { bins.start[$0] > 0 }
        unfold(product, into: count, from: first)
        rows = CombinationRows(
            columns: columns, masks: nil, weights: weights.start, count: count)
    }

    /// The digits of a column: its codes, where some record has none there, and else its codes less one.
    private func digits(_ column: Int) -> (base: Int, least: Int) {
        let least = search.missing[column] || search.keys.sizes[column] == 0 ? 0 : 1
        return (search.keys.sizes[column] + 1 - least, least)
    }

    private func number(_ rows: CombinationRows, from first: Int) {
        patterns.reserve(rows.count)
        let patterns = patterns.start
        patterns.fill(0, count: rows.count)
        for column in first..<columns.count {
            let (base, least) = digits(column)
            let codes = rows.column(column)
            let (factor, less) = (UInt32(truncatingIfNeeded: base), UInt32(truncatingIfNeeded: least))
            for row in 0..<rows.count { patterns[row] = patterns[row] &* factor &+ UInt32(codes[row]) &- less }
        }
    }

    private func unfold(_ product: Int, into count: Int, from first: Int) {
        codes.reserve(count * (columns.count - first))
        weights.reserve(count)
        for column in first..<columns.count { columns[column] = codes.start + (column - first) * count }
        var row = 0
        for pattern in 0..<product where bins.start[pattern] > 0 {
            weights.start[row] = bins.start[pattern]
            var rest = pattern
            for column in (first..<columns.count).reversed() {
                let (base, least) = digits(column)
                codes.start[(column - first) * count + row] = UInt16(truncatingIfNeeded: rest % base + least)
                rest /= base
            }
            row += 1
        }
    }
}
