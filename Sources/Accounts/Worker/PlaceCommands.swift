package import Foundation
package import Lexicon
package import Policy
import Store
import Vault

/// Units and places in them, from the command line: `lodestar user units`, `show`, `give`, `end`, `enable`.
extension AccountCommands {
    /// One line of `user units`.
    package struct UnitLine: Sendable, Equatable, Encodable {
        package let id: AgencyUnit.ID
        package let agency: String
        package let name: String
        package let function: UnitFunction
    }

    /// One line of `user show`: a membership that has not ended.
    package struct HeldLine: Sendable, Equatable, Encodable {
        package let unit: AgencyUnit.ID
        package let unitName: String
        package let role: Role
        package let purposes: [Purpose]
        package let since: Date
    }

    /// Every unit with its identifier, by agency.
    package func units() async throws -> [UnitLine] {
        let (agencies, units) = try await archive.fetch(AgencyRecord.all, UnitRecord.all)
        let names = Dictionary(agencies.map { ($0.id, $0.name.en) }) { first, _ in first }
        return units.map {
            UnitLine(id: $0.id, agency: names[$0.agency] ?? "\($0.agency)", name: $0.name.en, function: $0.function)
        }.sorted { ($0.agency, $0.name) < ($1.agency, $1.name) }
    }

    /// What an account may do, and where.
    package func places(of name: String, at now: Date) async throws -> [HeldLine] {
        let account = try await known(name).0
        let (held, units) = try await archive.fetch(Membership.held(by: account.id), UnitRecord.all)
        let names = Dictionary(units.map { ($0.id, $0.name.en) }) { first, _ in first }
        return held.filter { $0.hasNotEnded(at: now) }.map {
            HeldLine(
                unit: $0.unit, unitName: names[$0.unit] ?? "\($0.unit)", role: $0.role,
                purposes: $0.purposes.sorted { $0.rawValue < $1.rawValue }, since: $0.since)
        }
    }

    /// Gives an account one more place, by the same rule as on the administrator's page.
    package func give(_ name: String, _ place: Place, at now: Date) async throws {
        let account = try await known(name).0
        let all = try await archive.fetch(Membership.held(by: account.id))
        let standing = all.filter { $0.hasNotEnded(at: now) }
        let given = try await memberships([place], of: account.id, beside: standing, at: now)
        guard let given = given.first else { return }
        try await archive.commit(
            Change(
                given, deed: Deed("membership.granted", rule: WorkerAccount.rule(nil)),
                provided: [.sameMemberships(all, of: account.id)]))
    }

    /// Ends a place; what was done in it stays in the journal.
    package func end(_ name: String, in unit: AgencyUnit.ID, as role: Role, at now: Date) async throws {
        let account = try await known(name).0
        let held = try await archive.fetch(Membership.held(by: account.id))
            .first { $0.unit == unit && $0.role == role && $0.hasNotEnded(at: now) }
        guard let held else { throw Fault.notHeld(name) }
        try await archive.commit(
            Change(held.ended(at: now), deed: Deed("membership.ended", rule: WorkerAccount.rule(nil))))
    }

    /// Opens a disabled account again. Whoever comes back sets it up anew, with the code that this gives.
    package func enable(_ name: String, at now: Date) async throws -> InvitationCode {
        guard try await known(name).0.disabledAt != nil else { throw Fault.notDisabled(name) }
        return try await reset(name, at: now)
    }
}

extension Membership {
    fileprivate func hasNotEnded(at now: Date) -> Bool { until.map { now < $0 } ?? true }
}
