import Foundation
import Matching

/// What somebody tries who has encodings or pseudonyms, and knows who the people may be.
enum Attacks {
    /// Labels in the order of how often they occur against names in the order of how common they are: no key needed.
    ///
    /// - Returns: the name guessed for each label.
    static func frequency<Label: Hashable>(_ labels: [Label], known: [String]) -> [Label: String] {
        func order<Item: Hashable>(_ items: [Item]) -> [Item] {
            var (counts, first) = ([Item: Int](), [Item: Int]())
            for (place, item) in items.enumerated() {
                counts[item, default: 0] += 1
                if first[item] == nil { first[item] = place }
            }
            return counts.keys.sorted {
                (counts[$1, default: 0], first[$0, default: 0]) < (counts[$0, default: 0], first[$1, default: 0])
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(order(labels), order(known)))
    }

    /// From a few names guessed by their frequency, the bits of each pair of letters; from these all other names.
    ///
    /// - Returns: the name guessed for each filter: all bits that were learned for its pairs are set, and no other
    ///   name explains more of them. Nil where none fits.
    static func patterns(_ filters: [BitFilter], anchors: [BitFilter: String], names: [String]) -> [String?] {
        let sets = anchors.map { filter, name in
            (pairs: pairs(name), bits: Set((0..<filter.length).filter(filter.contains)))
        }
        var bits: [String: Set<Int>] = [:]
        for pair in Set(sets.flatMap(\.pairs)) {
            let with = sets.filter { $0.pairs.contains(pair) }.map(\.bits)
            let without = sets.filter { !$0.pairs.contains(pair) }.reduce(into: Set<Int>()) { $0.formUnion($1.bits) }
            let own = with.dropFirst().reduce(with[0]) { $0.intersection($1) }.subtracting(without)
            if own.count >= 2 { bits[pair] = own }
        }
        let learned = names.filter { name in
            let all = pairs(name)
            return 2 * all.filter { bits[$0] != nil }.count >= all.count
        }
        return filters.map { filter in
            let size = tokens(filter.count, filter.length, bits: 12)
            let fitting = learned.filter { name in
                abs(Double(pairs(name).count) - size) < 1
                    && pairs(name).allSatisfy { bits[$0]?.allSatisfy(filter.contains) ?? true }
            }
            return fitting.max { covered($0, bits) < covered($1, bits) }
        }
    }

    private static func covered(_ name: String, _ bits: [String: Set<Int>]) -> Int {
        pairs(name).reduce(into: Set<Int>()) { $0.formUnion(bits[$1] ?? []) }.count
    }

    static func pairs(_ name: String) -> Set<String> {
        let letters = Array(" \(name) ")
        return Set(zip(letters, letters.dropFirst()).map { "\($0)\($1)" })
    }

    /// Everybody by how alike they are to all others, in the order of likeness; each row to the person whose
    /// likenesses are nearest. No key needed, only a register of the same people.
    ///
    /// - Returns: for each row the person guessed; nil where a row is like nobody, so that nothing sets it apart.
    static func graph(_ rows: [[Double]], _ people: [[Double]]) -> [Int?] {
        let known = people.map { $0.sorted(by: >) }
        return rows.map { row in
            let own = row.sorted(by: >)
            guard own.dropFirst().contains(where: { $0 > 0 }) else { return nil }
            let distances = known.map { distance($0, own) }
            return distances.indices.min { distances[$0] < distances[$1] }
        }
    }

    private static func distance(_ left: [Double], _ right: [Double]) -> Double {
        var sum = 0.0
        for place in 0..<min(left.count, right.count) {
            sum += (left[place] - right[place]) * (left[place] - right[place])
        }
        return sum
    }

    static func likeness<Item: Hashable>(_ sets: [Set<Item>]) -> [[Double]] {
        sets.map { one in
            sets.map { other in
                one.isEmpty && other.isEmpty
                    ? 0 : 2 * Double(one.intersection(other).count) / Double(one.count + other.count)
            }
        }
    }

    /// Likeness of what was put into filters, from their bits: how many tokens fill so many bits is known.
    ///
    /// - Parameter bits: how many each token sets, as the schema says for everybody to read.
    static func likeness(_ filters: [BitFilter], bits: Int) -> [[Double]] {
        let own = filters.map { tokens($0.count, $0.length, bits: bits) }
        return filters.indices.map { i in
            filters.indices.map { j in
                let union = zip(filters[i].words, filters[j].words).reduce(0) { $0 + ($1.0 | $1.1).nonzeroBitCount }
                let common = own[i] + own[j] - tokens(union, filters[i].length, bits: bits)
                return max(0, 2 * common / (own[i] + own[j]))
            }
        }
    }

    /// How many different tokens fill so many bits of a filter.
    private static func tokens(_ count: Int, _ length: Int, bits: Int) -> Double {
        -Double(length) / Double(bits) * log(1 - Double(count) / Double(length))
    }
}
