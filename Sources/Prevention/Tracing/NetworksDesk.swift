import Foundation
import Lexicon
import Matching
import Packs
import Policy
import Store
package import Web

/// Networks of a unit: brought in, held against the lists, looked at, destroyed.
package struct NetworksDesk: Desk {
    let office: PreventionOffice
    let looks = TracedLooks()

    package static let path = "/trade/networks"

    package init(office: PreventionOffice) { self.office = office }

    package var routes: [Route] {
        let access = Route.Access.roles(PreventionOffice.readers)
        let one = "\(Self.path)/:network"
        let version = FieldSpec("version", .number, required: true)
        return [
            Route(.get, Self.path, access, as: "network.listed", list),
            Route(.post, Self.path, access, as: "network.made", fields: NetworkForm.fields + [.once], make),
            Route(
                .get, one, access, as: "network.read",
                fields: [
                    FieldSpec("as", .choice(TableShown.Form.allCases.map(\.rawValue))),
                    FieldSpec("table", .text(max: 20)),
                ], show),
            Route(
                .post, "\(one)/files", access, as: "network.file-brought-in",
                fields: NetworkFileForm.fields + [.once], bringIn),
            Route(
                .post, "\(one)/files/:part/deletion", access, as: "network.file-removed", fields: [version],
                removeFile),
            Route(.post, "\(one)/deletion", access, as: "network.destroyed", fields: [version], destroy),
        ] + lookRoutes(access, one) + placeRoutes(access, one) + priorityRoutes(access, one)
    }

    func looked(_ visit: Visit) throws -> Answer.Record {
        .deed(Deed(visit.route, acting: try visit.worker(), rule: PreventionOffice.rule))
    }

    var work: NetworkWork { NetworkWork(archive: office.archive) }

    // MARK: - The list

    @Sendable func list(_ visit: Visit) async throws -> Answer {
        .page(try await listPage(visit, entered: Fields(), problems: []), try looked(visit))
    }

    private func listPage(_ visit: Visit, entered: Fields, problems: [Problem]) async throws -> NetworksPage {
        let unit = try visit.worker().unit
        let (networks, files) = try await office.archive.fetch(TradeNetwork.held(by: unit), NetworkFile.held(by: unit))
        let parts = Dictionary(grouping: files, by: \.network)
        var lines: [NetworksPage.Line] = []
        for network in networks {
            lines.append(
                NetworksPage.Line(
                    network, name: try await office.archive.name(of: network), parts[network.id] ?? [],
                    in: office.jurisdiction.zone))
        }
        return NetworksPage(lines, entered: entered, problems: problems)
    }

    @Sendable func make(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let form: NetworkForm
        do { form = try NetworkForm(visit.form) } catch {
            let page = try await listPage(visit, entered: visit.form, problems: error.all)
            return Step.refused(page, visit, acting, rule: PreventionOffice.rule)
        }
        var isNew = false
        let network = try await work.make(
            form.name, as: visit.once(), by: acting, route: visit.route, at: visit.now
        ) { isNew = true }
        let path = "\(Self.path)/\(network.id)"
        return isNew ? .seeOther(path) : .seeOther(path, try looked(visit))
    }

    // MARK: - One network

    @Sendable func show(_ visit: Visit) async throws -> Answer {
        let network = try await network(visit)
        if let form = visit.query["as"].flatMap(TableShown.Form.init(rawValue:)) {
            let (traced, _) = try await traced(network)
            let tables = [TierMap(traced).table].filter {
                visit.query["table"] == nil || $0.code == visit.query["table"]
            }
            guard !tables.isEmpty else { throw NotFound() }
            return try TableShown.answer(tables, as: form, name: "network", Words(visit.language), looked(visit))
        }
        return try await show(network, visit, problems: [], status: 200)
    }

    private func show(
        _ network: TradeNetwork, _ visit: Visit, problems: [Problem], status: Int
    ) async throws -> Answer {
        let (traced, lines) = try await traced(network)
        let name = try await office.archive.name(of: network)
        let page = try await Aside.run { [form = problems.isEmpty ? Fields() : visit.form] in
            NetworkPage(network, name: name, traced, lines, entered: form, problems: problems)
        }
        return .page(page, status: status, try looked(visit))
    }

    @Sendable func bringIn(_ visit: Visit) async throws -> Answer {
        let (network, acting) = (try await network(visit), try visit.worker())
        return try await step(
            visit, shownAt: "\(Self.path)/\(network.id)", page: { try await refusedPage(network, visit, $0) }
        ) {
            let form = try NetworkFileForm(visit)
            var isNew = false
            try await work.bringIn(
                form.bytes, nodes: form.nodes, form.description, to: network, as: visit.once(), by: acting,
                route: visit.route, at: visit.now
            ) { isNew = true }
            return isNew
        }
    }

    /// Takes a step and writes it down once.
    ///
    /// - Parameter work: Whether it committed anything: what was done before leaves the entry of a look.
    func step(
        _ visit: Visit, shownAt path: String, page: ([Problem]) async throws -> some Page,
        _ work: () async throws -> Bool
    ) async throws -> Answer {
        var isCommitted = false
        let answer = try await Step.take(
            visit, try visit.worker(), rule: PreventionOffice.rule, shownAt: path, page: page
        ) { isCommitted = try await work() }
        guard case .seeOther = answer.body, !isCommitted else { return answer }
        return .seeOther(path, try looked(visit))
    }

    private func refusedPage(
        _ network: TradeNetwork, _ visit: Visit, _ problems: [Problem]
    ) async throws -> NetworkPage {
        let (traced, lines) = try await traced(network)
        return NetworkPage(
            network, name: try await office.archive.name(of: network), traced, lines, entered: visit.form,
            problems: problems)
    }

    @Sendable func removeFile(_ visit: Visit) async throws -> Answer {
        let network = try await network(visit)
        let id: NetworkFile.ID = try visit.identifier("part")
        let files = try await office.archive.fetch(NetworkFile.of(network.id))
        guard let file = files.first(where: { $0.id == id }) else { throw NotFound() }
        try file.isVersion(visit.form)
        try await work.remove(file, by: try visit.worker(), route: visit.route)
        looks.drop(network.id)
        return .seeOther("\(Self.path)/\(network.id)")
    }

    @Sendable func destroy(_ visit: Visit) async throws -> Answer {
        let network = try await network(visit)
        try network.isVersion(visit.form)
        try await work.destroy(network, by: try visit.worker(), route: visit.route)
        looks.forget(network.id)
        return .seeOther(Self.path)
    }

    func network(_ visit: Visit) async throws -> TradeNetwork {
        let id: TradeNetwork.ID = try visit.identifier("network")
        let found = try await office.archive.fetch(TradeNetwork.held(id, by: try visit.worker().unit))
        guard let network = found.first else { throw NotFound() }
        return network
    }

    /// The network of all its files, held against the lists in force.
    func traced(_ network: TradeNetwork) async throws -> (TracedNetwork, [NetworkFileLine]) {
        let archive = office.archive
        let files = try await archive.fetch(NetworkFile.of(network.id))
        let contents = try await archive.contents(of: files, in: network)
        let decided = try await archive.samePlaces(of: network.unit)
        let traced = try await looks.traced(
            network.id, files: files.map(\.id), contents.map(\.read), decided, lists: try await office.lists())
        let lines = zip(files, contents).map { NetworkFileLine($0, $1, in: office.jurisdiction.zone) }
        return (traced, lines)
    }
}
