import Packs
import Testing

@testable import Prevention

/// A list of goods as it is published, of invented pairs.
private func goods(_ pairs: [(String, String, Set<String>)], flags: [String] = ["Child_Labor", "Forced_Labor"])
    -> [UInt8]
{
    let body = pairs.map { good, country, said in
        let cells = flags.map { "<\($0)>\(said.contains($0) ? "Yes" : "No")</\($0)>" }.joined()
        return """
            <Good><Good_Name>\(good)</Good_Name><Good_Sector>S</Good_Sector><Countries><Country>\
            <Country_Name>\(country)</Country_Name><Country_Region>R</Country_Region>\(cells)\
            </Country></Countries></Good>
            """
    }
    return Array("<?xml version=\"1.0\"?><Goods>\(body.joined())</Goods>".utf8)
}

private let hundred = (0..<100).map { ("Good \($0)", "Farland", Set($0 % 2 == 0 ? ["Child_Labor"] : ["Forced_Labor"])) }

@Suite("Editions of a list")
struct EditionTests {
    private func concerns(_ old: [UInt8], _ new: [UInt8], days: (String, String) = ("2024-01-01", "2025-01-01")) throws
        -> [EditionGate.Concern]
    {
        EditionGate.concerns(
            try ListKind.ilab.read(new), asOf: days.1, after: (try ListKind.ilab.read(old), days.0))
    }

    @Test("A yearly edition that grows, and loses a few, goes live")
    func ordinary() throws {
        let next = hundred.dropLast(5) + (0..<20).map { ("New \($0)", "Nearland", ["Child_Labor"]) }
        #expect(try concerns(goods(hundred), goods(Array(next))).isEmpty)
        #expect(
            try concerns(goods(hundred), goods(hundred, flags: ["Child_Labor", "Forced_Labor", "Derived"])).isEmpty)
    }

    @Test("Rows that vanish or double, flags that vanish or thin out, many new names, an older day: each holds it")
    func held() throws {
        #expect(try concerns(goods(hundred), goods(Array(hundred.prefix(89)))) == [.rowsFell(from: 100, to: 89)])
        let doubled = hundred + hundred.map { ($0.0 + " b", $0.1, $0.2) }
        #expect(try concerns(goods(hundred), goods(doubled)).first == .rowsGrew(from: 100, to: 200))
        let without = goods(hundred, flags: ["Child_Labor"])
        #expect(try concerns(goods(hundred), without) == [.flagMissing("forced_labor")])
        let thin = hundred.enumerated().map { ($1.0, $1.1, $0 < 60 ? [] : $1.2) }
        #expect(try concerns(goods(hundred), goods(thin)).count == 2)
        let renamed = hundred.enumerated().map { ($0 < 30 ? "Other \($0)" : $1.0, $1.1, $1.2) }
        #expect(try concerns(goods(hundred), goods(renamed)) == [.manyRenamed(share: 0.3)])
        let older = try concerns(goods(hundred), goods(hundred), days: ("2025-01-01", "2024-01-01"))
        #expect(older == [.olderThanPrevious(asOf: "2024-01-01", previous: "2025-01-01")])
    }

    @Test("A delta forwards gives the new edition, and backwards the old one, whatever the two are")
    func roundTrip() throws {
        var random = SplitMix(state: 9)
        for _ in 0..<50 {
            func edition(_ random: inout SplitMix) throws -> [ListEntry] {
                let pairs = hundred.filter { _ in Bool.random(using: &random) }.map {
                    ($0.0, $0.1, Bool.random(using: &random) ? $0.2 : [])
                }
                return pairs.isEmpty ? [] : try ListKind.ilab.read(goods(pairs)).entries.sorted { $0.key < $1.key }
            }
            let (old, new) = (try edition(&random), try edition(&random))
            let delta = EditionDelta(from: old, to: new)
            #expect(zip(delta.applied(to: old), new).allSatisfy { $0.saysTheSame(as: $1) })
            #expect(delta.applied(to: old).count == new.count)
            let back = delta.reversed.applied(to: delta.applied(to: old))
            #expect(back.count == old.count && zip(back, old).allSatisfy { $0.saysTheSame(as: $1) })
        }
    }

    @Test("A file that is no list says why, and nothing of it is taken")
    func faults() {
        #expect(throws: ListFault.nothingInIt) { try ListKind.uflpa.read(Array("<html><p>Sign in</p></html>".utf8)) }
        #expect(throws: ListFault.notUTF8(byte: 2)) { try ListKind.csv.read([0x61, 0x62, 0xFF, 0x0A]) }
        #expect(throws: ListFault.tooLong(line: 2, most: DelimitedList.longestLine)) {
            try ListKind.csv.read(Array("name\n\(String(repeating: "a", count: 1_000_000))".utf8))
        }
        #expect(throws: ListFault.misread(.wrongCellCount(line: 3, expected: 2, found: 1))) {
            try ListKind.csv.read(Array("name,country\nA,B\nC\n".utf8))
        }
        #expect(throws: ListFault.missingColumn("name", found: ["x", "y"])) {
            try ListKind.csv.read(Array("x,y\nA,B\n".utf8))
        }
        #expect(throws: ListFault.self) { try ListKind.cbp.read(Array("{\"entities\": [{\"name\": 4}]}".utf8)) }
    }

    @Test("Anybody's table is read by the names of its columns, and a row that is not understood waits for a person")
    func mapping() throws {
        let text =
            """
            Party,Country,Effective Date,Scope\n\"Sable Co., Ltd. (also known as \
            S)\",Farland,3/4/2024,fleet\nTeal,X,soon,entity\n,,,\n
            """
        let file = try ListKind.csv.read(Array(text.utf8))
        #expect(file.rows == 3 && file.entries.count == 2)
        #expect(file.entries[0].scope == .fleet(owner: "Sable Co., Ltd.") && file.entries[0].effective == "2024-03-04")
        #expect(file.forPerson.map(\.reason) == [.unknownValue, .noName])
    }

    @Test("Damaged files are refused or read, and never bring the program down", arguments: 0..<6)
    func damaged(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let sound: [(ListKind, [UInt8])] = [
            (.ilab, goods(hundred)), (.csv, Array("name,country\n\"A (aka B)\",C\nD,E\n".utf8)),
            (.cbp, Array(#"{"entities":[{"name":"A","status":"Active","notes":"WRO; Merchandise: Tea"}]}"#.utf8)),
            (.uflpa, Array("<table><tr><td>A (also known as B)</td><td>June 21, 2022</td></tr></table>".utf8)),
        ]
        for (kind, bytes) in sound {
            for _ in 0..<20 {
                var broken = bytes
                for _ in 0..<Int.random(in: 1...6, using: &random) where !broken.isEmpty {
                    let place = Int.random(in: broken.indices, using: &random)
                    if Bool.random(using: &random) {
                        broken[place] = .random(in: 0...255, using: &random)
                    } else {
                        broken.remove(at: place)
                    }
                }
                let file = try? kind.read(broken)
                if let file { #expect(file.rows > 0 && file.entries.count + file.forPerson.count > 0) }
            }
        }
    }
}
