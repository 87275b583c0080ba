import Web

/// What is asked of a party now: why, the command to run at home, and where to bring what it made.
struct RoundTasks {
    let page: RoundPage

    private var path: String { "\(RoundDesk.path)/\(page.id)" }

    func html(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        page.asks.html { ask in
            let body = task(ask, inputs, say, forms)
            return """
                <section class="task"><h3>\(say.html(ask.text))</h3>\(HTML.paragraph(say(ask.lead)))\(body)</section>
                """
        }
    }

    private func task(_ ask: RoundState.Ask, _ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        switch ask {
        case .join: joining(inputs, say, forms)
        case .bringKey: bringingKey(inputs, say, forms)
        case .commit:
            download("description", .roundDescription, say) + RoundCommands.commit(page.ownCode ?? "").html
                + bring("commitment", .roundCommittedFile, .roundCommittedBring, inputs, say, forms)
        case .fix: press("description", .roundFix, inputs, say, forms)
        case .encode:
            download("description", .roundDescription, say)
                + RoundCommands.encode(page.ownCode ?? "").html
                + bring("batch", .roundBatchFile, .roundBatchBring, inputs, say, forms)
        case .multiply: page.waiting.html { multiplying($0, inputs, say, forms) }
        case .unblind:
            download("batch", .roundOwnBatch, say) + RoundCommands.finish(page.ownCode ?? "").html
                + bring("pseudonyms", .roundPseudonymFile, .roundPseudonymBring, inputs, say, forms)
        case .close: press("closure", .roundClose, inputs, say, forms)
        case .destroyKey:
            RoundCommands.close(page.ownCode ?? "").html
                + bring("destruction", .roundClosingFile, .roundClosingBring, inputs, say, forms)
        case .fetchDuplicates: duplicates(inputs, say, forms)
        case .review:
            download("pairs", .roundPairs, say) + RoundCommands.rows("pairs.csv", page.ownCode ?? "").html
                + Details(.roundPairsHow, HTML.paragraph(say(.roundPairsExample))).html(say)
                + "<pre><code>pair,verdict,nationality</code></pre>"
                + bring("pairs", .roundVerdictFile, .roundVerdictBring, inputs, say, forms)
        case .settle: press("quality", .roundSettle, inputs, say, forms)
        case .wait, .nothing: .empty
        }
    }

    private func joining(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        let terms: [Text] = [.roundTermPurpose, .roundTermHome, .roundTermLeftOut, .roundTermOwn]
        return forms.post(
            to: "\(path)/participation",
            inputs.hidden("version", page.version) + inputs.once
                + Inset("<ul>\(terms.html { "<li>\(say.html($0))</li>" })</ul>").html
                + inputs.text("caseload", .roundCaseload, hint: .roundCaseloadHint, kind: .number, width: .medium)
                + inputs.checkbox("agreed", .roundTermsAccept) + buttonRow(Button(.roundJoin).html(say)))
    }

    private func bringingKey(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        RoundCommands.signer(page.ownCode ?? "").html
            + forms.post(
                to: "\(path)/key",
                inputs.once + inputs.text("key", .roundKeyDigits, hint: .roundKeyDigitsHint)
                    + buttonRow(Button(.roundKeyBring).html(say)))
    }

    private func multiplying(_ party: RoundPage.Party, _ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        let batch = "\(path)/agencies/\(party.seat)/batch"
        return """
            <h4>\(say.html(party.name.text)) <code>\(party.code)</code></h4>\
            <p>\(Link(.roundTakeBatch, to: batch, about: party.name.text).html(say))</p>\
            \(RoundCommands.multiply(party.code, by: page.ownCode ?? "", place: page.ownPlace).html)\
            \(forms.post(
                to: batch, files: true,
                inputs.once + inputs.file("file", .roundMultipliedFile, megabytes: Limits.fileBytes >> 20)
                    + inputs.file("log", .roundLogFile, megabytes: 1)
                    + buttonRow(Button(.roundMultipliedBring).html(say))))
            """
    }

    private func duplicates(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        let until = page.duplicatesUntil.map { say(.roundDuplicatesUntil, ["day": $0.text(say)]) } ?? ""
        return HTML.paragraph(until) + download("duplicates", .roundDuplicates, say)
            + RoundCommands.rows("own-duplicates.csv", page.ownCode ?? "").html
            + forms.post(
                to: "\(path)/duplicates/deletion",
                inputs.once + buttonRow(Button(.roundDuplicatesHave, .secondary).html(say)))
    }

    private func press(_ noun: String, _ button: Text, _ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        forms.post(
            to: "\(path)/\(noun)",
            inputs.hidden("version", page.version) + inputs.once + buttonRow(Button(button).html(say)))
    }

    private func bring(
        _ noun: String, _ label: Text, _ button: Text, _ inputs: Inputs, _ say: Words, _ forms: Forms
    ) -> HTML {
        forms.post(
            to: "\(path)/\(noun)", files: true,
            inputs.once + inputs.file("file", label, megabytes: Limits.fileBytes >> 20)
                + buttonRow(Button(button).html(say)))
    }

    private func download(_ noun: String, _ text: Text, _ say: Words) -> HTML {
        "<p>\(Link(text, to: "\(path)/\(noun)").html(say))</p>"
    }
}
