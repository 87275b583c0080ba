package import Foundation
package import Lexicon
import Matching
package import Policy
import Store
import Vault
import Web

/// The register of convictions and exclusions that a unit keeps itself.
package struct ExclusionWork: Sendable {
    let archive: Archive

    package enum Fault: Error, Equatable, Sendable {
        /// The same party with the same day is in the register.
        case alreadyNoted(ExclusionRecord.ID)
        case wrongDay
        case appealDayMissing
    }

    /// An entry of the register with its name.
    package struct Opened: Sendable, Equatable {
        package let record: ExclusionRecord
        package let party: ExcludedParty
    }

    package func note(
        _ law: Exclusion.Law, _ days: ExclusionRecord.Days, appeal: ExclusionRecord.Appeal, _ party: ExcludedParty,
        as id: ExclusionRecord.ID = .init(), by acting: Acting, route: String, at now: Date
    ) async throws -> ExclusionRecord {
        if let noted = try await archive.fetch(ExclusionRecord.of(acting.unit, id)).first { return noted }
        let code = try code(party.name, of: acting.unit)
        let same = try await archive.fetch(ExclusionRecord.of(acting.unit, named: code))
        if let twice = same.first(where: { $0.law == law && $0.days == days }) { throw Fault.alreadyNoted(twice.id) }
        let seal = try archive.newSeal(ExclusionRecord.table.name, id.description, for: acting.unit, at: now)
        let record = ExclusionRecord(
            id, law, days, appeal: appeal, nameCode: code, sealed: seal.close(try JSONEncoder().encode(party)),
            by: acting, at: now)
        let begins = record.exclusion != nil || law == .taiwanProcurementBan && days.finalOn == nil
        guard begins else { throw Fault.wrongDay }
        return try await archive.commit(
            Change(
                record, beside: [seal.row], deed: Deed(route, acting: acting, rule: PreventionOffice.rule)))
    }

    /// Says what a court or an authority did since.
    package func change(
        _ record: ExclusionRecord, appeal: ExclusionRecord.Appeal, from: String?, to: String?, finalOn: String?,
        liftedOn: String?, by acting: Acting, route: String, at now: Date
    ) async throws {
        if [.suspended, .overturned].contains(appeal), from == nil { throw Fault.appealDayMissing }
        var next = record
        next.appeal = appeal
        next.appealFrom = from
        next.appealTo = to
        if let finalOn { next.days.finalOn = finalOn }
        next.liftedOn = liftedOn
        let days = [from, to, finalOn, liftedOn].compactMap(\.self)
        guard days.allSatisfy(ListKind.isDay), from.map({ day in to.map { day <= $0 } ?? true }) ?? true,
            next.days.finalOn.map({ day in record.days.judgedOn.map { $0 <= day } ?? true }) ?? true
        else { throw Fault.wrongDay }
        try await archive.commit(Change(next, deed: Deed(route, acting: acting, rule: PreventionOffice.rule)))
    }

    package func open(_ record: ExclusionRecord) async throws -> Opened {
        let plain = try await archive.openSeal(
            ExclusionRecord.table.name, record.id.description, for: record.unit, record.sealed)
        return Opened(record: record, party: try JSONDecoder().decode(ExcludedParty.self, from: plain))
    }

    package func all(of unit: AgencyUnit.ID) async throws -> [Opened] {
        var opened: [Opened] = []
        let records = try await archive.fetch(ExclusionRecord.of(unit))
        for record in records { opened.append(try await open(record)) }
        return opened
    }

    /// A unit's whole register, with its names to be asked.
    struct Register: Sendable {
        let entries: [String: Opened]
        let index: ScreeningIndex
    }

    func register(of unit: AgencyUnit.ID) async throws -> Register {
        let all = try await all(of: unit)
        return Register(
            entries: Dictionary(all.map { ("\($0.record.id)", $0) }) { first, _ in first },
            index: try await Aside.run { Self.index(all) })
    }

    /// The register by name, to be asked for every party of a bid.
    static func index(_ register: [Opened]) -> ScreeningIndex {
        ScreeningIndex(
            register.map { opened in
                let party = opened.party
                let numbers = party.number.isEmpty ? [] : PartyIdentifier.Scheme.allReadings(of: party.number)
                return ListedParty(
                    id: "\(opened.record.id)", kind: party.isPerson ? .person : .organisation,
                    names: [party.name] + party.otherNames, country: party.country,
                    identifiers: numbers.map { PartyIdentifier($0, party.number) })
            })
    }

    private func code(_ name: String, of unit: AgencyUnit.ID) throws -> Data {
        try archive.keyring.index(for: .unit(unit)).tokens(number: name).first?.bytes ?? Data()
    }
}

extension PreventionOffice {
    package var exclusions: ExclusionWork { ExclusionWork(archive: archive) }
}
