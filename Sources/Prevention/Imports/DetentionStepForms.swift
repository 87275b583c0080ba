import Web

/// The forms of the steps that can be taken on a detention. Each field's name stands once on the page.
struct DetentionStepForms {
    let page: DetentionPage
    let inputs: Inputs
    let say: Words
    let forms: Forms

    private var isOpen: Bool { page.state == .detained }

    private func form(_ noun: String, _ button: Text, files: Bool = false, grave: Bool = false, _ contents: HTML)
        -> HTML
    {
        forms.post(
            to: "\(page.path)/\(noun)", files: files,
            inputs.hidden("version", page.version) + inputs.once + contents
                + buttonRow(Button(button, grave ? .grave : .primary).html(say)))
    }

    private func unfolding(_ summary: Text, _ fields: [String], _ body: HTML) -> HTML {
        Details(summary, isOpen: fields.contains { name in page.problems.contains { $0.field == name } }, body)
            .html(say)
    }

    var order: HTML {
        let again = form("screenings", .checkAgain, .empty)
        let grounds = page.grounds.filter(\.isInForce)
        guard isOpen, !grounds.isEmpty else { return again }
        var seen: Set<String> = []
        let choices = grounds.filter { seen.insert($0.choice).inserted }.map {
            Choice($0.choice, Text(verbatim: $0.named), hint: Text(verbatim: "\($0.listTitle), \($0.asOf)"))
        }
        return again
            + unfolding(
                .detentionOrderChoose, ["order", "order-words"],
                form(
                    "order", .detentionOrderChoose,
                    inputs.radios("order", .detentionOrder, choices)
                        + inputs.textarea("order-words", .borderReason, limit: DetentionSteps.wordsMost, rows: 3)))
    }

    var documents: HTML {
        guard isOpen else { return .empty }
        let ruled = page.ruledPapers
        let papers =
            ruled.map { Choice($0, $0.text, hint: .detentionPapersRuled) }
            + AskedPaper.allCases.filter { !ruled.contains($0) }.map { Choice($0, $0.text) }
        let asking = unfolding(
            .detentionAsk, ["paper", "title", "due", "asked-on"],
            form(
                "documents", .detentionAsk,
                inputs.checkboxes("paper", .detentionPaper, papers)
                    + inputs.text("title", .detentionPaperTitle, hint: .detentionPaperTitleHint)
                    + inputs.text("due", .borderDue, hint: .borderDayHint, width: .short)
                    + inputs.text("asked-on", .detentionAskedOn, hint: .borderTodayHint, width: .short)))
        guard !page.documents.isEmpty else { return asking }
        let receiving = unfolding(
            .detentionReceive, ["received", "received-on", "received-words", "file"],
            form(
                "receipts", .detentionReceive, files: true,
                inputs.select("received", .detentionPaper, choices(page.documents))
                    + inputs.text("received-on", .detentionReceivedOn, hint: .borderTodayHint, width: .short)
                    + inputs.file("file", .detentionPaperFile, hint: .detentionPaperFileHint, megabytes: 32)
                    + inputs.textarea("received-words", .detentionNote, limit: DetentionSteps.wordsMost, rows: 2)))
        let received = page.documents.filter { $0.state != .asked }
        guard !received.isEmpty else { return asking + receiving }
        let verdicts = ["sufficient", "insufficient"].map { Choice($0, .answer($0)) }
        return asking + receiving
            + unfolding(
                .detentionJudge, ["judged", "sufficiency", "judged-words"],
                form(
                    "judgements", .detentionJudge,
                    inputs.select("judged", .detentionPaper, choices(received))
                        + inputs.radios("sufficiency", .detentionJudgement, verdicts, isInline: true)
                        + inputs.textarea("judged-words", .borderReason, limit: DetentionSteps.wordsMost, rows: 3)))
    }

    private func choices(_ documents: [DetentionPage.Document]) -> [Choice] {
        documents.map { Choice($0.id, $0.title.isEmpty ? $0.paper.text : Text(verbatim: $0.title)) }
    }

    var periods: HTML {
        guard isOpen else { return .empty }
        let setting = unfolding(
            .detentionPeriodSet, ["period-title", "period-basis", "period-due"],
            form(
                "periods", .detentionPeriodSet,
                inputs.text("period-title", .detentionPeriod, hint: .detentionPeriodHint)
                    + inputs.text("period-basis", .borderBasis, hint: .borderBasisHint)
                    + inputs.text("period-due", .borderDue, hint: .borderDayHint, width: .short)))
        guard !page.periods.isEmpty else { return setting }
        let periods = page.periods.map { Choice($0.id, Text(verbatim: $0.title)) }
        let answers = ["granted", "refused"].map { Choice($0, .answer($0)) }
        return setting
            + unfolding(
                .detentionExtend, ["period", "extension", "until", "extension-words"],
                form(
                    "extensions", .detentionExtend,
                    inputs.select("period", .detentionPeriod, periods)
                        + inputs.radios("extension", .detentionExtension, answers, isInline: true)
                        + inputs.text("until", .detentionUntil, hint: .borderDayHint, width: .short)
                        + inputs.textarea("extension-words", .borderReason, limit: DetentionSteps.wordsMost, rows: 3)))
    }

    var decision: HTML {
        switch page.state {
        case .detained: deciding
        case .waiting: page.decidedByReader ? Inset(HTML.paragraph(say(.borderSecondPerson))).html : looking
        case .decided: .empty
        }
    }

    private var deciding: HTML {
        let outcomes = DetentionOutcome.allCases.map { outcome in
            Choice(
                outcome, outcome.text,
                hint: page.needSecondLook.contains(outcome) ? .borderNeedsSecondLook : nil)
        }
        let amounts = page.lines.filter { $0.quantity != nil }.html { line in
            inputs.text(
                "amount-\(line.number)",
                .detentionFreed(line.number, line.quantity ?? "", line.unit?.text ?? Text(verbatim: "")),
                kind: .number, width: .short)
        }
        let names =
            ["outcome", "decision-words", "decision-basis", "decided-on", "detention"]
            + page.lines.map { "amount-\($0.number)" }
        return unfolding(
            .detentionDecide, names,
            form(
                "decisions", .detentionDecide, grave: true,
                inputs.radios("outcome", .detentionOutcome, outcomes)
                    + Details(.detentionFreedHeading, isOpen: page.entered["outcome"] == "released-in-part", amounts)
                    .html(say) + inputs.text("decision-basis", .borderBasis, hint: .borderBasisHint)
                    + inputs.textarea("decision-words", .borderReason, limit: DetentionSteps.wordsMost, rows: 4)
                    + inputs.text("decided-on", .detentionDecidedOn, hint: .borderTodayHint, width: .short)))
    }

    private var looking: HTML {
        let answers = ["agreed", "not-agreed"].map { Choice($0, .answer($0)) }
        return unfolding(
            .borderSecondLook, ["look", "look-words", "detention"],
            form(
                "second-looks", .borderSecondLook,
                HTML.paragraph(say(.borderSecondLookLead)) + inputs.radios("look", .borderSecondLook, answers)
                    + inputs.textarea("look-words", .borderReason, limit: DetentionSteps.wordsMost, rows: 3)))
    }

    var dossier: HTML {
        let earlier = page.dossiers.html { "<li>\(Link(.dossierEarlier, to: $0).html(say))</li>" }
        return "<h2>\(say.html(.dossierHeading))</h2>\(HTML.paragraph(say(.dossierLead)))"
            + forms.post(to: "\(page.path)/dossier", inputs.once + buttonRow(Button(.dossierMake).html(say)))
            + (page.dossiers.isEmpty ? .empty : "<ul>\(earlier)</ul>")
    }
}
