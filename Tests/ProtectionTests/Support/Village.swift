import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Protection
import Store
import Vault
import Web

/// An installation in a folder of its own, with the agencies of an invented village in it; gone when the test ends.
final class Village: Sendable {
    static let start = Date(timeIntervalSince1970: 1_772_420_400)  // Monday 2 March 2026, 11:00 in Taipei

    let archive: Archive
    let office: Office
    let units: [String: UnitRecord]
    let folder: URL

    /// Each agency of the village has one unit, but the ministry, which has a unit that protects and one that enforces.
    private static let plan: [(agency: String, unit: String, UnitFunction)] = [
        ("Harbour Police", "police", .firstResponse), ("Ministry", "secretariat", .secretariat),
        ("Ministry", "case-team", .caseManagement), ("Ministry", "enforcement", .immigrationEnforcement),
        ("Coast Bureau", "identification", .identification), ("Coast Bureau", "panel", .panel),
        ("Lantern House", "shelter", .service), ("Willow House", "willow", .service),
        ("Open Door Law", "lawyers", .legalAid), ("Prosecutors", "prosecutors", .prosecution),
        ("Ministry", "statistics", .statistics), ("Auditors", "auditors", .oversight),
        ("Operators", "operations", .administration),
    ]

    /// What the pack calls some of them; of the others it knows no kind.
    private static let kinds = ["Harbour Police": "police", "Lantern House": "shelter"]

    /// - Parameter watching: puts a driver around the driver, to see which statements pass.
    init(watching: (any Driver) -> any Driver = { $0 }) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "protection-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let schema = Schema(
            tables: AccountsDesk.tables + ProtectionPillar.tables, fleeting: AccountsDesk.fleeting)
        archive = try await Archive.open(
            watching(SQLiteDriver(file: folder.appending(path: "lodestar.sqlite"))), root: .random(), schema: schema,
            origin: "lodestar.test/village", now: { Self.start.addingTimeInterval(60) })
        office = Office(
            archive: archive, rules: Rulebook(), jurisdiction: try Self.jurisdiction.get(),
            schema: schema)
        var agencies: [String: AgencyRecord] = [:]
        var units: [String: UnitRecord] = [:]
        for (name, unit, function) in Self.plan {
            let agency =
                if let known = agencies[name] { known } else {
                    try await archive.commit(
                        Change(
                            AgencyRecord(
                                name: TwoNames(en: name, zhHant: name), kind: Self.kinds[name] ?? "village",
                                contact: TwoNames(en: "The desk", zhHant: "窗口")),
                            deed: Deed("agency.added", rule: "test")))
                }
            let record = UnitRecord(agency: agency.id, function: function, name: TwoNames(en: unit, zhHant: unit))
            let keys = archive.keys(forNewUnit: record.id, at: Self.start)
            try await archive.commit(Change(record, beside: keys.rows, deed: Deed("unit.added", rule: "test")))
            keys.take()
            agencies[name] = agency
            units[unit] = record
        }
        self.units = units
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The pack as it is shipped, read once.
    private static let jurisdiction = Result {
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try Jurisdiction.load(folder: root.appending(path: "Packs/tw"))
    }

    struct NoSuchUnit: Error { let name: String }

    func unit(_ name: String) throws -> UnitRecord {
        guard let unit = units[name] else { throw NoSuchUnit(name: name) }
        return unit
    }

    /// Somebody at work in a unit.
    func worker(_ role: Role, of name: String, for purpose: Purpose = .protection) throws -> Acting {
        let unit = try unit(name)
        return Acting(
            worker: .init(), role: role, unit: unit.id, agency: unit.agency, function: unit.function, purpose: purpose)
    }

    // MARK: - Cases

    /// Opens a case with bases for the agencies of these units, parts of these units in it, and these contents.
    func openCase(
        _ ageGroup: AgeGroup = .adult, parts: [(String, Relation)],
        bases: [(String, Basis.Kind, Set<Purpose>, Set<Compartment>)] = [], file: [any FileContent] = [],
        at now: Date = start
    ) async throws -> CaseRecord {
        let person = PersonRow(openedAt: now)
        let first = try unit(parts.first?.0 ?? "police")
        let record = CaseRecord(person: person.id, ageGroup: ageGroup, openedAt: now, openedBy: first.id)
        var keys = PersonKeys(newcomer: person.id, keyring: archive.keyring)
        var beside: [any Stored] = [SubjectTagRow(id: person.id), record]
        for (name, relation) in parts {
            beside.append(Assignment(person: person.id, unit: try unit(name).id, relation: relation, since: now))
        }
        for (name, kind, purposes, compartments) in bases {
            let article = kind == .consent ? nil : "Act, art. 9"
            beside.append(
                BasisRow(
                    Basis(
                        person: person.id, kind: kind, agency: try unit(name).agency, purposes: purposes,
                        compartments: compartments, article: article, from: now)))
        }
        for content in file { beside.append(try keys.file(content, by: nil, of: first.id, at: now)) }
        try await archive.commit(
            Change(person, beside: keys.fresh + beside, deed: Deed("case.opened", rule: "test", about: [person.id])))
        return record
    }

    // MARK: - Knocking

    /// Knocks at a desk as the front door lets someone knock, and writes the looks to the journal as it does.
    @discardableResult
    func knock(
        _ desk: any Desk, _ method: Route.Method, _ path: String, as acting: Acting?, form: [(String, String)] = [],
        query: [String: String] = [:], cookies: [String: String] = [:], language: ScreenLanguage = .en,
        at now: Date = start
    ) async throws -> Answer {
        guard let (route, parameters) = Self.find(method, path, in: desk.routes) else { throw NotFound() }
        if case .roles(let roles) = route.access, !(acting.map { roles.contains($0.role) } ?? false) {
            throw NotFound()
        }
        let visit = Visit(
            acting: acting, language: language, path: parameters, query: Fields(query), form: Fields(form),
            cookies: cookies, now: now,
            route: route.name)
        let answer = try await route.handle(visit)
        if case .deed(let deed) = answer.record { try await archive.record(deed) }
        return answer
    }

    /// The route of an address; one that is written out goes before one with a parameter.
    private static func find(
        _ method: Route.Method, _ path: String, in routes: [Route]
    ) -> (Route, [String: String])? {
        let parts = path.split(separator: "/")
        let fitting = routes.filter { $0.method == method }.compactMap { route -> (Route, [String: String])? in
            let pattern = route.path.split(separator: "/")
            guard pattern.count == parts.count else { return nil }
            var parameters: [String: String] = [:]
            for (expected, part) in zip(pattern, parts) {
                if expected.hasPrefix(":") {
                    parameters[String(expected.dropFirst())] = String(part)
                } else if expected != part {
                    return nil
                }
            }
            return (route, parameters)
        }
        return fitting.min { $0.1.count < $1.1.count }
    }
}

extension Answer {
    var page: (any Page)? { if case .page(let page, _) = body { page } else { nil } }
    var status: Int { if case .page(_, let status) = body { status } else { 303 } }
    var location: String? { if case .seeOther(let path) = body { path } else { nil } }

    /// The page as a reader of a language gets it, without the frame around it.
    func text(_ language: ScreenLanguage = .en) -> String {
        guard let page else { return "" }
        let say = Words(language)
        return page.title(say) + String(decoding: page.body(say, Forms(token: "token")).utf8, as: UTF8.self)
    }

    /// The page as a program gets it.
    func json() throws -> String {
        guard let page else { return "" }
        return String(decoding: try JSONEncoder().encode(AnyPage(page)), as: UTF8.self)
    }

    private struct AnyPage: Encodable {
        let page: any Page
        init(_ page: any Page) { self.page = page }
        func encode(to encoder: any Encoder) throws { try page.encode(to: encoder) }
    }
}
