import Foundation
import Lexicon
import Packs
import Policy
import Web

/// Where someone types their receipt and their number.
struct PersonDoorPage: Page {
    let problems: [Problem]
    let waitSeconds: Int?

    init(problems: [Problem] = [], waitSeconds: Int? = nil) {
        self.problems = problems
        self.waitSeconds = waitSeconds
    }

    var frame: Frame { .open }
    func title(_ say: Words) -> String { say(.myHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        // What was typed is not shown again: the screen may have other readers.
        let inputs = Inputs(say, problems: problems)
        let wait = waitSeconds.map { seconds in
            Banner(.warning, .myWait, body: "<p>\(say(.myWaitSeconds, ["seconds": String(seconds)]))</p>").html(say)
        }
        return """
            \(inputs.errorSummary)\(wait)<p class="lead">\(say.html(.myLead))</p>\
            \(forms.post(to: "/my", """
                \(inputs.text("receipt", .myReceipt, hint: .myReceiptHint, kind: .tel))\
                \(inputs.text("number", .myNumber, hint: .myNumberHint, kind: .password, width: .short))\
                \(Button(.myOpen).html(say))
                """))
            """
    }

    private enum CodingKeys: CodingKey { case waitSeconds }
}

/// What a person sees of their own file. With the second number it is the same page, and empty.
struct PersonViewPage: Page {
    let consents: [Consent]
    let otherBases: [Consent]
    let requests: [Request]
    let clocks: [Clock]
    let looks: [PlainLook]
    let numbers: [EmergencyNumber]
    /// When the receipt was given out in the place of another; nil for the first.
    let receiptAnew: Day?
    /// How often a wrong number was tried since the last visit. The empty page tells it too, or it is known by that.
    let wrongNumbers: Int

    init(
        consents: [Consent], otherBases: [Consent], requests: [Request], clocks: [Clock], looks: [PlainLook],
        receiptAnew: Day? = nil, wrongNumbers: Int = 0, jurisdiction: Jurisdiction
    ) {
        self.wrongNumbers = wrongNumbers
        self.receiptAnew = receiptAnew
        self.consents = consents
        self.otherBases = otherBases
        self.requests = requests
        self.clocks = clocks
        self.looks = looks
        numbers = .init(jurisdiction)
    }

    /// The view that shows nothing of anybody.
    init(_ jurisdiction: Jurisdiction, visit: PlainLook, wrongNumbers: Int) {
        self.init(
            consents: [], otherBases: [], requests: [], clocks: [], looks: [visit], wrongNumbers: wrongNumbers,
            jurisdiction: jurisdiction)
    }

    var frame: Frame { .open }
    func title(_ say: Words) -> String { say(.myHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        """
        \(anew(say))\(tried(say))\
        \(section(.myHelp, requests.isEmpty ? nothing(say) : requestList(say), say))\
        \(clocks.isEmpty ? .empty : section(.myClocks, "<ul class=\"days\">\(clocks.html { $0.html(say) })</ul>", say))\
        \(section(.myAgreements, consents.isEmpty ? nothing(say) : consents.html { $0.html(say) }, say))\
        \(otherBases.isEmpty ? .empty : section(.myDuties, otherBases.html { $0.html(say) }, say))\
        \(section(.myVisits, lookList(say), say))\
        \(section(.publicAdvice, numbers.html(say) + numbers.note(say), say))\
        <p>\(Link(.myRights, to: "/information/rights").html(say))</p>\
        \(forms.post(to: "/my/leaving", Button(.myLeave, .secondary).html(say)))
        """
    }

    /// Whoever did not ask for it learns here that somebody did.
    private func anew(_ say: Words) -> HTML {
        receiptAnew.map {
            Inset(.warning, "<p>\(say(.myReceiptAnew, ["day": $0.text(in: say.language)]))</p>").html
        } ?? .empty
    }

    private func tried(_ say: Words) -> HTML {
        switch wrongNumbers {
        case 0: .empty
        case 1: Inset(.warning, .paragraph(say(.myWrongOnce))).html
        default: Inset(.warning, .paragraph(say(.myWrongTried, ["count": String(wrongNumbers)]))).html
        }
    }

    private func section(_ heading: Text, _ body: HTML, _ say: Words) -> HTML {
        "<section><h2>\(say.html(heading))</h2>\(body)</section>"
    }

    private func nothing(_ say: Words) -> HTML { "<p>\(say.html(.myNothing))</p>" }

    private func requestList(_ say: Words) -> HTML {
        SummaryList(
            requests.map {
                SummaryList.Row(
                    $0.kind.text, html: "\(say.html($0.words))\(say.bracketed($0.day.text(in: say.language)))")
            }
        ).html(say)
    }

    private func lookList(_ say: Words) -> HTML {
        LooksOfDay.of(looks, atMost: Self.linesShown).html { $0.html(say) }
            + "<p>\(Link(.myLooksEach, to: "/my/looks").html(say))</p>"
    }

    /// As many lines of looks as a page on a phone bears; the rest is a link away.
    static let linesShown = 10

    private enum CodingKeys: CodingKey {
        case consents, otherBases, requests, clocks, looks, numbers, receiptAnew, wrongNumbers
    }
}

/// Asks once more before a consent is withdrawn, and says what stops and what does not.
struct PersonWithdrawalPage: Page {
    let consent: PersonViewPage.Consent
    let version: Int

    private static let effects: [Text] = [
        .myWithdrawWhatStops, .myWithdrawTold, .myWithdrawWhatStays, .myWithdrawKnown, .myWithdrawCounted,
        .myWithdrawAgain,
    ]

    var frame: Frame { .open }
    func title(_ say: Words) -> String { say(.myWithdrawHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        """
        \(Link.back(to: "/my", say))\(consent.facts(say))\
        <h2>\(say.html(.myWithdrawWhatHappens))</h2><ul>\(Self.effects.html { "<li>\(say.html($0))</li>" })</ul>\
        \(forms.post(to: "/my/consents/\(consent.id)/withdrawal", buttonRow(
            Button(.myWithdraw, .grave).html(say), Link(.cancel, to: "/my").html(say))))
        """
    }
}
