/// How many people have a name, told from its words (by their sound) or, of Chinese names, from its syllables.
///
/// Words hang together through the language they come from: within a group, such as a nationality, they are taken as
/// independent, and the groups are added up. Of a whole name that many have, the count itself is taken where it is
/// more.
struct UnitShares: Sendable {
    private var places: [UInt64: Int] = [:]
    /// People who have a unit, by group, `groups` apart.
    private var counts: [Float] = []
    private var wholes: [UInt64: Int] = [:]
    private var people: [Double]
    /// People by group and by how many words their name has.
    private var lengths: [Double]
    private let groups: Int
    private let total: Double

    /// - Parameters:
    ///   - codes: the names that occur.
    ///   - rows: for each record the place of its name, and its group.
    init(_ codes: [NameCode], rows: [(name: Int32, group: Int)], groups: Int) {
        self.groups = groups
        people = [Double](repeating: 0, count: groups)
        lengths = [Double](repeating: 0, count: groups * 16)
        total = Double(max(rows.count { $0.name >= 0 }, 1))
        for (name, group) in rows where name >= 0 {
            let code = codes[Int(name)]
            people[group] += 1
            lengths[group * 16 + code.count] += 1
            wholes[code.sound, default: 0] += 1
            for place in 0..<code.count { add(UInt64(code.sounds[place]), group) }
            for place in 0..<Int(code.syllableCount) { for unit in Self.syllables(code, place) { add(unit, group) } }
        }
    }

    private mutating func add(_ unit: UInt64, _ group: Int) {
        let place = places[unit] ?? places.count
        if place == places.count {
            places[unit] = place
            counts += [Float](repeating: 0, count: groups)
        }
        counts[place * groups + group] += 1
    }

    /// Every Mandarin syllable that a syllable may stand for.
    private static func syllables(_ code: NameCode, _ place: Int) -> [UInt64] {
        let candidates = code.candidates(place)
        return (0..<8).compactMap { candidates[$0] == 0 ? nil : 1 << 40 | UInt64(candidates[$0]) }
    }

    /// The share of people who have the whole name, however it is ordered and spelt.
    func share(ofAll code: NameCode) -> Double {
        max(
            (Double(wholes[code.sound] ?? 0) - 1.5) / total,
            share(code, UInt8.max, bySyllable: false, length: code.count))
    }

    /// The share of people who have all the units that the bits name.
    /// - Parameter length: how many words their names have; nil for any number.
    func share(_ code: NameCode, _ bits: UInt8, bySyllable: Bool, length: Int?) -> Double {
        let units = (0..<(bySyllable ? Int(code.syllableCount) : code.count)).filter { bits >> UInt8($0) & 1 == 1 }
            .map { bySyllable ? Self.syllables(code, $0) : [UInt64(code.sounds[$0])] }
        var share = 0.0
        for group in 0..<groups where people[group] > 0 {
            var inGroup = people[group] / total
            if let length { inGroup *= lengths[group * 16 + length] / people[group] }
            for unit in units { inGroup *= count(unit, group) / people[group] }
            share += inGroup
        }
        // What was never seen together may still be so; independence is not to be believed beyond that.
        return min(max(share, 0.2 / total), 1)
    }

    /// How many others have the unit; of a syllable's readings the commonest counts.
    private func count(_ readings: [UInt64], _ group: Int) -> Double {
        var most = 0.0
        for reading in readings {
            guard let place = places[reading] else { continue }
            let count = Double(counts[place * groups + group])
            // The two records at hand are among those counted.
            most = max(most, count - 1.5, min(count, 0.5))
        }
        return most
    }
}
