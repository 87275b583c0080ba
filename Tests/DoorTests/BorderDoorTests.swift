import Foundation
import Lexicon
import Policy
import Testing
import Web

/// Detentions and arrivals are one unit's alone: to everybody else they are as if they never were.
@Suite struct `A detention or an arrival` {
    private func paths(_ house: House) async throws -> [String] {
        let ids = try await house.border()
        return ["/trade/detentions/\(ids["detention"] ?? "")", "/trade/arrivals/\(ids["arrival"] ?? "")"]
    }

    @Test func `is open to its own unit`() async throws {
        let house = try await House()
        let own = try await house.caller(.tradeAnalyst)
        for path in try await paths(house) { #expect(await own.get(path).status == 200, "\(path)") }
    }

    @Test func `is not there for another unit, nor for another role`() async throws {
        let house = try await House()
        let others = [
            try await house.newcomer(.tradeAnalyst, .otherAgency), try await house.caller(.statistician),
            try await house.caller(.enforcementOfficer),
        ]
        for path in try await paths(house) {
            for other in others { #expect(await other.get(path).status == 404, "\(path)") }
        }
    }

    @Test func `leads nobody to it who is not signed in`() async throws {
        let house = try await House()
        for path in try await paths(house) { #expect(await house.anybody(path).status != 200, "\(path)") }
    }
}
