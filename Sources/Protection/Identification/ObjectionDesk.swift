import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

extension IdentificationDesk {
    var objections: [Route] {
        let path = "\(Self.one)/objection"
        return [
            Route(.get, path, .roles(Self.objecting), as: "objection.read", askObjection),
            Route(
                .post, path, .roles(Self.objecting), as: "objection.received", fields: ObjectionForm.fields, receive),
            Route(
                .post, "\(path)/correction", .roles(Self.officers), as: "objection.found-right",
                fields: AnswerForm.fields, correct),
            Route(
                .post, "\(path)/forwarding", .roles(Self.officers), as: "objection.forwarded",
                fields: ForwardingForm.fields, forward),
            Route(
                .post, "\(path)/decision", .roles(Self.officers), as: "objection.decided",
                fields: AnswerForm.fields + [FieldSpec("ending", .choice(AnswerForm.endings.map(\.rawValue)))],
                decideObjection),
        ]
    }

    // MARK: - Taking it in

    @Sendable func askObjection(_ visit: Visit) async throws -> Answer {
        let room = try await served(visit, .object)
        return .page(try await objectionPage(room), .deed(room.deed(visit.route)))
    }

    @Sendable func receive(_ visit: Visit) async throws -> Answer {
        let room = try await served(visit, .object)
        guard let identification = room.identification else { throw NotFound() }
        do {
            let form = try ObjectionForm(visit.form, in: jurisdiction.zone, now: visit.now)
            guard let time = identification.objectionTime(by: jurisdiction) else {
                throw Objection.Impossible.notServed
            }
            let id = Objection.ID()
            var keys = room.file.keys
            let grounds = try keys.seal(form.grounds, at: .grounds(of: id), now: visit.now)
            let objection = try Objection(
                id: id, to: identification, grounds: grounds, byRepresentative: form.byRepresentative,
                lapsed: time.lapses.instant, earlier: room.objection, received: form.received, at: visit.now)
            let told = try await tell(.objected, room)
            try await office.archive.commit(
                Change(
                    objection, beside: keys.fresh + room.events(["objection-received"], at: form.received) + told,
                    deed: room.deed(visit.route),
                    provided: room.inside.grant.premises + [.noObjection(to: identification.id)]))
            return .seeOther("\(room.path)/objection")
        } catch let wrong as any IdentificationProblem {
            return try await again(visit, room, wrong)
        }
    }

    // MARK: - The body itself

    @Sendable func correct(_ visit: Visit) async throws -> Answer {
        try await end(visit) { _ in .correctedByBody }
    }

    @Sendable func forward(_ visit: Visit) async throws -> Answer {
        let room = try await served(visit, .decide)
        guard let objection = room.objection, let identification = room.identification else { throw NotFound() }
        try objection.isVersion(visit.form)
        do {
            let form = try ForwardingForm(visit.form, among: try await superiors(of: identification))
            var keys = room.file.keys
            let opinion = try keys.seal(form.opinion, at: .opinion(on: objection.id), now: visit.now)
            let forwarded = try objection.forwarded(
                to: form.superior.id, opinion: opinion, of: identification, by: room.inside.acting, at: visit.now)
            let part = try await superiorsPart(form.superior, room)
            let beside: [any Stored] = keys.fresh + room.events(["objection-forwarded"], at: visit.now) + part.beside
            try await office.archive.commit(
                Change(
                    forwarded, beside: beside, deed: room.deed(visit.route),
                    provided: room.inside.grant.premises + part.premises))
            return .seeOther("\(room.path)/objection")
        } catch let wrong as any IdentificationProblem {
            return try await again(visit, room, wrong)
        }
    }

    // MARK: - The superior

    @Sendable func decideObjection(_ visit: Visit) async throws -> Answer {
        try await end(visit) { fields throws(Problems) in try AnswerForm.ending(fields) }
    }

    /// Ends the objection: at once by the body that decided, or by its superior.
    private func end(
        _ visit: Visit, _ choose: (Fields) throws(Problems) -> Objection.Ending
    ) async throws -> Answer {
        let room = try await served(visit, .decide)
        guard let objection = room.objection, let identification = room.identification else { throw NotFound() }
        try objection.isVersion(visit.form)
        do {
            let ending = try choose(visit.form)
            let form = try AnswerForm(visit.form)
            var keys = room.file.keys
            let reasons = try keys.seal(form.reasons, at: .reasons(on: objection.id), now: visit.now)
            let (ended, standing) = try objection.ended(
                ending, reasons: reasons, of: identification, by: room.inside.acting, at: visit.now)
            let told = try await tell(.decided, room)
            var beside: [any Stored] = keys.fresh + room.events(ending.events(leaving: standing), at: visit.now) + told
            if ending != .dismissed { beside.append(standing) }
            try await office.archive.commit(
                Change(
                    ended, beside: beside, deed: room.deed(visit.route), provided: room.inside.grant.premises))
            return .seeOther("\(room.path)/objection")
        } catch let wrong as any IdentificationProblem {
            return try await again(visit, room, wrong)
        }
    }
}

extension Objection.Ending {
    /// What has happened for the country's clocks. Whoever is found to be a victim late is identified from then on.
    package func events(leaving standing: Identification) -> [String] {
        let isVictim = standing.outcome == .victim
        let corrected = ["identification-corrected", isVictim ? "identified" : "corrected-to-negative"]
        return switch self {
        case .correctedByBody: ["objection-found-right"] + corrected
        case .upheldBySuperior: ["objection-decided"] + corrected
        case .dismissed: ["objection-decided", isVictim ? "objection-upheld-positive" : "objection-upheld-negative"]
        }
    }
}

extension Premise {
    /// One result can be objected to once.
    static func noObjection(to identification: Identification.ID) -> Premise {
        Premise(
            "objection",
            stands: "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM objection WHERE identification = \(identification))")
    }
}
