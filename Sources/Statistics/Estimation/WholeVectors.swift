/// Linear algebra on short vectors of whole numbers. Where a number grows too large the answer is nil, never a wrong
/// one.
enum WholeVectors {
    /// The vector divided by what divides all of its entries.
    static func shortened<Number: FixedWidthInteger & SignedInteger>(_ vector: [Number]) -> [Number] {
        var divisor: Number.Magnitude = 0
        for entry in vector where divisor != 1 {
            var (a, b) = (divisor, entry.magnitude)
            while b != 0 { (a, b) = (b, a % b) }
            divisor = a
        }
        guard divisor > 1, let common = Number(exactly: divisor) else { return vector }
        return vector.map { $0 / common }
    }

    /// `first * a + second * b`, shortened unless that would change what it is.
    static func combine<Number: FixedWidthInteger & SignedInteger>(
        _ first: [Number], _ a: Number, _ second: [Number], _ b: Number, shortening: Bool = true
    ) -> [Number]? {
        var mixed: [Number] = []
        mixed.reserveCapacity(first.count)
        for (one, other) in zip(first, second) {
            let (left, leftOverflows) = one.multipliedReportingOverflow(by: a)
            let (right, rightOverflows) = other.multipliedReportingOverflow(by: b)
            let (sum, sumOverflows) = left.addingReportingOverflow(right)
            // A quarter of the range is kept free for the sums over subsets that follow.
            guard !leftOverflows, !rightOverflows, !sumOverflows, sum.magnitude < Number.max.magnitude >> 17 else {
                return nil
            }
            mixed.append(sum)
        }
        return shortening ? shortened(mixed) : mixed
    }

    static func rank<Number: FixedWidthInteger & SignedInteger>(_ vectors: [[Number]]) -> Int? {
        guard let width = vectors.first?.count else { return 0 }
        var reduced: [(lead: Int, vector: [Number])] = []
        for vector in vectors {
            if reduced.count == width { break }
            var rest = vector
            for (lead, other) in reduced where rest[lead] != 0 {
                guard let mixed = combine(rest, other[lead], other, 0 - rest[lead]) else { return nil }
                rest = mixed
            }
            if let lead = rest.firstIndex(where: { $0 != 0 }) { reduced.append((lead, rest)) }
        }
        return reduced.count
    }
}
