import Foundation
import Lexicon
import Web

/// Asks what to estimate, and how.
struct EstimateAskPage: Page {
    let captures: String
    let name: String
    let hasLinkage: Bool
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case captures, name, hasLinkage }

    init(_ file: CaptureFile, _ linkage: LinkageCheck?, entered: Fields, problems: [Problem] = []) {
        captures = "\(file.id)"
        name = file.name
        hasLinkage = linkage != nil
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.overlapEstimate) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let path = "\(CapturesDesk.path)/\(captures)"
        let methods = EstimateAsked.Method.allCases.map { Choice($0, .estimator($0.rawValue)) }
        let linkage = zip(
            EstimateForm.counts, [Text.linkageSame, .linkageSameLinked, .linkageLinked, .linkageLinkedSame]
        )
        .map { inputs.text($0, $1, kind: .number, width: .short) }
        return """
            \(Link.back(to: path, .overlapHeading, say))\(inputs.errorSummary)<p class="lead">\(HTML.typed(name))</p>\
            \(forms.post(
                to: "\(path)/estimates",
                """
                \(inputs.once)\(inputs.select("method", .estimateMethod, methods, hint: .estimateMethodHint))\
                \(inputs.text(
                    "threshold", .estimateThreshold, hint: .estimateThresholdHint, kind: .number, width: .short))\
                \(inputs.text(
                    "replicates", .estimateReplicates, hint: .estimateReplicatesHint, kind: .number, width: .short))\
                \(inputs.text("seed", .estimateSeed, hint: .estimateSeedHint, kind: .number, width: .short))\
                <h2>\(say.html(.overlapLinkage))</h2>\(HTML.paragraph(say(.estimateLinkageLead)))\
                \(linkage.html { $0 })\(buttonRow(Button(.estimateMake).html(say)))
                """))
            """
    }
}

/// One estimate: what came out, side by side with what else could have, and the step that comes next.
struct EstimatePage: Page {
    /// A published estimate whose place this one may take.
    struct Published: Sendable {
        let id: String
        let title: EstimateStatement.Named
        let period: String
    }

    let id: String
    let version: Int
    let status: PopulationEstimate.Status
    let isRunning: Bool
    let asked: EstimateAsked
    let found: EstimateFound?
    let refused: EstimateRefused?
    let statement: EstimateStatement?
    let digest: String?
    let madeByReader: Bool
    let askedAt: Moment
    let statedAt, approvedAt, publishedAt, withdrawnAt: Moment?
    let withdrawnBecause: String?
    let published: [Published]
    let isRounded: Bool
    private let file: CaptureFile?
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey {
        case id, version, status, isRunning, asked, found, refused, assumptions, statement, digest, madeByReader
        case askedAt, statedAt, approvedAt, publishedAt, withdrawnAt, withdrawnBecause
    }

    init(
        _ estimate: PopulationEstimate, of file: CaptureFile?, _ material: EstimateMaterial, isRunning: Bool,
        reader: Worker.ID, published: [Published], zone: TimeZone, entered: Fields, problems: [Problem]
    ) {
        (id, version, status, self.isRunning) = ("\(estimate.id)", estimate.version, estimate.status, isRunning)
        (asked, found, refused) = (material.asked, material.found, material.refused)
        (statement, digest) = (material.statement, estimate.digest)
        isRounded = material.coarseness != nil
        madeByReader = estimate.askedBy == reader || estimate.statedBy == reader
        askedAt = Moment(estimate.askedAt, in: zone)
        statedAt = estimate.statedAt.map { Moment($0, in: zone) }
        approvedAt = estimate.approvedAt.map { Moment($0, in: zone) }
        publishedAt = estimate.publishedAt.map { Moment($0, in: zone) }
        withdrawnAt = estimate.withdrawnAt.map { Moment($0, in: zone) }
        withdrawnBecause = estimate.withdrawnBecause
        (self.published, self.file, self.entered, self.problems) = (published, file, entered, problems)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(version, forKey: .version)
        try container.encode(status, forKey: .status)
        try container.encode(isRunning, forKey: .isRunning)
        try container.encode(asked, forKey: .asked)
        try container.encodeIfPresent(found, forKey: .found)
        try container.encodeIfPresent(refused, forKey: .refused)
        // In words, so that no program hands on a number without them.
        let sentences = found?.assumptions.map { Text.assumption($0)(in: .en) }
        try container.encodeIfPresent(sentences, forKey: .assumptions)
        try container.encodeIfPresent(statement, forKey: .statement)
        try container.encodeIfPresent(digest, forKey: .digest)
        try container.encode(madeByReader, forKey: .madeByReader)
        try container.encode(askedAt, forKey: .askedAt)
        try container.encodeIfPresent(statedAt, forKey: .statedAt)
        try container.encodeIfPresent(approvedAt, forKey: .approvedAt)
        try container.encodeIfPresent(publishedAt, forKey: .publishedAt)
        try container.encodeIfPresent(withdrawnAt, forKey: .withdrawnAt)
        try container.encodeIfPresent(withdrawnBecause, forKey: .withdrawnBecause)
    }

    var path: String { "\(EstimatesDesk.path)/\(id)" }
    var lists: [String] { found?.lists ?? [] }

    func title(_ say: Words) -> String { say(.estimateHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let back: HTML =
            file.map { Link.back(to: "\(CapturesDesk.path)/\($0.id)", .overlapHeading, say) }
            ?? Link.back(to: CapturesDesk.path, .overlapsHeading, say)
        let result: HTML =
            found.map { EstimateResult(found: $0, asked: asked, path: path).html(say) }
            ?? refused.map { refusal($0, say) } ?? .empty
        return back + inputs.errorSummary + facts(say)
            + EstimateSteps(page: self).html(inputs, say, forms) + result + settings(say)
    }

    private func facts(_ say: Words) -> HTML {
        var rows: [SummaryList.Row] = [.init(.releaseStatus, html: status.tag.html(say))]
        if let file {
            rows.append(.init(.overlapHeading, file.name))
            rows.append(.init(.overlapPeriod, file.period))
        }
        let moments = [
            (Text.estimateAskedAt, Optional(askedAt)), (.statementWritten, statedAt), (.releaseApprovedAt, approvedAt),
            (.releasePublishedAt, publishedAt), (.releaseWithdrawnAt, withdrawnAt),
        ]
        for case (let text, let moment?) in moments { rows.append(.init(text, html: moment.html(say))) }
        if let reason = withdrawnBecause { rows.append(.init(.releaseReason, html: .typed(reason))) }
        return SummaryList(rows).html(say)
    }

    private func refusal(_ refused: EstimateRefused, _ say: Words) -> HTML {
        Banner(
            .warning, .estimateRefused,
            body: HTML.paragraph(say(refused.text)) + HTML.paragraph(say(refused.advice))
        ).html(say)
    }

    private func settings(_ say: Words) -> HTML {
        var rows: [SummaryList.Row] = [
            .init(.estimateMethod, say(.estimator(asked.method.rawValue))),
            .init(.estimateThreshold, "\(asked.threshold)"),
            .init(.estimateReplicates, say.number(asked.replicates)), .init(.estimateSeed, "\(asked.seed)"),
        ]
        if let linkage = asked.linkage {
            rows.append(
                .init(
                    .overlapLinkage,
                    "\(linkage.sameLinked)/\(linkage.same), \(linkage.linkedSame)/\(linkage.linked)"))
        }
        if let found, let bic = found.bic, let aic = found.aic, let deviance = found.deviance {
            let numbers = [("AIC", aic), ("BIC", bic), ("D", deviance)].map { name, value in
                "\(name) \(value.formatted(in: say.language, decimals: 2))"
            }
            rows.append(.init(.estimateFit, numbers.joined(separator: ", ")))
        }
        return "<h2>\(say.html(.estimateSettings))</h2>" + SummaryList(rows).html(say)
    }
}
