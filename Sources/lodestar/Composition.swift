import Accounts
import Evidence
import Foundation
import Lexicon
import Packs
import Policy
import Prevention
import Protection
import Store
import Vault
import Web

/// Puts the modules together: the only place that knows them all.
struct Composition {
    let front: Front
    let housekeeping: Housekeeping

    /// - Parameters:
    ///   - cost: what a guess at a passphrase costs; the village's passphrases are printed, so theirs may be cheap.
    init(_ installation: Installation, site: Site, cost: ScryptCost) throws {
        let archive = installation.archive
        let office = installation.office
        let prevention = installation.prevention
        let gate = PassphraseGate()
        let accounts = AccountsDesk(
            archive: archive, keys: try AccountKeys(archive.keyring, cost: cost),
            kinds: Self.kinds(installation.jurisdiction), operatorKind: "operator",
            timeZone: installation.jurisdiction.zone, gate: gate)
        housekeeping = Housekeeping(
            office: office, evidence: try installation.evidence(), prevention: prevention)
        var site = site
        site.navigation =
            ProtectionPillar.navigation + EvidencePillar.navigation
            + PreventionPillar.navigation + AccountsDesk.navigation
        front = Front(
            routes: accounts.routes + ProtectionPillar.desks(office, gate: gate).flatMap(\.routes)
                + EvidencePillar.desks(try installation.evidence()).flatMap(\.routes)
                + PreventionPillar.desks(prevention).flatMap(\.routes),
            site: site,
            gatekeeper: accounts.gatekeeper, recorder: Entries(archive: archive),
            tokens: KeyedTokens(key: try archive.keyring.derived(.formToken)),
            isReady: { (try? await archive.newestCheckpoint()) != nil })
    }

    private static func kinds(_ jurisdiction: Jurisdiction) -> [AgencyKind] {
        jurisdiction.agencies.map { plan in
            AgencyKind(code: plan.id, name: Text(en: plan.names[.en], zhHant: plan.names[.zhHant]))
        } + [AgencyKind(code: "operator", name: Text(en: "Operator", zhHant: "系統營運單位"))]
    }
}

/// Lets the front door write to the journal.
private struct Entries: Recorder {
    let archive: Archive
    func record(_ deed: Deed) async throws { try await archive.record(deed) }
}

/// Tokens against forged requests: a keyed digest of who holds the page.
private struct KeyedTokens: FormTokens {
    let key: DataKey
    func issue(for holder: Data) -> String { key.authenticationCode(holder).base64EncodedString() }
}
