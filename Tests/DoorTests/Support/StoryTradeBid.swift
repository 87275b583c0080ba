import Foundation
import Lexicon
import Policy
import Prevention
import Store

extension House {
    /// Names of an invented bid, which no other unit may read and no address may hold.
    static let bidder = "Dandelion Linen"
    static let listedMill = "Thistledown Cotton Works"

    /// A list in force, and a bid whose fourth tier it names, with a question, a verdict, an exclusion and a dossier:
    /// their identifiers, by the names that paths give them.
    func tradeBid() async throws -> [String: String] {
        let acting = try await caller(.tradeAnalyst).acting
        let list = "name,country,goods,scope\n\(Self.listedMill) Co. Ltd.,CN,Cotton,entity\n"
        _ = try await EditionWork(archive: archive).bringIn(
            Array(list.utf8),
            EditionWork.Description(kind: .csv, list: "bid-orders-\(UUID().uuidString.prefix(8))", asOf: "2026-02-01"),
            by: acting,
            route: "test", at: now)
        let bid = try await prevention.villageTender(listedName: Self.listedMill, by: acting, at: now)
        let (question, verdict, dossier) = (BidRequest.ID(), BidVerdict.ID(), KeptDossier.ID())
        guard let inside = try await prevention.bids.inside(bid, for: acting.unit, at: now) else { return [:] }
        try await prevention.bids.ask(
            "Who gins the cotton?", due: "2026-03-20", of: inside.bid, as: question, by: acting, route: "test", at: now)
        try await prevention.bids.decide(
            .ineligible, on: .other, BidReason(reason: "The mill is listed.", article: "Terms, section 4"),
            inside, as: verdict, by: acting, route: "test", at: now)
        let content = DossierContent(
            of: DossierMatter(.bid, bid), parts: [DossierPart("note.txt", text: Self.bidder)],
            editions: inside.editions, deeds: [])
        _ = try await prevention.dossier(content, as: dossier, by: acting, route: "test", at: now)
        let exclusion = try await archive.fetch(ExclusionRecord.of(acting.unit)).first
        return [
            "bid": "\(bid)", "hit": "1", "question": "\(question)", "verdict": "\(verdict)",
            "dossier": "\(dossier)", "exclusion": exclusion.map { "\($0.id)" } ?? "",
        ]
    }
}
