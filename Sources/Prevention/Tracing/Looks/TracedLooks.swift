import Matching
import Store
import Synchronization
import Web

/// Networks held against the lists, kept until a file, a decision or a list is another.
///
/// Screening thousands of names takes seconds, and whoever follows a path opens one page after the other.
final class TracedLooks: Sendable {
    private struct Look {
        let files: [NetworkFile.ID]
        let decided: Int
        let editions: [KeptEdition]
        let traced: TracedNetwork
    }

    private let kept = Mutex<[(network: TradeNetwork.ID, look: Look)]>([])
    private static let most = 8

    func traced(
        _ network: TradeNetwork.ID, files: [NetworkFile.ID], _ parts: [SupplyNetwork], _ decided: [SamePlace.Content],
        lists: ShelvedLists
    ) async throws -> TracedNetwork {
        let known = kept.withLock { kept in kept.first { $0.network == network }?.look }
        // Decisions are only ever added.
        if let known, known.files == files, known.decided == decided.count, known.editions == lists.editions {
            return known.traced
        }
        let traced = try await Aside.run {
            let joined = SupplyNetwork(joining: parts)
            let pairs = SamePlaces(decided).pairs(in: joined)
            let one = pairs.isEmpty ? joined : SupplyNetwork(joining: parts, same: pairs)
            return TracedNetwork(one, lists: lists)
        }
        let look = Look(files: files, decided: decided.count, editions: lists.editions, traced: traced)
        kept.withLock { kept in
            kept.removeAll { $0.network == network }
            kept.append((network, look))
            if kept.count > Self.most { kept.removeFirst() }
        }
        return traced
    }
}

/// What a unit decided of places that may be one.
struct SamePlaces: Sendable {
    private var verdicts: [Set<SamePlace.Facts>: SamePlace.Verdict] = [:]
    private var same: [(SamePlace.Facts, SamePlace.Facts)] = []

    init(_ decided: [SamePlace.Content]) {
        // A later decision of the same two stands.
        for one in decided { verdicts[[one.one, one.other]] = one.verdict }
        for one in decided where verdicts[[one.one, one.other]] == .same { same.append((one.one, one.other)) }
    }

    func verdict(_ one: SupplyNode, _ other: SupplyNode) -> SamePlace.Verdict? {
        verdicts[[SamePlace.Facts(one), SamePlace.Facts(other)]]
    }

    /// The identifiers of nodes that are one, as long as their files say of them what they said then.
    func pairs(in network: SupplyNetwork) -> [(String, String)] {
        guard !same.isEmpty else { return [] }
        let known = Set(network.nodes.map(SamePlace.Facts.init))
        return same.filter { known.contains($0.0) && known.contains($0.1) }.map { ($0.0.id, $0.1.id) }
    }
}
