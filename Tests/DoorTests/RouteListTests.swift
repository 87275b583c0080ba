import Foundation
import Policy
import Testing
import Web

@testable import Protection

/// DESIGN §5, rule 10: a door that is not on the list is a door that nobody tried.
@Suite struct `Every door` {
    private static let heading = """
        # Every door of the program: method, path, who may knock, its name in the journal, and whether a fresh proof of
        # identity is asked first. Whoever adds one adds it here: LODESTAR_GOLDEN=write swift test --filter DoorTests

        """

    @Test func `is on the list, and nothing else is`() async throws {
        let house = try await House()
        let real = house.routes.map(Door.init)
        let lines = real.sorted { ($0.path, $0.method) < ($1.path, $1.method) }.map(\.line)
        if ProcessInfo.processInfo.environment["LODESTAR_GOLDEN"] == "write" {
            try (Self.heading + lines.joined(separator: "\n") + "\n")
                .write(to: Door.golden, atomically: true, encoding: .utf8)
        }
        let kept = try String(contentsOf: Door.golden, encoding: .utf8).split(separator: "\n").map(String.init)
            .filter { !$0.hasPrefix("#") }
        #expect(Set(lines).subtracting(kept).sorted() == [], "missing on the list")
        #expect(Set(kept).subtracting(lines).sorted() == [], "on the list, but no door")
        #expect(kept == lines)
        #expect(Door.all.count == lines.count, "each line reads back")
    }

    @Test func `has a name of its own for each method`() async throws {
        let house = try await House()
        let names = Dictionary(grouping: house.routes.map(Door.init), by: \.name).filter { $0.value.count > 1 }
        // A consent is withdrawn by the person themselves or on their behalf: one deed, two doors.
        #expect(names.keys.sorted() == ["consent.withdrawn"])
    }

    @Test(arguments: Role.allCases)
    func `leads a worker who signs in to a page that opens to the role`(_ role: Role) throws {
        let first = PublicDesk.firstPage(of: role)
        let door = try #require(Door.all.first { $0.method == "GET" && $0.path == first })
        #expect(door.roles.isEmpty && door.access != .open || door.roles.contains(role))
    }

    @Test(arguments: Door.all)
    func `takes its parameters only as random identifiers or as words that are known`(_ door: Door) {
        let known: Set = [
            "agency", "assignment", "basis", "case", "conflict", "draft", "emergency", "erasure", "event", "likeness",
            "membership", "offer", "request", "session", "unit", "worker", "compartment", "paper", "screen", "file",
            "plan", "release", "captures", "estimate", "round", "seat",
            "edition", "waiting",
            "screening", "run", "portfolio", "alert",
            "network", "part", "node", "detention", "arrival",
            "bid", "hit", "question", "verdict", "dossier", "exclusion",
        ]
        #expect(Set(door.parameters).subtracting(known) == [])
    }
}
