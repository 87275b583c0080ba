/// Things joined into groups, each group known by its least member.
struct DisjointGroups {
    private var parents: [Int]

    init(_ count: Int) { parents = Array(0..<count) }

    mutating func root(_ thing: Int) -> Int {
        var root = thing
        while parents[root] != root { root = parents[root] }
        var next = thing
        while parents[next] != root { (next, parents[next]) = (parents[next], root) }
        return root
    }

    mutating func join(_ a: Int, _ b: Int) {
        let (x, y) = (root(a), root(b))
        if x != y { parents[max(x, y)] = min(x, y) }
    }
}
