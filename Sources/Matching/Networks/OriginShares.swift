/// The least and the most of each node's goods that come from the region.
///
/// Substituted repeatedly, the least from nothing upwards and the most from everything downwards, so that what is
/// left after any round is still a bound; circles are no exception.
struct OriginShares {
    private static let rounds = 100
    private static let tolerance = 1e-9

    private let network: OriginAlongNetwork
    private let nodes: [Int]
    private let cut: Set<Int>
    private var inputs: [[OriginAlongNetwork.Input]] = []
    private var own: [OriginFinding] = []
    private var places: [Int: Int] = [:]
    private var least: [Double]
    private var most: [Double]

    init(_ network: OriginAlongNetwork, _ region: OriginAlongNetwork.Upstream, _ filter: LinkFilter) {
        self.network = network
        nodes = region.nodes
        cut = region.cut
        for (place, node) in nodes.enumerated() { places[node] = place }
        least = [Double](repeating: 0, count: nodes.count)
        most = [Double](repeating: 1, count: nodes.count)
        for node in nodes {
            own.append(network.own(node, filter))
            inputs.append(cut.contains(node) ? [] : network.inputs(of: node, filter))
        }
        for _ in 0..<Self.rounds where step() > Self.tolerance {}
    }

    func share(of node: Int) -> ClosedRange<Double> {
        guard let place = places[node] else { return 0...1 }
        return least[place]...max(least[place], most[place])
    }

    /// One round, those farthest upstream first; by how much the furthest bound moved.
    private mutating func step() -> Double {
        var moved = 0.0
        for place in nodes.indices.reversed() {
            let (low, high) = bounds(place)
            moved = max(moved, abs(low - least[place]), abs(high - most[place]))
            (least[place], most[place]) = (low, high)
        }
        return moved
    }

    private func bounds(_ place: Int) -> (Double, Double) {
        let node = nodes[place]
        if own[place] == .proven { return (1, 1) }
        var known = (sum: 0.0, low: 0.0, high: 0.0)
        var unknown: (low: Double, high: Double)?
        var mayBeWhole = own[place] == .indicated
        for input in inputs[place] {
            if input.isOwnOnly {
                // Made in a place of the region: the whole lot is.
                switch ownFinding(input.source) {
                case .proven where !input.isInferred: return (1, 1)
                case .proven, .indicated: mayBeWhole = true
                default: break
                }
                continue
            }
            let (low, high) = bounds(of: input, into: node)
            if let share = input.share {
                known = (known.sum + share, known.low + share * low, known.high + share * high)
            } else {
                unknown = (min(unknown?.low ?? 1, low), max(unknown?.high ?? 0, high))
            }
        }
        // Shares that are rounded up to more than a whole.
        if known.sum > 1 { known = (1, known.low / known.sum, known.high / known.sum) }
        let rest = 1 - known.sum
        let isComplete = network.complete.contains(node) && !cut.contains(node)
        if isComplete || own[place] == .none && !cut.contains(node) {
            known.low += isComplete ? rest * (unknown?.low ?? 0) : 0
            known.high += rest * (unknown?.high ?? 0)
        } else if rest > Self.tolerance {
            known.high += rest
        }
        return (min(known.low, 1), mayBeWhole ? 1 : min(known.high, 1))
    }

    private func ownFinding(_ node: Int) -> OriginFinding {
        places[node].map { own[$0] } ?? network.findings[node] ?? .unknown
    }

    /// Of what comes in by a link. One lot out of a mixed store may hold all or nothing of any input, as far as the
    /// quantities allow.
    private func bounds(of input: OriginAlongNetwork.Input, into node: Int) -> (Double, Double) {
        guard let source = places[input.source] else { return (0, 1) }
        var (low, high) = (least[source], most[source])
        let isStore =
            network.graph.kind(of: input.source) == .facility || network.graph.kind(of: input.source) == .party
        if isStore, own[source] != .proven, network.graph.kind(of: node) == .lot {
            if let times = timesOfLot(node, from: input.source) {
                (low, high) = (max(0, 1 - (1 - low) * times), min(1, high * times))
            } else {
                (low, high) = (low >= 1 ? 1 : 0, high > 0 ? 1 : 0)
            }
        }
        return (input.isInferred ? 0 : low, high)
    }

    /// How many times the lot all lots are that leave the store; nil where a quantity is not known.
    private func timesOfLot(_ lot: Int, from store: Int) -> Double? {
        guard let own = network.quantities[lot], own > 0 else { return nil }
        var all = 0.0
        let graph = network.graph
        for link in Int(graph.outStart[store])..<Int(graph.outStart[store + 1])
        where graph.kind(of: Int(graph.to[link])) == .lot {
            guard let amount = network.quantities[Int(graph.to[link])] else { return nil }
            all += amount
        }
        return max(1, all / own)
    }
}

/// Finds the path by which a finding reaches a lot: a shortest one, and of those the best evidenced.
struct OriginPathSearch {
    let network: OriginAlongNetwork
    let filter: LinkFilter
    let bounds: TracingBounds

    private struct Step {
        var links: [Int]
        var strength: Double
    }

    func path(to node: Int, from wanted: Set<OriginFinding>, takesInferred: Bool) -> TracedPath? {
        func isWanted(_ node: Int) -> Bool { network.findings[node].map(wanted.contains) ?? false }
        if isWanted(node) { return TracedPath(listed: node, links: [], in: network.graph) }
        var layer: [(node: Int, step: Step)] = [(node, Step(links: [], strength: 1))]
        var seen: Set<Int> = [node]
        for _ in 0..<bounds.hops where !layer.isEmpty && seen.count <= bounds.budget {
            var next: [Int: Step] = [:]
            var hits: [TracedPath] = []
            for (place, step) in layer {
                for input in network.inputs(of: place, filter) where takesInferred || !input.isInferred {
                    let grown = self.grown(step, input.link)
                    if isWanted(input.source) {
                        hits.append(TracedPath(listed: input.source, links: grown.links, in: network.graph))
                    }
                    if input.isOwnOnly {
                        if !network.isPlace(input.link) {
                            hits += regions(of: input.source, grown, isWanted, takesInferred)
                        }
                    } else if !seen.contains(input.source), grown.strength > next[input.source]?.strength ?? 0 {
                        next[input.source] = grown
                    }
                }
            }
            if let best = hits.min(by: { TracedPath.comesBefore($0, $1) }) { return best }
            seen.formUnion(next.keys)
            layer = next.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
        return nil
    }

    private func grown(_ step: Step, _ link: Int) -> Step {
        Step(links: [link] + step.links, strength: step.strength * network.graph.grade(ofLink: link).factor)
    }

    /// The regions that a place is in, when only the place itself counts.
    private func regions(
        of place: Int, _ step: Step, _ isWanted: (Int) -> Bool, _ takesInferred: Bool
    ) -> [TracedPath] {
        network.inputs(of: place, filter).filter { input in
            network.isPlace(input.link) && isWanted(input.source) && (takesInferred || !input.isInferred)
        }.map { TracedPath(listed: $0.source, links: grown(step, $0.link).links, in: network.graph) }
    }
}
