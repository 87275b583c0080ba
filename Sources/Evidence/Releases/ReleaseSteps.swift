package import Web

/// The step that comes next, for whoever may take it.
struct ReleaseSteps {
    let page: ReleasePage

    private var path: String { "\(ReleasesDesk.path)/\(page.id)" }

    func html(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        switch page.status {
        case .made, .broken:
            step("trials", .releaseAttackAgain, .releaseAttackAgainLead, inputs, say, forms)
        case .withstood:
            page.madeByReader
                ? Inset(HTML.paragraph(say(.releaseSecondPerson))).html
                : step("approval", .releaseApprove, .releaseApproveLead, inputs, say, forms)
        case .approved:
            step("publication", .releasePublish, .releasePublishLead, inputs, say, forms)
                + step("trials", .releaseAttackAgain, .releaseAttackAgainLead, inputs, say, forms)
        case .published: withdrawal(inputs, say, forms)
        case .withdrawn: .empty
        }
    }

    private func step(
        _ noun: String, _ button: Text, _ lead: Text, _ inputs: Inputs, _ say: Words, _ forms: Forms
    ) -> HTML {
        forms.post(
            to: "\(path)/\(noun)",
            inputs.hidden("version", page.version) + inputs.once + HTML.paragraph(say(lead))
                + buttonRow(Button(button).html(say)))
    }

    private func withdrawal(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        Details(
            .releaseWithdraw, isOpen: page.hasProblems,
            forms.post(
                to: "\(path)/withdrawal",
                inputs.hidden("version", page.version) + inputs.once + HTML.paragraph(say(.releaseWithdrawLead))
                    + inputs.textarea("reason", .releaseReason, limit: ReleasesDesk.reasonMax, rows: 3)
                    + buttonRow(Button(.releaseWithdraw, .grave).html(say)))
        ).html(say)
    }
}

/// One table of a release, as the public will read it.
struct ReleasedTableShown {
    private let table: ReleasedTable
    private let codebook: Codebook
    private let protection: Safeguard

    init(_ table: ReleasedTable, _ codebook: Codebook, _ protection: Safeguard) {
        self.table = table
        self.codebook = codebook
        self.protection = protection
    }

    func html(_ say: Words) -> HTML {
        let columns =
            table.variables.map { DataTable.Column(codebook[$0]?.text ?? Text(verbatim: $0)) }
            + [DataTable.Column(.releasedPeople, numeric: true)]
        let rows = table.cells.map { cell in
            zip(table.variables, cell.codes).map { say.html(name($0, $1)) } + [say.html(cell.count.text(in: say))]
        }
        return Details(caption(say), DataTable(caption(say), columns, rows).html(say)).html(say)
    }

    private func caption(_ say: Words) -> Text {
        Text(verbatim: table.variables.map { say(codebook[$0]?.text ?? Text(verbatim: $0)) }.joined(separator: " × "))
    }

    private func name(_ variable: String, _ code: String?) -> Text {
        switch code {
        case nil: .releasedAll
        case "": .notKnown
        case Codebook.several: .releasedSeveral
        case Recoding.rest: .releasedRest
        case let code?: codebook[variable]?.text(of: code) ?? Text(verbatim: code)
        }
    }
}

extension ReleasedCount {
    /// The number as its reader sees it.
    package func text(in say: Words) -> Text {
        switch self {
        case .people(let count): Text(verbatim: Double(count).formatted(in: say.language, decimals: 0))
        case .masked: .releasedMasked
        case .waiting: .releasedWaiting
        case .lostInNoise: .releasedLost
        }
    }
}
