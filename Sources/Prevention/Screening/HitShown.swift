package import Foundation
package import Lexicon
import Policy
import Web

/// A hit as a page shows it, and as a program reads it.
package struct HitShown: Encodable, Sendable {
    package let hit: FoundParty
    package let band: ScreeningBand
    let decision: DecisionShown?
    /// What became of the entry since, in the lists that are in force now.
    let since: Since

    package enum Since: String, Encodable, Sendable {
        case same, changed
        /// No list in force names it any more.
        case gone
    }

    package init(
        _ hit: FoundParty, _ decision: StandingDecision?, in lists: ShelvedLists, reader: Worker.ID,
        names: [Worker.ID: String], zone: TimeZone
    ) {
        self.hit = hit
        band = hit.band
        self.decision = decision.map { DecisionShown($0, reader: reader, names: names, zone: zone) }
        if let entry = lists[hit.entry] {
            since = entry.contentDigest == hit.contentDigest ? .same : .changed
        } else {
            since = .gone
        }
    }

    /// Whether somebody has to decide of it.
    var isOpen: Bool { decision?.isOpen ?? true }
}

/// A decision as a page shows it.
package struct DecisionShown: Encodable, Sendable {
    let decision: Disposition.Decision
    let state: StandingDecision.State
    let reason: String
    let by: String?
    let at: Moment
    /// The last day on which it holds.
    let until: String?
    let isOwn: Bool
    let before: [Earlier]

    struct Earlier: Encodable, Sendable {
        let decision: Disposition.Decision
        let by: String?
        let at: Moment
    }

    init(_ standing: StandingDecision, reader: Worker.ID, names: [Worker.ID: String], zone: TimeZone) {
        let made = standing.decision
        decision = made.decision
        state = standing.state
        reason = standing.content.reason
        by = names[made.decidedBy]
        at = Moment(made.decidedAt, in: zone)
        until = made.expiresAt.map { Day($0, in: zone).adding(days: -1).description }
        isOwn = made.decidedBy == reader
        before = standing.before.map {
            Earlier(decision: $0.decision, by: names[$0.decidedBy], at: Moment($0.decidedAt, in: zone))
        }
    }

    var isOpen: Bool { state != .holds }
    /// Whether the one who reads may answer it.
    var mayDecide: Bool { state != .awaitsColleague || !isOwn }

    /// ‘Decided before: cleared by … on … until …, because …’
    func html(_ say: Words) -> HTML {
        let who = by ?? say(isOwn ? .decidedByYou : .decidedByColleague)
        let day = until.flatMap(Day.init(_:)).map { say(.decisionUntil, ["day": $0.text(in: say.language)]) } ?? ""
        let line = say(
            .decisionLine, ["decision": say(decision.text), "who": who, "day": at.day.text(in: say.language)])
        let earlier = before.html { one in
            "<li>\(one.at.html(say))\(say.colon)\(say(one.decision.text))\(one.by.map { say.bracketed($0) } ?? "")</li>"
        }
        let history: HTML = before.isEmpty ? .empty : Details(.decisionsBefore, "<ol>\(earlier)</ol>").html(say)
        return Inset(
            state == .holds ? .plain : .warning,
            """
            <p>\(state.tag.html(say)) \(line)\(day)</p><p>\(say.html(.decisionReason))\(say.colon)\(.typed(reason))</p>\
            \(history)
            """
        ).html
    }
}
