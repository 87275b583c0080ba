/// People dealt at random to kinds with given weights, as one binomial draw after another.
public struct MultinomialDraw: Sendable {
    /// For each kind, its chance among itself and the kinds after it.
    private let chances: [Double]

    var kinds: Int { chances.count }

    /// - Parameter weights: of each kind; none below 0, not all 0. Counts serve as they are.
    public init(weights: [Double]) {
        self.init(weights) { weights in
            var rest = [Double](repeating: 0, count: weights.count)
            var sum = 0.0
            for kind in weights.indices.reversed() {
                sum += weights[kind]
                rest[kind] = sum
            }
            return zip(weights, rest).map { $0 > 0 ? $0 / $1 : 0 }
        }
    }

    /// With the remainders rounded as R's `rmultinom` rounds them: to 64 significant bits.
    public init(compatible weights: [Double]) {
        self.init(weights) { weights in
            let sum = weights.reduce(0, +)
            let shares = weights.map { $0 / sum }
            var rest = shares.reduce(ExtendedReal.zero) { $0 + ExtendedReal($1) }
            return shares.map { share in
                defer { rest = rest - ExtendedReal(share) }
                guard share > 0 else { return 0 }
                return rest == .zero ? 1 : (ExtendedReal(share) / rest).double
            }
        }
    }

    private init(_ weights: [Double], chances: ([Double]) -> [Double]) {
        precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "finite weights not below 0")
        precondition(weights.contains { $0 > 0 }, "some kind has a weight")
        self.chances = chances(weights)
    }

    /// Deals `people` and writes how many fell to each kind over `counts`, which has a place for each.
    public func draw<Source: UnitSource>(_ people: Int, into counts: inout [Int], from source: inout Source) {
        precondition(counts.count == chances.count, "a place for each kind")
        var left = people
        for kind in chances.indices.dropLast() {
            let chance = chances[kind]
            guard left > 0, chance > 0 else {
                counts[kind] = 0
                continue
            }
            let drawn = chance < 1 ? BinomialDraw.draw(left, chance: chance, from: &source) : left
            counts[kind] = drawn
            left -= drawn
        }
        counts[chances.count - 1] = left
    }
}
