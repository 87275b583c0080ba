/// Who controls whom when shares are held through others, and in circles.
///
/// Control follows the rule that sanctions offices use: what listed parties own of a company, each directly or through
/// companies that
/// they control, is added up; at one half and more the company is controlled, from a quarter on their part is
/// significant.
public struct Ownership: Sendable {
    /// One holding of shares.
    public struct Holding: Sendable, Equatable {
        public let owner: Int
        public let owned: Int
        /// 0 to 1.
        public let share: Double

        public init(owner: Int, owned: Int, share: Double) {
            self.owner = owner
            self.owned = owned
            self.share = share
        }
    }

    /// What listed parties hold of a company.
    public enum Standing: String, Sendable, Codable {
        case listed, controlled, significant, none
    }

    public static let controlling = 0.5
    public static let significant = 0.25
    /// Shares are rounded in registers: three times a third is a whole.
    private static let tolerance = 1e-9
    private static let rounds = 100

    private let holdings: [Holding]
    private let nodeCount: Int

    public init(nodeCount: Int, holdings: [Holding]) {
        precondition(holdings.allSatisfy { $0.owner < nodeCount && $0.owned < nodeCount && $0.share >= 0 })
        self.nodeCount = nodeCount
        self.holdings = holdings.filter { $0.owner != $0.owned }
    }

    /// The part of each company that the listed parties own beneficially: through every chain, shares multiplied.
    ///
    /// Circles are solved by repeated substitution, at most 100 times or until nothing moves by more than 1e-9.
    public func beneficialShares(of listed: Set<Int>) -> [Double] {
        var shares = (0..<nodeCount).map { listed.contains($0) ? 1.0 : 0 }
        for _ in 0..<Self.rounds {
            var next = (0..<nodeCount).map { listed.contains($0) ? 1.0 : 0 }
            for holding in holdings where !listed.contains(holding.owned) {
                next[holding.owned] += holding.share * shares[holding.owner]
            }
            for node in 0..<nodeCount { next[node] = min(next[node], 1) }
            let moved = zip(shares, next).map { abs($0 - $1) }.max() ?? 0
            shares = next
            if moved < Self.tolerance { break }
        }
        return shares
    }

    /// Each company's standing: what is controlled counts wholly towards what it owns itself.
    public func standings(of listed: Set<Int>) -> [Standing] {
        var controlled = listed
        var grows = true
        var held: [Double] = []
        while grows {
            held = [Double](repeating: 0, count: nodeCount)
            for holding in holdings where controlled.contains(holding.owner) {
                held[holding.owned] += holding.share
            }
            let more = held.indices.filter { !controlled.contains($0) && held[$0] >= Self.controlling - Self.tolerance }
            controlled.formUnion(more)
            grows = !more.isEmpty
        }
        let beneficial = beneficialShares(of: listed)
        return (0..<nodeCount).map { node in
            if listed.contains(node) { return .listed }
            if controlled.contains(node) { return .controlled }
            let most = max(held[node], beneficial[node])
            return most >= Self.significant - Self.tolerance ? .significant : .none
        }
    }
}
