/// Which field leans on which: a tree (Chow and Liu 1968), chosen so that nothing is counted twice.
///
/// Two records of different people who share a suburb share the state as well. What counts is how much such agreement
/// would be overrated among pairs of one person, were the fields taken as independent.
extension Learning {
    /// A field leans on another where this much weight, in natural units, would be counted twice for a pair on average.
    private static let leastGain = 0.1

    /// - Parameters:
    ///   - worth: how many pairs of one person each pattern stands for.
    ///   - posterior: how probably a pattern is one person, for patterns of random pairs.
    func leaning(worth: (Int) -> Double, posterior: (Pattern) -> Double) -> [Int?] {
        let gains = gains(worth, posterior)
        var joined = Set([0])
        var leansOn = [Int?](repeating: nil, count: fieldCount)
        while joined.count < fieldCount {
            var best = (gain: Self.leastGain, from: -1, to: -1)
            for from in joined.sorted() {
                for to in 0..<fieldCount where !joined.contains(to) && gains[from][to] > best.gain {
                    best = (gains[from][to], from, to)
                }
            }
            if best.to < 0 {
                // Nothing more hangs together with what was joined: the next field stands by itself.
                joined.insert((0..<fieldCount).first { !joined.contains($0) }!)
            } else {
                leansOn[best.to] = best.from
                joined.insert(best.to)
            }
        }
        return leansOn
    }

    /// For each two fields: the mean, over pairs of one person, of the logarithm of how much commoner the level of the
    /// second is among different people once the level of the first is known.
    private func gains(_ worth: (Int) -> Double, _ posterior: (Pattern) -> Double) -> [[Double]] {
        let stride = LevelTable.stride
        var joint = [[[Double]]](
            repeating: [[Double]](
                repeating: [Double](repeating: 0, count: stride * stride), count: fieldCount), count: fieldCount)
        var total = 0.0
        for (place, pattern) in patterns.enumerated() {
            let worth = worth(place)
            guard worth > 1e-6 else { continue }
            total += worth
            for a in 0..<fieldCount where pattern.level(a) > 0 {
                for b in 0..<fieldCount where b != a {
                    joint[a][b][pattern.level(a) * stride + pattern.level(b)] += worth
                }
            }
        }
        var gains = [[Double]](repeating: [Double](repeating: 0, count: fieldCount), count: fieldCount)
        guard total > 1 else { return gains }
        for from in 0..<fieldCount {
            let tables = otherTables(
                leansOn: levelCounts.indices.map { $0 == from ? nil : from }, posterior: posterior)
            for to in 0..<fieldCount where to != from {
                for a in 1..<levelCounts[from] {
                    for b in 1..<levelCounts[to] {
                        let share = joint[from][to][a * stride + b] / total
                        if share > 0 { gains[from][to] += share * Natural.log(tables[to][a, b] / tables[to][0, b]) }
                    }
                }
            }
        }
        return gains
    }
}
