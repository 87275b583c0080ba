import Crypto
import Foundation
import Matching
import Testing

@testable import Vault

/// Each attack has to succeed against plain encodings: that shows that it works. Against the cascade it may gain
/// nothing beyond what labels drawn at random with the same equalities would give.
@Suite struct `Attacks on what leaves an agency` {
    private let register = InventedRegister(400, names: 40, seed: 11)
    /// Enough people that hardly two names are equally common.
    private let country = InventedRegister(3000, names: 40, seed: 11)

    private func keys(_ people: [InventedRegister.Person]) -> [[BlindingSecret.Key]] {
        people.map {
            [.init(type: "names", text: $0.name), .init(type: "passport", text: "\($0.name)|\($0.born)")]
        }
    }

    /// Rows of the register as the linker gets them, with the rows of the register that they came from.
    private func handedIn(cap: Int) throws -> (rows: [[PseudonymFile.Entry]], own: [Int]) {
        let plain = keys(register.people)
        var counts: [BlindingSecret.Key: Int] = [:]
        for key in plain.joined() { counts[key, default: 0] += 1 }
        let capped = plain.map { $0.filter { counts[$0, default: 0] <= cap } }
        let (file, secret) = try Round().pseudonyms(capped, of: "police")
        return (file.rows, secret.ownRows)
    }

    private func ideal(_ rows: [[PseudonymFile.Entry]]) -> [[PseudonymFile.Entry]] {
        var names: [PseudonymFile.Entry: PseudonymFile.Entry] = [:]
        return rows.map { row in
            row.map { entry in
                let name = names[entry] ?? .init(type: entry.type, pseudonym: Secret.random(16))
                names[entry] = name
                return name
            }
        }
    }

    @Test func `frequency names the commonest plain encodings, and no pseudonym under the cap`() throws {
        let filters = try InventedRegister.encodings(country.people, withBirth: false, secret: "unknown")
        let all = country.people.map(\.name)
        // The attacker's list is in an order of its own.
        let guessed = Attacks.frequency(filters, known: all.sorted())
        let hits = zip(filters, all).filter { guessed[$0] == $1 }.count
        #expect(Double(hits) > 0.5 * Double(all.count))

        let known = register.people.map(\.name)
        let (rows, own) = try handedIn(cap: 3)
        func found(_ rows: [[PseudonymFile.Entry]]) -> Int {
            let labels = rows.map { $0.first { $0.type == "names" } }
            let guessed = Attacks.frequency(labels.compactMap { $0 }, known: known.sorted())
            return zip(labels, own).filter { label, row in label.flatMap { guessed[$0] } == known[row] }.count
        }
        #expect(found(rows) == found(ideal(rows)))
        #expect(Double(found(rows)) < 0.02 * Double(known.count))
    }

    @Test func `patterns of bits give away names that were never guessed, and pseudonyms have none`() throws {
        let filters = try InventedRegister.encodings(country.people, withBirth: false, secret: "unknown")
        let all = country.people.map(\.name)
        var counts: [String: Int] = [:]
        for name in all { counts[name, default: 0] += 1 }
        let common = Set(counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20).map(\.key))
        let anchors = Attacks.frequency(filters, known: all.sorted()).filter { common.contains($0.value) }
        let guesses = Attacks.patterns(filters, anchors: anchors, names: country.names)
        let others = all.indices.filter { anchors[filters[$0]] == nil && guesses[$0] != nil }
        let hits = others.filter { guesses[$0] == all[$0] }.count
        #expect(others.count >= 20)
        #expect(Double(hits) > 0.5 * Double(others.count))

        let known = register.people.map(\.name)
        let (rows, own) = try handedIn(cap: 400)
        let labels = rows.map { row in
            row.first { $0.type == "names" }.flatMap { BitFilter(bytes: Array($0.pseudonym)) }
        }
        let places = labels.indices.filter { labels[$0] != nil }
        let pseudonyms = places.compactMap { labels[$0] }
        // Even told the commonest names, the attacker learns nothing of the others.
        let commonest = Set(common.sorted { counts[$0, default: 0] > counts[$1, default: 0] }.prefix(10))
        var told: [BitFilter: String] = [:]
        for (filter, place) in zip(pseudonyms, places) where commonest.contains(known[own[place]]) {
            told[filter] = known[own[place]]
        }
        let names = Attacks.patterns(pseudonyms, anchors: told, names: register.names)
        let rest = places.indices.filter { told[pseudonyms[$0]] == nil }
        let right = rest.filter { names[$0] == known[own[places[$0]]] }.count
        #expect(Double(right) <= 0.1 * Double(rest.count))
    }

    @Test func `a dictionary with the secret names everybody, and one with two trustees' keys nobody`() throws {
        let filters = try InventedRegister.encodings(register.people, withBirth: true, secret: "shared")
        let dictionary = try InventedRegister.encodings(register.people, withBirth: true, secret: "shared")
        let index = Dictionary(zip(dictionary, register.people), uniquingKeysWith: { first, _ in first })
        #expect(zip(filters, register.people).filter { index[$0] == $1 }.count == register.people.count)

        let round = try Round()
        let few = Array(keys(register.people).prefix(40))
        let (file, _) = try round.pseudonyms(few, of: "police")
        let seen = Set(file.rows.joined().map(\.pseudonym))
        for pair in [[0, 1], [0, 2], [1, 2]] {
            let made = try few.joined().map { try pseudonym($0, pair.map { round.keys[$0] }) }
            #expect(seen.isDisjoint(with: made))
        }
        // All three together can: that is what the number of trustees is for, and shows that the test works.
        #expect(seen == Set(try few.joined().map { try pseudonym($0, round.keys) }))
    }

    private func pseudonym(_ key: BlindingSecret.Key, _ keys: [EpochKey]) throws -> Data {
        let point = TextPoint.of(key.text, type: key.type, epoch: "2026").rawRepresentation.prefix(32)
        let x = try keys.reduce(CurvePoints(bytes: point)) { try $1.multiply($0) }
        return BlindingSecret.pseudonym(x.bytes, type: key.type, epoch: "2026")
    }

    @Test func `likeness gives plain encodings away without any key, and pseudonyms keep none`() throws {
        let people = Array(Set(register.people)).sorted { ($0.name, $0.born) < ($1.name, $1.born) }.prefix(150)
        let filters = try InventedRegister.encodings(Array(people), withBirth: true, secret: "unknown")
        let plain = Attacks.likeness(
            people.map { Set(Attacks.pairs($0.name).map { "n\($0)" } + Attacks.pairs($0.born).map { "b\($0)" }) })
        let guesses = Attacks.graph(Attacks.likeness(filters, bits: 12), plain)
        let hits = zip(guesses, people.indices).filter { $0 == $1 }.count
        #expect(Double(hits) > 0.5 * Double(people.count))

        let (file, secret) = try Round().pseudonyms(
            keys(Array(people)).map { $0.filter { $0.type == "passport" } }, of: "police")
        let equal = Attacks.likeness(file.rows.map(Set.init))
        let found = Attacks.graph(equal, plain)
        let right = zip(found, secret.ownRows).filter { $0 == $1 }.count
        let same = Attacks.graph(Attacks.likeness(ideal(file.rows).map(Set.init)), plain)
        #expect(found == same)
        #expect(Double(right) <= 0.03 * Double(people.count))
    }
}
