import Foundation
import Matching
import Vault

/// What pseudonyms of several agencies give, once they lie beside each other: counts, and rows that are one person.
struct RoundCounting: Sendable {
    /// Two rows that people are to look at, each by its number in what its agency brought.
    struct SampledPair: Sendable, Equatable, Codable {
        struct Row: Sendable, Equatable, Codable {
            let agency: String
            let row: Int
        }

        let code: String
        let one: Row
        let other: Row
        let isLinked: Bool
    }

    let captures: Captures
    /// For each agency the rows that are one person, told by what they share with each other: that another list knows
    /// them as one joins nothing here.
    let duplicates: [String: [[Int]]]
    let sample: [SampledPair]

    /// What counts as a link, and how unlikely a pair may be that people still look at.
    private static let linked = 0.5
    private static let doubtful = 0.01

    /// - Parameters:
    ///   - files: the pseudonyms of the agencies that brought them, with the name that the table gives each.
    ///   - pairs: how many pairs people look at, drawn evenly from linked and doubtful ones.
    init(
        _ files: [(code: String, name: String, file: Data)], of description: Data, reviewing pairs: Int
    ) throws(RoundFault) {
        let round = try RoundFiles.description(description)
        var rows: [KeyedRows] = []
        for party in files { rows.append(try Self.rows(party.file, of: round)) }
        let linkage = KeyLinkage(rows, threshold: Self.linked, cap: round.cap)
        captures = try Self.captures(linkage, files.map(\.name))
        duplicates = Self.duplicates(linkage)
        sample = pairs > 0 ? Self.sample(KeyLinkage(rows, threshold: Self.doubtful, cap: round.cap), pairs) : []
    }

    private static func rows(_ file: Data, of round: RoundDescription) throws(RoundFault) -> KeyedRows {
        let found: PseudonymFile
        do { found = try PseudonymFile(bytes: file, of: round) } catch { throw RoundFault(error) }
        return KeyedRows(
            agency: found.agency,
            rows: found.rows.map { entries in
                entries.compactMap { entry in
                    KeyType(rawValue: entry.type).map { type in
                        OpaqueKey(
                            type: type, high: number(entry.pseudonym.prefix(8)), low: number(entry.pseudonym.suffix(8)))
                    }
                }
            })
    }

    private static func number(_ bytes: Data) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

    private static func captures(_ linkage: KeyLinkage, _ names: [String]) throws(RoundFault) -> Captures {
        let table: OverlapTable
        do { table = try OverlapTable(linkage) } catch { throw .unreadable }
        return Captures(
            lists: names,
            cells: table.counts.enumerated().filter { $0.element > 0 }.map {
                .init(history: $0.offset, people: $0.element)
            })
    }

    private static func duplicates(_ linkage: KeyLinkage) -> [String: [[Int]]] {
        var groups: [String: [[Int]]] = [:]
        for link in linkage.repeats {
            let agency = linkage.agencies[link.left.agency]
            let rows = Set([link.left.number, link.right.number])
            let (joined, others) = split(groups[agency] ?? []) { !rows.isDisjoint(with: $0) }
            groups[agency] = others + [joined.reduce(rows) { $0.union($1) }.sorted()]
        }
        return groups
    }

    private static func split(_ groups: [[Int]], _ isJoined: ([Int]) -> Bool) -> (joined: [[Int]], others: [[Int]]) {
        (groups.filter(isJoined), groups.filter { !isJoined($0) })
    }

    private static func sample(_ linkage: KeyLinkage, _ count: Int) -> [SampledPair] {
        func row(_ row: KeyLinkage.Row) -> SampledPair.Row {
            .init(agency: linkage.agencies[row.agency], row: row.number)
        }
        return linkage.links.shuffled().prefix(count).enumerated().map { number, link in
            SampledPair(
                code: "p\(number + 1)", one: row(link.left), other: row(link.right),
                isLinked: link.probability >= linked)
        }
    }

    /// An agency's duplicates as it takes them home: persons numbered from 1, rows as its pseudonyms number them.
    static func csv(_ groups: [[Int]]) -> Data {
        let lines = groups.enumerated().flatMap { person, rows in rows.map { "\(person + 1),\($0)\n" } }
        return Data((["person,row\n"] + lines).joined().utf8)
    }
}
