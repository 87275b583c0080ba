import Foundation
import Lexicon
import Policy
import Store
import Testing
import Web

@testable import Prevention

/// An invented tender for towels whose bidder buys through four tiers; the last is on the village's list.
enum BidVillage {
    static let rows = """
        role,name,of,tier,country,number,share,supplies,goods,hs,grade,evidence
        owner,Hollyhock Holdings,,,TW,,60,,,,A,register of companies
        officer,Odo Fennimore,,,TW,,,,,,A,register of companies
        subcontractor,Larkspur Sewing,,1,TW,,,sewing,,,B,audit of 2026
        subcontractor,Bramble Dye House,Larkspur Sewing,2,TW,,,dyeing,,,C,bidder's form
        subcontractor,Sedge Yarns,Bramble Dye House,3,VN,,,yarn,,,D,address on an invoice
        subcontractor,Thistle Down Textile,Sedge Yarns,4,CN,,,ginned cotton,,,C,bidder's form
        product,Towels,,,CN,,,,Cotton,6302,,
        """

    static let form: [(String, String)] = [
        ("reference", "T-2026-17"), ("title", "Towels for the bath house"), ("buyer", "The village council"),
        ("opening", "2026-11-02"), ("jurisdiction", "taiwan"), ("bidder", "Dandelion Linen"), ("country", "TW"),
        ("rows", rows),
    ]

    static let clearance: [(String, String)] = [
        ("hit", "1"), ("decision", "cleared"), ("reason", "Another registry number, and another town."),
        ("until-year", "2027"), ("until-month", "3"), ("until-day", "1"),
    ]
}

/// A procurement office with the bid of the village checked.
struct BidHouse {
    let house: TradeHouse
    let desk: BidDesk
    let path: String

    init(_ house: TradeHouse, form: [(String, String)] = BidVillage.form) async throws {
        self.house = house
        desk = BidDesk(office: house.office)
        let answer = try await house.knock(desk, .post, BidDesk.path, form: form)
        path = try #require(answer.location)
    }

    func page() async throws -> BidPage {
        try #require(try await house.knock(desk, .get, path).page as? BidPage)
    }

    func inside() async throws -> BidInside {
        let id = try #require(Bid.ID(String(path.dropFirst(BidDesk.path.count + 1))))
        let found = try await house.office.bids.inside(id, for: try house.acting().unit, at: TradeHouse.start)
        return try #require(found)
    }

    /// With the check whose hit it is about.
    func clearance() async throws -> [(String, String)] {
        BidVillage.clearance + [("check", "\(try await inside().check.id)")]
    }

    @discardableResult func verdict(_ form: [(String, String)]) async throws -> Answer {
        try await house.knock(desk, .post, "\(path)/verdicts", form: form)
    }

    @discardableResult func decide(_ decision: String, hit: Int) async throws -> Answer {
        try await house.knock(
            desk, .post, "\(path)/hits/\(hit)/disposition",
            form: try await clearance().map { $0.0 == "decision" ? ("decision", decision) : $0 })
    }

    /// Of the newest verdict.
    func confirm(as seat: TradeHouse.Seat) async throws -> Answer {
        let verdict = try #require(try await page().steps.verdicts.first)
        return try await house.knock(
            desk, .post, "\(path)/verdicts/\(verdict.id)/confirmation", as: seat,
            form: [("version", "\(verdict.version)")])
    }

    func standing() async throws -> BidVerdict.Outcome? { try await inside().standing?.outcome }

    func html(_ answer: Answer, _ language: ScreenLanguage = .en) throws -> String {
        let page = try #require(answer.page)
        return String(decoding: page.body(Words(language), Forms(token: "t")).utf8, as: UTF8.self)
    }
}
