import Web

/// The forms of the port's measures. Each field's name stands once on the page.
struct ArrivalStepForms {
    let page: ArrivalPage
    let inputs: Inputs
    let say: Words
    let forms: Forms

    var html: HTML {
        let again = form("screenings", .checkAgain, .empty)
        switch page.state {
        case .waiting, .releaseWaiting:
            return again + (page.mayLook ? looking : Inset(HTML.paragraph(say(.borderSecondPerson))).html)
        case .released: return again
        case .denied: return again + release
        case .announced, .asked, .inspecting, .inspected:
            return again + "<h2>\(say.html(.arrivalMeasures))</h2>\(asking)\(inspecting)\(denial)\(release)"
        }
    }

    private func form(_ noun: String, _ button: Text, grave: Bool = false, _ contents: HTML) -> HTML {
        forms.post(
            to: "\(page.path)/\(noun)",
            inputs.hidden("version", page.version) + inputs.once + contents
                + buttonRow(Button(button, grave ? .grave : .primary).html(say)))
    }

    private func unfolding(_ summary: Text, _ fields: [String], _ body: HTML) -> HTML {
        Details(summary, isOpen: fields.contains { name in page.problems.contains { $0.field == name } }, body)
            .html(say)
    }

    private func words(_ prefix: String) -> HTML {
        inputs.text("\(prefix)-basis", .borderBasis, hint: .borderBasisHint)
            + inputs.textarea("\(prefix)-words", .borderReason, limit: ArrivalSteps.wordsMost, rows: 3)
    }

    private var asking: HTML {
        let ask = unfolding(
            .arrivalAsk, ["request-words", "request-basis", "request-due"],
            form(
                "information-requests", .arrivalAsk,
                words("request") + inputs.text("request-due", .borderDue, hint: .borderDayHint, width: .short)))
        guard !page.requests.isEmpty else { return ask }
        let open = page.requests.map { Choice($0.id, Text(verbatim: $0.words)) }
        return ask
            + unfolding(
                .arrivalAnswer, ["request", "answer-words"],
                form(
                    "answers", .arrivalAnswer,
                    inputs.select("request", .arrivalRequest, open)
                        + inputs.textarea(
                            "answer-words", .arrivalAnswerWords, limit: ArrivalSteps.wordsMost, rows: 3)))
    }

    private var inspecting: HTML {
        let order = unfolding(
            .arrivalInspect, ["inspection-words", "inspection-basis"],
            form("inspections", .arrivalInspect, words("inspection")))
        guard !page.inspections.isEmpty else { return order }
        let open = page.inspections.map { Choice($0.id, Text(verbatim: $0.words)) }
        let found = ["nothing", "violation"].map { Choice($0, .measure($0)) }
        return order
            + unfolding(
                .arrivalResult, ["inspection", "found", "result-words"],
                form(
                    "results", .arrivalResult,
                    inputs.select("inspection", .arrivalInspection, open)
                        + inputs.radios("found", .arrivalResult, found)
                        + inputs.textarea("result-words", .borderReason, limit: ArrivalSteps.wordsMost, rows: 3)))
    }

    private var denial: HTML {
        guard page.mayDeny else { return Inset(HTML.paragraph(say(.arrivalNameAlone))).html }
        let kinds = ["entry", "use"].map { Choice($0, .measure($0)) }
        return unfolding(
            .arrivalDeny, ["denial", "denial-words", "denial-basis"],
            form(
                "denials", .arrivalDeny, grave: true,
                HTML.paragraph(say(.borderNeedsSecondLook)) + inputs.radios("denial", .arrivalDeny, kinds)
                    + words("denial")))
    }

    private var release: HTML {
        let lead: HTML = page.state == .denied ? HTML.paragraph(say(.borderNeedsSecondLook)) : .empty
        return unfolding(
            .arrivalRelease, ["release-words", "release-basis"],
            form("releases", .arrivalRelease, lead + words("release")))
    }

    private var looking: HTML {
        let answers = ["agreed", "not-agreed"].map { Choice($0, .answer($0)) }
        return unfolding(
            .borderSecondLook, ["look", "look-words"],
            form(
                "second-looks", .borderSecondLook,
                HTML.paragraph(say(.borderSecondLookLead)) + inputs.radios("look", .borderSecondLook, answers)
                    + inputs.textarea("look-words", .borderReason, limit: ArrivalSteps.wordsMost, rows: 3)))
    }
}
