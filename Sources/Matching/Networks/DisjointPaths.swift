extension SupplyGraph {
    /// Up to `limit` paths from one node down to another that share no link: independent evidence for the same thing.
    ///
    /// One shortest path after the other, each without the links of those before it; the greedy choice may find fewer
    /// than there are.
    public func paths(from upstream: Int, to node: Int, _ bounds: TracingBounds, limit: Int = 3) -> [TracedPath] {
        var filter = LinkFilter(bounds)
        var found: [TracedPath] = []
        while found.count < limit, let links = shortest(from: upstream, to: node, filter, hops: bounds.hops) {
            if links.isEmpty { break }
            filter.used.formUnion(links)
            found.append(TracedPath(listed: upstream, links: links, in: self))
        }
        return found
    }

    private func shortest(from upstream: Int, to node: Int, _ filter: LinkFilter, hops: Int) -> [Int]? {
        var reachedBy: [Int: Int] = [:]
        var strength: [Int: Float] = [node: 1]
        var layer = [node]
        for _ in 0..<hops where strength[upstream] == nil {
            var next: [Int: Float] = [:]
            var order: [Int] = []
            for place in layer {
                for slot in Int(inStart[place])..<Int(inStart[place + 1]) {
                    let link = Int(inLink[slot])
                    let source = Int(inFrom[slot])
                    guard strength[source] == nil, filter.takes(self, link) else { continue }
                    let grown = strength[place, default: 0] * filter.factor(tags[link])
                    if let known = next[source] {
                        if known >= grown { continue }
                    } else {
                        order.append(source)
                    }
                    next[source] = grown
                    reachedBy[source] = link
                }
            }
            strength.merge(next) { old, _ in old }
            layer = order
        }
        guard strength[upstream] != nil else { return nil }
        var links: [Int] = []
        var place = upstream
        while place != node, let link = reachedBy[place] {
            links.append(link)
            place = Int(to[link])
        }
        return links
    }

    /// Everything downstream of a node within so many steps: whom a new listing concerns. The nearest first.
    public func downstream(of node: Int, _ bounds: TracingBounds) -> (nodes: [(node: Int, hops: Int)], isComplete: Bool)
    {
        let filter = LinkFilter(bounds)
        var seen: Set<Int> = [node]
        var found: [(node: Int, hops: Int)] = []
        var layer = [node]
        for hop in 1...max(bounds.hops, 1) where hop <= bounds.hops && !layer.isEmpty {
            var next: [Int] = []
            for place in layer {
                for link in Int(outStart[place])..<Int(outStart[place + 1]) where filter.takes(self, link) {
                    guard seen.insert(Int(to[link])).inserted else { continue }
                    next.append(Int(to[link]))
                    if seen.count > bounds.budget { return (found + next.map { ($0, hop) }, false) }
                }
            }
            found += next.map { ($0, hop) }
            layer = next
        }
        return (found, true)
    }
}
