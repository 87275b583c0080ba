/// Where the replicates of a bootstrap come from.
public enum ReplicateSource: Sendable, Equatable {
    /// A stream of `Philox` for each replicate: any of them can be drawn alone, and no thread waits for another.
    case philox(seed: UInt64)
    /// What R draws after `set.seed(seed)` with `rmultinom`, one replicate after the other.
    case mersenne(seed: UInt32)

    /// Replicates of a table: as many people, each falling to a history with the observed share.
    public func replicates(_ count: Int, of counts: [Int]) -> [[Int]] {
        var (drawing, tables): (Drawing, [[Int]]) = (Drawing(self, counts), [])
        drawing.next(count).forEach { tables.append($0) }
        return tables
    }
}

extension ReplicateSource {
    /// Hands out replicates in parts, from the first on.
    struct Drawing {
        private let people: Int
        private let multinomial: MultinomialDraw
        private let source: ReplicateSource
        private var mersenne = MersenneTwister(seed: 0)
        private var drawn = 0

        init(_ source: ReplicateSource, _ counts: [Int]) {
            self.init(source, counts.map(Double.init), people: counts.reduce(0, +))
        }

        init(_ source: ReplicateSource, _ weights: [Double], people: Int) {
            self.people = people
            self.source = source
            switch source {
            case .philox:
                multinomial = MultinomialDraw(weights: weights)
            case .mersenne(let seed):
                mersenne = MersenneTwister(seed: seed)
                multinomial = MultinomialDraw(compatible: weights)
            }
        }

        mutating func next(_ count: Int) -> Part {
            defer { drawn += count }
            var tables: [[Int]] = []
            if case .mersenne = source {
                tables = (0..<count).map { _ in
                    var table = [Int](repeating: 0, count: multinomial.kinds)
                    multinomial.draw(people, into: &table, from: &mersenne)
                    return table
                }
            }
            return Part(
                range: drawn..<drawn + count, people: people, multinomial: multinomial, source: source, tables: tables)
        }
    }

    /// Some replicates, drawn already where they have to come in order, else drawn by whoever asks.
    struct Part: ReplicatePart {
        fileprivate let range: Range<Int>
        fileprivate let people: Int
        fileprivate let multinomial: MultinomialDraw
        fileprivate let source: ReplicateSource
        fileprivate let tables: [[Int]]

        var count: Int { range.count }

        func forEach(_ body: ([Int]) -> Void) {
            guard case .philox(let seed) = source else { return tables.forEach(body) }
            var table = [Int](repeating: 0, count: multinomial.kinds)
            for index in range {
                var stream = Philox(seed: seed, stream: UInt64(index))
                multinomial.draw(people, into: &table, from: &stream)
                body(table)
            }
        }
    }
}
