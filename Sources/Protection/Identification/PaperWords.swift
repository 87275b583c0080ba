import Accounts
import Foundation
import Lexicon
import Packs
import Store
import Vault
import Web

/// What fills the gaps of a paper, in the paper's own language.
///
/// What is not known or not granted stays a line to write on.
struct PaperWords: Sendable {
    let language: ScreenLanguage
    let jurisdiction: Jurisdiction
    let room: IdentificationRoom
    let directory: Directory
    /// Who signs it, and the desk to call.
    let officer: String?
    let telephone: TwoNames?

    var say: Words { Words(language) }
    var blank: String { language == .zhHant ? "＿＿＿＿＿＿＿＿" : "______________" }

    func day(_ moment: Date?) -> String {
        moment.map { day(Day($0, in: jurisdiction.zone)) } ?? blank
    }

    /// Papers of an authority count years as the authority does.
    func day(_ day: Day) -> String { day.text(in: language, era: .official) }

    /// Every placeholder that the pack declares.
    func values(of identification: Identification) throws -> [String: String] {
        let name = try room.file.latest(NameContent.self)?.content.asWished
        let spoken = identification.rightsLanguage.map { $0.name(in: language) }
        return [
            "name": name ?? blank, "reference": room.inside.record.reference.text,
            "agency": directory.name(of: identification.unit)(in: language), "officer": officer ?? blank,
            "telephone": telephone?(in: language) ?? blank,
            "interpreter": say.list([blank] + (spoken.map { [$0] } ?? [])),
            "date": day(identification.correctedAt ?? identification.decidedAt),
            "result": identification.outcome.map { say(.outcome($0)) } ?? blank,
            "reasons": try reasons(of: identification) ?? blank, "panelViews": try panelViews(of: identification),
            "servedOn": day(identification.servedAt), "objectionLastDay": lastDay(of: identification),
            "superiorAgency": superior(of: identification),
        ]
    }

    /// Whose paper it is: agency and unit, telephone, number, and where the seal goes.
    func letterhead(of unit: AgencyUnit.ID) -> [String] {
        let contact = directory[unit].flatMap { directory[$0.agency]?.contact }
        return [
            directory.name(of: unit)(in: language),
            say(.paperTelephone, ["telephone": contact?(in: language) ?? blank]),
            say(.paperNumber, ["reference": room.inside.record.reference.text]), say(.paperSeal),
        ]
    }

    /// Whoever is over the unit that decided, by name.
    private func superior(of identification: Identification) -> String {
        let above = directory.superiors(of: identification.unit, by: jurisdiction)
        return above.isEmpty ? blank : say.list(above.map { directory.name(of: $0.id)(in: language) })
    }

    /// Those of the correction, where an objection had the result corrected.
    private func reasons(of identification: Identification) throws -> String? {
        if identification.correctedAt != nil, let objection = room.objection {
            return try printed(objection.reasons, .reasons(on: objection.id))
        }
        return try printed(identification.reasons, .reasons(of: identification.id))
    }

    /// How many advised what, without a name; and why the decision differs, where it does.
    private func panelViews(of identification: Identification) throws -> String {
        guard room.seesViews else { return blank }
        let given = room.seats.compactMap(\.advice)
        let counted = PanelSeat.Advice.allCases.compactMap { advice -> String? in
            let count = given.count { $0 == advice }
            return count == 0 ? nil : say(.paperViewCount, ["advice": say(.advice(advice)), "count": String(count)])
        }
        var text = counted.isEmpty ? say(.viewsWaiting) : say.list(counted)
        if let departure = try printed(identification.departure, .departure(of: identification.id)) {
            text = say(.paperDeparts, ["tally": text, "departure": departure])
        }
        if let unheard = try printed(identification.unheard, .unheard(of: identification.id)) {
            text = say(.paperUnheard, ["tally": text, "unheard": unheard])
        }
        return text
    }

    private func printed(_ sealed: Data?, _ place: Place) throws -> String? {
        try room.notice(sealed, at: place)?.printed(in: language, say)
    }

    /// The day to keep to; and the later one, where the law can be read to give it.
    private func lastDay(of identification: Identification) -> String {
        let served = identification.servedAt ?? room.inside.now
        guard let time = ObjectionTime(servedAt: served, by: jurisdiction) else { return blank }
        let first = day(time.due.lastDay)
        let text = identification.servedAt == nil ? say(.paperIfServedToday, ["day": first]) : first
        if time.isDoubtful {
            let cited = jurisdiction.clock(Identification.objectionClock)?.footing.cited.last.map { say($0.text) } ?? ""
            let noon: Text? = time.isMorning ? .objectionBeforeNoon : nil
            let later = noon.map { say($0, ["day": day(time.lapses.lastDay)]) } ?? day(time.lapses.lastDay)
            // A note of its own, so that the day to keep to stands alone.
            return "\(text)\n" + say(.paperLaterReading, ["article": cited, "day": later])
        }
        return text
    }
}
