import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Vault
import Web

@testable import Prevention

/// An installation in a folder of its own, with two units of trade control and an invented list in force.
final class TradeHouse: Sendable {
    enum Seat: CaseIterable { case officer, colleague, otherUnit }

    static let start = Date(timeIntervalSince1970: 1_790_000_000)

    let archive: Archive
    let office: PreventionOffice
    private let folder: URL
    private let seats: [Seat: Acting]

    /// - Parameter listed: Whether the village's invented list is in force from the start.
    init(listed: Bool = true) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "trade-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        archive = try await Archive.open(
            SQLiteDriver(file: folder.appending(path: "lodestar.sqlite")), root: .random(),
            schema: Schema(
                tables: AccountsDesk.tables + PreventionPillar.tables, fleeting: AccountsDesk.fleeting),
            origin: "lodestar.test/trade", now: { Self.start })
        office = PreventionOffice(archive: archive, jurisdiction: try Self.jurisdiction.get())
        seats = try await Self.found(in: archive)
        if listed { try await bringIn(TradeVillage.list) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static let jurisdiction = Result { try Jurisdiction.load(EmbeddedPacks.files(of: "tw")) }

    func acting(_ seat: Seat = .officer) throws -> Acting { try #require(seats[seat]) }

    /// Keeps an edition of a list of one's own, at the start or on its day, if that is later.
    @discardableResult
    func bringIn(
        _ text: String, list: String = "village-orders", asOf: String = "2026-09-01", by seat: Seat = .officer
    ) async throws -> KeptEdition {
        try await EditionWork(archive: archive).bringIn(
            Array(text.utf8),
            EditionWork.Description(kind: .csv, list: list, title: "Orders of the village", asOf: asOf),
            by: try acting(seat), route: "list.brought-in",
            at: max(Self.start, try Date("\(asOf)T00:00:00Z", strategy: .iso8601)))
    }

    /// Knocks at a desk as the front door lets someone knock, and writes the looks to the journal as it does.
    @discardableResult
    func knock(
        _ desk: any Desk, _ method: Route.Method, _ path: String, as seat: Seat? = .officer,
        form: [(String, String)] = [], query: [String: String] = [:], files: [String: String] = [:],
        language: ScreenLanguage = .en, at now: Date = start
    ) async throws -> Answer {
        guard let (route, parameters) = Self.find(method, path, in: desk.routes) else { throw NotFound() }
        let visit = Visit(
            acting: try seat.map(acting), language: language, path: parameters, query: Fields(query),
            form: Fields(form), files: files.mapValues { UploadedFile(Array($0.utf8)) }, now: now, route: route.name)
        let answer = try await route.handle(visit)
        if case .deed(let deed) = answer.record { try await archive.record(deed) }
        return answer
    }

    /// Gives who has a seat an account and a place in their unit.
    func employ(_ seat: Seat, named name: String) async throws {
        let acting = try acting(seat)
        let unit = try #require(try await archive.fetch(Query<UnitRecord>.by(acting.unit)).first)
        let account = WorkerAccount(
            id: acting.worker, name: try #require(SignInName("worker.\(acting.worker.description.prefix(8))")),
            displayName: name, language: .en, createdAt: Self.start)
        let membership = try Membership.grant(
            to: acting.worker, in: unit, as: acting.role, for: [acting.purpose], since: Self.start, beside: [], by: nil)
        try await archive.commit(
            Change(account, beside: [membership], deed: Deed("account.established", rule: "test")))
    }

    private static func found(in archive: Archive) async throws -> [Seat: Acting] {
        let agency = AgencyRecord(
            name: TwoNames(en: "Harbour Agency", zhHant: "港務"), kind: "trade-control",
            contact: TwoNames(en: "The desk", zhHant: "窗口"))
        var beside: [any Stored] = []
        let units = ["Customs", "Ports"].map { name in
            UnitRecord(agency: agency.id, function: .tradeControl, name: TwoNames(en: name, zhHant: name))
        }
        for unit in units {
            let keys = archive.keys(forNewUnit: unit.id, at: start)
            keys.take()
            beside.append(unit)
            beside += keys.rows
        }
        try await archive.commit(Change(agency, beside: beside, deed: Deed("agency.added", rule: "test")))
        func seat(_ unit: UnitRecord) -> Acting {
            Acting(
                worker: .init(), role: .tradeAnalyst, unit: unit.id, agency: agency.id, function: .tradeControl,
                purpose: .oversight)
        }
        return [.officer: seat(units[0]), .colleague: seat(units[0]), .otherUnit: seat(units[1])]
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
}
