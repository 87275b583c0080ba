package import Foundation
import Lexicon
package import Matching
package import Policy
package import Store
import Vault
import Web

/// What may be done with a unit's networks; pages and programs take these steps.
package struct NetworkWork: Sendable {
    let archive: Archive

    package init(archive: Archive) { self.archive = archive }

    package enum Fault: Error, Equatable, Sendable {
        case file(NetworkFault)
        /// The very same file is part of this network.
        case alreadyKept
        case tooManyFiles
        /// Neither of the two is in the network any more.
        case noSuchPair
    }

    /// A file that is brought in.
    package struct Description: Sendable, Equatable {
        package let form: NetworkFile.Form
        package let document: String
        package let grade: EvidenceGrade

        package init(form: NetworkFile.Form, document: String, grade: EvidenceGrade = .declared) {
            self.form = form
            self.document = document
            self.grade = grade
        }
    }

    /// Begins a network.
    ///
    /// - Parameter isNew: Told once it is made, and only then: what was made before has its entry in the journal.
    package func make(
        _ name: String, as id: TradeNetwork.ID = .init(), by acting: Acting, route: String, at now: Date,
        isNew: (() -> Void)? = nil
    ) async throws -> TradeNetwork {
        // Pressed twice, it is made once.
        if let same = try await archive.fetch(TradeNetwork.held(id, by: acting.unit)).first { return same }
        let (network, key) = try archive.network(named: name, id, by: acting, at: now)
        let made = try await archive.commit(Change(network, beside: [key], deed: deed(route, acting)))
        isNew?()
        return made
    }

    /// Reads a file and keeps it with the network, or nothing of it.
    ///
    /// - Parameters:
    ///   - nodes: The table of nodes, where the file is one of links.
    ///   - isNew: Told once it is kept, and only then.
    @discardableResult
    package func bringIn(
        _ bytes: [UInt8], nodes: [UInt8] = [], _ described: Description, to network: TradeNetwork,
        as id: NetworkFile.ID = .init(), by acting: Acting, route: String, at now: Date, isNew: (() -> Void)? = nil
    ) async throws -> NetworkFile {
        let files = try await archive.fetch(NetworkFile.of(network.id))
        if let same = files.first(where: { $0.id == id }) { return same }
        guard files.count < NetworkFile.most else { throw Fault.tooManyFiles }
        let digest = Digest.hexadecimal(Digest.sha256(Data(nodes + bytes)))
        let known = try await archive.contents(of: files, in: network)
        guard !known.contains(where: { $0.digest == digest }) else { throw Fault.alreadyKept }
        let read = try await Aside.run {
            do throws(NetworkFault) {
                let read = try Self.read(bytes, nodes: nodes, described, digest: digest)
                if let excess = read.excess(beside: known.map(\.read)) { throw excess }
                return read
            } catch { throw Fault.file(error) }
        }
        let content = NetworkFileContent(
            document: described.document, digest: digest, grade: String(described.grade.letter), read: read)
        let file = try await archive.file(content, described.form, id, of: network, by: acting, at: now)
        let kept = try await archive.commit(
            Change(file, deed: deed(route, acting), provided: [.stillThere(network, with: files.count)]))
        isNew?()
        return kept
    }

    private static func read(
        _ bytes: [UInt8], nodes: [UInt8], _ described: Description, digest: String
    ) throws(NetworkFault) -> SupplyNetwork {
        var read: SupplyNetwork
        switch described.form {
        case .suppliers: read = try SuppliersTable.read(bytes, grade: described.grade)
        case .links: read = try NodesAndLinks.read(nodes: nodes, links: bytes, grade: described.grade)
        case .untp:
            read = try TraceabilityCredentials.read(
                bytes, grade: described.grade, evidence: LinkEvidence(described.document, digest: digest))
        }
        read.restEvidence(on: LinkEvidence(described.document, digest: digest))
        guard !read.nodes.isEmpty else { throw .nothingInIt }
        return read
    }

    /// Takes a file out again.
    package func remove(
        _ file: NetworkFile, by acting: Acting, route: String
    ) async throws {
        var gone = file
        gone.version += 1
        try await archive.commit(Change(file, removing: [gone], deed: deed(route, acting)))
    }

    /// Destroys a network with its files and its key, so that no copy of the rows can be read either.
    package func destroy(_ network: TradeNetwork, by acting: Acting, route: String) async throws {
        let files = try await archive.fetch(NetworkFile.of(network.id))
        var gone = network
        gone.version += 1
        try await archive.commit(Change(network, removing: files + [gone], deed: deed(route, acting)))
    }

    /// Keeps what somebody found of two places, for all networks of the unit.
    package func decide(
        _ verdict: SamePlace.Verdict, _ one: SupplyNode, _ other: SupplyNode, by acting: Acting, route: String,
        at now: Date
    ) async throws {
        let content = SamePlace.Content(verdict: verdict, one: .init(one), other: .init(other))
        let (decision, key) = try archive.decision(content, by: acting, at: now)
        try await archive.commit(Change(decision, beside: [key], deed: deed(route, acting)))
    }

    private func deed(_ route: String, _ acting: Acting) -> Deed {
        Deed(route, acting: acting, rule: PreventionOffice.rule)
    }
}

extension Premise {
    /// The network was not destroyed meanwhile, and has the files that the new one was counted with.
    fileprivate static func stillThere(_ network: TradeNetwork, with files: Int) -> Premise {
        Premise(
            "network",
            stands: """
                SELECT 1 FROM trade_network WHERE id = \(network.id) AND \
                (SELECT COUNT(*) FROM trade_network_file WHERE network = \(network.id)) = \(files)
                """)
    }
}
