/// One factor of a row's score.
public struct RiskFactor: Sendable, Equatable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// What the list says: forced labour of children 1, forced labour 0.9, child labour 0.6.
        case flag
        /// How surely the goods are those of the list.
        case fit
        /// What the company buys of it.
        case value
        /// Whether it knows where it comes from.
        case sight
    }

    public let kind: Kind
    /// Above 0, at most 1.
    public let factor: Double
    /// One plain phrase.
    public let reason: String
}

/// A product line that a list speaks of.
public struct RiskRow: Sendable, Equatable {
    /// Places in the lists that were given.
    public let line: Int
    /// The pair that weighs most, and the others of the same goods and country.
    public let pair: Int
    public let otherPairs: [Int]
    /// 0 to 100: a hundred times the product of the factors.
    public let score: Double
    public let factors: [RiskFactor]
}

/// What a company should look at first: its product lines in the order of a stated formula.
///
///     score = 100 · flag · fit · value · sight
///
/// A ranking of where to begin, not a probability. Lines that no list speaks of are listed apart: that they are not
/// listed does not make them clean.
public struct WhatToLookAtFirst: Sendable, Equatable {
    /// The highest score first; then the higher value, the id and the place, so that the order is total.
    public let rows: [RiskRow]
    /// Lines without a pair.
    public let unlisted: [Int]
    /// Lines and pairs whose country is not known, and which are compared by its letters alone.
    public let unreadCountries: [String]

    public init(lines: [ProductLine], pairs: [ListedPair]) {
        let ranking = RiskRanking(lines: lines, pairs: pairs)
        var rows: [RiskRow] = []
        var unlisted: [Int] = []
        for line in lines.indices {
            if let row = ranking.row(line) { rows.append(row) } else { unlisted.append(line) }
        }
        rows.sort { one, other in
            if one.score != other.score { return one.score > other.score }
            let (mine, others) = (lines[one.line].value ?? -1, lines[other.line].value ?? -1)
            if mine != others { return mine > others }
            return (lines[one.line].id, one.line) < (lines[other.line].id, other.line)
        }
        self.rows = rows
        self.unlisted = unlisted
        unreadCountries = ranking.unreadCountries.sorted()
    }
}

/// What the rows are computed from, read once.
private struct RiskRanking {
    let lines: [ProductLine]
    let pairs: [ListedPair]
    private let pairsByCountry: [String: [Int]]
    private let pairWords: [GoodsWords]
    private let pairPrefixes: [[String]]
    private let largest: Double
    let unreadCountries: Set<String>

    init(lines: [ProductLine], pairs: [ListedPair]) {
        self.lines = lines
        self.pairs = pairs
        pairWords = pairs.map { GoodsWords($0.goods) }
        pairPrefixes = pairs.map { $0.harmonizedPrefixes.map(Self.digits).filter { !$0.isEmpty } }
        pairsByCountry = Dictionary(grouping: pairs.indices) { Self.country(pairs[$0].country) }
        largest = lines.compactMap(\.value).max() ?? 0
        let countries = lines.map(\.country) + pairs.map(\.country)
        unreadCountries = Set(countries.filter { StateCode(reading: $0) == nil })
    }

    private static func country(_ text: String) -> String {
        StateCode(reading: text)?.letters ?? text.lowercased().filter { $0.isLetter }
    }

    private static func digits(_ code: String) -> String { code.filter { $0.isASCII && $0.isNumber } }

    func row(_ place: Int) -> RiskRow? {
        let line = lines[place]
        let words = GoodsWords(line.goods)
        let code = Self.digits(line.harmonizedCode)
        var found: [(pair: Int, flag: RiskFactor, fit: RiskFactor)] = []
        for pair in pairsByCountry[Self.country(line.country)] ?? [] {
            guard let flag = flag(pairs[pair]), let fit = fit(code, words, pair) else { continue }
            found.append((pair, flag, fit))
        }
        found.sort { one, other in
            let (mine, others) = (one.flag.factor * one.fit.factor, other.flag.factor * other.fit.factor)
            return mine != others ? mine > others : one.pair < other.pair
        }
        guard let best = found.first else { return nil }
        let factors = [best.flag, best.fit, value(line), sight(line)]
        return RiskRow(
            line: place, pair: best.pair, otherPairs: found.dropFirst().map(\.pair),
            score: factors.reduce(100) { $0 * $1.factor }, factors: factors)
    }

    private func flag(_ pair: ListedPair) -> RiskFactor? {
        let worst: (Double, String)
        if pair.flags.contains(.forcedChildLabour) {
            worst = (1, "forced labour of children")
        } else if pair.flags.contains(.forcedLabour) {
            worst = (0.9, "forced labour")
        } else if pair.flags.contains(.childLabour) {
            worst = (0.6, "child labour")
        } else {
            return nil
        }
        return RiskFactor(kind: .flag, factor: worst.0, reason: "\(worst.1), \(pair.source)")
    }

    /// By the longest prefix of the code, or by the words; the surer of the two.
    private func fit(_ code: String, _ words: GoodsWords, _ pair: Int) -> RiskFactor? {
        var best: (factor: Double, reason: String) = (0, "")
        if !code.isEmpty {
            for prefix in pairPrefixes[pair].sorted(by: { ($1.count, $0) < ($0.count, $1) }) {
                let factor: Double
                if code.hasPrefix(prefix) {
                    factor = prefix.count >= 6 ? 1 : prefix.count >= 4 ? 0.9 : 0.7
                } else if prefix.hasPrefix(code) {
                    // The line's own code is too short to tell.
                    factor = 0.5
                } else {
                    continue
                }
                if factor > best.factor { best = (factor, "code \(code) against \(prefix)") }
            }
        }
        let byWords = words.fit(pairWords[pair])
        if byWords > best.factor {
            best = (byWords, byWords > 0.8 ? "named ‘\(pairs[pair].goods)’" : "a kind of ‘\(pairs[pair].goods)’")
        }
        return best.factor > 0 ? RiskFactor(kind: .fit, factor: best.factor, reason: best.reason) : nil
    }

    /// From a quarter to the whole, by the largest line; a value that is not known counts as the middle of that.
    private func value(_ line: ProductLine) -> RiskFactor {
        guard let value = line.value, largest > 0 else {
            return RiskFactor(kind: .value, factor: 0.625, reason: "value not known")
        }
        let part = value / largest
        return RiskFactor(
            kind: .value, factor: 0.25 + 0.75 * part, reason: "\(Int((part * 100).rounded())) % of the largest line")
    }

    private func sight(_ line: ProductLine) -> RiskFactor {
        line.isTraced
            ? RiskFactor(kind: .sight, factor: 0.6, reason: "suppliers known to the raw material")
            : RiskFactor(kind: .sight, factor: 1, reason: "suppliers not known to the raw material")
    }
}
