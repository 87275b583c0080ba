import Foundation
import Lexicon
import Web

/// What is said of a conviction or an exclusion, or everything that is wrong with it.
struct ExclusionForm: Sendable {
    let law: Exclusion.Law
    let days: ExclusionRecord.Days
    let appeal: ExclusionRecord.Appeal
    let party: ExcludedParty

    private static let appeals = ExclusionRecord.Appeal.allCases.map(\.rawValue)

    static let changing = [
        FieldSpec("appeal", .choice(appeals)), FieldSpec("appeal-from", .text(max: 10)),
        FieldSpec("appeal-to", .text(max: 10)), FieldSpec("final", .text(max: 10)),
        FieldSpec("lifted", .text(max: 10)),
    ]

    static let fields = [
        FieldSpec("name", .text(max: BidForm.textMost), required: true),
        FieldSpec("also", .text(max: BidForm.textMost)), FieldSpec("natural", .flag),
        FieldSpec("country", .text(max: 60)), FieldSpec("number", .text(max: 60)),
        FieldSpec("law", .choice(Exclusion.Law.allCases.map(\.rawValue)), required: true),
        FieldSpec("judged", .text(max: 10)), FieldSpec("final", .text(max: 10)), FieldSpec("from", .text(max: 10)),
        FieldSpec("to", .text(max: 10)), FieldSpec("appeal", .choice(["none", "pending"])),
        FieldSpec("court", .text(max: BidForm.textMost)), FieldSpec("offence", .text(max: BidForm.textMost)),
        FieldSpec("source", .text(max: BidForm.textMost), required: true),
    ]

    init(_ form: Fields) throws(Problems) {
        var problems: [Problem] = []
        for name in ["name", "also", "court", "offence", "source"] where (form[name]?.count ?? 0) > BidForm.textMost {
            problems.append(Problem(name, .bidTooLong))
        }
        if form["name"] == nil { problems.append(Problem("name", .bidNameMissing)) }
        if form["source"] == nil { problems.append(Problem("source", .exclusionSourceMissing)) }
        for name in ["judged", "final", "from", "to"] where form[name].map({ !ListKind.isDay($0) }) ?? false {
            problems.append(Problem(name, .bidDayWrong))
        }
        let law = form["law"].flatMap(Exclusion.Law.init(rawValue:))
        switch law {
        case nil: problems.append(Problem("law", .exclusionLawMissing))
        case .taiwanProcurementBan:
            if form["judged"] == nil { problems.append(Problem("judged", .exclusionJudgedMissing)) }
        case .usDebarment, .usSuspension, .other:
            if form["from"] == nil { problems.append(Problem("from", .exclusionFromMissing)) }
        }
        guard problems.isEmpty, let law else { throw Problems(problems) }
        self.law = law
        days = ExclusionRecord.Days(
            judgedOn: form["judged"], finalOn: form["final"], from: form["from"], to: form["to"])
        appeal = form["appeal"] == "pending" ? .pending : .none
        party = ExcludedParty(
            name: form["name"] ?? "", otherNames: Self.others(form["also"] ?? ""), isPerson: form["natural"] == "yes",
            country: form["country"] ?? "", number: form["number"] ?? "", court: form["court"] ?? "",
            offence: form["offence"] ?? "", source: form["source"] ?? "")
    }

    private static func others(_ text: String) -> [String] {
        text.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
