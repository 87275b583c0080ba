import Matching
import Testing

@Suite("What to look at first")
struct WhatToLookAtFirstTests {
    static let pairs = [
        ListedPair(
            goods: "Cotton", harmonizedPrefixes: ["52", "5201"], country: "Turkmenistan", flags: [.forcedLabour],
            source: "a list"),
        ListedPair(
            goods: "Bricks (clay)", country: "Pakistan", flags: [.childLabour, .forcedLabour], source: "a list"),
        ListedPair(goods: "Thread/Yarn", country: "India", flags: [.childLabour], source: "a list"),
        ListedPair(goods: "Garments", country: "India", flags: [.forcedChildLabour], source: "a list"),
        ListedPair(
            goods: "Gold", country: "Congo, Democratic Republic of the", flags: [.forcedLabour], source: "a list"),
    ]

    static let lines = [
        ProductLine(id: "a", goods: "Cotton lint", harmonizedCode: "5201.00", country: "TM", value: 40_000),
        ProductLine(id: "b", goods: "Clay brick", country: "PAK", value: 20_000, isTraced: true),
        ProductLine(id: "c", goods: "cotton yarns", country: "India"),
        ProductLine(id: "d", goods: "T-shirts and trousers", country: "IN", value: 100_000),
        ProductLine(id: "e", goods: "Gold bars", country: "DR Congo", value: 0),
        ProductLine(id: "f", goods: "Golden apples", country: "CD", value: 5),
        ProductLine(id: "g", goods: "Cotton lint", harmonizedCode: "5201.00", country: "KZ", value: 40_000),
    ]

    @Test("The worked example of the page")
    func workedExample() {
        let ranking = WhatToLookAtFirst(lines: Self.lines, pairs: Self.pairs)
        let table = ranking.rows.map { row in
            "\(Self.lines[row.line].id) \(Self.pairs[row.pair].goods) \((row.score * 100).rounded() / 100)"
        }
        #expect(
            table == [
                "d Garments 80.0", "a Cotton 44.55", "c Thread/Yarn 33.75", "e Gold 20.25", "b Bricks (clay) 19.44",
            ])
        #expect(ranking.unlisted == [5, 6])
        #expect(ranking.unreadCountries == [])
    }

    @Test("Every score is a hundred times the product of its factors")
    func scoresAreProducts() {
        for row in WhatToLookAtFirst(lines: Self.lines, pairs: Self.pairs).rows {
            #expect(abs(row.factors.reduce(100) { $0 * $1.factor } - row.score) < 1e-9)
            #expect(row.factors.map(\.kind) == [.flag, .fit, .value, .sight])
            #expect(row.factors.allSatisfy { $0.factor > 0 && $0.factor <= 1 })
        }
    }

    @Test("The order does not depend on that of the lines, and ties are broken")
    func orderIsTotal() {
        var lines = Self.lines
        lines.append(
            ProductLine(id: "a2", goods: "Cotton lint", harmonizedCode: "5201.00", country: "TM", value: 40_000))
        let expected = WhatToLookAtFirst(lines: lines, pairs: Self.pairs).rows.map { lines[$0.line].id }
        var random = SmallRandom(state: 2)
        for _ in 0..<50 {
            let shuffled = lines.shuffled(using: &random)
            let found = WhatToLookAtFirst(lines: shuffled, pairs: Self.pairs).rows.map { shuffled[$0.line].id }
            #expect(found == expected)
        }
    }

    @Test("The longest prefix of a code counts", arguments: [("520100", 0.9), ("52", 0.7), ("5208", 0.7), ("5", 0.5)])
    func longestPrefixCounts(code: String, fit: Double) {
        let line = ProductLine(id: "x", harmonizedCode: code, country: "Turkmenistan")
        let row = WhatToLookAtFirst(lines: [line], pairs: Self.pairs).rows.first
        #expect(row?.factors[1].factor == fit)
    }

    @Test("A pair without a flag ranks nothing, and a country that is not known is said")
    func saysWhatIsNotKnown() {
        let pair = ListedPair(goods: "Salt", country: "Atlantis", flags: [], source: "a list")
        let line = ProductLine(id: "x", goods: "salt", country: "Atlantis")
        let ranking = WhatToLookAtFirst(lines: [line], pairs: [pair])
        #expect(ranking.rows.isEmpty)
        #expect(ranking.unlisted == [0])
        #expect(ranking.unreadCountries == ["Atlantis"])
    }
}
