package import Foundation
import Lexicon
package import Policy
import Statistics
package import Store
import Web

/// The way of a release, step by step: one way for the pages, the interface for programs and the command line.
package struct ReleaseWork: Sendable {
    package let archive: Archive
    private let codebook: Codebook

    init(archive: Archive, codebook: Codebook) {
        self.archive = archive
        self.codebook = codebook
    }

    /// Why a release is not made, beside what ``ReleaseMaking`` says.
    package enum Fault: Error, Sendable, Equatable {
        case making(ReleaseMaking.Impossible)
        /// The file of observations is of another register than the plan.
        case otherRegister
        /// What it would take the place of is no published release of one's own unit and of this register.
        case correctsNothing
        /// Another release of the register came out since this one was attacked: it has to be attacked again.
        case attackedTooEarly
    }

    // MARK: - Made and attacked

    /// Protects and attacks a plan's tables from a file of observations. What the attack breaks is kept, to be read.
    package func make(
        _ id: Release.ID, _ plan: TablePlan, from file: ObservationFile, correcting: Release.ID? = nil,
        _ acting: Acting, _ route: String, at now: Date
    ) async throws -> Release {
        guard (plan.register == TablePlan.ownRegister) == (file.origin == .drawn) else { throw Fault.otherRegister }
        let past = try await past(of: plan.register)
        if let correcting {
            let known = past.contains { $0.release.id == correcting && $0.release.unit == acting.unit }
            guard known else { throw Fault.correctsNothing }
        }
        let records = codebook.coded(try await archive.observations(of: file), plan.variables)
        let last = past.last { $0.release.plan == plan.id }?.material
        let shifts = past.compactMap { $0.material.content.loss?.shift }
        let material = try await Aside.run {
            var generator = SystemRandomNumberGenerator()
            var material: ReleaseMaterial
            do throws(ReleaseMaking.Impossible) {
                material = try ReleaseMaking.make(plan, of: records, last: last, shifts: shifts, using: &generator)
            } catch { throw Fault.making(error) }
            material.trial = try Self.trial(material, called: plan.titleEn, of: records, after: past)
            return material
        }
        let (sealed, key) = try archive.sealed(material, forNew: id, of: acting.unit, at: now)
        let made = Release(
            id: id, of: plan, from: file, digest: material.content.digest, sealed: sealed, correcting: correcting,
            by: acting.worker, at: now)
        let attacked = try made.attacked(findings: material.trial?.count ?? 0, sealed: sealed, at: now)
        return try await archive.commit(
            Change(
                attacked, beside: [key], deed: Deed(route, acting: acting, rule: Self.rule(attacked)),
                provided: [.stillHeld(file), .nothingPublished(from: plan.register, since: past.newest)]))
    }

    /// Attacks a release again, with all that was published since.
    package func attack(
        _ release: Release, of plan: TablePlan, from file: ObservationFile, _ acting: Acting, _ route: String,
        at now: Date
    ) async throws -> Release {
        let past = try await past(of: release.register)
        let records = codebook.coded(try await archive.observations(of: file), plan.variables)
        var material = try await archive.material(of: release)
        let trial = try await Aside.run { [material] in
            try Self.trial(material, called: plan.titleEn, of: records, after: past)
        }
        material.trial = trial
        let attacked = try release.attacked(
            findings: trial.count, sealed: try await archive.sealed(material, for: release), at: now)
        return try await archive.commit(
            Change(
                attacked, deed: Deed(route, acting: acting, rule: Self.rule(attacked)),
                provided: [.nothingPublished(from: plan.register, since: past.newest)]))
    }

    private static func trial(
        _ material: ReleaseMaterial, called name: String, of records: CodedRecords, after past: [Published]
    ) throws -> Trial {
        try ReleaseTrial.run(
            material, called: name, of: records, after: past.map { .init(name: $0.name, material: $0.material) })
    }

    // MARK: - Approved, published, withdrawn

    package func approve(_ release: Release, _ acting: Acting, _ route: String, at now: Date) async throws -> Release {
        let approved = try release.approved(by: acting.worker, at: now)
        return try await archive.commit(
            Change(approved, deed: Deed(route, acting: acting, rule: Self.rule(approved))))
    }

    package func publish(_ release: Release, _ acting: Acting, _ route: String, at now: Date) async throws -> Release {
        let material = try await archive.material(of: release)
        let published = try release.published(material.content, by: acting.worker, at: now)
        guard let attackedAt = release.attackedAt else { throw Release.Impossible.notAttacked }
        do {
            return try await archive.commit(
                Change(
                    published, deed: Deed(route, acting: acting, rule: Self.rule(published)),
                    provided: [.nothingPublished(from: release.register, since: attackedAt)]))
        } catch NotCommitted.noLongerStands { throw Fault.attackedTooEarly }
    }

    package func withdraw(
        _ release: Release, because reason: String, _ acting: Acting, _ route: String, at now: Date
    ) async throws -> Release {
        let withdrawn = try release.withdrawn(because: reason, by: acting.worker, at: now)
        return try await archive.commit(
            Change(withdrawn, deed: Deed(route, acting: acting, rule: Self.rule(withdrawn))))
    }

    /// The digest stands in the journal, in clear: whoever has the published file can hold it against it.
    private static func rule(_ release: Release) -> String {
        "release.\(release.status.rawValue) sha256:\(release.digest)"
    }
}

/// A release that is out, with what stands behind it.
private struct Published: Sendable {
    let release: Release
    let material: ReleaseMaterial
    let name: String
}

extension [Published] {
    fileprivate var newest: Date? { compactMap(\.release.publishedAt).max() }
}

extension ReleaseWork {
    private func past(of register: String) async throws -> [Published] {
        var past: [Published] = []
        let releases = try await archive.fetch(Release.published(from: register))
        for release in releases {
            let material = try await archive.material(of: release)
            past.append(
                Published(
                    release: release, material: material,
                    name: "\(material.content.titleEn), \(release.publishedAt.map(Self.day) ?? "")"))
        }
        return past
    }

    private static func day(_ date: Date) -> String { String(date.ISO8601Format().prefix(10)) }
}

extension Premise {
    /// Nothing of the register came out after a moment: what was attacked is all there is.
    fileprivate static func nothingPublished(from register: String, since moment: Date?) -> Premise {
        Premise(
            "release",
            stands: """
                SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM release WHERE register = \(register) \
                AND published_at > \(moment ?? Date(timeIntervalSince1970: 0)))
                """)
    }

    /// The file of observations was not destroyed meanwhile.
    fileprivate static func stillHeld(_ file: ObservationFile) -> Premise {
        Premise("observations", stands: "SELECT 1 FROM observation_file WHERE id = \(file.id)")
    }
}
