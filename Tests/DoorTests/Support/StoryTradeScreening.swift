import Lexicon
import Policy
import Prevention
import Store

extension House {
    /// Names that a unit screens: no other unit may read them, and no address may hold them.
    static let screenedName = "Thistledown Works 1"

    /// A screening, a file, a portfolio and its alert of one unit, by the names that paths give them.
    ///
    /// The list that names them has to be in force: see ``tradeListIDs()``.
    func tradeScreening() async throws -> [String: String] {
        let acting = try await caller(.tradeAnalyst).acting
        let party = ScreenedParty(name: Self.screenedName, country: "NL")
        let screening = try await prevention.screenings.screen(party, as: .init(), acting, "test", at: now)
        let file = try PartyFile(Array("name,country\n\(Self.screenedName),NL\n".utf8), most: 10)
        let run = try await prevention.groups.keep(
            file, .run, called: "Suppliers", as: .init(), acting, "test", at: now)
        let portfolio = try await prevention.groups.keep(
            file, .portfolio, called: "Suppliers", as: .init(), acting, "test", at: now)
        try await prevention.groups.work(run, acting)
        try await prevention.groups.work(portfolio, acting)
        let alert = try await archive.fetch(
            PortfolioAlert.of(portfolio.id, at: now, limit: 1, offset: 0)
        ).first
        return [
            "screening": "\(screening.id)", "run": "\(run.id)", "portfolio": "\(portfolio.id)",
            "alert": alert.map { "\($0.id)" } ?? "",
        ]
    }
}
