import Foundation
import Matching
import Packs
import Web

/// The rows of a bid as a table between commas, read whole or not at all.
///
/// Columns: `role`, `name`; and as far as known `id`, `of`, `tier`, `country`, `number`, `share`, `also`, `supplies`,
/// `goods`, `hs`, `grade`, `evidence`. A row with goods is also a line of products.
struct BidTable: Sendable {
    private(set) var parties: [BidFacts.Party] = []
    private(set) var lines: [BidFacts.Line] = []

    static let rowsMost = 2_000
    static let cellMost = 300
    static let hopsMost = 6

    /// What is wrong with a row, and where.
    enum Fault: Error, Sendable, Equatable {
        case table(CSVText.Misread)
        case noColumn(String)
        case tooMany
        case noName(line: Int)
        case role(line: Int, String)
        /// `of` names nobody of the file.
        case nobody(line: Int, String)
        case tier(line: Int, said: Int, found: Int)
        case share(line: Int, String)
        case grade(line: Int, String)
        case tooLong(line: Int)
        case circle(line: Int)
        case twoBidders(line: Int)
        /// One mark stands for two parties: the second would be asked of no list.
        case markTwice(line: Int, String)
        case nothing
    }

    /// - Parameter bidder: Who bids, as the form says; a row `bidder` of the file adds to it.
    init(_ text: String, bidder: BidFacts.Party) throws(Fault) {
        let rows: [Row]
        do throws(CSVText.Misread) { rows = try Self.rows(CSVText(text)) } catch { throw .table(error) }
        guard rows.count <= Self.rowsMost else { throw .tooMany }
        for row in rows where row.cells.values.contains(where: { $0.count > Self.cellMost }) {
            throw .tooLong(line: row.line)
        }
        if let row = rows.first, row.cells["name"] == nil { throw .noColumn("name") }
        if let row = rows.first, row.cells["role"] == nil { throw .noColumn("role") }
        try read(rows, bidder)
    }

    /// One record with its cells by the header's names.
    private struct Row {
        let line: Int
        let cells: [String: String]
        subscript(name: String) -> String { cells[name] ?? "" }
        var mark: String { self["id"].isEmpty ? self["name"] : self["id"] }
    }

    private static func rows(_ table: CSVText) -> [Row] {
        let header = table.header.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
        return table.rows.map { row in
            let cells = zip(header, row.cells.map(oneLine))
            return Row(line: row.line, cells: Dictionary(cells) { first, _ in first })
        }.filter { $0.cells.values.contains { !$0.isEmpty } }
    }

    /// Ends of lines inside a cell would let a bidder write lines of our papers.
    private static func oneLine(_ cell: String) -> String {
        cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private mutating func read(_ rows: [Row], _ bidder: BidFacts.Party) throws(Fault) {
        var bidder = bidder
        for (place, row) in rows.filter({ $0["role"].lowercased() == "bidder" }).enumerated() {
            guard place == 0 else { throw .twoBidders(line: row.line) }
            guard bidder.number.isEmpty || row["number"].isEmpty || bidder.number == row["number"],
                bidder.country.isEmpty || row["country"].isEmpty || bidder.country == row["country"]
            else { throw .markTwice(line: row.line, row.mark) }
            bidder = Self.merged(bidder, row)
        }
        let supplied = Dictionary(
            rows.filter { !["product", "bidder"].contains($0["role"].lowercased()) }.map {
                ($0.mark, (line: $0.line, of: $0["of"].isEmpty ? bidder.id : $0["of"], role: $0["role"]))
            }
        ) { first, _ in first }
        parties = [bidder]
        var known = [bidder.id: bidder]
        for row in rows {
            let word = row["role"].lowercased()
            if word != "product", word != "bidder" {
                let party = try party(row, word, of: bidder, supplied)
                if let other = known[party.id], !party.isSame(as: other) { throw .markTwice(line: row.line, row.mark) }
                // A number that only a later row gives counts for the rows after it too.
                if known[party.id]?.number.isEmpty ?? true { known[party.id] = party }
                parties.append(party)
            }
            guard !row["goods"].isEmpty || !row["hs"].isEmpty else { continue }
            let of =
                word == "product"
                ? (row["of"].isEmpty ? bidder.id : row["of"]) : word == "bidder" ? bidder.id : row.mark
            guard of == bidder.id || supplied[of] != nil else { throw .nobody(line: row.line, of) }
            lines.append(BidFacts.Line(of: of, goods: row["goods"], code: row["hs"], country: row["country"]))
        }
    }

    private static func merged(_ bidder: BidFacts.Party, _ row: Row) -> BidFacts.Party {
        BidFacts.Party(
            id: row.mark.isEmpty ? bidder.id : row.mark, role: .bidder,
            name: bidder.name.isEmpty ? row["name"] : bidder.name,
            // Whatever else the file calls the bidder is asked of the lists too.
            otherNames: bidder.otherNames + others(row)
                + (bidder.name.isEmpty || row["name"].isEmpty || row["name"] == bidder.name ? [] : [row["name"]]),
            isPerson: false,
            country: bidder.country.isEmpty ? row["country"] : bidder.country,
            number: bidder.number.isEmpty ? row["number"] : bidder.number, tier: 0, of: "", share: nil, supplies: "",
            grade: "", evidence: "")
    }

    private static func others(_ row: Row) -> [String] {
        row["also"].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private func party(
        _ row: Row, _ word: String, of bidder: BidFacts.Party,
        _ supplied: [String: (line: Int, of: String, role: String)]
    ) throws(Fault) -> BidFacts.Party {
        guard let role = BidFacts.Role(rawValue: word) else { throw .role(line: row.line, row["role"]) }
        guard !row["name"].isEmpty else { throw .noName(line: row.line) }
        let of = row["of"].isEmpty ? bidder.id : row["of"]
        guard of == bidder.id || supplied[of] != nil else { throw .nobody(line: row.line, of) }
        let grade = row["grade"].uppercased()
        guard grade.isEmpty || EvidenceGrade(letter: grade) != nil else { throw .grade(line: row.line, row["grade"]) }
        return BidFacts.Party(
            id: row.mark, role: role, name: row["name"], otherNames: Self.others(row),
            isPerson: role == .officer || row["kind"].lowercased() == "person", country: row["country"],
            number: row["number"], tier: try tier(row, role, of: of, bidder.id, supplied), of: of,
            share: try share(row), supplies: row["supplies"].isEmpty ? row["goods"] : row["supplies"],
            grade: grade.isEmpty ? "C" : grade, evidence: row["evidence"])
    }

    /// Counted from the bidder along ‘of’; what the file says must agree, or one of the two is a slip.
    private func tier(
        _ row: Row, _ role: BidFacts.Role, of: String, _ bidder: String,
        _ supplied: [String: (line: Int, of: String, role: String)]
    ) throws(Fault) -> Int {
        var (place, steps) = (of, role == .subcontractor ? 1 : 0)
        var seen: Set<String> = [row.mark]
        while place != bidder, let next = supplied[place] {
            guard seen.insert(place).inserted else { throw .circle(line: row.line) }
            if next.role.lowercased() == "subcontractor" { steps += 1 }
            place = next.of
        }
        if role == .subcontractor, let said = Int(row["tier"]), said != steps {
            throw .tier(line: row.line, said: said, found: steps)
        }
        return steps
    }

    /// A percentage, with its sign or without.
    private func share(_ row: Row) throws(Fault) -> Double? {
        let text = row["share"].replacing("%", with: "").trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty else { return nil }
        guard let percent = Double(text), (0...100).contains(percent) else {
            throw .share(line: row.line, row["share"])
        }
        return percent / 100
    }
}
