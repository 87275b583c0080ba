/// Whether what a facility sold can come from what it bought, and how much of it can be tainted.
///
/// All quantities are in one unit, such as kilograms of the same goods; `factor` tells how much input one unit of
/// output needs.
public struct MassBalance: Sendable, Equatable {
    /// How inputs are kept apart.
    public enum Custody: String, Sendable, Codable, CaseIterable {
        /// Each lot of output names its lots of input.
        case segregated
        /// Inputs are mixed: any of them may be in any output of the same period.
        case massBalance
    }

    /// A lot that went in.
    public struct Input: Sendable, Equatable {
        public let amount: Double
        /// Whether it comes from something listed, or is presumed to.
        public let isPresumed: Bool

        public init(amount: Double, isPresumed: Bool) {
            self.amount = amount
            self.isPresumed = isPresumed
        }
    }

    public let inputs: [Input]
    public let stock: Double
    public let output: Double
    /// Units of input for a unit of output; 1 where nothing is lost.
    public let factor: Double
    /// The part by which measuring may be off, such as 0.02.
    public let tolerance: Double

    public init(inputs: [Input], stock: Double = 0, output: Double, factor: Double = 1, tolerance: Double = 0.02) {
        precondition(factor > 0 && tolerance >= 0 && stock >= 0 && output >= 0 && inputs.allSatisfy { $0.amount >= 0 })
        self.inputs = inputs
        self.stock = stock
        self.output = output
        self.factor = factor
        self.tolerance = tolerance
    }

    private var known: Double { inputs.reduce(stock) { $0 + $1.amount } }

    /// Input that the output needed and nobody showed, in the inputs' unit; 0 where it adds up within the tolerance.
    ///
    /// Ten tonnes bought and fourteen sold is how goods of one origin are sold under another's papers.
    public var unexplained: Double {
        let missing = output * factor - known * (1 + tolerance)
        return missing > 1e-9 * max(1, known) ? output * factor - known : 0
    }

    public var isPresumed: Bool { inputs.contains(where: \.isPresumed) }

    /// The least and the most of the output that presumed inputs can make up, as parts of 1, where inputs are mixed.
    ///
    /// At least what clean input cannot cover; at most all presumed input, and all that is unexplained. The opening
    /// stock
    /// counts as clean at the least and as presumed at the most, since nobody says where it came from.
    public var presumedShare: ClosedRange<Double> {
        let needed = output * factor
        guard needed > 0 else { return 0...0 }
        let presumed = inputs.filter(\.isPresumed).reduce(0) { $0 + $1.amount }
        let clean = known - presumed
        let least = max(0, min(needed - unexplained - clean, presumed))
        let most = min(needed, presumed + stock + unexplained)
        return min(least / needed, 1)...max(min(least / needed, 1), min(most / needed, 1))
    }

    /// The part by which inputs of that kind stand in the output when they are spread evenly.
    public var proportionalShare: Double? {
        let total = known
        guard total > 0 else { return nil }
        return inputs.filter(\.isPresumed).reduce(0) { $0 + $1.amount } / total
    }
}
