import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Statistics
import Store
import Synchronization

@testable import Protection

/// The village's people as they are counted, and who counts them.
struct TallyFixture {
    let village: Village
    let counting: Acting
    var tally: Tally { Tally(village.office) }

    init(watching: (any Driver) -> any Driver = { $0 }) async throws {
        village = try await Village(watching: watching)
        counting = try village.worker(.statistician, of: "statistics", for: .statistics)
    }

    func draw(at now: Date = Village.start) async throws -> [Observation] {
        try await tally.draw(counting, "observations.drawn", now)
    }

    /// Draws where one person is recorded.
    func only(at now: Date = Village.start) async throws -> Observation {
        let drawn = try await draw(at: now)
        guard drawn.count == 1, let first = drawn.first else { throw NotOne(count: drawn.count) }
        return first
    }

    struct NotOne: Error { let count: Int }

    /// Somebody whom a report by duty brought, of whom the form asked nothing.
    func reportByDuty(_ file: [any FileContent] = []) async throws -> CaseRecord {
        let record = try await village.openCase(parts: [("police", .referring)], file: file)
        let referral = Referral(
            person: record.person, from: try village.worker(.firstResponder, of: "police"),
            to: try village.unit("identification").id, basis: .legalDuty, article: "Act, art. 9",
            sentAt: Village.start)
        try await village.archive.commit(Change(referral, deed: Deed("referral.sent", rule: "test")))
        return record
    }

    /// Takes the question of someone to its answer.
    func decide(
        _ outcome: Identification.Outcome, of record: CaseRecord, objecting: Bool = false
    ) async throws {
        var row = try await village.archive.commit(
            Change(
                Identification(
                    person: record.person, unit: try village.unit("police").id, openedAt: Village.start),
                deed: Deed("referral.taken-up", rule: "test")))
        row.decidedAt = Village.start
        row.outcome = outcome
        row.reasons = Data([1])
        row.servedAt = Village.start
        row = try await village.archive.commit(Change(row, deed: Deed("identification.decided", rule: "test")))
        guard objecting else { return }
        let objection = try Objection(
            to: row, grounds: Data([1]), byRepresentative: false, lapsed: Village.start.addingTimeInterval(86_400),
            earlier: nil, received: Village.start, at: Village.start)
        try await village.archive.commit(Change(objection, deed: Deed("objection.received", rule: "test")))
    }

    static func identity(
        _ gender: GenderIdentity, born: String?, _ nationalities: [String]
    ) -> IdentityContent {
        IdentityContent(
            born: born.flatMap { ApproximateDate($0) }, gender: gender,
            nationalities: nationalities.compactMap { Nationality($0) })
    }
}

/// Keeps hold of the driver that is put around the village's, to see which statements pass.
final class Watched: Sendable {
    private let held = Mutex<WatchedDriver?>(nil)

    func watch(_ inner: any Driver) -> any Driver {
        let driver = WatchedDriver(inner)
        held.withLock { $0 = driver }
        return driver
    }

    func take() -> [String] { held.withLock { $0 }?.take() ?? [] }
}
