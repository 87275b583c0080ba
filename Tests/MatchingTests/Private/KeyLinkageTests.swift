import Matching
import Testing

/// Invented people: every person in each of three agencies with chance one half, some facts left out.
struct InventedAgencies {
    var rows: [[KeyMaterial]] = [[], [], []]
    var persons: [[Int]] = [[], [], []]

    init(_ count: Int, seed: UInt64, repeats: Int = 0) {
        var chance = Chance(state: seed)
        for person in 0..<count {
            let full = Self.person(&chance)
            for agency in 0..<3 where chance.below(2) == 0 {
                rows[agency].append(Self.record(of: full, &chance))
                persons[agency].append(person)
                if person < repeats, agency == 0 {
                    rows[0].append(Self.record(of: full, &chance))
                    persons[0].append(person)
                }
            }
        }
    }

    struct Chance {
        var state: UInt64
        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    static func person(_ chance: inout Chance) -> KeyMaterial {
        let names = (0..<2).map { _ in "n\(chance.below(12) * chance.below(12))" }
        return KeyMaterial(
            words: names, sounds: names, year: 1970 + chance.below(40), month: 1 + chance.below(12),
            day: 1 + chance.below(28), sex: chance.below(2) == 0 ? "F" : "M",
            nationality: ["VNM", "IDN", "PHL"][chance.below(3)], passport: "P\(1_000_000 + chance.below(8_000_000))",
            phone: "09\(10_000_000 + chance.below(80_000_000))", place: "t\(chance.below(9))",
            arrival: "20\(10 + chance.below(10))-0\(1 + chance.below(9))")
    }

    static func record(of full: KeyMaterial, _ chance: inout Chance) -> KeyMaterial {
        var record = full
        if chance.below(2) == 0 { record.passport = "" }
        if chance.below(2) == 0 { record.phone = "" }
        if chance.below(2) == 0 { record.arrival = "" }
        if chance.below(8) == 0 { (record.month, record.day) = (0, 0) }
        if chance.below(8) == 0 { record.words.append("extra") }
        if chance.below(10) == 0 { (record.month, record.day) = (record.day % 12 + 1, record.month) }
        record.place = "t\(chance.below(9))"
        return record
    }

    func keyed(cap: Int = 20) -> [KeyedRows] {
        var numbers: [MatchKey: UInt64] = [:]
        return rows.enumerated().map { agency, records in
            let keys = KeyCap.apply(records.map { $0.keys() }, most: cap).rows
            return KeyedRows(
                agency: "agency\(agency)",
                rows: keys.map { row in
                    row.map { key in
                        let number = numbers[key] ?? UInt64(numbers.count)
                        numbers[key] = number
                        return OpaqueKey(type: key.type, high: number, low: 0)
                    }
                })
        }
    }
}

@Suite struct `Linking by equal keys alone` {
    @Test func `finds most of the same people and hardly any others, and says so itself`() throws {
        let invented = InventedAgencies(1500, seed: 5)
        let linkage = KeyLinkage(invented.keyed())
        let right = linkage.links.filter { link in
            invented.persons[link.left.agency][link.left.number]
                == invented.persons[link.right.agency][link.right.number]
        }
        let precision = Double(right.count) / Double(linkage.links.count)
        #expect(precision >= 0.97)
        let seen = (0..<1500).map { person in invented.persons.filter { $0.contains(person) }.count }
        let possible = seen.reduce(0) { $0 + max(0, $1 - 1) }
        #expect(Double(right.count) >= 0.85 * Double(possible))
        let expected = try #require(linkage.expectedPrecision)
        #expect(abs(expected - precision) < 0.04)
    }

    @Test func `puts every row into one person, with no agency twice`() {
        let invented = InventedAgencies(600, seed: 6)
        let linkage = KeyLinkage(invented.keyed())
        let all = linkage.persons.flatMap { $0 }
        #expect(all.count == invented.rows.reduce(0) { $0 + $1.count } && Set(all).count == all.count)
        #expect(linkage.repeats.isEmpty)
        #expect(linkage.persons.allSatisfy { Set($0.map(\.agency)).count == $0.count })
    }

    @Test func `gives an agency its own repeats back, and counts them as one person`() {
        let invented = InventedAgencies(900, seed: 7, repeats: 120)
        let linkage = KeyLinkage(invented.keyed())
        let right = linkage.repeats.filter {
            invented.persons[0][$0.left.number] == invented.persons[0][$0.right.number] && $0.left.agency == 0
        }
        #expect(right.count >= 30)
        #expect(Double(right.count) >= 0.9 * Double(linkage.repeats.count))
    }

    /// The worked example of docs/methods/private-linkage.md.
    @Test func `believes 37 of 40 pairs where chance alone makes 3 within the agencies`() {
        func agency(_ name: String, shared: Range<Int>, within: Int) -> KeyedRows {
            var rows = (0..<1000).map { row in
                [OpaqueKey(type: .names, high: UInt64(row), low: UInt64(name.utf8.first ?? 0))]
            }
            for row in shared { rows[row] = [OpaqueKey(type: .names, high: UInt64(row), low: 0)] }
            for pair in 0..<within { rows[500 + pair] = rows[900 + pair] }
            return KeyedRows(agency: name, rows: rows)
        }
        let linkage = KeyLinkage([agency("a", shared: 1..<41, within: 2), agency("b", shared: 1..<41, within: 1)])
        #expect(linkage.links.count == 40 && linkage.repeats.isEmpty)
        #expect(abs(linkage.expectedMatches - 36.9) < 0.2)
        #expect(linkage.links.allSatisfy { abs($0.probability - 0.92) < 0.01 })
    }

    /// Whoever is in one list twice says nothing of what chance brings about between the others.
    @Test(arguments: [[], [7], Array(1...12), Array(29...34), Array(31...40), Array(1...40)])
    func `counts everybody once, however many a list has twice`(again: [Int]) throws {
        func agency(_ name: String, _ people: [Int]) -> KeyedRows {
            KeyedRows(
                agency: name,
                rows: people.map { person in
                    [KeyType.passport, .phone, .birthWords].map {
                        OpaqueKey(type: $0, high: UInt64(person), low: UInt64($0.rawValue.utf8.count))
                    }
                })
        }
        let linkage = KeyLinkage([
            agency("a", Array(1...40) + again), agency("b", Array(21...60)), agency("c", Array(31...50)),
        ])
        #expect(linkage.repeats.count == again.count)
        #expect(try OverlapTable(linkage).counts == [0, 20, 10, 10, 0, 0, 10, 10])
    }

    @Test func `does not depend on the order of the rows`() {
        let keyed = InventedAgencies(400, seed: 8).keyed()
        let turned = keyed.map { KeyedRows(agency: $0.agency, rows: $0.rows.reversed()) }
        let (one, other) = (KeyLinkage(keyed), KeyLinkage(turned))
        #expect(one.links.count == other.links.count)
        #expect(abs(one.expectedMatches - other.expectedMatches) < 1e-6)
    }

    @Test func `has nothing to say of agencies that share nobody`() throws {
        let keyed = [KeyedRows(agency: "a", rows: [[], []]), KeyedRows(agency: "b", rows: [[]])]
        let linkage = KeyLinkage(keyed)
        #expect(linkage.links.isEmpty && linkage.expectedPrecision == nil && linkage.expectedRecall == nil)
        #expect(try OverlapTable(linkage).csv == "a,b,count\n1,0,2\n0,1,1\n1,1,0\n")
    }

    @Test func `the overlap table counts persons by the agencies that know them`() throws {
        let invented = InventedAgencies(1500, seed: 9)
        let table = try OverlapTable(KeyLinkage(invented.keyed()))
        #expect(table.counts[0] == 0)
        var truth = [Int](repeating: 0, count: 8)
        for person in 0..<1500 {
            truth[(0..<3).reduce(0) { $0 | (invented.persons[$1].contains(person) ? 1 << $1 : 0) }] += 1
        }
        for combination in 1..<8 { #expect(abs(table.counts[combination] - truth[combination]) < 40) }
        #expect(table.csv.hasPrefix("agency0,agency1,agency2,count\n1,0,0,\(table.counts[1])\n"))
    }
}

@Suite struct `Match keys` {
    private let material = KeyMaterial(
        words: ["nguyen", "thi", "ha"], sounds: ["nyn", "ha"], year: 1990, month: 11, day: 4, sex: "F",
        nationality: "VNM", passport: "C1234567", phone: "0912345678", place: "taipei", arrival: "2020-05")

    @Test func `do not depend on the order of names, nor on day and month being swapped`() {
        var other = material
        other.words = ["ha", "nguyen", "thi"]
        other.sounds = ["ha", "nyn"]
        (other.month, other.day) = (4, 11)
        let types: [KeyType] = [.birthNames, .birthWords, .names, .words, .monthDayTwoNames, .birthOrigin]
        #expect(material.keys(types) == other.keys(types))
        #expect(material.keys([.yearMonthNames]) != other.keys([.yearMonthNames]))
    }

    @Test func `need every fact that they join`() {
        #expect(material.keys().count == 31)
        var poor = KeyMaterial(words: ["ha"], sounds: ["ha"])
        #expect(poor.keys().map(\.type) == [.words, .names])
        poor.year = 1990
        #expect(!poor.keys().contains { $0.type == .birthName })
        #expect(KeyMaterial(words: [], sounds: []).keys().isEmpty)
    }

    @Test func `shared by too many rows fall away`() {
        let rows = (0..<5).map { number in
            [MatchKey(type: .names, text: "a"), MatchKey(type: .phone, text: "\(number)")]
        }
        let (kept, dropped) = KeyCap.apply(rows, most: 4)
        #expect(kept.allSatisfy { $0.map(\.type) == [.phone] } && dropped == [.names: 1])
        #expect(KeyCap.apply(rows, most: 5).rows == rows)
    }
}
