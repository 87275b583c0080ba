import Foundation
import Lexicon
import Web

/// Against which editions a portfolio is checked, and whether it lags behind the lists in force.
struct PortfolioWatch: Encodable, Sendable {
    let progress: GroupProgress
    /// The editions that its parts were held against last.
    let checked: [ListInForce]
    /// The lists in force that some part was not held against yet.
    let missing: [ListInForce]
    let since: Moment?
    let ended: Moment?

    init(
        _ group: PartyGroup, _ parts: [PartOutline], due: [PartOutline], checked: [ListInForce],
        current: [ListInForce], isRunning: Bool, zone: TimeZone
    ) {
        let waiting = Set(due.map(\.number))
        progress = GroupProgress(parts, isDone: { !waiting.contains($0.number) }, isRunning: isRunning)
        self.checked = checked
        missing = current.filter { list in
            group.endedAt == nil && parts.contains { !($0.checked ?? []).contains(list.edition) }
        }
        since = parts.compactMap(\.checkedAt).min().map { Moment($0, in: zone) }
        ended = group.endedAt.map { Moment($0, in: zone) }
    }

    var tag: StatusTag {
        if ended != nil { return StatusTag(.portfolioEnded) }
        if missing.isEmpty, progress.isFinished { return StatusTag(.portfolioCurrent, .good) }
        return StatusTag(progress.isRunning ? .groupRunning : .portfolioLags, .warning)
    }

    /// Says so where it lags: until then its alerts are those of older editions.
    func warning(_ say: Words) -> HTML {
        guard !missing.isEmpty else { return .empty }
        return Banner(
            .warning, .portfolioLags,
            body: HTML.paragraph(say(.portfolioLagsLead)) + ListsChecked(missing).items(say)
        ).html(say)
    }
}

/// The unit's portfolios, and how another comes in.
struct PortfoliosPage: Page {
    struct Line: Encodable, Sendable {
        let id, name: String
        let parties, open: Int
        let watch: PortfolioWatch
    }

    let portfolios: [Line]
    let hasNext: Bool
    let address: ListAddress
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case portfolios, hasNext }

    func title(_ say: Words) -> String { say(.portfoliosHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let rows = portfolios.map { line -> [HTML] in
            [
                #"<a href="\#(PortfolioDesk.path)/\#(line.id)">\#(HTML.name(line.name))</a>"#, "\(line.parties)",
                "\(line.open)", line.watch.since?.html(say) ?? "–", line.watch.tag.html(say),
            ]
        }
        let table = DataTable(
            .portfoliosHeading,
            [
                .init(.groupName), .init(.portfolioParties, numeric: true), .init(.screeningOpen, numeric: true),
                .init(.portfolioChecked), .init(.portfolioState),
            ], rows, at: address, hasNext: hasNext, whenEmpty: .portfoliosNone)
        return """
            \(inputs.errorSummary)<p class="lead">\(say.html(.portfoliosLead))</p>\(table.html(say))\
            <h2>\(say.html(.portfolioMake))</h2>\
            \(forms.post(to: PortfolioDesk.path, files: true, GroupFields(inputs: inputs).html(.portfolioMake, say)))
            """
    }
}

/// One portfolio: how it stands to the lists in force, and whom of it they may name.
struct PortfolioPage: Page {
    struct Alert: Encodable, Sendable {
        let id, name, reference: String
        let hit: FoundParty
        let band: ScreeningBand
        let raised: Moment
        let decision: Disposition.Decision?
        let isOpen: Bool
    }

    let id, name: String
    let parties: Int
    let unread: [String]
    let made: Moment
    let watch: PortfolioWatch
    let alerts: [Alert]
    let hasNext: Bool
    let address: ListAddress
    let version: Int

    private enum CodingKeys: CodingKey { case id, name, parties, unread, made, watch, alerts, hasNext, version }

    private var path: String { "\(PortfolioDesk.path)/\(id)" }

    func title(_ say: Words) -> String { say(.portfolioHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        """
        \(Link.back(to: PortfolioDesk.path, .portfoliosHeading, say))\(facts(say))\(watch.warning(say))\
        \(watch.ended == nil ? watch.progress.banner(at: path, version: version, say, forms) : HTML.empty)\
        \(watch.checked.isEmpty ? HTML.empty : ListsChecked(watch.checked).html(say))\
        <p class="files"><a href="\(path)?as=csv">CSV</a></p>\
        \(FilterForm(path, address.filter, [
            ("state", .portfolioAlertState, PortfolioAlert.State.allCases.map { Choice($0, $0.text) }),
            ("band", .screeningBand, [ScreeningBand.match, .review].map { Choice($0, $0.text) }),
        ]).html(say))\(table(say))\(HTML.paragraph(say(.screeningNotProof)))\(ending(say, forms))
        """
    }

    private func facts(_ say: Words) -> HTML {
        var rows: [SummaryList.Row] = [
            .init(.groupName, html: .name(name)), .init(.portfolioState, html: watch.tag.html(say)),
            .init(.portfolioParties, "\(parties)"), .init(.groupMade, html: made.html(say)),
            .init(.groupFaults, "\(watch.progress.faulty)"),
        ]
        if let since = watch.since { rows.append(.init(.portfolioChecked, html: since.html(say))) }
        if let ended = watch.ended { rows.append(.init(.portfolioEnded, html: ended.html(say))) }
        if !unread.isEmpty { rows.append(.init(.groupUnread, unread.joined(separator: ", "))) }
        return SummaryList(rows).html(say)
    }

    private func table(_ say: Words) -> HTML {
        let rows = alerts.map { alert -> [HTML] in
            let state = alert.isOpen ? StatusTag(.decisionOpen, .warning) : StatusTag(alert.decision?.text ?? .decision)
            return [
                #"<a href="\#(path)/alerts/\#(alert.id)">\#(HTML.name(alert.name))</a>"#,
                "\(HTML.name(alert.hit.primary))\(say.bracketed(alert.hit.listTitle))", alert.band.tag.html(say),
                HTML(text: alert.hit.score.formatted(in: say.language, decimals: 3)), alert.raised.html(say),
                state.html(say),
            ]
        }
        return DataTable(
            .portfolioAlerts,
            [
                .init(.partyName), .init(.hitPrimary), .init(.screeningBand), .init(.hitScore, numeric: true),
                .init(.portfolioRaised), .init(.decision),
            ], rows, at: address, hasNext: hasNext, whenEmpty: .portfolioNoAlerts
        ).html(say)
    }

    private func ending(_ say: Words, _ forms: Forms) -> HTML {
        guard watch.ended == nil else { return .empty }
        let inputs = Inputs(say)
        return Details(
            .portfolioEnd,
            forms.post(
                to: "\(path)/ending",
                inputs.hidden("version", version) + inputs.once + HTML.paragraph(say(.portfolioEndLead))
                    + buttonRow(Button(.portfolioEnd, .grave).html(say)))
        ).html(say)
    }
}

/// One alert: the party of the portfolio, the listed entry, and what was decided.
struct AlertPage: Page {
    let portfolio, id: String
    let party: ScreenedParty
    let line: Int
    let raised: Moment
    let changed: Moment?
    let lists: [ListInForce]
    let hits: [HitShown]
    let usualEnd: Day
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case portfolio, id, party, line, raised, changed, lists, hits }

    func title(_ say: Words) -> String { say(.portfolioAlert) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let path = "\(PortfolioDesk.path)/\(portfolio)"
        var facts =
            PartyFacts.rows(party, say) + [
                .init(.groupLine, "\(line)"), .init(.portfolioRaised, html: raised.html(say)),
            ]
        if let changed { facts.append(.init(.portfolioChanged, html: changed.html(say))) }
        let panel = HitsPanel(lists, hits, decideAt: "\(path)/alerts/\(id)/disposition", usualEnd: usualEnd)
        return """
            \(Link.back(to: path, .portfolioHeading, say))\(Inputs(say, problems: problems).errorSummary)\
            \(SummaryList(facts).html(say))\
            \(panel.html(say, forms, entered: entered, problems: problems))\(HTML.paragraph(say(.screeningNotProof)))
            """
    }
}
