import Web

/// The step that comes next, for whoever may take it.
struct EstimateSteps {
    let page: EstimatePage

    func html(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        switch page.status {
        case .computing: page.isRunning ? running(say) : stopped(inputs, say, forms)
        case .refused: .empty
        case .carried: stating(.statementWrite, inputs, say, forms)
        case .stated: stated(inputs, say, forms)
        case .approved:
            preview(say) + step("publication", .releasePublish, .releasePublishLead, inputs, say, forms)
        case .published: preview(say) + withdrawal(inputs, say, forms)
        case .withdrawn: .empty
        }
    }

    private func running(_ say: Words) -> HTML {
        Banner(
            .notice, .estimateRunning,
            body: HTML.paragraph(say(.estimateRunningLead)) + Link(.estimateLook, to: page.path).html(say)
        ).html(say)
    }

    private func stopped(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        Banner(.warning, .estimateStopped, body: HTML.paragraph(say(.estimateStoppedLead))).html(say)
            + step("resumption", .estimateResume, .estimateRunningLead, inputs, say, forms)
    }

    private func stated(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        let next: HTML =
            page.madeByReader
            ? Inset(HTML.paragraph(say(.releaseSecondPerson))).html
            : forms.post(
                to: "\(page.path)/approval",
                inputs.hidden("version", page.version) + inputs.once + HTML.paragraph(say(.releaseApproveLead))
                    + (page.statement?.isRange == true ? inputs.checkbox("warned", .statementWarned) : .empty)
                    + buttonRow(Button(.releaseApprove).html(say)))
        return preview(say) + next + stating(.statementChange, inputs, say, forms)
    }

    /// Exactly what the public would read.
    private func preview(_ say: Words) -> HTML {
        guard let statement = page.statement, let digest = page.digest else { return .empty }
        let shown = StatementShown(statement: statement, digest: digest).html(say)
        return "<h2>\(say.html(.statementHeading))</h2>\(HTML.paragraph(say(.releaseTablesLead)))\(Inset(shown).html)"
    }

    private func step(
        _ noun: String, _ button: Text, _ lead: Text, _ inputs: Inputs, _ say: Words, _ forms: Forms
    ) -> HTML {
        forms.post(
            to: "\(page.path)/\(noun)",
            inputs.hidden("version", page.version) + inputs.once + HTML.paragraph(say(lead))
                + buttonRow(Button(button).html(say)))
    }

    private func withdrawal(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        Details(
            .releaseWithdraw, isOpen: !page.problems.isEmpty,
            forms.post(
                to: "\(page.path)/withdrawal",
                inputs.hidden("version", page.version) + inputs.once + HTML.paragraph(say(.statementWithdrawLead))
                    + inputs.textarea("reason", .releaseReason, limit: EstimatesDesk.reasonMax, rows: 3)
                    + buttonRow(Button(.releaseWithdraw, .grave).html(say)))
        ).html(say)
    }

    /// The form for what only the rapporteur can write, folded away until it is asked for.
    private func stating(_ title: Text, _ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        guard page.found?.judgement.advice != EstimateFound.Advice.none else { return .empty }
        guard page.isRounded else {
            return Banner(.warning, .statementImpossible, body: HTML.paragraph(say(EstimateWork.Fault.givesAway.text)))
                .html(say)
        }
        let form = StatementFields(page: page, inputs: page.problems.isEmpty ? filled(say) : inputs)
        return Details(
            title, isOpen: !page.problems.isEmpty && page.status == .carried,
            HTML.paragraph(say(.statementLead)) + forms.post(to: "\(page.path)/statement", form.html(say))
        ).html(say)
    }

    /// What was written before, to be changed; of a new one the lists' own names.
    private func filled(_ say: Words) -> Inputs {
        var values: [String: String] = [:]
        for (place, list) in page.lists.enumerated() {
            let named = page.statement?.wording.lists[place] ?? .init(en: list, zhHant: list)
            values["list-\(place + 1)-en"] = named.en
            values["list-\(place + 1)-zh"] = named.zhHant
        }
        if let wording = page.statement?.wording {
            values["title-en"] = wording.title.en
            values["title-zh"] = wording.title.zhHant
            values["territory-en"] = wording.territory.en
            values["territory-zh"] = wording.territory.zhHant
            values["population"] = wording.population.map { "\($0.people)" }
            values["population-source"] = wording.population?.source
        }
        return Inputs(say, entered: Fields(values))
    }
}

/// The fields of a statement.
struct StatementFields {
    let page: EstimatePage
    let inputs: Inputs

    func html(_ say: Words) -> HTML {
        let lists = page.lists.enumerated().html { place, list -> HTML in
            let name = Text(verbatim: list)
            return inputs.text("list-\(place + 1)-en", .statementListEn(name), width: .medium)
                + inputs.text("list-\(place + 1)-zh", .statementListZh(name), width: .medium)
        }
        let corrects = page.published.map { other in
            Choice(
                other.id,
                Text(en: "\(other.title.en) (\(other.period))", zhHant: "\(other.title.zhHant)（\(other.period)）"))
        }
        let correcting: HTML =
            corrects.isEmpty
            ? .empty
            : inputs.select(
                "corrects", .releaseCorrects, corrects, hint: .releaseCorrectsHint, whenNone: .releaseNone)
        return """
            \(inputs.hidden("version", page.version))\(inputs.once)\
            \(inputs.text("title-en", .statementTitleEn))\(inputs.text("title-zh", .statementTitleZh))\
            \(inputs.text("territory-en", .statementTerritoryEn, width: .medium))\
            \(inputs.text("territory-zh", .statementTerritoryZh, width: .medium))\
            <h3>\(say.html(.statementLists))</h3>\(HTML.paragraph(say(.statementListsLead)))\(lists)\
            \(inputs.text(
                "population", .statementPopulation, hint: .statementPopulationHint, kind: .number, width: .short))\
            \(inputs.text("population-source", .statementSource, hint: .statementSourceHint))\(correcting)\
            \(buttonRow(Button(.statementWrite).html(say)))
            """
    }
}
