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
        let decided: [SamePlace.Content]
        /// Of the editions in force, and of the officers' answers that hold for their rows.
        let lists: [String]
        let traced: TracedNetwork
    }

    private struct State {
        var kept: [(network: TradeNetwork.ID, look: Look)] = []
        /// A look that began before its network was destroyed ends after it, and is not kept.
        var destroyed: Set<TradeNetwork.ID> = []
    }

    private let state = Mutex(State())
    private static let most = 8

    /// Lets go of what was read of a network: a file of it was taken out.
    func drop(_ network: TradeNetwork.ID) {
        state.withLock { state in state.kept.removeAll { $0.network == network } }
    }

    /// Lets go of a network for good: its key is destroyed, and its text is not to outlive it here.
    func forget(_ network: TradeNetwork.ID) {
        state.withLock { state in
            state.destroyed.insert(network)
            state.kept.removeAll { $0.network == network }
        }
    }

    func isKept(_ network: TradeNetwork.ID) -> Bool {
        state.withLock { state in state.kept.contains { $0.network == network } }
    }

    func traced(
        _ network: TradeNetwork.ID, files: [NetworkFile.ID], _ parts: [SupplyNetwork], _ decided: [SamePlace.Content],
        lists: ShelvedLists
    ) async throws -> TracedNetwork {
        let known = state.withLock { state in state.kept.first { $0.network == network }?.look }
        let marker = lists.marker
        if let known, known.files == files, known.decided == decided, known.lists == marker { return known.traced }
        let traced = try await Aside.run {
            let joined = SupplyNetwork(joining: parts)
            let pairs = SamePlaces(decided).pairs(in: joined)
            let one = pairs.isEmpty ? joined : SupplyNetwork(joining: parts, same: pairs)
            return TracedNetwork(one, lists: lists)
        }
        let look = Look(files: files, decided: decided, lists: marker, traced: traced)
        state.withLock { state in
            guard !state.destroyed.contains(network) else { return }
            state.kept.removeAll { $0.network == network }
            state.kept.append((network, look))
            if state.kept.count > Self.most { state.kept.removeFirst() }
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
