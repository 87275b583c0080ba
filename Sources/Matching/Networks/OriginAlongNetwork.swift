/// Where a lot comes from, as far as a network shows it.
public struct LotOrigin: Sendable, Equatable {
    public let node: Int
    /// Proven and indicated mean: wholly or in part.
    public let finding: OriginFinding
    /// The least and the most of the lot that comes from the region, as parts of 1.
    public let share: ClosedRange<Double>
    /// From the place whose finding it is, down to the lot; nil for none and unknown.
    public let path: TracedPath?
    /// False where the bounds cut the search off.
    public let isComplete: Bool

    /// Any part that is proven makes the whole lot presumed to be the region's: there is no share too small.
    public var isPresumed: Bool { finding == .proven }
}

/// Carries the findings of places down the network to lots.
///
/// Goods flow along links of supply, transformation, shipment and subcontracting; links without any share carry
/// nothing. What is located in a region, or the same as another place, has that one's finding. A finding of `none`
/// is to come from `OriginQuestion.goods`: it says that inputs beyond those in the network are traced or need not be.
public struct OriginAlongNetwork: Sendable {
    public let graph: SupplyGraph
    let findings: [Int: OriginFinding]
    let custody: [Int: MassBalance.Custody]
    let quantities: [Int: Double]
    let complete: Set<Int>

    /// - Parameters:
    ///   - findings: By node; others are unknown.
    ///   - custody: How a facility or party keeps inputs apart; those that are left out mix them. A claim of keeping
    ///     them apart counts for a lot of output only if the network names its lots of input.
    ///   - quantities: Of lots, all that leave one facility in one unit; they narrow what one lot can hold.
    ///   - complete: Nodes whose inputs are all in the network, such as those whose mass balance adds up.
    public init(
        _ graph: SupplyGraph, findings: [Int: OriginFinding], custody: [Int: MassBalance.Custody] = [:],
        quantities: [Int: Double] = [:], complete: Set<Int> = []
    ) {
        precondition(quantities.values.allSatisfy { $0 >= 0 }, "quantities are not negative")
        self.graph = graph
        self.findings = findings
        self.custody = custody
        self.quantities = quantities
        self.complete = complete
    }

    /// The origin of a node, as far upstream as the bounds allow.
    public func origin(of node: Int, _ bounds: TracingBounds) -> LotOrigin {
        precondition(node >= 0 && node < graph.nodeCount, "no such node")
        let filter = LinkFilter(bounds)
        let region = upstream(of: node, filter, bounds)
        let share = OriginShares(self, region, filter).share(of: node)
        let search = OriginPathSearch(network: self, filter: filter, bounds: bounds)
        if let path = search.path(to: node, from: [.proven], takesInferred: false) {
            return LotOrigin(
                node: node, finding: .proven, share: share, path: path, isComplete: region.isComplete)
        }
        if let path = search.path(to: node, from: [.proven, .indicated], takesInferred: true) {
            return LotOrigin(
                node: node, finding: .indicated, share: share, path: path, isComplete: region.isComplete)
        }
        // Rounding must not leave a doubt where none is.
        let finding: OriginFinding = share.upperBound > 1e-9 ? .unknown : .none
        return LotOrigin(node: node, finding: finding, share: share, path: nil, isComplete: region.isComplete)
    }

    // MARK: Inputs

    /// A link into a node.
    struct Input {
        var link: Int
        var source: Int
        /// Only what the source is itself counts, not what it takes in.
        var isOwnOnly: Bool
        var share: Double?
        var isInferred: Bool
    }

    private static let material: Set<LinkKind> = [.supplies, .transforms, .ships, .subcontractOf]

    func inputs(of node: Int, _ filter: LinkFilter) -> [Input] {
        var inputs: [Input] = []
        var hasLots = false
        for slot in Int(graph.inStart[node])..<Int(graph.inStart[node + 1]) {
            let link = Int(graph.inLink[slot])
            let source = Int(graph.inFrom[slot])
            let share = graph.share(ofLink: link)
            guard filter.takes(graph, link), source != node else { continue }
            let kind = graph.kind(ofLink: link)
            let isPlace = kind == .locatedIn || kind == .sameAs
            guard isPlace || Self.material.contains(kind) && share != 0 else { continue }
            if !isPlace, graph.kind(of: source) == .lot { hasLots = true }
            inputs.append(
                Input(
                    link: link, source: source, isOwnOnly: isPlace, share: isPlace ? nil : share,
                    isInferred: graph.grade(ofLink: link) == .inferred))
        }
        guard hasLots, graph.kind(of: node) == .lot else { return inputs }
        for place in inputs.indices where custody[inputs[place].source] == .segregated {
            inputs[place].isOwnOnly = true
        }
        return inputs
    }

    /// What a node is by itself, or by the region it is in.
    func own(_ node: Int, _ filter: LinkFilter) -> OriginFinding {
        var best = findings[node] ?? .unknown
        for input in inputs(of: node, filter) where isPlace(input.link) {
            guard let finding = findings[input.source], finding == .proven || finding == .indicated else { continue }
            if best == .proven { break }
            best = finding == .proven && !input.isInferred ? .proven : .indicated
        }
        return best
    }

    func isPlace(_ link: Int) -> Bool {
        let kind = graph.kind(ofLink: link)
        return kind == .locatedIn || kind == .sameAs
    }

    // MARK: What is upstream

    struct Upstream {
        /// From the node upwards.
        var nodes: [Int] = []
        /// Nodes whose inputs were not followed.
        var cut: Set<Int> = []
        var isComplete: Bool { cut.isEmpty }
    }

    private func upstream(of node: Int, _ filter: LinkFilter, _ bounds: TracingBounds) -> Upstream {
        var found = Upstream(nodes: [node])
        var seen: Set<Int> = [node]
        var layer = 0..<1
        for hop in 0... {
            for place in layer {
                let inputs = inputs(of: found.nodes[place], filter)
                if hop >= bounds.hops || found.nodes.count > bounds.budget {
                    if !inputs.isEmpty { found.cut.insert(found.nodes[place]) }
                    continue
                }
                for input in inputs where seen.insert(input.source).inserted { found.nodes.append(input.source) }
            }
            layer = layer.upperBound..<found.nodes.count
            if layer.isEmpty { break }
        }
        return found
    }
}
