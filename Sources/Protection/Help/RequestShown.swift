import Accounts
import Foundation
import Lexicon
import Packs
import Web

/// One request, as lists and pages show it: what, between whom, and when what happened. Nothing of the person.
struct RequestShown: Encodable, Sendable {
    let id: String
    let path: String
    /// What the case is called on the telephone.
    let reference: String
    let kind: Named
    let from: Named
    /// Whom to call at the agency that asks, as it says itself.
    let askingDesk: TwoNames?
    let to: Named
    let status: ServiceRequest.Status
    let declineReason: ServiceRequest.DeclineReason?
    let isLate: Bool
    let isDueSoon: Bool
    let dueAt: Due
    let isAnswered: Bool
    /// Each thing that happened, in order.
    let times: [Time]

    struct Time: Encodable, Sendable {
        let what: ServiceRequest.Status
        let at: Moment
    }

    init(
        _ request: ServiceRequest, of record: CaseRecord.ID, called reference: CaseReference, _ directory: Directory,
        _ jurisdiction: Jurisdiction, at now: Date
    ) {
        let zone = jurisdiction.zone
        id = request.id.description
        path = "/cases/\(record)/requests/\(request.id)"
        self.reference = reference.text
        kind = .kind(request.kind, jurisdiction.assistance)
        from = Named(request.fromUnit.description, directory.name(of: request.fromUnit))
        askingDesk = directory.agency(of: request.fromUnit).flatMap { directory[$0]?.contact }
        to = Named(request.toUnit.description, directory.name(of: request.toUnit))
        status = request.status
        declineReason = request.declineReason
        isLate = request.isLate(at: now)
        isDueSoon = request.isDueSoon(at: now)
        isAnswered = request.isAnswered
        dueAt = Due(request.answerDueAt, in: zone)
        let happened: [(ServiceRequest.Status, Date?)] = [
            (.sent, request.sentAt), (.seen, request.seenAt), (.waiting, request.waitingAt),
            (.accepted, request.acceptedAt), (.declined, request.declinedAt), (.started, request.startedAt),
            (.done, request.doneAt), (.withdrawn, request.withdrawnAt),
        ]
        times = happened.compactMap { what, at in at.map { Time(what: what, at: Moment($0, in: zone)) } }
    }

    func tags(_ say: Words) -> HTML {
        "\(StatusTag(.status(status), status.tone).html(say))\(pressing(say))"
    }

    /// The mark of a request that nobody answered in time, or hardly will.
    func pressing(_ say: Words) -> HTML {
        if isLate { return " \(StatusTag(.requestLate, .bad).html(say))" }
        return isDueSoon ? " \(StatusTag(.requestDueSoon, .warning).html(say))" : .empty
    }

    func outcome(_ say: Words) -> HTML {
        tags(say) + (declineReason.map { "<p class=\"hint\">\(say(.declined($0)))</p>" } ?? .empty)
    }
}

extension ServiceRequest.Status {
    var tone: StatusTag.Tone {
        switch self {
        case .sent, .seen: .active
        case .waiting: .warning
        case .accepted, .started, .done: .good
        case .declined: .bad
        case .withdrawn: .neutral
        }
    }
}
