import Foundation
import Journal
import Lexicon
import Policy
import Store
import Synchronization
import Testing
import Vault
import Web

@testable import Accounts

/// A whole installation in a folder of its own, with a clock that the test moves and a front door to knock at.
final class Office: Sendable {
    static let passphrase = "kettle orbit velvet nine"

    let archive: Archive
    let keys: AccountKeys
    let front: Front
    let unit: UnitRecord
    private let folder: URL
    private let clock: Mutex<Date>

    var now: Date { clock.withLock { $0 } }
    func wait(_ seconds: TimeInterval) { clock.withLock { $0.addTimeInterval(seconds) } }

    init(gate: PassphraseGate = PassphraseGate()) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "accounts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        clock = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
        let time = Clock()
        archive = try await Archive.open(
            SQLiteDriver(file: folder.appending(path: "lodestar.sqlite")), root: .random(),
            schema: Schema(tables: AccountsDesk.tables, fleeting: AccountsDesk.fleeting), origin: "test",
            now: { time.now })
        keys = try AccountKeys(archive.keyring, cost: .trifling)
        let desk = AccountsDesk(
            archive: archive, keys: keys, kinds: [AgencyKind(code: "ministry", name: Text(verbatim: "Ministry"))],
            operatorKind: "ministry", timeZone: .gmt, gate: gate)
        front = Front(
            routes: desk.routes + Self.probes, site: Site(), gatekeeper: desk.gatekeeper,
            recorder: ArchiveRecorder(archive: archive), tokens: PlainTokens(), clock: { time.now }, log: { _ in })
        let agency = AgencyRecord(
            name: TwoNames(en: "Lantern House", zhHant: "燈籠之家"), kind: "ministry",
            contact: TwoNames(en: "Desk 1", zhHant: "窗口一"))
        unit = UnitRecord(
            agency: agency.id, function: .caseManagement, name: TwoNames(en: "Case team", zhHant: "個案組"))
        try await archive.commit(Change(agency, beside: [unit], deed: Deed("agency.added", rule: "test")))
        time.office = self
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Doors that only somebody may open.
    private static let probes = [
        Route(.get, "/", .signedIn, as: "home") { _ in .page(Empty(), .nothing) },
        Route(.get, "/cases", .roles([.caseManager]), as: "case.list") { _ in .page(Empty(), .nothing) },
        Route(.get, "/export", .signedIn, as: "export", stepUp: true) { _ in .page(Empty(), .nothing) },
    ]
}

extension Office {
    /// A unit with a function, in the agency that is there.
    func newUnit(_ function: UnitFunction) async throws -> UnitRecord {
        try await archive.commit(
            Change(
                UnitRecord(agency: unit.agency, function: function, name: TwoNames(en: "\(function)", zhHant: "單位")),
                deed: Deed("unit.added", rule: "test")))
    }

    /// A worker who can sign in at once.
    func worker(
        _ name: String, _ places: [AccountCommands.Place]? = nil
    ) async throws -> Colleague {
        let code = OneTimeCode()
        let home = AccountCommands.Place(unit: unit.id, role: .caseManager, purposes: [.protection])
        let account = try await AccountCommands(archive: archive, keys: keys).establish(
            name, displayName: "Lin Mei-hua", language: .en, passphrase: Self.passphrase, code: code,
            places: places ?? [home], at: now)
        return Colleague(office: self, account: account, code: code)
    }

    func administrator(_ name: String = "chen.yulin") async throws -> Colleague {
        let unit = try await newUnit(.administration)
        return try await worker(name, [.init(unit: unit.id, role: .administrator, purposes: [.oversight])])
    }

    func entries() async throws -> [Entry] {
        try await archive.fetch(
            Query<Entry>("SELECT bytes FROM journal_entry ORDER BY sequence") { row in
                try Entry(canonicalBytes: row.blob("bytes"))
            })
    }
}

/// Somebody with an account, and what they know and have.
struct Colleague: Sendable {
    let office: Office
    let account: WorkerAccount
    let code: OneTimeCode

    var name: String { account.name.description }
    var fields: [String: String] {
        ["name": name, "passphrase": Office.passphrase, "code": code.code(at: office.now)]
    }

    /// Signs in on a browser of their own, with a code that was not used yet.
    func signedIn(from address: String = "198.51.100.7") async throws -> Browser {
        let browser = Browser(office, address: address)
        try await signIn(browser)
        return browser
    }

    func signIn(_ browser: Browser) async throws {
        office.wait(30)
        let reply = await browser.post("/sign-in", fields)
        try #require(reply.status == 303, "\(reply.text)")
    }
}

/// The clock that the archive, the front door and the test share.
private final class Clock: Sendable {
    private let held = Mutex<Weak>(Weak())
    private struct Weak: Sendable { weak var office: Office? }
    private let start = Date(timeIntervalSince1970: 1_800_000_000)

    var office: Office? {
        get { held.withLock { $0.office } }
        set { held.withLock { $0.office = newValue } }
    }
    var now: Date { office?.now ?? start }
}

private struct ArchiveRecorder: Recorder {
    let archive: Archive
    func record(_ deed: Deed) async throws { try await archive.record(deed) }
}

private struct PlainTokens: FormTokens {
    func issue(for holder: Data) -> String { Digest.hexadecimal(Digest.sha256(holder)) }
}

struct Empty: Page {
    func title(_ say: Words) -> String { "Empty" }
    func body(_ say: Words, _ forms: Forms) -> HTML { .empty }
}
