package import Foundation
import Lexicon
package import Policy

/// The village's invented tender: towels for the bath house, from a bidder with four tiers of subcontractors.
package enum VillageTender {
    /// - Parameter listedName: A party that a list in force names; it stands at tier four.
    package static func rows(listedName: String) -> String {
        """
        role,name,of,tier,country,share,supplies,goods,hs,grade,evidence
        owner,Hollyhock Holdings,,,TW,60,,,,A,register of companies
        owner,Peregrine Quill,Hollyhock Holdings,,TW,70,,,,A,register of companies
        officer,Odo Fennimore,,,TW,,,,,A,register of companies
        subsidiary,Dandelion Trading,,,TW,100,,,,A,register of companies
        subcontractor,Larkspur Sewing,,1,TW,,sewing,,,B,audit of 2026
        subcontractor,Bramble Dye House,Larkspur Sewing,2,TW,,dyeing,,,C,the bidder's form
        subcontractor,Foxglove Weavers,Larkspur Sewing,2,VN,,weaving,,,B,audit of 2026
        subcontractor,Sedge Yarns,Bramble Dye House,3,VN,,yarn,,,D,address on an invoice
        subcontractor,Sedge Yarns,Foxglove Weavers,3,VN,,yarn,,,C,the bidder's form
        subcontractor,"\(listedName.replacing("\"", with: "\"\""))",Sedge Yarns,\
        4,CN,,ginned cotton,,,C,the bidder's form
        product,Towels,,,CN,,,Cotton,5201,,
        """
    }
}

extension PreventionOffice {
    /// Puts the village's tender into an office: the bid checked, and an exclusion that has ended in the register.
    package func villageTender(listedName: String, by acting: Acting, at now: Date) async throws -> Bid.ID {
        let today = Day(now, in: .gmt)
        // A second tender finds the ban in the register.
        do { try await villageBan(since: today, by: acting, at: now) } catch ExclusionWork.Fault.alreadyNoted {}
        let bidder = BidFacts.Party(
            id: "Dandelion Linen", role: .bidder, name: "Dandelion Linen", otherNames: ["蒲公英布行"], isPerson: false,
            country: "TW", number: "", tier: 0, of: "", share: nil, supplies: "", grade: "", evidence: "")
        let table = try BidTable(VillageTender.rows(listedName: listedName), bidder: bidder)
        let tender = BidFacts.Tender(
            reference: "T-2026-17", title: "Towels for the bath house", buyer: "The village council",
            opening: "\(today.adding(days: 14))", jurisdiction: .taiwan)
        let facts = BidFacts(tender: tender, parties: table.parties, lines: table.lines)
        return try await bids.submit(facts, by: acting, route: "bid.submitted", at: now).id
    }

    /// A ban that ended a year ago.
    private func villageBan(since today: Day, by acting: Acting, at now: Date) async throws {
        _ = try await exclusions.note(
            .taiwanProcurementBan,
            ExclusionRecord.Days(
                judgedOn: "\(today.adding(years: -6))", finalOn: "\(today.adding(years: -6).adding(days: 30))",
                from: nil, to: nil),
            appeal: .none,
            ExcludedParty(
                name: "Foxglove Weavers", country: "VN", court: "The village court",
                offence: "Work under threat in a dormitory", source: "Gazette of the village, no. 12"),
            by: acting, route: "exclusion.noted", at: now)
    }
}
