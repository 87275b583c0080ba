import Accounts
import Evidence
import Foundation
import Journal
import Lexicon
import Packs
import Policy
import Prevention
import Protection
import Store
import Synchronization
import Testing
import Vault
import Web

/// Where somebody's unit stands to the cases of the tests.
enum Stand: String, CaseIterable, Sendable {
    /// The units that have a part in them.
    case inside
    /// Another unit of the same agency.
    case otherUnit = "other-unit"
    case otherAgency = "other-agency"

    /// Who has no part.
    static let outside: [Stand] = [.otherUnit, .otherAgency]
}

/// The real front door over an archive of its own, put together as the program puts it; gone when the test ends.
final class House: Sendable {
    static let start = Date(timeIntervalSince1970: 1_772_420_400)  // Monday 2 March 2026, 11:00 in Taipei

    let driver: Recorded
    let archive: Archive
    let office: Office
    let evidence: EvidenceOffice
    let prevention: PreventionOffice
    let front: Front
    let routes: [Route]
    let tokens: KeyedTokens
    private let units: [Stand: [UnitFunction: UnitRecord]]
    private let folder: URL
    private let time: Time
    private let badges = Mutex<[Caller.Kind: Caller.Badge]>([:])
    private let logged: Logged

    var now: Date { time.now }
    func wait(_ seconds: TimeInterval) { time.wait(seconds) }
    var log: [LogLine] { logged.lines }

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "doors-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let time = Time(), logged = Logged()
        let recorded = Recorded(try SQLiteDriver(file: folder.appending(path: "lodestar.sqlite")))
        let schema = Schema(
            tables: AccountsDesk.tables + ProtectionPillar.tables + EvidencePillar.tables
                + PreventionPillar.tables,
            fleeting: AccountsDesk.fleeting)
        let archive = try await Archive.open(
            recorded, root: .random(), schema: schema, origin: "lodestar.test/doors", now: { time.now })
        let office = Office(
            archive: archive, rules: Rulebook(), jurisdiction: try Self.jurisdiction.get(),
            schema: schema)
        let accounts = AccountsDesk(
            archive: archive, keys: try AccountKeys(archive.keyring, cost: .trifling),
            kinds: [AgencyKind(code: "operator", name: Text(verbatim: "Operator"))], operatorKind: "operator",
            timeZone: office.jurisdiction.zone)
        let evidence = EvidenceOffice(
            archive: archive, jurisdiction: office.jurisdiction, codebook: try Codebook.shipped(),
            draw: Tally(office).draw, estimator: Estimated.estimator)
        let prevention = PreventionOffice(archive: archive, jurisdiction: office.jurisdiction)
        var site = Site()
        site.navigation =
            ProtectionPillar.navigation + EvidencePillar.navigation
            + PreventionPillar.navigation + AccountsDesk.navigation
        routes =
            accounts.routes + ProtectionPillar.desks(office).flatMap(\.routes)
            + EvidencePillar.desks(evidence).flatMap(\.routes)
            + PreventionPillar.desks(prevention).flatMap(\.routes)
        tokens = KeyedTokens(key: try archive.keyring.derived(.formToken))
        front = Front(
            routes: routes, site: site, gatekeeper: accounts.gatekeeper, recorder: Entries(archive: archive),
            tokens: tokens, clock: { time.now }, log: logged.take)
        units = try await Self.found(in: archive)
        (driver, self.time, self.logged) = (recorded, time, logged)
        (self.archive, self.office, self.evidence) = (archive, office, evidence)
        self.prevention = prevention
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Two agencies with a unit of each kind, the first of them with two of each.
    private static func found(in archive: Archive) async throws -> [Stand: [UnitFunction: UnitRecord]] {
        let agencies = ["Harbour Agency", "Mountain Agency"].map {
            AgencyRecord(
                name: TwoNames(en: $0, zhHant: $0), kind: "operator", contact: TwoNames(en: "The desk", zhHant: "窗口"))
        }
        var units: [Stand: [UnitFunction: UnitRecord]] = [:]
        var beside: [any Stored] = [agencies[1]]
        for stand in Stand.allCases {
            let agency = agencies[stand == .otherAgency ? 1 : 0]
            for function in UnitFunction.allCases {
                let name = "\(stand.rawValue) \(function.rawValue)"
                let unit = UnitRecord(agency: agency.id, function: function, name: TwoNames(en: name, zhHant: name))
                let keys = archive.keys(forNewUnit: unit.id, at: start)
                keys.take()
                beside.append(unit)
                beside += keys.rows
                units[stand, default: [:]][function] = unit
            }
        }
        try await archive.commit(Change(agencies[0], beside: beside, deed: Deed("agency.added", rule: "test")))
        if var body = units[.inside]?[.identification], let over = units[.otherUnit]?[.identification] {
            (body.version, body.superior) = (1, over.id)
            units[.inside]?[.identification] = try await archive.commit(
                Change(body, deed: Deed("unit.changed", rule: "test")))
        }
        return units
    }

    /// The pack as it is shipped, read once.
    static let jurisdiction = Result { try Jurisdiction.load(EmbeddedPacks.files(of: "tw")) }

    func unit(_ function: UnitFunction, _ stand: Stand = .inside) throws -> UnitRecord {
        try #require(units[stand]?[function])
    }

    /// Somebody signed in and at work; the same one each time, until somebody new is asked for.
    func caller(_ role: Role, _ stand: Stand = .inside, for purpose: Purpose? = nil) async throws -> Caller {
        let kind = Caller.Kind(role: role, stand: stand, purpose: purpose ?? role.mainPurpose)
        if let known = badges.withLock({ $0[kind] }) { return Caller(house: self, badge: known) }
        let caller = try await newcomer(role, stand, for: kind.purpose)
        badges.withLock { $0[kind] = caller.badge }
        return caller
    }

    /// Somebody who was not here before.
    func newcomer(_ role: Role, _ stand: Stand = .inside, for purpose: Purpose? = nil) async throws -> Caller {
        try await Caller.hire(
            role, in: try unit(role.function, stand), for: purpose ?? role.mainPurpose, at: self)
    }

    /// The newest entries of the journal, oldest first.
    func entries(after count: Int) async throws -> [Entry] {
        try await archive.fetch(
            Query<Entry>("SELECT bytes FROM journal_entry ORDER BY sequence LIMIT -1 OFFSET \(count)") {
                try Entry(canonicalBytes: try $0.blob("bytes"))
            })
    }

    func entryCount() async throws -> Int {
        try await archive.fetch(Query<Int>("SELECT COUNT(*) AS n FROM journal_entry") { try $0.integer("n") })
            .first ?? 0
    }
}

/// The clock that the archive, the front door and the test share.
private final class Time: Sendable {
    private let held = Mutex(House.start)
    var now: Date { held.withLock { $0 } }
    func wait(_ seconds: TimeInterval) { held.withLock { $0.addTimeInterval(seconds) } }
}

/// Lets the front door write to the journal.
private struct Entries: Recorder {
    let archive: Archive
    func record(_ deed: Deed) async throws { try await archive.record(deed) }
}

/// Tokens against forged requests, as the program makes them.
struct KeyedTokens: FormTokens {
    let key: DataKey
    func issue(for holder: Data) -> String { key.authenticationCode(holder).base64EncodedString() }
}
