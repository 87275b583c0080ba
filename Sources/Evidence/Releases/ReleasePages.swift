import Foundation
import Lexicon
import Web

/// Every release of the unit, with what became of it.
struct ReleasesPage: Page {
    struct Line: Encodable, Sendable {
        let path: String
        let title: Text
        let status: Release.Status
        let madeAt: Moment
        let publishedAt: Moment?

        private enum CodingKeys: CodingKey { case path, status, madeAt, publishedAt }
    }

    let releases: [Line]

    init(_ releases: [Release], of plans: [TablePlan], zone: TimeZone) {
        let titles = Dictionary(uniqueKeysWithValues: plans.map { ($0.id, $0.title) })
        self.releases = releases.map { release in
            Line(
                path: "\(ReleasesDesk.path)/\(release.id)", title: titles[release.plan] ?? .releaseHeading,
                status: release.status, madeAt: Moment(release.madeAt, in: zone),
                publishedAt: release.publishedAt.map { Moment($0, in: zone) })
        }
    }

    func title(_ say: Words) -> String { say(.releasesHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        """
        \(HTML.paragraph(say(.releasesLead)))\(table(say))\(Link(.plansHeading, to: PlansDesk.path).html(say))
        """
    }

    func table(_ say: Words) -> HTML {
        DataTable(
            .releasesHeading,
            [.init(.planTitle), .init(.releaseStatus), .init(.releaseMadeAt), .init(.releasePublishedAt)],
            releases.map { line in
                [
                    Link(line.title, to: line.path).html(say), line.status.tag.html(say), line.madeAt.html(say),
                    line.publishedAt?.html(say) ?? "—",
                ]
            }, whenEmpty: .releasesNone
        ).html(say)
    }
}

/// One release: what it would tell, what the attack found, and the step that comes next.
struct ReleasePage: Page {
    let id: String
    let version: Int
    let plan: Text
    let status: Release.Status
    let digest: String
    let trial: Trial?
    let waiting: Int
    let content: ReleaseContent
    let madeByReader: Bool
    let madeAt: Moment
    let attackedAt, approvedAt, publishedAt, withdrawnAt: Moment?
    let withdrawnBecause: String?
    private let codebook: Codebook
    private let planPath: String
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey {
        case id, version, status, digest, trial, waiting, content, madeByReader, madeAt, attackedAt, approvedAt
        case publishedAt, withdrawnAt, withdrawnBecause
    }

    init(
        _ release: Release, of plan: TablePlan, _ material: ReleaseMaterial, _ codebook: Codebook, reader: Worker.ID,
        zone: TimeZone, entered: Fields, problems: [Problem]
    ) {
        id = release.id.description
        version = release.version
        self.plan = plan.title
        planPath = "\(PlansDesk.path)/\(plan.id)"
        status = release.status
        digest = release.digest
        trial = material.trial
        waiting = material.waiting
        content = material.content
        madeByReader = release.madeBy == reader
        madeAt = Moment(release.madeAt, in: zone)
        attackedAt = release.attackedAt.map { Moment($0, in: zone) }
        approvedAt = release.approvedAt.map { Moment($0, in: zone) }
        publishedAt = release.publishedAt.map { Moment($0, in: zone) }
        withdrawnAt = release.withdrawnAt.map { Moment($0, in: zone) }
        withdrawnBecause = release.withdrawnBecause
        self.codebook = codebook
        self.entered = entered
        self.problems = problems
    }

    var hasProblems: Bool { !problems.isEmpty }

    func title(_ say: Words) -> String { say(plan) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let shown = content.tables.enumerated().html { $0.element.shown($0.offset + 1, codebook).drawn(say) }
        return """
            \(Link.back(to: planPath, .planBack, say))\(inputs.errorSummary)\(state(say))\(found(say))\
            \(ReleaseSteps(page: self).html(inputs, say, forms))<h2>\(say.html(.releaseTables))</h2>\
            \(HTML.paragraph(say(.releaseTablesLead)))\(shown)
            """
    }

    private func state(_ say: Words) -> HTML {
        var rows = [
            SummaryList.Row(.releaseStatus, html: status.tag.html(say)),
            SummaryList.Row(.planProtection, html: say.html(content.protection.text)),
            SummaryList.Row(.releaseMadeAt, html: madeAt.html(say)),
        ]
        let moments = [
            (Text.releaseAttackedAt, attackedAt), (.releaseApprovedAt, approvedAt),
            (.releasePublishedAt, publishedAt), (.releaseWithdrawnAt, withdrawnAt),
        ]
        for case (let text, let moment?) in moments { rows.append(.init(text, html: moment.html(say))) }
        if let reason = withdrawnBecause { rows.append(.init(.releaseReason, html: .typed(reason))) }
        if waiting > 0 { rows.append(.init(.releaseWaiting, say(.releaseWaitingCount, ["count": String(waiting)]))) }
        if let loss = content.loss {
            rows.append(.init(.releaseLoss, "ε \(loss.epsilon), δ \(loss.delta)"))
            rows.append(.init(.releaseLossInAll, "ε \((loss.epsilonInAll * 100).rounded() / 100)"))
        }
        rows.append(.init(.releaseDigest, html: "<code>\(digest)</code>"))
        return SummaryList(rows).html(say)
    }

    private func found(_ say: Words) -> HTML {
        guard let trial else { return .empty }
        let untried: HTML =
            trial.untried.isEmpty
            ? .empty
            : Details(.releaseUntried, "<ul>\(trial.untried.html { "<li>\($0)</li>" })</ul>").html(say)
        guard trial.count > 0 else {
            return Banner(.success, .releaseWithstood, body: HTML.paragraph(say(.releaseWithstoodLead))).html(say)
                + untried
        }
        let rows = trial.findings.map { finding -> [HTML] in
            [
                HTML(text: finding.attack), HTML(text: finding.place), HTML(text: finding.learned),
                HTML(text: finding.assumption),
            ]
        }
        let table = DataTable(
            .releaseFindings,
            [.init(.releaseAttack), .init(.releasePlace), .init(.releaseLearned), .init(.releaseAssumption)], rows)
        return Banner(
            .danger, .releaseBroken,
            body: HTML.paragraph(say(.releaseBrokenLead, ["count": String(trial.count)]))
        ).html(say) + table.html(say) + untried
    }
}
