import Foundation
import Lexicon
import Matching
import Policy
import Web

/// One call: what the ship says, what was found and why, what was done, and when the ship called before.
struct ArrivalPage: Page {
    struct Reason: Encodable, Sendable {
        let kind: VesselReason.Kind
        let outcome: VesselOutcome
        let text: String
        let similarity: Double
        let named, listTitle, asOf: String?
        /// Why the order no longer holds; nil for one in force, and where there is none.
        let ended: ListGround.Ended?
    }

    struct Call: Encodable, Sendable {
        let id, name, flag, port: String
        let dueOn: Day
        let outcome: VesselOutcome
        let state: ArrivalCourse.State
    }

    struct Done: Encodable, Sendable {
        let deed: ArrivalDeed
        let at: Moment
        let answer, words, basis: String
        let mine: Bool
    }

    struct Open: Encodable, Sendable {
        let id, words: String
        let due: Day?
    }

    let id, port: String
    let version: Int
    let dueOn: Day
    let content: ArrivalContent
    let numberState: Arrival.NumberState
    let outcome: VesselOutcome
    let state: ArrivalCourse.State
    let reasons: [Reason]
    let checkedAt: Moment
    let listsChangedSince: Bool
    let requests: [Open]
    let inspections: [Open]
    let mayDeny: Bool
    let deniedByReader: Bool
    /// Whether the reader may look a second time at what waits.
    let mayLook: Bool
    let done: [Done]
    /// Calls of the ship of this IMO number that were announced to the unit.
    let earlier: [Call]
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey {
        case id, port, version, dueOn, content, numberState, outcome, state, reasons, checkedAt, listsChangedSince
        case requests, inspections, mayDeny, deniedByReader, mayLook, done, earlier
    }

    init(
        _ opened: OpenedRecord<Arrival>, among all: [OpenedRecord<Arrival>], lists: ShelvedLists, reader: Worker.ID,
        on day: Day, zone: TimeZone, entered: Fields, problems: [Problem]
    ) {
        let (record, content) = (opened.record, opened.content)
        let course = ArrivalCourse(opened.facts)
        id = "\(record.id)"
        port = record.port
        version = record.version
        dueOn = record.dueOn
        self.content = content
        numberState = record.numberState
        outcome = content.outcome
        state = course.state
        reasons = content.reasons.map { reason in
            Reason(
                kind: reason.kind, outcome: reason.outcome, text: reason.text, similarity: reason.similarity,
                named: reason.entry?.named, listTitle: reason.entry?.listTitle, asOf: reason.entry?.asOf,
                ended: reason.entry?.ended)
        }
        checkedAt = Moment(content.checked.at, in: zone)
        listsChangedSince = content.checked.isOutdated(by: lists)
        requests = course.unanswered.map { Open(id: "\($0.fact.id)", words: $0.content.words, due: $0.fact.due) }
        inspections = course.unfinished.map { Open(id: "\($0.fact.id)", words: $0.content.words, due: $0.fact.due) }
        mayDeny = course.mayDeny(content)
        deniedByReader = course.denial?.fact.by == reader
        mayLook = course.awaiting != nil && !course.isOwn(reader)
        done = opened.facts.map { Done($0, reader: reader, in: zone) }
        let number = PartyIdentifier(.imo, content.imo)
        earlier = all.filter {
            number.isWellFormed && $0.record.id != record.id && PartyIdentifier(.imo, $0.content.imo) == number
        }.map(Call.init).sorted { ($0.dueOn, $0.id) > ($1.dueOn, $1.id) }
        self.entered = entered
        self.problems = problems
    }

    var path: String { "\(ArrivalDesk.path)/\(id)" }

    func title(_ say: Words) -> String { say(.arrivalHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let steps = ArrivalStepForms(page: self, inputs: inputs, say: say, forms: forms)
        return """
            \(Link.back(to: ArrivalDesk.path, say))\(inputs.errorSummary)\(found(say))\(facts(say))\
            \(ListCheckShown(
                grounds: content.checked.grounds, lists: content.checked.lists, at: checkedAt,
                haveChanged: listsChangedSince, isToldAbove: reasons.contains { $0.named != nil }
            ).html(say))\(steps.html)\(before(say))\(history(say))
            """
    }

    private func found(_ say: Words) -> HTML {
        let rows = reasons.map { reason -> [HTML] in
            [
                reason.outcome.tag.html(say), say.html(reason.kind.text), .typed(reason.text),
                reason.named.map { name in
                    .name(name) + "<br>"
                        + HTML(text: say(.groundListed, ["list": reason.listTitle ?? "", "day": reason.asOf ?? ""]))
                        + (reason.ended.map { "<br>" + $0.html(say) } ?? .empty)
                } ?? "—", HTML(text: say.scored(reason.similarity)),
            ]
        }
        let table =
            rows.isEmpty
            ? .empty
            : DataTable(
                .arrivalReasons,
                [
                    .init(.arrivalWeight), .init(.checkWhy), .init(.arrivalRead), .init(.checkEntry),
                    .init(.checkScore, numeric: true),
                ], rows
            ).html(say)
        let tone: Banner.Tone = outcome == .refuseCheck ? .danger : outcome == .inspect ? .warning : .notice
        return Banner(tone, outcome.text, body: HTML.paragraph(say(.arrivalNameRule))).html(say) + table
            + HTML.paragraph(say(.arrivalTablesNote))
    }

    private func facts(_ say: Words) -> HTML {
        func former(_ formers: [ArrivalContent.Former]) -> HTML {
            formers.isEmpty
                ? "—" : formers.html { "\($0.text)\($0.until.map { " → \($0.description)" as HTML } ?? .empty)<br>" }
        }
        func text(_ text: String) -> String? { text.isEmpty ? nil : text }
        return SummaryList([
            .init(.arrivalVessel, html: .name(content.name)),
            .init(
                .arrivalIMO,
                html: "<code>\(content.imo.isEmpty ? "—" : content.imo)</code> " + numberState.tag.html(say)),
            .init(.arrivalMMSI, text(content.mmsi)), .init(.arrivalCallSign, text(content.callSign)),
            .init(.arrivalFlag, text(content.flag)), .init(.arrivalFormerNames, html: former(content.formerNames)),
            .init(.arrivalFormerFlags, html: former(content.formerFlags)),
            .init(.arrivalOwner, html: .name([content.owner.name, content.owner.country].joined(separator: " "))),
            .init(
                .arrivalHolders,
                html: content.holders.isEmpty
                    ? "—" : content.holders.html { "\(HTML.name($0.name)) \($0.country) \($0.percent) %<br>" }),
            .init(.arrivalOperator, text(content.operatorName)),
            .init(
                .arrivalLastCalls,
                html: content.lastCalls.isEmpty ? "—" : content.lastCalls.html { "\($0.port), \($0.country)<br>" }),
            .init(.arrivalDue, html: .day(dueOn, say)), .init(.borderPort, port),
            .init(.borderState, html: state.tag.html(say)),
        ]).html(say)
    }

    private func before(_ say: Words) -> HTML {
        DataTable(
            .arrivalEarlier,
            [
                .init(.arrivalDue), .init(.arrivalVessel), .init(.arrivalFlag), .init(.borderPort),
                .init(.arrivalOutcome), .init(.borderState),
            ],
            earlier.map { call in
                [
                    Link(Text(verbatim: call.dueOn.description), to: "\(ArrivalDesk.path)/\(call.id)").html(say),
                    .name(call.name), HTML(text: call.flag), HTML(text: call.port), call.outcome.tag.html(say),
                    call.state.tag.html(say),
                ]
            }, whenEmpty: .arrivalEarlierNone
        ).html(say)
    }

    private func history(_ say: Words) -> HTML {
        let events = done.map { done in
            let lines = [done.answer.isEmpty ? "" : say(.measure(done.answer)), done.words, done.basis]
            return Timeline.Event(
                done.deed.text, when: done.at.text(say), by: done.mine ? .borderByYou : nil,
                body: lines.filter { !$0.isEmpty }.html { "<p>\(HTML.typed($0))</p>" })
        }
        guard !events.isEmpty else { return .empty }
        return "<h2>\(say.html(.borderHistory))</h2>\(Timeline(events).html(say))"
    }
}

extension ArrivalPage.Call {
    init(_ opened: OpenedRecord<Arrival>) {
        id = "\(opened.record.id)"
        (name, flag) = (opened.content.name, opened.content.flag)
        port = opened.record.port
        dueOn = opened.record.dueOn
        outcome = opened.content.outcome
        state = ArrivalCourse(opened.facts).state
    }
}

extension ArrivalPage.Done {
    init(_ told: ToldFact<Arrival>, reader: Worker.ID, in zone: TimeZone) {
        deed = told.fact.deed
        at = Moment(told.fact.at, in: zone)
        answer = deed == .screened ? "" : told.content.answer
        (words, basis) = (told.content.words, told.content.basis)
        mine = told.fact.by == reader
    }
}
