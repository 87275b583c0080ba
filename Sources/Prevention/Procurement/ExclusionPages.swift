import Foundation
import Lexicon
import Web

/// The register with how each exclusion stands on a day; what has ended stays, and is shown as ended.
struct ExclusionsPage: Page {
    struct Line: Encodable, Sendable {
        let id, party, state: String
        let law: Exclusion.Law
        let judged, final, from, to, day: String?
        let ineligible: Bool
    }

    let on: String
    let exclusions: [Line]
    private let states: [Text]
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case on, exclusions }

    init(_ register: [ExclusionWork.Opened], on day: String, entered: Fields, problems: [Problem]) {
        on = day
        let standing = register.map { $0.record.exclusion?.state(on: day) }
        states = standing.map(\.text)
        exclusions = zip(register, standing).map { opened, state in
            let record = opened.record
            return Line(
                id: "\(record.id)", party: opened.party.name, state: state.word, law: record.law,
                judged: record.days.judgedOn, final: record.days.finalOn, from: record.exclusion?.from,
                to: record.exclusion?.to, day: state.day,
                ineligible: record.exclusion?.isIneligible(on: day) ?? false)
        }
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.exclusionsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let rows = zip(exclusions, states).map { line, state -> [HTML] in
            [
                Link(Text(verbatim: line.party), to: "\(ExclusionDesk.path)/\(line.id)").html(say),
                say.html(line.law.text), HTML(text: line.final ?? line.from ?? "–"), HTML(text: line.to ?? "–"),
                StatusTag(state, line.ineligible ? .bad : .neutral).html(say),
            ]
        }
        let table = DataTable(
            .exclusionsHeading,
            [
                .init(.exclusionParty), .init(.exclusionLaw), .init(.exclusionBegins), .init(.exclusionLast),
                .init(.exclusionState),
            ], rows, whenEmpty: .exclusionsNone)
        let lead = say(.exclusionsLead, ["day": on])
        return """
            \(Link.back(to: BidDesk.path, .bidsHeading, say))\(inputs.errorSummary)\
            <p class="lead">\(lead)</p>\(table.html(say))<h2>\(say.html(.exclusionAdd))</h2>\
            \(forms.post(to: ExclusionDesk.path, adding(inputs, say)))
            """
    }

    private func adding(_ inputs: Inputs, _ say: Words) -> HTML {
        let laws = Exclusion.Law.allCases.map { Choice($0, $0.text) }
        return """
            \(inputs.once)\(inputs.text("name", .exclusionParty))\(inputs.text("also", .exclusionAlso))\
            \(inputs.checkbox("natural", .exclusionPerson))\(inputs.text("country", .bidCountry, width: .medium))\
            \(inputs.text("number", .bidNumber, width: .medium))\(inputs.radios("law", .exclusionLaw, laws))\
            \(inputs.text("judged", .exclusionJudged, hint: .bidOpeningHintPlain, width: .short))\
            \(inputs.text("final", .exclusionFinal, hint: .exclusionFinalHint, width: .short))\
            \(inputs.text("from", .exclusionFrom, hint: .exclusionFromHint, width: .short))\
            \(inputs.text("to", .exclusionLast, width: .short))\
            \(inputs.select("appeal", .exclusionAppeal, ExclusionRecord.Appeal.atFirst))\
            \(inputs.text("court", .exclusionCourt))\(inputs.text("offence", .exclusionOffence))\
            \(inputs.text("source", .exclusionSource, hint: .exclusionSourceHint))\
            \(buttonRow(Button(.exclusionAdd).html(say)))
            """
    }
}

/// One exclusion: its days, what courts said, and how it stands on a day.
struct ExclusionPage: Page {
    let line: ExclusionsPage.Line
    let on: String
    let version: Int
    let appeal: ExclusionRecord.Appeal
    let court, offence, source: String
    private let state: Text
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case line, on, version, appeal, court, offence, source }

    init(_ opened: ExclusionWork.Opened, on day: String, entered: Fields? = nil, problems: [Problem] = []) {
        let page = ExclusionsPage([opened], on: day, entered: Fields(), problems: [])
        line = page.exclusions[0]
        on = day
        let record = opened.record
        version = record.version
        appeal = record.appeal
        (court, offence, source) = (opened.party.court, opened.party.offence, opened.party.source)
        state = (record.exclusion?.state(on: day)).text
        let known = [
            "appeal": record.appeal.rawValue, "appeal-from": record.appealFrom ?? "",
            "appeal-to": record.appealTo ?? "", "final": record.days.finalOn ?? "", "lifted": record.liftedOn ?? "",
        ]
        self.entered = entered ?? Fields(known)
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.exclusionHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let facts = SummaryList([
            .init(.exclusionParty, html: HTML.name(line.party)), .init(.exclusionLaw, say(line.law.text)),
            .init(.exclusionJudged, line.judged), .init(.exclusionFinal, line.final),
            .init(.exclusionBegins, line.from), .init(.exclusionLast, line.to),
            .init(.exclusionAppeal, say(appeal.text)), .init(.exclusionCourt, court),
            .init(.exclusionOffence, offence), .init(.exclusionSource, source),
            .init(.exclusionState, html: StatusTag(state, line.ineligible ? .bad : .neutral).html(say)),
        ])
        let appeals = ExclusionRecord.Appeal.allCases.map { Choice($0, $0.text) }
        let changing: HTML = """
            \(inputs.hidden("version", version))\(inputs.select("appeal", .exclusionAppeal, appeals))\
            \(inputs.text("appeal-from", .exclusionAppealFrom, width: .short))\
            \(inputs.text("appeal-to", .exclusionAppealTo, width: .short))\
            \(inputs.text("final", .exclusionFinal, hint: .exclusionFinalHint, width: .short))\
            \(inputs.text("lifted", .exclusionLifted, width: .short))\
            \(buttonRow(Button(.save).html(say)))
            """
        return """
            \(Link.back(to: ExclusionDesk.path, .exclusionsHeading, say))\(inputs.errorSummary)\(facts.html(say))\
            \(HTML.paragraph(say(.exclusionCounted)))<h2>\(say.html(.exclusionChange))</h2>\
            \(forms.post(to: "\(ExclusionDesk.path)/\(line.id)/appeal", changing))
            """
    }
}
