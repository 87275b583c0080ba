import Foundation
import Lexicon
import Policy
import Store
import Testing

@Suite struct `Someone whom a worker may not see` {
    /// What passes the driver, and what the journal grew by, when a worker asks for a file and is refused.
    struct Trace: Equatable {
        var watched: Watched.Trace
        var bytes: Int
        var outcome: String
    }

    static func ask(_ person: Person.ID, _ acting: Acting, _ house: House, _ watched: Watched) async throws -> Trace {
        watched.forget()
        let outcome: String
        let standing = try await house.archive.standing(of: person, for: acting, at: house.now)
        do throws(Refusal) {
            let grant = try Rulebook().grant(.look, .compartment(.identity), to: acting, given: standing, at: house.now)
            outcome = "granted by \(grant.rule)"
        } catch {
            outcome = "\(error.rule) \(error.reason)"
            try? await house.archive.record(Deed("case.read", refused: error, acting: acting, about: person))
        }
        let trace = watched.trace
        let last = try await house.driver.read(["SELECT bytes FROM journal_entry ORDER BY sequence DESC LIMIT 1"])
        return Trace(watched: trace, bytes: try last[0][0].blob("bytes").count, outcome: outcome)
    }

    @Test(arguments: DriverKind.allCases, Role.allCases)
    func `leaves the same trace as someone who never was`(_ kind: DriverKind, _ role: Role) async throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let watched = Watched(try kind.open(in: folder))
        let house = try await House(kind) { _ in watched }
        let village = try await Village.fill(house, people: 2)
        for purpose in [Purpose.protection, .identification, .immigrationEnforcement] {
            let acting = Village.acting(role, for: purpose)
            // One question first, so that neither is the first of its kind.
            _ = try await Self.ask(village.people[0], acting, house, watched)
            let seen = try await Self.ask(village.people[1], acting, house, watched)
            let never = try await Self.ask(.init(), acting, house, watched)
            #expect(seen == never)
            #expect(!seen.outcome.hasPrefix("granted"))
            let statements = seen.watched.reads + seen.watched.writes
            #expect(!statements.contains { $0.contains("wrapped_key") || $0.contains("file_entry") }, "a key was read")
            #expect(seen.watched.transactions == 1)
        }
    }

    @Test func `would be told apart by this test if anything more were read of them`() async throws {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let watched = Watched(try DriverKind.sqlite.open(in: folder))
        let house = try await House { _ in watched }
        let village = try await Village.fill(house, people: 1)
        let granted = try await Self.ask(village.people[0], village.manager, house, watched)
        let never = try await Self.ask(.init(), village.manager, house, watched)
        #expect(granted != never)
        watched.forget()
        _ = try await house.archive.keys(of: village.people[0])
        #expect(watched.trace.reads.contains { $0.contains("wrapped_key") })
    }
}
