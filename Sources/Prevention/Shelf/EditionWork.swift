package import Foundation
import Lexicon
package import Policy
package import Store
import Vault
import Web

/// What may be done with an edition of a list; every door takes these steps: pages, programs and the command line.
package struct EditionWork: Sendable {
    let archive: Archive

    package init(archive: Archive) { self.archive = archive }

    /// What is said of a file that is brought in.
    package struct Description: Sendable, Equatable {
        package let kind: ListKind
        /// The kind's word, or the name of a list of one's own.
        package let list: String
        package let title: String
        package let source: String
        /// As `2026-07-09`.
        package let asOf: String

        /// - Parameter list: The name of a list of one's own, for `csv`; every other kind is one list.
        package init(kind: ListKind, list: String = "", title: String = "", source: String = "", asOf: String) {
            self.kind = kind
            self.list = kind == .csv && !list.isEmpty ? list : kind.rawValue
            self.title = title.isEmpty ? self.list : title
            self.source = source
            self.asOf = asOf
        }
    }

    package enum Fault: Error, Equatable, Sendable {
        /// The very same file is already kept as an edition of this list.
        case alreadyKept(KeptEdition.ID)
        case file(ListFault)
        case noDay(String)
        /// The day is yet to come: such an edition would be the newest for good, and every true one after it be old.
        case dayToCome(String)
        /// A column was named that the file has not; by the field of the form.
        case noColumns([String], found: [String])
        /// Whoever brought a held edition in asks a colleague to let it go.
        case ownEdition
        case notHeld
        case alreadyWithdrawn
        case reasonMissing
    }

    /// Reads a file, asks the gate, and keeps the edition whether it goes live or is held.
    ///
    /// - Throws: ``Fault``; nothing is kept then.
    package func bringIn(
        _ bytes: [UInt8], _ described: Description, mapping: ListMapping = .byName, as id: KeptEdition.ID = .init(),
        by acting: Acting, route: String, at now: Date
    ) async throws -> KeptEdition {
        guard ListKind.isDay(described.asOf) else { throw Fault.noDay(described.asOf) }
        guard described.asOf <= Self.latestDay(at: now) else { throw Fault.dayToCome(described.asOf) }
        let digest = Digest.sha256(Data(bytes))
        let editions = try await archive.fetch(KeptEdition.of(list: described.list))
        // Pressed twice, it is kept once.
        if let same = editions.first(where: { $0.id == id }) { return same }
        if let same = editions.first(where: { $0.digest == digest && $0.state != .withdrawn }) {
            throw Fault.alreadyKept(same.id)
        }
        let file = try await Aside.run {
            do throws(ListFault) { return try described.kind.read(bytes, mapping: mapping) } catch {
                throw Fault.file(error)
            }
        }
        let missing = described.kind == .csv ? mapping.missing(in: file.header) : []
        guard missing.isEmpty else { throw Fault.noColumns(missing, found: file.header) }
        let concerns = try await concerns(file, described, after: editions)
        let edition = KeptEdition(
            id: id, described, digest: digest, file: file, concerns: concerns, by: acting, at: now)
        let content = try EditionContent(of: id, file: Data(bytes), read: file)
        return try await archive.commit(
            Change(
                edition, beside: [content], deed: Deed(route, acting: acting, rule: PreventionOffice.rule)))
    }

    /// The day that it is anywhere by now: publishers east of here are in tomorrow already.
    private static func latestDay(at now: Date) -> String {
        Day(clamping: Int((now.timeIntervalSince1970 / 86_400).rounded(.down)) + 1).description
    }

    /// Compared with the edition in force, and with the newest that ever was, also if it is withdrawn; and with what
    /// was published before each, for an old file may be published again.
    ///
    /// Whoever takes back what is in force could otherwise bring in what they like, with nothing to compare it with.
    private func concerns(
        _ file: ListFile, _ described: Description, after editions: [KeptEdition]
    ) async throws -> [String] {
        let current = KeptEdition.inForce(editions).first
        let newest = KeptEdition.newestEverLive(editions)
        guard newest != nil else { return EditionGate.concerns(file, asOf: described.asOf, after: nil).map(\.words) }
        var concerns: [String] = []
        for edition in [newest, newest?.id == current?.id ? nil : current].compactMap(\.self) {
            guard let previous = try await archive.fetch(EditionContent.of(edition.id)).first?.read() else { continue }
            // The gate names the newest that says the same, which it takes to be the last.
            let earlier = try await ListShelf.read(edition.earlier(among: editions).reversed(), archive)
            concerns += try await Aside.run {
                EditionGate.concerns(
                    file, asOf: described.asOf, after: (previous, edition.asOf),
                    earlier: earlier.map { (file: $1, asOf: $0.asOf) }
                ).map(\.words)
            }.filter { !concerns.contains($0) }
        }
        return concerns
    }

    /// A second person lets a held edition go.
    package func release(
        _ edition: KeptEdition, because why: String, by acting: Acting, route: String, at now: Date
    ) async throws -> KeptEdition {
        guard edition.state == .held else { throw Fault.notHeld }
        guard edition.broughtBy != acting.worker else { throw Fault.ownEdition }
        guard !why.isEmpty else { throw Fault.reasonMissing }
        var next = edition
        next.released = .init(at: now, by: acting.worker, why: why)
        return try await archive.commit(
            Change(next, deed: Deed(route, acting: acting, rule: PreventionOffice.rule)))
    }

    /// Takes an edition back; the one before it is then in force again.
    package func withdraw(
        _ edition: KeptEdition, because why: String, by acting: Acting, route: String, at now: Date
    ) async throws -> KeptEdition {
        guard edition.state != .withdrawn else { throw Fault.alreadyWithdrawn }
        guard !why.isEmpty else { throw Fault.reasonMissing }
        var next = edition
        next.withdrawn = .init(at: now, by: acting.worker, why: why)
        return try await archive.commit(
            Change(next, deed: Deed(route, acting: acting, rule: PreventionOffice.rule)))
    }
}
