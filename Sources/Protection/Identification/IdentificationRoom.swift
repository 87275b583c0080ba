package import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Vault
import Web

/// A case entered for its identification: what is known of it, and as much of the file as was asked for and granted.
struct IdentificationRoom: Sendable {
    let inside: Inside
    let file: OpenFile
    /// The newest; nil before anyone has taken the referral up.
    let identification: Identification?
    let seats: [PanelSeat]
    let objection: Objection?
    let events: [CaseEvent]

    var path: String { "/cases/\(inside.record.id)/identification" }
    var casePath: String { "/cases/\(inside.record.id)" }
    var isChild: Bool { inside.record.ageGroup.isProtectedAsChild }
    var history: [Jurisdiction.Happening] { events.map(\.happening) }

    /// The account is open, and with it the sealed reasons.
    var account: Grant? { file.grants[.account] }

    /// The identification, where the worker's own unit has it in hand.
    func own() throws(NotFound) -> Identification {
        guard let identification, identification.unit == inside.acting.unit else { throw NotFound() }
        return identification
    }

    func deed(_ action: String) -> Deed { Deed(action, under: inside.grant, looked: file.looked) }

    /// Sealed words, opened where the account is; nil elsewhere.
    func words(_ sealed: Data?, at place: Place) throws -> String? {
        guard let sealed, let account else { return nil }
        return String(decoding: try file.keys.open(sealed, at: place, under: account, of: .account), as: UTF8.self)
    }

    /// Words of a notice, opened likewise.
    func notice(_ sealed: Data?, at place: Place) throws -> NoticeWords? {
        guard let sealed, let account else { return nil }
        let bytes = try file.keys.open(sealed, at: place, under: account, of: .account)
        return try JSONDecoder().decode(NoticeWords.self, from: bytes)
    }

    func facts() throws -> Jurisdiction.Facts {
        Jurisdiction.Facts(inside.record.ageGroup, try file.latest(InterviewContent.self)?.content)
    }

    func lacking(_ jurisdiction: Jurisdiction) throws -> [Jurisdiction.Identification.Prerequisite] {
        try identification?.lacking(jurisdiction.identification, knowing: facts()) ?? []
    }

    func hearing(_ jurisdiction: Jurisdiction) -> Identification.Hearing? {
        identification?.hearing(of: seats, by: jurisdiction, at: inside.now)
    }

    func bar(_ jurisdiction: Jurisdiction) -> RemovalBar {
        RemovalBar(
            opened: inside.record.openedAt, identification, objection,
            lapses: identification?.objectionTime(by: jurisdiction)?.lapses.instant, at: inside.now)
    }

    /// The pack's state that the events have led to; a time to object that ran out counts as one.
    func state(_ jurisdiction: Jurisdiction) -> Jurisdiction.Identification.State? {
        var happened = history.sorted { $0.at < $1.at }.map(\.event)
        let objecting = jurisdiction.readings(of: history, now: inside.now).first {
            $0.clock.id == Identification.objectionClock
        }
        if let objecting, objecting.status == .over, let lapsed = objecting.clock.ifLapsed { happened.append(lapsed) }
        return happened.reduce(nil) { state, event in jurisdiction.identification.state(after: event, from: state) }
    }

    /// The worker's own seat on the panel.
    var seat: PanelSeat? { seats.first { $0.worker == inside.acting.worker } }

    /// The panel's views: for those who may read the account; for a member, once they have given their own.
    var seesViews: Bool {
        guard account != nil else { return false }
        return inside.acting.role != .panelMember || seat?.givenAt != nil
    }
}

extension Office {
    /// - Parameter parts: the compartments that the page needs, beside that there is a case.
    func room(
        _ visit: Visit, _ action: Action = .look, _ matter: Matter = .existence,
        looking parts: Set<Compartment> = [.account]
    ) async throws -> IdentificationRoom {
        let inside = try await enter(visit, action, matter)
        let file = try await archive.file(of: inside.person, under: inside.looks(parts))
        let (identifications, seats, objections, events) = try await archive.fetch(
            Query<Identification>(where: "person = \(inside.person) ORDER BY opened_at DESC, id LIMIT 1"),
            Query<PanelSeat>(where: "person = \(inside.person) ORDER BY convened_at, discipline, id"),
            Query<Objection>(where: "person = \(inside.person)"), CaseEvent.all(of: inside.person), under: inside.grant)
        let identification = identifications.first
        return IdentificationRoom(
            inside: inside, file: file, identification: identification,
            seats: seats.filter { $0.identification == identification?.id },
            objection: objections.first { $0.identification == identification?.id }, events: events)
    }
}

extension PersonKeys {
    /// Seals the words of a notice with the account of exploitation.
    package mutating func seal(_ words: NoticeWords, at place: Place, now: Date) throws -> Data {
        try seal(try JSONEncoder().encode(words), in: .account, at: place, now: now)
    }

    /// Seals someone's words with the account of exploitation.
    mutating func seal(_ words: String, at place: Place, now: Date) throws -> Data {
        try seal(Data(words.utf8), in: .account, at: place, now: now)
    }
}

extension Place {
    package static func reasons(of identification: Identification.ID) -> Place {
        Place(table: "identification", column: "reasons", row: identification)
    }
    package static func departure(of identification: Identification.ID) -> Place {
        Place(table: "identification", column: "departure", row: identification)
    }
    package static func unheard(of identification: Identification.ID) -> Place {
        Place(table: "identification", column: "unheard", row: identification)
    }
    package static func view(of seat: PanelSeat.ID) -> Place {
        Place(table: "panel_seat", column: "reasons", row: seat)
    }
    package static func grounds(of objection: Objection.ID) -> Place {
        Place(table: "objection", column: "grounds", row: objection)
    }
    package static func opinion(on objection: Objection.ID) -> Place {
        Place(table: "objection", column: "opinion", row: objection)
    }
    package static func reasons(on objection: Objection.ID) -> Place {
        Place(table: "objection", column: "reasons", row: objection)
    }
}
