import Lexicon
import Policy
import Prevention
import Store
import Web

extension House {
    /// Companies and vessels of a list; none of them exists.
    static let tradeList =
        "name,country,goods,scope,effective\n---,NL,Nets,entity,2026-01-02\n"
        + (1...20).map { "Thistledown Works \($0) Ltd.,NL,Cotton,entity,2026-01-02\n" }.joined()

    /// An edition in force with one row that waits for an officer, by the names that paths give them.
    func tradeListIDs() async throws -> [String: String] {
        let acting = try await newcomer(.tradeAnalyst, .otherUnit).acting
        // A second story in the same house has a list of its own: the same file is kept once.
        let list = "village-orders-\(acting.worker.description.prefix(8))"
        let edition = try await EditionWork(archive: archive).bringIn(
            Array(Self.tradeList.utf8),
            .init(kind: .csv, list: list, title: "Orders of the village", asOf: "2026-02-02"), by: acting,
            route: "list.brought-in", at: House.start)
        return ["edition": "\(edition.id)", "waiting": "1"]
    }
}
