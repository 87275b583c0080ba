import Foundation
import Lexicon
import Testing

@testable import Vault

/// What someone learns who has the whole index and no key, but knows how often each family name occurs.
///
/// The people are invented: family names by shares as registers publish them, given names from made-up syllables that
/// are as unevenly loved as real ones. The attacker builds an index of their own over other people of the same kind,
/// learns from it what each family's tokens look like by how often they occur, and guesses from that.
@Suite struct `The leak of a blind index` {
    static let people = 10_000

    /// Han names as they are written, and in Latin letters with a hyphen, where the pieces have tokens of their own.
    @Test(arguments: [false, true]) func `by counting is what the threat model says`(isHyphenated: Bool) {
        let (known, own) = (
            Population(seed: 1, isHyphenated: isHyphenated).people,
            Population(seed: 2, isHyphenated: isHyphenated).people
        )
        // Han names have other numbers of tokens than Vietnamese ones: which of the two it is shows without counting.
        let commonest = Dictionary(grouping: known, by: \.isHan).mapValues { Attack.commonest(of: $0) }
        let blind = Self.share(own.map { ($0, commonest[$0.isHan] ?? "") }) { $0.family == $1 }
        let families = Attack.families(of: known)
        func guessed(_ index: ([Population.Someone]) -> Index) -> (all: Double, rare: Double) {
            let (theirs, ours) = (index(known), index(own))
            // However coarsely the attacker counts: the best of it.
            let rights = [1.0, 2, 4].map { steps in
                let guesses = Attack(knowing: known, theirs, steps: steps).guesses(at: ours)
                let rare = zip(own, guesses).filter { families[$0.0.family, default: 0] < Self.people / 200 }
                return (
                    all: Self.share(Array(zip(own, guesses))) { $0.family == $1 },
                    rare: Self.share(rare) { $0.family == $1 }
                )
            }
            return (rights.map(\.all).max() ?? 0, rights.map(\.rare).max() ?? 0)
        }
        let spread = guessed(Index.init(of:))
        let plain = guessed(Index.init(withoutShares:))
        let kind = isHyphenated ? "hyphenated" : "as written"
        print("Family names guessed, \(kind): blindly \(blind), by counting \(spread), were nothing spread \(plain)")
        #expect((0.22...0.30).contains(blind))
        #expect(spread.all < 0.40)
        #expect(spread.rare < 0.05)
        // The attack is one that works, so that what it does not find is not its own fault.
        #expect(plain.all > 0.45)
    }

    private static func share(
        _ guesses: some Collection<(Population.Someone, String)>, _ isRight: (Population.Someone, String) -> Bool
    ) -> Double {
        Double(guesses.count { isRight($0.0, $0.1) }) / Double(max(1, guesses.count))
    }
}

/// Invented people, half with Vietnamese names and half with names in Han characters.
struct Population {
    struct Someone {
        let family: String
        let name: String
        let isHan: Bool
    }

    private(set) var people: [Someone] = []

    init(seed: UInt64, isHyphenated: Bool) {
        var seeded = Seeded(seed)
        let starts = ["b", "ch", "d", "gi", "h", "kh", "l", "m", "ng", "nh", "ph", "qu", "s", "t", "v"]
        let ends = ["a", "e", "i", "o", "u", "ay", "inh", "oan", "uong", "em"]
        let syllables = starts.flatMap { start in ends.map { start + $0 } }
        let signs = (0..<400).compactMap { Unicode.Scalar(0x4E00 + $0 * 17) }.map { String(Character($0)) }
        let given = Lot(syllables.shuffled(using: &seeded).enumerated().map { ($1, 1 / Double($0 + 8)) })
        let signed = Lot(signs.prefix(300).enumerated().map { ($1, 1 / Double($0 + 20)) })
        let families = Lot(Self.vietnamese + syllables.prefix(60).map { ($0, 2) })
        let clans = Lot(Self.han + signs.suffix(100).enumerated().map { ($1, 9 / Double($0 + 3)) })
        for number in 0..<`The leak of a blind index`.people {
            if number.isMultiple(of: 2) {
                let family = families.draw(&seeded)
                let middle = ["Thị", "Thị", "Văn", given.draw(&seeded)].randomElement(using: &seeded) ?? "Thị"
                let more = Bool.random(using: &seeded) ? " " + given.draw(&seeded) : ""
                let name = "\(family) \(middle) \(given.draw(&seeded))\(more)"
                people.append(Someone(family: family, name: name, isHan: false))
            } else {
                let clan = clans.draw(&seeded)
                let written = clan + signed.draw(&seeded) + signed.draw(&seeded)
                let read = SoundKey.syllables(written)
                let name = isHyphenated && read.count == 3 ? "\(read[0]) \(read[1])-\(read[2])" : written
                people.append(Someone(family: clan, name: name, isHan: true))
            }
        }
    }

    private static let vietnamese: [(String, Double)] = [
        ("Nguyễn", 384), ("Trần", 110), ("Lê", 95), ("Phạm", 71), ("Hoàng", 51), ("Phan", 45), ("Vũ", 39),
        ("Đặng", 21), ("Bùi", 20), ("Đỗ", 14), ("Hồ", 13), ("Ngô", 13), ("Dương", 10), ("Lý", 5),
    ]
    private static let han: [(String, Double)] = [
        ("陳", 111), ("林", 83), ("黃", 60), ("張", 53), ("李", 51), ("王", 41), ("吳", 40), ("劉", 32), ("蔡", 29), ("楊", 27),
        ("許", 23), ("鄭", 19), ("謝", 18), ("洪", 15), ("郭", 15), ("邱", 15), ("曾", 14), ("廖", 14), ("賴", 14), ("徐", 13),
        ("周", 12), ("葉", 12), ("蘇", 11),
    ]

    /// Things that are drawn as often as they weigh.
    private struct Lot {
        private let things: [String]
        private let upTo: [Double]

        init(_ weighed: [(String, Double)]) {
            things = weighed.map(\.0)
            upTo = weighed.reduce(into: []) { $0.append(($0.last ?? 0) + $1.1) }
        }

        func draw(_ seeded: inout Seeded) -> String {
            let place = Double.random(in: 0..<(upTo.last ?? 1), using: &seeded)
            return things[upTo.firstIndex { place < $0 } ?? things.count - 1]
        }
    }
}

/// An index as a thief of the database has it: of each row its tokens, and of each token how often it occurs.
struct Index {
    let rows: [Set<Data>]
    let counts: [Data: Int]

    init(of people: [Population.Someone]) {
        let index = BlindIndex(key: .fresh())
        self.init(people.map { Set(index.tokens(name: $0.name, of: Person.ID()).map(\.bytes)) })
    }

    /// What it would be if every name stood in the index once.
    init(withoutShares people: [Population.Someone]) {
        self.init(people.map { Set(NormalisedName($0.name).forms.map { Data("\($0.rawValue) \($1)".utf8) }) })
    }

    private init(_ rows: [Set<Data>]) {
        self.rows = rows
        counts = rows.reduce(into: [:]) { counts, row in for token in row { counts[token, default: 0] += 1 } }
    }

    /// How often a row's tokens occur, in steps that grow as chance does.
    func looks(of row: Set<Data>, steps: Double) -> [Int] {
        row.map { Int((steps * Double(counts[$0] ?? 0).squareRoot()).rounded()) }
    }
}

/// Guesses the family of each row by the one of its tokens that says most of it by how often it occurs.
struct Attack {
    /// For each number of tokens in a row, and each look of one of them: how often which family had it.
    private var seen: [[Int]: [String: Int]] = [:]
    /// A look that was seen less often says nothing.
    private static let seenLeast = 20

    private let steps: Double

    init(knowing people: [Population.Someone], _ index: Index, steps: Double) {
        self.steps = steps
        for (someone, row) in zip(people, index.rows) {
            // A token that occurs now and then a little more often looks like the next.
            for look in index.looks(of: row, steps: steps).flatMap({ $0 - 1...$0 + 1 }) + [-1] {
                seen[[row.count, look], default: [:]][someone.family, default: 0] += 1
            }
        }
    }

    static func families(of people: [Population.Someone]) -> [String: Int] {
        people.reduce(into: [:]) { $0[$1.family, default: 0] += 1 }
    }

    static func commonest(of people: [Population.Someone]) -> String { surest(families(of: people)).family }

    private static func surest(_ counts: [String: Int]) -> (family: String, chance: Double) {
        let all = counts.values.reduce(0, +)
        guard all >= seenLeast, let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
            return ("", 0)
        }
        return (most.key, Double(most.value) / Double(all))
    }

    func guesses(at index: Index) -> [String] {
        let surest = seen.mapValues(Self.surest)
        return index.rows.map { row in
            let said = ([-1] + index.looks(of: row, steps: steps)).compactMap { surest[[row.count, $0]] }
            return said.max { $0.chance < $1.chance }?.family ?? ""
        }
    }
}
