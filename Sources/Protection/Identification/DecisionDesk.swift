import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

extension IdentificationDesk {
    var deciding: [Route] {
        [
            Route(
                .get, "\(Self.one)/decision", .roles(Self.officers), as: "identification.decision-asked", askDecision),
            Route(
                .post, "\(Self.one)/decision/check", .roles(Self.officers), as: "identification.decision-checked",
                isQuestion: true,
                fields: DecisionForm.fields + [FieldSpec("change", .flag)], checkDecision),
            Route(
                .post, "\(Self.one)/decision", .roles(Self.officers), as: "identification.decided",
                fields: DecisionForm.fields, decide),
        ]
    }

    @Sendable func askDecision(_ visit: Visit) async throws -> Answer {
        let (room, identification) = try await undecided(visit)
        return .page(try await decisionPage(room, identification), .deed(room.deed(visit.route)))
    }

    @Sendable func checkDecision(_ visit: Visit) async throws -> Answer {
        let (room, identification) = try await undecided(visit)
        try identification.isVersion(visit.form)
        var problems: [Problem] = []
        do {
            if visit.form["change"] != "yes" {
                let form = try DecisionForm(visit.form)
                _ = try decision(form, room, identification)
                let page = DecisionCheckPage(
                    path: room.path, version: identification.version, form: form,
                    departs: form.departs(from: room.seats),
                    isHeard: room.hearing(jurisdiction) == .heard)
                return .page(page, .deed(room.deed(visit.route)))
            }
        } catch let wrong as any IdentificationProblem { problems = wrong.all }
        let page = try await decisionPage(room, identification, entered: visit.form, problems: problems)
        return .page(page, status: problems.isEmpty ? 200 : 422, .deed(room.deed(visit.route)))
    }

    @Sendable func decide(_ visit: Visit) async throws -> Answer {
        let (room, identification) = try await undecided(visit)
        try identification.isVersion(visit.form)
        do {
            let form = try DecisionForm(visit.form)
            let (decided, keys) = try decision(form, room, identification)
            let assignments = try await office.archive.fetch(
                Query<Assignment>(where: "person = \(room.inside.person)"), under: room.inside.grant)
            let told = Self.told(of: decided, among: assignments, but: room.inside.acting.unit, at: visit.now)
            let happened = form.outcome == .victim ? "identified" : "not-identified"
            let beside: [any Stored] = keys + room.events([happened], at: visit.now) + told
            let heard = room.seats.count { $0.givenAt != nil }
            try await commit(
                decided, beside: beside, visit, room,
                provided: [.panel(of: decided.id, seated: room.seats.count, heard: heard)])
            return .seeOther(room.path)
        } catch let wrong as any IdentificationProblem {
            let page = try await decisionPage(room, identification, entered: visit.form, problems: wrong.all)
            return .page(page, status: 422, .deed(room.deed(visit.route)))
        }
    }

    /// The panel's part ends with the decision; the others who have one are told that there is a decision, not which.
    static func told(
        of identification: Identification, among assignments: [Assignment], but own: AgencyUnit.ID, at now: Date
    ) -> [any Stored] {
        let standing = assignments.filter { $0.stands(at: now) }
        let ended = standing.filter { $0.relation == .advising }.map { $0.ended(at: now) }
        let told = Set(standing.filter { $0.relation != .advising }.map(\.unit)).subtracting([own])
        return ended
            + told.sorted { $0.description < $1.description }
            .map { UnitNotice(to: $0, about: identification.person, .decided, at: now) }
    }

    /// The decision and the keys that its reasons needed, or everything that stands in its way.
    private func decision(
        _ form: DecisionForm, _ room: IdentificationRoom, _ identification: Identification
    ) throws -> (Identification, keys: [any Stored]) {
        var keys = room.file.keys
        let now = room.inside.now
        let reasons = try keys.seal(form.reasons, at: .reasons(of: identification.id), now: now)
        let departure = try form.departure.map {
            try keys.seal($0, at: .departure(of: identification.id), now: now)
        }
        let unheard = try form.unheard.map { try keys.seal($0, at: .unheard(of: identification.id), now: now) }
        let decided = try identification.deciding(
            .init(form.outcome, reasons: reasons, departure: departure, unheard: unheard), having: room.seats,
            lacking: try room.lacking(jurisdiction), by: jurisdiction, under: room.inside.grant)
        return (decided, keys.fresh)
    }

    /// The unit that has it in hand, with the account open: nobody decides on what they cannot read.
    private func undecided(_ visit: Visit) async throws -> (IdentificationRoom, Identification) {
        let room = try await office.room(visit, .decide)
        let identification = try room.own()
        _ = try room.inside.grant(.look, .compartment(.account))
        return (room, identification)
    }

    private func decisionPage(
        _ room: IdentificationRoom, _ identification: Identification, entered: Fields = Fields(),
        problems: [Problem] = []
    ) async throws -> DecisionPage {
        DecisionPage(
            path: room.path, version: identification.version, isDecided: identification.decidedAt != nil,
            lacking: try room.lacking(jurisdiction).map { Named($0.id, Text($0.step)) },
            elements: ElementsShown(
                try room.file.latest(AccountContent.self)?.content, codes, isChild: room.isChild),
            views: try ViewsShown(room, jurisdiction, try await office.directory()),
            hearing: identification.convenedAt == nil ? nil : room.hearing(jurisdiction),
            words: Text(law.decision.words),
            entered: entered, problems: problems)
    }
}
