package import Foundation
package import Lexicon
package import Policy
package import Store
import Vault

/// A dossier that was given out: its digests in clear, so that the journal holds them, and the archive itself sealed.
package struct KeptDossier: Stored, Equatable {
    package typealias ID = Identifier<KeptDossier>

    package static let table = Table(
        "dossier",
        columns: [
            ("unit", "TEXT NOT NULL"), ("kind", "TEXT NOT NULL"), ("matter", "TEXT NOT NULL"),
            ("digest", "BLOB NOT NULL"), ("archive_digest", "BLOB NOT NULL"), ("byte_count", "INTEGER NOT NULL"),
            ("sealed", "BLOB NOT NULL"), ("made_at", "INTEGER NOT NULL"), ("made_by", "TEXT NOT NULL"),
        ],
        checks: ["length(digest) = 32", "length(archive_digest) = 32", "byte_count > 0"],
        indexes: ["unit, kind, matter, made_at"], decisive: true)

    package let id: ID
    package var version = 0
    package let unit: AgencyUnit.ID
    package let kind: DossierMatter.Kind
    package let matter: String
    /// SHA-256 of the manifest.
    package let digest: Data
    /// SHA-256 of the zip file.
    package let archiveDigest: Data
    package let byteCount: Int
    let sealed: Data
    package let madeAt: Date
    package let madeBy: Worker.ID

    init(_ id: ID, _ dossier: Dossier, of matter: DossierMatter, sealed: Data, by acting: Acting, at now: Date) {
        self.id = id
        unit = acting.unit
        kind = matter.kind
        self.matter = matter.id
        digest = dossier.digest
        archiveDigest = Digest.sha256(dossier.archive)
        byteCount = dossier.archive.count
        self.sealed = sealed
        madeAt = now
        madeBy = acting.worker
    }

    package var path: String { "\(DossierDesk.path)/\(id)" }
    package var filePath: String { "\(path)/archive" }
}

extension KeptDossier {
    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        unit = try row.identifier("unit")
        kind = try row.code("kind")
        matter = try row.text("matter")
        digest = try row.blob("digest")
        archiveDigest = try row.blob("archive_digest")
        byteCount = try row.integer("byte_count")
        sealed = try row.blob("sealed")
        madeAt = try row.date("made_at")
        madeBy = try row.identifier("made_by")
    }

    package var columns: [String: (any Bindable)?] {
        [
            "unit": unit, "kind": kind, "matter": matter, "digest": digest, "archive_digest": archiveDigest,
            "byte_count": byteCount, "sealed": sealed, "made_at": madeAt, "made_by": madeBy,
        ]
    }

    /// What was given out of a matter, the newest first.
    package static func made(of matter: DossierMatter, by unit: AgencyUnit.ID) -> Query<KeptDossier> {
        Query(
            where: """
                unit = \(unit) AND kind = \(matter.kind) AND matter = \(matter.id) ORDER BY made_at DESC, id LIMIT 100
                """)
    }

    /// One of a unit's; a dossier of another unit is as one that never was.
    package static func made(_ id: ID, by unit: AgencyUnit.ID) -> Query<KeptDossier> {
        Query(where: "id = \(id) AND unit = \(unit)")
    }
}

extension PreventionOffice {
    /// Makes the archive, signs its manifest and keeps it sealed, its digest beside: in one commit with the deed.
    ///
    /// Asked twice under one identifier it is made once.
    package func dossier(
        _ content: DossierContent, as id: KeptDossier.ID = .init(), by acting: Acting, route: String, at now: Date
    ) async throws -> KeptDossier {
        if let made = try await archive.fetch(KeptDossier.made(id, by: acting.unit)).first { return made }
        let dossier = try Dossier(
            content, origin: archive.origin, key: archive.publicKey, by: acting, at: now,
            signedBy: archive.signature(of:))
        let seal = try archive.newSeal(KeptDossier.table.name, id.description, for: acting.unit, at: now)
        let kept = KeptDossier(
            id, dossier, of: content.matter, sealed: seal.close(dossier.archive), by: acting, at: now)
        // The journal says in clear which archive was given out.
        let rule = "\(Self.rule) sha256:\(Digest.hexadecimal(dossier.digest))"
        return try await archive.commit(
            Change(kept, beside: [seal.row], deed: Deed(route, acting: acting, rule: rule)))
    }

    /// The zip file of a dossier, byte for byte as it was given out.
    package func file(of dossier: KeptDossier) async throws -> Data {
        try await archive.openSeal(KeptDossier.table.name, dossier.id.description, for: dossier.unit, dossier.sealed)
    }
}
