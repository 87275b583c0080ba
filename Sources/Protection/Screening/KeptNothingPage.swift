import Web

/// The form was given up, or came to its end with nothing to send: what was typed is destroyed.
struct KeptNothingPage: Page {
    let emergency: [EmergencyNumber]

    func title(_ say: Words) -> String { say(.nothingWasKept) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        "<p class=\"lead\">\(say.html(.nothingWasKeptLead))</p><h2>\(say.html(.whomToCall))</h2>" + emergency.html(say)
            + buttonRow(Link(.backToDrafts, to: "/drafts", isButton: true).html(say))
    }
}
