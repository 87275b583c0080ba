import Packs
import Policy
import Web

/// Shown once: the number by which the person comes back, and what happens now. Its look does not say what it is for.
struct ReceiptPage: Page {
    /// A clock that has begun to run, in a sentence with its clause.
    struct Clock: Sendable, Encodable {
        let id: String
        let status: String
        fileprivate let reading: Jurisdiction.ClockReading
        private enum CodingKeys: CodingKey { case id, status }
    }

    let reference: String
    /// Nil where the person wanted none.
    let receipt: ReceiptShown?
    let clocks: [Clock]
    private let plan: ReferralPlan

    init(
        reference: CaseReference, receipt: ReceiptShown?, plan: ReferralPlan, clocks: [Jurisdiction.ClockReading]
    ) {
        self.reference = reference.text
        self.receipt = receipt
        self.plan = plan
        self.clocks = clocks.filter { $0.status != .stopped && $0.status != .over }
            .map { Clock(id: $0.clock.id, status: $0.status.rawValue, reading: $0) }
    }

    func title(_ say: Words) -> String { say(.receiptHeading) }
    var hasOwnHeading: Bool { true }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let panel = receipt?.panel(.receiptHeading) ?? ConfirmationPanel(.receiptHeading)
        // Where there is no number there is nothing to print.
        let own: HTML =
            receipt.map { receipt in
                #"<p class="screen-only">\#(say.html(.receiptOnce))</p>"# + receipt.howToReturn(say)
                    + ReceiptShown.printing(say)
            } ?? "<p>\(say.html(.receiptNone))</p>"
        let next = clocks.html { "<li>\($0.reading.why(in: say.language))</li>" }
        // What is printed goes into somebody's pocket: it does not say what it is about.
        let forTheWorker: HTML =
            "<h2>\(say.html(.receiptNext))</h2><p>\(say(.receiptWho, ["unit": say(plan.receiver)]))</p><ul>\(next)</ul>"
            + SummaryList([.init(.caseReference, reference)]).html(say)
            + "<p class=\"hint\">\(say.html(.caseReferenceHint))</p>"
        return panel.html(say) + own
            + #"<div class="screen-only">\#(forTheWorker)</div>"#
            + buttonRow(Link(.referralsISent, to: "/referrals").html(say), Link(.backToDrafts, to: "/drafts").html(say))
    }

    private enum CodingKeys: CodingKey { case reference, receipt, clocks }
}

/// The same form was sent before: nothing was sent twice.
struct AlreadySentPage: Page {
    let reference: String
    let sentAt: Moment

    func title(_ say: Words) -> String { say(.alreadySentHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        "<p class=\"lead\">\(say.html(.alreadySentLead))</p>"
            + SummaryList([.init(.caseReference, reference), .init(.sentAt, html: sentAt.html(say))]).html(say)
            + buttonRow(Link(.referralsISent, to: "/referrals", isButton: true).html(say))
    }
}
