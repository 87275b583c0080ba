import Matching
import Packs

extension BidTable {
    /// Reads one row beside those that are there, by the same rules as a whole file.
    static func appending(_ cells: [String], _ names: [String], to facts: BidFacts) throws(Fault) -> BidFacts {
        guard let bidder = facts.bidder else { throw .nothing }
        let header = [
            "role", "id", "name", "kind", "also", "of", "country", "number", "share", "supplies", "goods", "hs",
            "grade", "evidence",
        ]
        let known = facts.parties.dropFirst().map { party in
            [
                party.role.rawValue, party.id, party.name, party.isPerson ? "person" : "",
                party.otherNames.joined(separator: ";"), party.of, party.country, party.number,
                party.share.map { "\($0 * 100)" } ?? "", party.supplies, "", "", party.grade, party.evidence,
            ]
        }
        let given = Dictionary(zip(names, cells)) { first, _ in first }
        let isDelivered = !(given["hs"] ?? "").isEmpty
        let added = header.map { name in
            name == "goods" ? (isDelivered ? given["supplies"] ?? "" : "") : given[name] ?? ""
        }
        let table = try BidTable(CSVText(header: header, rows: known + [added]).text, bidder: bidder)
        return BidFacts(tender: facts.tender, parties: table.parties, lines: facts.lines + table.lines)
    }
}
