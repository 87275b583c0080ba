import Foundation
import Lexicon
import Policy
import Web

/// What this unit referred, and what became of it. No names: the reference says enough to whoever sent it.
struct SentPage: Page {
    struct Line: Sendable, Encodable {
        let caseID: CaseRecord.ID
        let reference: String
        let to: Text
        let sentAt: Moment
        let status: Referral.Status
        let requests: [ServiceRequest.Status]

        init(_ referral: Referral, _ record: CaseRecord, to: Text, zone: TimeZone, requests: [ServiceRequest]) {
            caseID = record.id
            reference = record.reference.text
            self.to = to
            sentAt = Moment(referral.sentAt, in: zone)
            status = referral.status
            self.requests = requests.map(\.status)
        }

        private enum CodingKeys: CodingKey { case caseID, reference, sentAt, status, requests }
    }

    let referrals: [Line]
    let hasNext: Bool
    private let paging: Paging

    init(referrals: [Line], hasNext: Bool, paging: Paging) {
        self.referrals = referrals
        self.hasNext = hasNext
        self.paging = paging
    }

    func title(_ say: Words) -> String { say(.referralsISent) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = referrals.map { line -> [HTML] in
            [
                link(to: line.caseID, line.reference), say.html(line.to),
                line.sentAt.html(say), StatusTag(.status(line.status), line.status.tone).html(say),
                line.requests.isEmpty
                    ? "—" : line.requests.html { StatusTag(.status($0)).html(say) + " " },
            ]
        }
        return DataTable(
            .referralsISent,
            [.init(.caseReference), .init(.sentTo), .init(.sentAt), .init(.referralStatus), .init(.helpAskedFor)], rows,
            at: ListAddress("/referrals", paging: paging), hasNext: hasNext, whenEmpty: .sentNone
        ).html(say) + buttonRow(Link(.startReferral, to: "/drafts", isButton: true).html(say))
    }

    private enum CodingKeys: CodingKey { case referrals, hasNext }
}

/// What was referred to this unit; what waits stands first.
struct InboxPage: Page {
    struct Line: Sendable, Encodable {
        let caseID: CaseRecord.ID
        let reference: String
        let from: Text
        let basis: Basis.Kind
        let ageGroup: AgeGroup
        let sentAt: Moment
        let status: Referral.Status
        let pressing: PressingReferral

        init(_ referral: Referral, _ record: CaseRecord, from: Text, zone: TimeZone, pressing: PressingReferral) {
            caseID = record.id
            reference = record.reference.text
            self.from = from
            basis = referral.basis
            ageGroup = record.ageGroup
            sentAt = Moment(referral.sentAt, in: zone)
            status = referral.status
            self.pressing = pressing
        }

        private enum CodingKeys: CodingKey { case caseID, reference, basis, ageGroup, sentAt, status, pressing }
    }

    let referrals: [Line]
    let hasNext: Bool
    private let paging: Paging

    init(referrals: [Line], hasNext: Bool, paging: Paging) {
        // The order of the list holds among equals.
        self.referrals = referrals.enumerated()
            .sorted { ($0.element.pressing.rank, $0.offset) < ($1.element.pressing.rank, $1.offset) }.map(\.element)
        self.hasNext = hasNext
        self.paging = paging
    }

    func title(_ say: Words) -> String { say(.inboxHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let rows = referrals.map { line -> [HTML] in
            [
                link(to: line.caseID, line.reference) + line.pressing.tags(say),
                say.html(line.from), "\(line.pressing.language?.name(in: say.language) ?? "—")",
                say.html(.footing(line.basis)), say.html(.ageGroup(line.ageGroup)), line.sentAt.html(say),
                StatusTag(.status(line.status), line.status.tone).html(say),
            ]
        }
        return "<p class=\"lead\">\(say.html(.inboxLead))</p>"
            + DataTable(
                .inboxHeading,
                [
                    .init(.caseReference), .init(.sentBy), .init(.spokenLanguage), .init(.restsOn), .init(.ageOfPerson),
                    .init(.sentAt),
                    .init(.referralStatus),
                ], rows, at: ListAddress("/referrals/received", paging: paging), hasNext: hasNext, whenEmpty: .inboxNone
            ).html(say)
    }

    private enum CodingKeys: CodingKey { case referrals, hasNext }
}

extension Referral.Status: Encodable {
    var tone: StatusTag.Tone {
        switch self {
        case .sent: .warning
        case .seen: .active
        case .takenUp: .good
        }
    }
}

/// A reference keeps to one line.
private func link(to caseID: CaseRecord.ID, _ reference: String) -> HTML {
    let path = LocalPath.checked("/cases/\(caseID)/referral")
    return #"<a class="reference" href="\#(path)" dir="ltr">\#(reference)</a>"#
}
