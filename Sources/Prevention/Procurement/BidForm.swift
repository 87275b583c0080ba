import Foundation
import Lexicon
import Web

/// What is said of a bid on its form, or everything that is wrong with it.
struct BidForm: Sendable {
    let facts: BidFacts

    static let textMost = 200
    static let fileMost = 1 << 21

    static let fields = [
        FieldSpec("reference", .text(max: textMost), required: true),
        FieldSpec("title", .text(max: textMost)), FieldSpec("buyer", .text(max: textMost)),
        FieldSpec("opening", .text(max: 10), required: true),
        FieldSpec("jurisdiction", .choice(BidFacts.Jurisdiction.allCases.map(\.rawValue)), required: true),
        FieldSpec("bidder", .text(max: textMost)), FieldSpec("country", .text(max: 60)),
        FieldSpec("number", .text(max: 60)), FieldSpec("file", .file(max: fileMost)),
        FieldSpec("rows", .text(max: fileMost)),
    ]

    static let header = "role,id,name,of,tier,country,number,share,supplies,goods,hs,grade,evidence"

    /// What the form says before anybody has typed.
    static let usual = Fields(["rows": header + "\n", "jurisdiction": BidFacts.Jurisdiction.taiwan.rawValue])

    init(_ visit: Visit) throws(Problems) {
        let form = visit.form
        var problems: [Problem] = []
        func text(_ name: String, _ most: Int = Self.textMost) -> String {
            let value = form[name] ?? ""
            if value.count > most { problems.append(Problem(name, .bidTooLong)) }
            return value
        }
        let reference = text("reference")
        if reference.isEmpty { problems.append(Problem("reference", .bidReferenceMissing)) }
        let opening = form["opening"] ?? ""
        if !ListKind.isDay(opening) { problems.append(Problem("opening", .bidDayWrong)) }
        let jurisdiction = form["jurisdiction"].flatMap(BidFacts.Jurisdiction.init(rawValue:))
        if jurisdiction == nil { problems.append(Problem("jurisdiction", .bidJurisdictionMissing)) }
        let named = text("bidder")
        let bidder = BidFacts.Party(
            id: named.isEmpty ? "bidder" : named, role: .bidder, name: named, otherNames: [], isPerson: false,
            country: text("country", 60), number: text("number", 60), tier: 0, of: "", share: nil, supplies: "",
            grade: "", evidence: "")
        let tender = BidFacts.Tender(
            reference: reference, title: text("title"), buyer: text("buyer"), opening: opening,
            jurisdiction: jurisdiction ?? .other)
        var table: BidTable?
        do throws(Problems) { table = try Self.table(visit, bidder: bidder) } catch { problems += error.all }
        if let table, table.parties.first?.name.isEmpty ?? true { problems.append(Problem("bidder", .bidderMissing)) }
        guard problems.isEmpty, let table else { throw Problems(problems) }
        facts = BidFacts(tender: tender, parties: table.parties, lines: table.lines)
    }

    /// From the file, or else from the rows that were typed.
    static func table(_ visit: Visit, bidder: BidFacts.Party) throws(Problems) -> BidTable {
        var rows = visit.form["rows"] ?? header
        var field = "rows"
        if let file = visit.file("file") {
            field = "file"
            guard let bytes = try? file.unpacked(upTo: fileMost),
                let text = String(validating: bytes, as: UTF8.self)
            else { throw Problems([Problem("file", .bidFileUnreadable)]) }
            rows = text
        }
        guard rows.utf8.count <= fileMost else { throw Problems([Problem(field, .bidFileUnreadable)]) }
        do { return try BidTable(rows, bidder: bidder) } catch { throw Problems([Problem(field, error.text)]) }
    }
}

/// One party more, from the fields of the bid's page.
enum BidPartyForm {
    static let fields = [
        FieldSpec("role", .choice(BidFacts.Role.allCases.filter { $0 != .bidder }.map(\.rawValue)), required: true),
        FieldSpec("name", .text(max: BidForm.textMost), required: true), FieldSpec("of", .text(max: BidForm.textMost)),
        FieldSpec("country", .text(max: 60)), FieldSpec("number", .text(max: 60)), FieldSpec("share", .text(max: 8)),
        FieldSpec("supplies", .text(max: BidForm.textMost)), FieldSpec("hs", .text(max: 14)),
        FieldSpec("grade", .choice(["A", "B", "C", "D"])), FieldSpec("evidence", .text(max: BidForm.textMost)),
    ]
}

extension BidTable {
    /// The rows of a bid with one more.
    static func adding(_ form: Fields, to facts: BidFacts) throws(Problems) -> BidFacts {
        let names = ["role", "name", "of", "country", "number", "share", "supplies", "hs", "grade", "evidence"]
        var cells = names.map { form[$0] ?? "" }
        guard let role = BidFacts.Role(rawValue: cells[0]), role != .bidder else {
            throw Problems([Problem("role", .bidRoleMissing)])
        }
        guard !cells[1].isEmpty else { throw Problems([Problem("name", .bidNameMissing)]) }
        if cells[2].isEmpty { cells[2] = facts.bidder?.id ?? "" }
        do { return try appending(cells, names, to: facts) } catch { throw Problems([Problem("name", error.text)]) }
    }
}
