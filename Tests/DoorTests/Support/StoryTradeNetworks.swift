import Policy
import Prevention
import Store
import Web

extension House {
    /// A network of the village with a file and a node, by the names that paths give them.
    func tradeNetworkIDs() async throws -> [String: String] {
        let acting = try await caller(.tradeAnalyst).acting
        let office = PreventionOffice(archive: archive, jurisdiction: try Self.jurisdiction.get())
        let network = try await VillageNetwork.bringIn(office, by: acting, at: House.start)
        let files = try await archive.fetch(NetworkFile.of(network.id))
        let contents = try await archive.contents(of: files, in: network)
        guard let file = files.first, let node = contents.first?.read.nodes.first else { throw NotFound() }
        return ["network": "\(network.id)", "part": "\(file.id)", "node": "\(node.ref)"]
    }
}
