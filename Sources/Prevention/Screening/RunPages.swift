import Foundation
import Lexicon
import Web

/// The unit's files that were screened, and how another comes in.
struct RunsPage: Page {
    struct Line: Encodable, Sendable {
        let id, name: String
        let made: Moment
        let lines, screened, matches, reviews, faulty: Int
    }

    let runs: [Line]
    let hasNext: Bool
    let address: ListAddress
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case runs, hasNext }

    func title(_ say: Words) -> String { say(.runsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let rows = runs.map { run -> [HTML] in
            [
                #"<a href="\#(RunDesk.path)/\#(run.id)">\#(HTML.name(run.name))</a>"#, run.made.html(say),
                "\(run.screened)/\(run.lines)", "\(run.matches)", "\(run.reviews)", "\(run.faulty)",
            ]
        }
        let table = DataTable(
            .runsHeading,
            [
                .init(.groupName), .init(.groupMade), .init(.groupScreened, numeric: true),
                .init(ScreeningBand.match.text, numeric: true), .init(ScreeningBand.review.text, numeric: true),
                .init(.groupFaults, numeric: true),
            ], rows, at: address, hasNext: hasNext, whenEmpty: .runsNone)
        return """
            \(Link.back(to: ScreeningDesk.path, .screeningsHeading, say))\(inputs.errorSummary)\
            <p class="lead">\(say.html(.runsLead))</p>\(table.html(say))<h2>\(say.html(.runMake))</h2>\
            \(forms.post(to: RunDesk.path, files: true, GroupFields(inputs: inputs).html(.runMake, say)))
            """
    }
}

/// One file: how far it is, and its lines by result.
struct RunPage: Page {
    struct Line: Encodable, Sendable {
        let line: Int
        let name, reference: String
        let band: ScreeningBand?
        let best: FoundParty?
        let hits: Int
        let faults: [PartyFile.Fault]
    }

    let id, name: String
    let made: Moment
    let progress: GroupProgress
    let unread: [String]
    let lists: [ListInForce]
    let lines: [Line]
    let hasNext: Bool
    let address: ListAddress
    let version: Int

    private enum CodingKeys: CodingKey { case id, name, made, progress, unread, lists, lines, hasNext }

    private var path: String { "\(RunDesk.path)/\(id)" }

    func title(_ say: Words) -> String { say(.runHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        var facts: [SummaryList.Row] = [
            .init(.groupName, html: .name(name)), .init(.groupMade, html: made.html(say)),
        ]
        facts += progress.rows(say)
        if !unread.isEmpty { facts.append(.init(.groupUnread, unread.joined(separator: ", "))) }
        return """
            \(Link.back(to: RunDesk.path, .runsHeading, say))\(SummaryList(facts).html(say))\
            \(progress.banner(at: path, version: version, say, forms))\
            \(lists.isEmpty ? HTML.empty : ListsChecked(lists).html(say))\
            <p class="files"><a href="\(path)?as=csv">\(say.html(.groupResultsFile))</a> \
            <a href="\(path)?as=faults">\(say.html(.groupFaultsFile))</a></p>\
            \(FilterForm(path, address.filter, [
                ("band", .screeningBand, ScreeningBand.allCases.map { Choice($0, $0.text) })
            ]).html(say))\(table(say))\(HTML.paragraph(say(.screeningNotProof)))
            """
    }

    private func table(_ say: Words) -> HTML {
        let rows = lines.map { line -> [HTML] in
            let faults = line.faults.html { "<div>\($0.sentence(say))</div>" }
            let best: HTML = line.best.map { "\(HTML.name($0.primary))\(say.bracketed($0.listTitle))" } ?? faults
            let score = line.best.map { $0.score.formatted(in: say.language, decimals: 3) } ?? ""
            return [
                #"<a href="\#(path)?line=\#(line.line)">\#(line.line)</a>"#, HTML.name(line.name),
                line.band?.tag.html(say) ?? "–", best, HTML(text: score),
            ]
        }
        return DataTable(
            .groupResults,
            [
                .init(.groupLine), .init(.partyName), .init(.screeningBand), .init(.groupBest),
                .init(.hitScore, numeric: true),
            ], rows, at: address, hasNext: hasNext, whenEmpty: .groupNoResults
        ).html(say)
    }
}

/// One line of a file, with its hits and their decisions.
struct RunLinePage: Page {
    let id: String
    let line: Int
    let party: ScreenedParty?
    let faults: [PartyFile.Fault]
    let lists: [ListInForce]
    let hits: [HitShown]
    let isScreened: Bool
    let usualEnd: Day
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case id, line, party, faults, lists, hits, isScreened }

    func title(_ say: Words) -> String { say(.groupLinesHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let path = "\(RunDesk.path)/\(id)"
        let facts = party.map { SummaryList(PartyFacts.rows($0, say)).html(say) } ?? .empty
        let wrong = faults.html { HTML.paragraph($0.sentence(say)) }
        let panel = HitsPanel(
            lists, hits, decideAt: "\(path)/disposition", hidden: [("line", "\(line)")], usualEnd: usualEnd)
        let found = party != nil && isScreened
        return """
            \(Link.back(to: path, .runHeading, say))\(Inputs(say, problems: problems).errorSummary)\
            <p class="lead">\(say.html(.groupLine)) \(line)</p>\(facts)\(wrong)\
            \(found ? panel.html(say, forms, entered: entered, problems: problems) : HTML.empty)
            """
    }
}

/// How far the screening of many parties is.
struct GroupProgress: Encodable, Sendable {
    let lines, screened, matches, reviews, misses, faulty: Int
    let isRunning: Bool

    init(_ parts: [PartOutline], isDone: (PartOutline) -> Bool, isRunning: Bool) {
        lines = parts.reduce(0) { $0 + $1.lines }
        screened = parts.filter(isDone).reduce(0) { $0 + $1.lines }
        matches = parts.reduce(0) { $0 + ($1.counts?.matches ?? 0) }
        reviews = parts.reduce(0) { $0 + ($1.counts?.reviews ?? 0) }
        misses = parts.reduce(0) { $0 + ($1.counts?.misses ?? 0) }
        faulty = parts.reduce(0) { $0 + $1.faulty }
        self.isRunning = isRunning
    }

    var isFinished: Bool { screened == lines }

    func rows(_ say: Words) -> [SummaryList.Row] {
        [
            .init(.groupScreened, "\(screened)/\(lines)"), .init(ScreeningBand.match.text, "\(matches)"),
            .init(ScreeningBand.review.text, "\(reviews)"), .init(ScreeningBand.none.text, "\(misses)"),
            .init(.groupFaults, "\(faulty)"),
        ]
    }

    func banner(at path: String, version: Int, _ say: Words, _ forms: Forms) -> HTML {
        guard !isFinished else { return .empty }
        let values = ["done": "\(screened)", "all": "\(lines)"]
        if isRunning {
            return Banner(
                .notice, .groupRunning,
                body: HTML.paragraph(say(.groupRunningLead, values)) + Link(.groupLook, to: path).html(say)
            ).html(say)
        }
        let inputs = Inputs(say)
        return Banner(.warning, .groupStopped, body: HTML.paragraph(say(.groupStoppedLead, values))).html(say)
            + forms.post(
                to: "\(path)/resumption",
                inputs.hidden("version", version) + inputs.once + buttonRow(Button(.groupResume).html(say)))
    }
}
