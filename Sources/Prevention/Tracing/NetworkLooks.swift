import Foundation
import Lexicon
import Matching
import Policy
import Store
import Web

/// The ways to look at a network: a node with its paths, and whom an entry concerns.
extension NetworksDesk {
    func lookRoutes(_ access: Route.Access, _ one: String) -> [Route] {
        let day = FieldSpec("day", .text(max: 10))
        return [
            Route(
                .get, "\(Self.path)/impact", access, as: "network.impact-of-lists",
                fields: [FieldSpec("entry", .text(max: 64))], impactOfLists),
            Route(.get, "\(one)/nodes/:node", access, as: "network.node-read", fields: [day], showNode),
            Route(.get, "\(one)/impact", access, as: "network.impact-read", impact),
        ]
    }

    @Sendable func showNode(_ visit: Visit) async throws -> Answer {
        let network = try await network(visit)
        let ref: SupplyNode.Ref = try visit.identifier("node")
        let (traced, _) = try await traced(network)
        guard let place = traced.network.nodes.firstIndex(where: { $0.ref == ref }) else { throw NotFound() }
        let asked = visit.query["day"] ?? ""
        let day = Day(asked)
        let problems = asked.isEmpty || day != nil ? [] : [Problem("day", .nodeDayMissing)]
        let page = try await Aside.run { NodePage(network.id, place, in: traced, asked, day, problems: problems) }
        return .page(page, status: problems.isEmpty ? 200 : 422, try looked(visit))
    }

    @Sendable func impact(_ visit: Visit) async throws -> Answer {
        let network = try await network(visit)
        let (traced, _) = try await traced(network)
        let page = try await Aside.run { NetworkImpactPage(network: network.id, Impact.all(in: traced), traced.lists) }
        return .page(page, try looked(visit))
    }

    /// Every entry in force that reaches any network of the unit; those that came with the newest edition first.
    @Sendable func impactOfLists(_ visit: Visit) async throws -> Answer {
        let unit = try visit.worker().unit
        let lists = try await office.lists()
        var parts: [ListImpactPage.Part] = []
        let networks = try await office.archive.fetch(TradeNetwork.held(by: unit))
        for network in networks {
            let (traced, _) = try await traced(network)
            let impacts = try await Aside.run { Impact.all(in: traced) }
            let name = try await office.archive.name(of: network)
            parts += impacts.map { ListImpactPage.Part(network: network.id, name: name, impact: $0) }
        }
        let fresh = try await EntriesSince(archive: office.archive).fresh(lists)
        let page = ListImpactPage(parts, fresh: fresh, entry: visit.query["entry"], lists: lists)
        return .page(page, try looked(visit))
    }
}

/// Which entries came with the edition in force, and were not in the one before it.
struct EntriesSince {
    let archive: Archive

    /// Identifiers of entries. A list's first edition has nothing new: all of it is.
    func fresh(_ lists: ShelvedLists) async throws -> Set<String> {
        var fresh: Set<String> = []
        for edition in lists.editions {
            let all: [KeptEdition] = try await archive.fetch(KeptEdition.of(list: edition.list))
            let earlier = all.filter { $0.state == .live && $0.id != edition.id && $0.asOf <= edition.asOf }
            guard let before = earlier.first,
                let content = try await archive.fetch(EditionContent.of(before.id)).first
            else { continue }
            let file = try content.read()
            let known: Set<EntryKey> = Set(file.entries.map { $0.key })
            for entry in lists.entries where entry.edition == edition.id && !known.contains(entry.entry.key) {
                fresh.insert(entry.id)
            }
        }
        return fresh
    }
}
