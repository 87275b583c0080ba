import Foundation
package import Lexicon
import Policy
package import Store
import Vault

extension Archive {
    /// A new network for the unit at work, and its key, to be written beside it.
    func network(
        named name: String, _ id: TradeNetwork.ID, by acting: Acting, at now: Date
    ) throws -> (network: TradeNetwork, key: KeyRow) {
        let (key, wrapped) = try keyring.newKey(.network(id), for: acting.unit, at: now)
        let sealed = key.seal(Data(name.utf8), at: .name(of: id)).bytes
        return (TradeNetwork(id: id, unit: acting.unit, sealed: sealed, by: acting.worker, at: now), KeyRow(wrapped))
    }

    package func name(of network: TradeNetwork) async throws -> String {
        let key = try await key(.network(network.id), of: network.unit)
        let plain = try key.open(try Sealed(bytes: network.sealed), at: .name(of: network.id))
        return String(decoding: plain, as: UTF8.self)
    }

    func file(
        _ content: NetworkFileContent, _ form: NetworkFile.Form, _ id: NetworkFile.ID, of network: TradeNetwork,
        by acting: Acting, at now: Date
    ) async throws -> NetworkFile {
        let key = try await key(.network(network.id), of: network.unit)
        let sealed = key.seal(try JSONEncoder().encode(content), at: .content(of: id)).bytes
        return NetworkFile(id: id, of: network, form, read: content.read, sealed: sealed, by: acting.worker, at: now)
    }

    /// What the files of a network hold, in their order.
    package func contents(of files: [NetworkFile], in network: TradeNetwork) async throws -> [NetworkFileContent] {
        let key = try await key(.network(network.id), of: network.unit)
        return try files.map { file in
            let plain = try key.open(try Sealed(bytes: file.sealed), at: .content(of: file.id))
            return try JSONDecoder().decode(NetworkFileContent.self, from: plain)
        }
    }

    func decision(
        _ content: SamePlace.Content, by acting: Acting, at now: Date
    ) throws -> (decision: SamePlace, key: KeyRow) {
        let id = SamePlace.ID()
        let (key, wrapped) = try keyring.newKey(.samePlace(id), for: acting.unit, at: now)
        let sealed = key.seal(try JSONEncoder().encode(content), at: .decision(id)).bytes
        return (SamePlace(id: id, unit: acting.unit, sealed: sealed, by: acting.worker, at: now), KeyRow(wrapped))
    }

    /// What a unit decided of its places, later decisions after earlier ones.
    package func samePlaces(of unit: AgencyUnit.ID) async throws -> [SamePlace.Content] {
        let decisions = try await fetch(SamePlace.decided(by: unit))
        guard !decisions.isEmpty else { return [] }
        let names = decisions.map { KeyName.samePlace($0.id).text }
        let rows = try await fetch(Query<KeyRow>(where: "name IN (\(list: names))"))
        let keys = Dictionary(rows.map { ($0.key.name.text, $0) }) { first, _ in first }
        return try decisions.map { decision in
            let name = KeyName.samePlace(decision.id)
            guard let row = keys[name.text] else { throw Keyring.Unavailable.missing(name) }
            let key = try keyring.open(row.key, for: decision.unit)
            let plain = try key.open(try Sealed(bytes: decision.sealed), at: .decision(decision.id))
            return try JSONDecoder().decode(SamePlace.Content.self, from: plain)
        }
    }

    private func key(_ name: KeyName, of unit: AgencyUnit.ID) async throws -> DataKey {
        guard let row = try await fetch(KeyRow.of(name)).first else { throw Keyring.Unavailable.missing(name) }
        return try keyring.open(row.key, for: unit)
    }
}

extension KeyName {
    fileprivate static func network(_ id: TradeNetwork.ID) -> KeyName {
        .row(table: TradeNetwork.table.name, id: id.description)
    }
    fileprivate static func samePlace(_ id: SamePlace.ID) -> KeyName {
        .row(table: SamePlace.table.name, id: id.description)
    }
}

extension Place {
    fileprivate static func name(of network: TradeNetwork.ID) -> Place {
        Place(table: TradeNetwork.table.name, column: "sealed", row: network)
    }
    fileprivate static func content(of file: NetworkFile.ID) -> Place {
        Place(table: NetworkFile.table.name, column: "sealed", row: file)
    }
    fileprivate static func decision(_ id: SamePlace.ID) -> Place {
        Place(table: SamePlace.table.name, column: "sealed", row: id)
    }
}
