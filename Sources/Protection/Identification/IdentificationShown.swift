import Foundation
import Lexicon
import Packs
import Policy
import Web

/// The decision as a page shows it. That there is one follows from the part one has in the case; why, from the account.
struct DecisionShown: Encodable, Sendable {
    let outcome: Identification.Outcome
    let by: Named
    let at: Moment
    let servedAt: Moment?
    let correctedAt: Moment?
    let reasons: NoticeWords?
    /// Whether it differs from the panel's advice, and why: for those who may see the advice.
    let departs: Bool?
    let departure: NoticeWords?
    /// Why it did not wait for the panel, and whose views were missing: for the same.
    let unheard: NoticeWords?
    let missing: [Discipline]

    init?(_ room: IdentificationRoom, _ jurisdiction: Jurisdiction, _ directory: Directory) throws {
        guard let decided = room.identification, let outcome = decided.outcome, let at = decided.decidedAt else {
            return nil
        }
        self.outcome = outcome
        by = Named(decided.unit.description, directory.name(of: decided.unit))
        self.at = Moment(at, in: jurisdiction.zone)
        servedAt = decided.servedAt.map { Moment($0, in: jurisdiction.zone) }
        correctedAt = decided.correctedAt.map { Moment($0, in: jurisdiction.zone) }
        reasons = try room.notice(decided.reasons, at: .reasons(of: decided.id))
        departs = room.seesViews ? decided.departs : nil
        departure = room.seesViews ? try room.notice(decided.departure, at: .departure(of: decided.id)) : nil
        unheard = room.seesViews ? try room.notice(decided.unheard, at: .unheard(of: decided.id)) : nil
        missing = room.seesViews ? room.seats.filter { $0.givenAt == nil }.map(\.discipline) : []
    }

    func html(_ say: Words) -> HTML {
        var rows = [
            SummaryList.Row(.decisionResult, html: "<strong>\(say(.outcome(outcome)))</strong>"),
            SummaryList.Row(.decisionBy, say(by.text)), SummaryList.Row(.decisionAt, html: at.html(say)),
        ]
        if let correctedAt { rows.append(.init(.decisionCorrectedAt, html: correctedAt.html(say))) }
        if let servedAt { rows.append(.init(.decisionServedAt, html: servedAt.html(say))) }
        if let reasons { rows.append(.init(.decisionReasons, html: reasons.html)) }
        let mark = StatusTag.decision(departs: departs == true, isHeard: unheard == nil, say)
        if let departure { rows.append(.init(.decisionDeparture, html: departure.html)) }
        if let unheard { rows.append(.init(.decisionUnheard, html: unheard.html)) }
        if !missing.isEmpty { rows.append(.init(.decisionMissing, say.list(missing.map { say(.discipline($0)) }))) }
        return "<h2>\(say(.identDecision))</h2>\(mark)\(SummaryList(rows).html(say))"
    }
}

extension StatusTag {
    /// Where a decision leaves the panel's advice behind.
    static func decision(departs: Bool, isHeard: Bool, _ say: Words) -> HTML {
        let marks = (departs ? [Text.decisionDeparts] : []) + (isHeard ? [] : [.decisionNotHeard])
        return marks.html { "<p>\(StatusTag($0, .warning).html(say))</p>" }
    }
}

/// What the panel's members think, for those who may know it.
struct ViewsShown: Encodable, Sendable {
    struct View: Encodable, Sendable {
        let discipline: Discipline
        let unit: Named
        let advice: PanelSeat.Advice?
        let reasons: String?
    }

    let views: [View]
    /// What most of those advised who were sure; nil where they are divided, or nobody is sure.
    let advice: Identification.Outcome?
    let isHeard: Bool

    init?(_ room: IdentificationRoom, _ jurisdiction: Jurisdiction, _ directory: Directory) throws {
        guard room.seesViews, !room.seats.isEmpty else { return nil }
        views = try room.seats.map { seat in
            View(
                discipline: seat.discipline, unit: Named(seat.unit.description, directory.name(of: seat.unit)),
                advice: seat.advice, reasons: try room.words(seat.reasons, at: .view(of: seat.id)))
        }
        advice = Identification.advice(of: room.seats)
        isHeard = room.hearing(jurisdiction) == .heard
    }

    func html(_ say: Words) -> HTML {
        let rows = views.map { view in
            let reasons: HTML = view.reasons.map { "<br>\(HTML.typed($0))" } ?? .empty
            let said = view.advice.map { say(.advice($0)) } ?? say(.viewsWaiting)
            return SummaryList.Row(.discipline(view.discipline), html: "<strong>\(said)</strong>\(reasons)")
        }
        let most = say(.viewsMost, ["advice": advice.map { say(.outcome($0)) } ?? say(.viewsDivided)])
        return """
            <h2>\(say(.viewsHeading))</h2>\(SummaryList(rows).html(say))\
            \(isHeard ? HTML.paragraph(most) : HTML.paragraph(say(.identPanelNotHeard)))
            """
    }
}

/// An objection and where it stands.
struct ObjectionShown: Encodable, Sendable {
    let receivedAt: Moment
    let byRepresentative: Bool
    let grounds: String?
    let forwardedAt: Moment?
    let superior: Named?
    let opinion: String?
    let endedAt: Moment?
    let ending: Objection.Ending?
    let reasons: NoticeWords?

    init?(_ room: IdentificationRoom, _ jurisdiction: Jurisdiction, _ directory: Directory) throws {
        guard let objection = room.objection else { return nil }
        receivedAt = Moment(objection.receivedAt, in: jurisdiction.zone)
        byRepresentative = objection.byRepresentative
        forwardedAt = objection.forwardedAt.map { Moment($0, in: jurisdiction.zone) }
        superior = objection.superior.map { Named($0.description, directory.name(of: $0)) }
        endedAt = objection.endedAt.map { Moment($0, in: jurisdiction.zone) }
        ending = objection.ending
        grounds = try room.words(objection.grounds, at: .grounds(of: objection.id))
        opinion = try room.words(objection.opinion, at: .opinion(on: objection.id))
        reasons = try room.notice(objection.reasons, at: .reasons(on: objection.id))
    }

    func html(_ say: Words) -> HTML {
        var rows = [
            SummaryList.Row(.objectionReceivedAt, html: receivedAt.html(say)),
            SummaryList.Row(.objectionBy, say(byRepresentative ? .objectionByOther : .objectionByPerson)),
        ]
        if let grounds { rows.append(.init(.objectionGrounds, html: .typed(grounds))) }
        if let forwardedAt { rows.append(.init(.objectionForwardedAt, html: forwardedAt.html(say))) }
        if let superior { rows.append(.init(.objectionSuperior, say(superior.text))) }
        if let opinion { rows.append(.init(.objectionOpinion, html: .typed(opinion))) }
        if let ending { rows.append(.init(.objectionEnding, say(.ending(ending)))) }
        if let endedAt { rows.append(.init(.objectionEndedAt, html: endedAt.html(say))) }
        if let reasons { rows.append(.init(.decisionReasons, html: reasons.html)) }
        return """
            <h2>\(say(.identObjection))</h2>\(SummaryList(rows).html(say))\
            \(endedAt == nil ? Inset(.plain, .paragraph(say(.objectionHelpGoesOn))).html : HTML.empty)
            """
    }
}

/// Whether removal is barred, why, and by which article.
struct BarShown: Encodable, Sendable {
    let stands: Bool
    let reasons: [Proceeding.Kind]
    let law: [Named]

    init(_ bar: RemovalBar, _ jurisdiction: Jurisdiction) {
        stands = bar.stands
        reasons = Proceeding.Kind.allCases.filter(bar.reasons.contains)
        law = jurisdiction.clock("removal-bar")?.footing.cited ?? []
    }

    func html(_ say: Words, more path: String) -> HTML {
        let cited: HTML = #"<p class="hint">\#(say.list(law.map { say($0.text) }))</p>"#
        let link = Link(.barMore, to: path).html(say)
        guard stands else { return Inset(.plain, "<p>\(say(.barNot))</p><p>\(link)</p>").html }
        let open = say.list(reasons.map { say(.proceeding($0)) })
        return Inset(
            .warning,
            "<p><strong>\(say(.barStands))</strong> \(say(.barUntil, ["open": open]))</p>\(cited)<p>\(link)</p>"
        ).html
    }
}
