/// What agreement on each field is worth (Fellegi and Sunter 1969), each field leaning on at most one other.
///
/// The weight of a level is the logarithm of how much more often it is met among pairs of one person than among pairs
/// of two, given the level of the field it leans on (Chow and Liu 1968): a state adds little once the suburb agrees.
/// The weights of the fields add up.
public struct PairModel: Sendable {
    /// For each field the field that it leans on; nil for none.
    public internal(set) var leansOn: [Int?]
    /// Shares of levels among pairs of one person, and among pairs of two.
    var same: [LevelTable]
    var other: [LevelTable]
    /// The share of all pairs that are one person.
    public internal(set) var prior: Double
    /// Natural logarithms of same to other, `LevelTable.stride` squared for each field.
    private(set) var weights: [[Double]]
    private let orderedFields: [Bool]

    init(leansOn: [Int?], same: [LevelTable], other: [LevelTable], prior: Double, ordered: [Bool]) {
        self.leansOn = leansOn
        self.same = same
        self.other = other
        self.prior = prior
        orderedFields = ordered
        weights = []
        reweigh()
    }

    /// The weight of one field's level in a pattern; 0 where it is missing.
    func weight(_ field: Int, _ pattern: Pattern) -> Double {
        let given = leansOn[field].map { pattern.level($0) } ?? 0
        return weights[field][given * LevelTable.stride + pattern.level(field)]
    }

    /// The weight of a level whatever the other fields say.
    func weightAlone(_ field: Int, _ level: Int) -> Double { weights[field][level] }

    /// The sum of the weights of all fields: the logarithm of the likelihood ratio.
    func weight(_ pattern: Pattern) -> Double {
        var sum = 0.0
        for field in leansOn.indices { sum += weight(field, pattern) }
        return sum
    }

    /// The logarithm of the odds that any pair is one person before anything is compared.
    var priorWeight: Double { Natural.log(prior / (1 - prior)) }

    /// Works the weights out again, and sees to it that they rise with the levels of fields that are ordered.
    mutating func reweigh() {
        weights = same.indices.map { field in
            var found = [Double](repeating: 0, count: LevelTable.stride * LevelTable.stride)
            for given in 0..<LevelTable.stride {
                let levels = 1..<same[field].levels
                var row = levels.map {
                    Natural.log(max(same[field][given, $0], 1e-12) / max(other[field][given, $0], 1e-12))
                }
                if orderedFields[field] { row = Self.rising(row, levels.map { same[field][given, $0] }) }
                for level in levels { found[given * LevelTable.stride + level] = row[level - 1] }
            }
            return found
        }
    }

    /// The nearest values that never fall, by pooling neighbours (Ayer and others 1955).
    static func rising(_ values: [Double], _ importance: [Double]) -> [Double] {
        var pools: [(value: Double, weight: Double, count: Int)] = []
        for (value, weight) in zip(values, importance) {
            pools.append((value, max(weight, 1e-9), 1))
            while pools.count > 1, pools[pools.count - 2].value > pools[pools.count - 1].value {
                let (b, a) = (pools.removeLast(), pools.removeLast())
                let weight = a.weight + b.weight
                pools.append(((a.value * a.weight + b.value * b.weight) / weight, weight, a.count + b.count))
            }
        }
        return pools.flatMap { [Double](repeating: $0.value, count: $0.count) }
    }
}
