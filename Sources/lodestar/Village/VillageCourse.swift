import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Protection
import Store
import Vault

extension VillageStory {
    /// Takes one case as far as its chapter says, step by step.
    func take(_ told: inout Told, to chapter: Chapter) async throws {
        guard chapter != .sent else { return }
        try await see(&told)
        guard chapter != .seen else { return }
        try await takeUp(&told)
        guard chapter != .takenUp else { return }
        try await tellRights(&told)
        guard chapter != .rightsTold else { return }
        if chapter.isHelp { return try await help(&told, to: chapter) }
        try await convene(&told)
        guard chapter != .convened else { return }
        try await hear(&told)
        guard chapter != .heard else { return }
        let isVictim = chapter == .identified || chapter == .served || chapter.isLongStory
        try await decide(&told, isVictim ? .victim : .notVictim)
        guard chapter != .identified, chapter != .notIdentified else { return }
        try await serve(&told)
        guard chapter != .served else { return }
        if chapter.isLongStory { return try await help(&told, to: chapter) }
        try await object(&told, to: chapter)
    }

    private func see(_ told: inout Told) async throws {
        let officer = try officer(of: told)
        told.later(1)
        told.referral = try await archive.commit(
            Change(try told.referral.seen(at: told.at), deed: deed("referral.seen", officer, told)))
    }

    private func takeUp(_ told: inout Told) async throws {
        let officer = try officer(of: told)
        told.later(1)
        let identification = Identification(person: told.person, unit: told.referral.toUnit, openedAt: told.at)
        told.referral = try await archive.commit(
            Change(
                try told.referral.takenUp(at: told.at),
                beside: [identification] + events(["report-taken-up"], officer, told),
                deed: deed("referral.taken-up", officer, told)))
        told.identification = identification.written
    }

    private func tellRights(_ told: inout Told) async throws {
        let officer = try officer(of: told)
        guard let identification = told.identification, let language = LanguageCode(code: "vi") else { return }
        told.later(2)
        told.identification = try await archive.commit(
            Change(
                try identification.telling(rightsIn: language, explained: true, at: told.at)
                    .asking(.listed, at: told.at),
                beside: events(["rights-notice-given", Identification.begins], officer, told),
                deed: deed("rights.told", officer, told)))
    }

    private func convene(_ told: inout Told) async throws {
        guard let identification = told.identification else { return }
        let officer = try officer(of: told)
        told.later(4)
        let panel = places[.panel]
        let members = try [("panel1", Discipline.socialWork), ("panel2", .law), ("panel3", .psychology)]
            .map { name, discipline in
                PanelConvening.Member(
                    worker: try acting(name, for: .identification).worker, unit: panel.id, agency: panel.agency,
                    discipline: discipline)
            }
        let convening = try PanelConvening(
            members, for: identification,
            amid: .init(bases: told.bases.map(\.basis), isChild: told.isChild, article: try article("act 11.3")),
            at: told.at)
        told.identification = try await archive.commit(
            Change(
                convening.identification, beside: convening.beside + events(["panel-convened"], officer, told),
                deed: deed("panel.convened", officer, told)))
        told.seats = convening.seats.map(\.written)
        told.advising = convening.assignments.first
    }

    private func hear(_ told: inout Told) async throws {
        guard let identification = told.identification else { return }
        for (index, name) in ["panel1", "panel2", "panel3"].enumerated() {
            let member = try acting(name, for: .identification)
            told.later(6)
            let advice: PanelSeat.Advice = index == 2 ? .unsure : .victim
            let (reasons, keys) = try await sealed(
                "The wages and the passport point the same way.", told, at: .view(of: told.seats[index].id))
            let seat = try told.seats[index].view(
                advice, reasons: reasons, by: member.worker, of: identification, at: told.at)
            told.seats[index] = try await archive.commit(
                Change(
                    seat, beside: keys + (index == 1 ? events(["panel-heard"], member, told) : []),
                    deed: deed("panel.view-given", member, told)))
        }
    }

    private func decide(_ told: inout Told, _ outcome: Identification.Outcome) async throws {
        guard let identification = told.identification else { return }
        let officer = try officer(of: told)
        told.later(8)
        let standing = try await archive.standing(of: told.person, for: officer, at: told.at)
        let grant = try Rulebook().grant(.decide, .existence, to: officer, given: standing, at: told.at)
        var keys = try await archive.keys(of: told.person)
        let reasons = try keys.seal(VillageWords.reasons(outcome), at: .reasons(of: identification.id), now: told.at)
        let departs = Identification.advice(of: told.seats).map { $0 != outcome } ?? false
        let departure =
            departs
            ? try keys.seal(VillageWords.departure, at: .departure(of: identification.id), now: told.at) : nil
        told.identification = try await archive.commit(
            Change(
                try identification.deciding(
                    .init(outcome, reasons: reasons, departure: departure), having: told.seats, lacking: [],
                    by: jurisdiction, under: grant),
                beside: keys.fresh + told.panelEnds
                    + events([outcome == .victim ? "identified" : "not-identified"], officer, told),
                deed: Deed("identification.decided", under: grant), provided: grant.premises))
    }

    private func serve(_ told: inout Told) async throws {
        guard let identification = told.identification else { return }
        let officer = try officer(of: told)
        told.later(12)
        told.identification = try await archive.commit(
            Change(
                try identification.served(.signed, at: told.at, now: told.at),
                beside: events(["identification-notice-served"], officer, told),
                deed: deed("notice.served", officer, told)))
    }

    private func object(_ told: inout Told, to chapter: Chapter) async throws {
        guard let identification = told.identification else { return }
        let officer = try officer(of: told)
        told.later(24)
        let id = Objection.ID()
        let (grounds, keys) = try await sealed("The result leaves out the debt.", told, at: .grounds(of: id))
        guard let time = identification.objectionTime(by: jurisdiction) else { return }
        var objection = try Objection(
            id: id, to: identification, grounds: grounds, byRepresentative: false, lapsed: time.lapses.instant,
            earlier: nil, received: told.at, at: told.at)
        objection = try await archive.commit(
            Change(
                objection, beside: keys + events(["objection-received"], officer, told),
                deed: deed("objection.received", officer, told)))
        guard chapter != .objected else { return }
        told.later(24)
        guard chapter != .corrected else {
            return try await end(objection, .correctedByBody, identification, by: officer, &told)
        }
        let superior = try superior(of: told)
        let (opinion, moreKeys) = try await sealed(
            "The debt was small and is paid.", told, at: .opinion(on: objection.id))
        let basis = BasisRow(
            Basis(
                person: told.person, kind: told.isChild ? .bestInterests : .legalDuty, agency: superior.agency,
                purposes: [.identification], compartments: [.account], article: try article("act 11.6"), from: told.at))
        let part = Assignment(person: told.person, unit: superior.unit, relation: .identifying, since: told.at)
        objection = try await archive.commit(
            Change(
                try objection.forwarded(
                    to: superior.unit, opinion: opinion, of: identification, by: officer, at: told.at),
                beside: moreKeys + [basis, part] + events(["objection-forwarded"], officer, told),
                deed: deed("objection.forwarded", officer, told)))
        guard chapter != .forwarded else { return }
        told.later(48)
        try await end(objection, .dismissed, identification, by: superior, &told)
    }

    private func end(
        _ objection: Objection, _ ending: Objection.Ending, _ identification: Identification, by officer: Acting,
        _ told: inout Told
    ) async throws {
        var keys = try await archive.keys(of: told.person)
        let words = try keys.seal(VillageWords.again, at: .reasons(on: objection.id), now: told.at)
        let (ended, corrected) = try objection.ended(
            ending, reasons: words, of: identification, by: officer, at: told.at)
        var beside = keys.fresh + events(ending.events(leaving: corrected), officer, told)
        if ending != .dismissed { beside.append(corrected) }
        try await archive.commit(Change(ended, beside: beside, deed: deed("objection.ended", officer, told)))
    }
}

// MARK: - Small things

extension VillageStory {
    private func officer(of told: Told) throws -> Acting {
        try acting(told.referral.toUnit == places[.squad].id ? "squad" : "brigade", for: .identification)
    }

    func deed(_ action: String, _ acting: Acting, _ told: Told) -> Deed {
        Deed(action, acting: acting, rule: "village", about: [told.person])
    }

    func events(_ codes: [String], _ acting: Acting, _ told: Told) -> [any Stored] {
        codes.map { CaseEvent(person: told.person, event: $0, at: told.at, by: acting) }
    }

    /// Whoever is over the unit that decided here.
    private func superior(of told: Told) throws -> Acting {
        try acting(told.referral.toUnit == places[.squad].id ? "review" : "review2", for: .identification)
    }

    /// Words sealed with the account of exploitation, and the keys made for it.
    private func sealed(_ words: String, _ told: Told, at place: Place) async throws -> (Data, [any Stored]) {
        var keys = try await archive.keys(of: told.person)
        let bytes = try keys.seal(Data(words.utf8), in: .account, at: place, now: told.at)
        return (bytes, keys.fresh)
    }
}

extension VillageStory.Told {
    /// The panel's part in the case, which ends with the decision.
    fileprivate var panelEnds: [any Stored] {
        guard var advising else { return [] }
        advising.version = 1
        advising.until = at
        return [advising]
    }
}

extension Identification {
    /// As it stands after its first commit.
    fileprivate var written: Identification {
        var next = self
        next.version = 1
        return next
    }
}

extension PanelSeat {
    fileprivate var written: PanelSeat {
        var next = self
        next.version = 1
        return next
    }
}
