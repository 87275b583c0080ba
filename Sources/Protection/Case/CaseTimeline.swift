import Foundation
import Lexicon
import Packs
import Policy
import Web

/// One thing that happened in a case, as its page shows it.
struct Happened: Encodable, Sendable {
    let at: Moment
    let what: Named
    let by: Named?
    /// Whom it was sent to.
    let to: Named?
    /// Why it does not stand, where it was written down wrongly.
    var mistake: CaseEvent.Mistake?

    func event(_ say: Words) -> Timeline.Event {
        Timeline.Event(
            what.text, when: at.text(say), moment: at.at.utcText, by: by?.text,
            body: to.map { #"<p>\#(say(.caseToWhom))\#(say.colon)\#(say.html($0.text))</p>"# } ?? withdrawn(say))
    }

    private func withdrawn(_ say: Words) -> HTML {
        mistake.map { #"<p class="hint">\#(say(.eventWithdrawnMark))\#(say.colon)\#(say(.mistake($0)))</p>"# } ?? .empty
    }
}

extension CaseCourse {
    /// The latest first; of help only what the worker may know.
    func timeline(_ inside: Inside, _ jurisdiction: Jurisdiction) -> [Happened] {
        let seen = UnitsSeen(inside, directory)
        let zone = jurisdiction.zone
        var all = (events + mistaken).map { event in
            Happened(
                at: Moment(event.at, in: zone), what: .event(event.event, jurisdiction),
                by: event.unit.flatMap { seen($0) }, to: nil, mistake: event.withdrawnBecause)
        }
        all += closures.flatMap { closure in
            closure.happened(seen, zone, again: reopenings.first { $0.closure == closure.id }?.reason)
        }
        for referral in referrals {
            all.append(
                Happened(
                    at: Moment(referral.sentAt, in: zone), what: Named("referral-sent", .caseReferredTo),
                    by: seen(referral.fromUnit), to: seen(referral.toUnit)))
            guard let at = referral.seenAt else { continue }
            all.append(
                Happened(
                    at: Moment(at, in: zone), what: Named("referral-seen", .caseReferralSeen),
                    by: seen(referral.toUnit),
                    to: nil))
        }
        for request in requests where seen.sees(request, inside) {
            all += happened(request, seen, jurisdiction)
        }
        return all.sorted { $0.at.at > $1.at.at }
    }

    private func happened(_ request: ServiceRequest, _ seen: UnitsSeen, _ jurisdiction: Jurisdiction) -> [Happened] {
        let kind = jurisdiction.assistance.kind(request.kind).map { Text($0.names) } ?? Text(verbatim: request.kind)
        let (from, to) = (seen(request.fromUnit), seen(request.toUnit))
        func step(_ at: Date?, _ status: ServiceRequest.Status, by: Named?, to: Named? = nil) -> Happened? {
            at.map {
                Happened(
                    at: Moment($0, in: jurisdiction.zone),
                    what: Named("request-\(status.rawValue)", .requestStep(status, kind)), by: by, to: to)
            }
        }
        return [
            step(request.sentAt, .sent, by: from, to: to), step(request.seenAt, .seen, by: to),
            step(request.waitingAt, .waiting, by: to), step(request.acceptedAt, .accepted, by: to),
            step(request.declinedAt, .declined, by: to), step(request.startedAt, .started, by: to),
            step(request.doneAt, .done, by: to), step(request.withdrawnAt, .withdrawn, by: nil),
        ].compactMap { $0 }
    }
}

extension Text {
    /// A step of a request for help, with what was asked for.
    static func requestStep(_ status: ServiceRequest.Status, _ kind: Text) -> Text {
        let step =
            switch status {
            case .sent: Text(en: "Help asked for", zhHant: "已請求協助")
            case .seen: Text(en: "Request opened", zhHant: "請求已查閱")
            case .waiting: Text(en: "On the waiting list", zhHant: "列入候補")
            case .accepted: Text(en: "Request accepted", zhHant: "已接受請求")
            case .declined: Text(en: "Request declined", zhHant: "已婉拒請求")
            case .started: Text(en: "Help began", zhHant: "開始提供協助")
            case .done: Text(en: "Help finished", zhHant: "協助結束")
            case .withdrawn: Text(en: "Request withdrawn", zhHant: "請求已撤回")
            }
        return Text(
            en: "\(step(in: .en)): \(kind(in: .en))", zhHant: "\(step(in: .zhHant))：\(kind(in: .zhHant))",
            review: step.review)
    }
}
