import Foundation
import Lexicon
import Policy
import Web

/// One detention: what came, what the lists say, what is owed, the periods that run, and what was decided.
struct DetentionPage: Page {
    struct Line: Encodable, Sendable {
        let number: Int
        let code, goods: String
        let country: Country
        let quantity: String?
        let unit: QuantityUnit?
        let value, currency: String?
    }

    struct Document: Encodable, Sendable {
        let id: String
        let paper: AskedPaper
        let title: String
        let askedOn: Day
        let due: Day?
        let state: DetentionCourse.Document.State
        let isLate: Bool
        let files: [FactContent.KeptFile]
        let reason: String?
    }

    struct Period: Encodable, Sendable {
        let id, title, basis: String
        let due: Day?
        let isLate: Bool
        let extensions: [String]
    }

    struct Done: Encodable, Sendable {
        let deed: DetentionDeed
        let on: Day
        let at: Moment
        let answer, title, words, basis: String
        let mine: Bool
    }

    let id, entry, port: String
    let version: Int
    let arrivedOn: Day?
    let detainedOn: Day
    let parties: [String: TradeParty]
    let lines: [Line]
    let checkedAt: Moment
    let checkedLists: [ListCheck.Checked]
    let listsChangedSince: Bool
    let grounds: [ListGround]
    let order: ListGround?
    let documents: [Document]
    let periods: [Period]
    let state: DetentionCourse.State
    let outcome: DetentionOutcome?
    let decidedByReader: Bool
    let done: [Done]
    let needSecondLook: [DetentionOutcome]
    let rules: DetentionRulesShown
    let clocks: [TradeClock]
    /// Periods of the law that the officer has to set, as the register does not hold the day they begin on.
    let clocksNotKept: [TradeClock]
    let dossiers: [String]
    private let today: Day
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey {
        case id, entry, port, version, arrivedOn, detainedOn, parties, lines, checkedAt, checkedLists
        case listsChangedSince, grounds, order, documents, periods, state, outcome, decidedByReader, done
        case needSecondLook, rules, clocks, clocksNotKept, dossiers
    }

    init(
        _ opened: OpenedRecord<Detention>, lists: ShelvedLists, law: DetentionLaw, dossiers: [KeptDossier],
        reader: Worker.ID, on day: Day, zone: TimeZone, entered: Fields, problems: [Problem]
    ) {
        let (record, content) = (opened.record, opened.content)
        let course = DetentionCourse(opened.facts)
        id = "\(record.id)"
        entry = content.entryNumber
        port = record.port
        version = record.version
        arrivedOn = record.arrivedOn
        detainedOn = record.detainedOn
        parties = Dictionary(uniqueKeysWithValues: content.parties.map { ($0.role.rawValue, $0.party) })
        lines = content.lines.enumerated().map { Line($0.offset + 1, $0.element) }
        checkedAt = Moment(content.checked.at, in: zone)
        checkedLists = content.checked.lists
        listsChangedSince = content.checked.isOutdated(by: lists)
        grounds = content.checked.grounds
        order = content.order
        documents = course.documents.map { Document($0, on: day) }
        periods = course.periods.map { Period($0, on: day) }
        state = course.state
        outcome = course.outcome
        decidedByReader = course.decision?.fact.by == reader
        done = opened.facts.map { Done($0, reader: reader, in: zone) }
        needSecondLook = DetentionOutcome.allCases.filter { course.needsSecondLook($0, by: reader) }
        rules = DetentionRulesShown(law.assessment)
        clocks = law.clocks
        clocksNotKept = law.notKept
        self.dossiers = dossiers.map(\.path)
        today = day
        self.entered = entered
        self.problems = problems
    }

    /// Papers that the rules ask for and that were not asked yet.
    var ruledPapers: [AskedPaper] {
        let asked = Set(documents.map(\.paper))
        return rules.documents.map { AskedPaper(document: $0) }.filter { !asked.contains($0) }
    }

    var path: String { "\(DetentionDesk.path)/\(id)" }

    /// An entry number is a business secret: it stands on the page, not in the history of the browser.
    func title(_ say: Words) -> String { say(.detentionHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let steps = DetentionStepForms(page: self, inputs: inputs, say: say, forms: forms)
        return """
            \(Link.back(to: DetentionDesk.path, say))\(inputs.errorSummary)\(late(say))\(facts(say))\
            \(goods(say))\(checked(say))\(steps.order)\(law(say))\(owed(say))\(steps.documents)\
            \(running(say))\(steps.periods)\(steps.decision)\(history(say))\(steps.dossier)
            """
    }

    private func late(_ say: Words) -> HTML {
        let titles =
            clocks.filter { $0.daysLeft(on: today.description).map { $0 < 0 } ?? false }.map(\.words)
            + periods.filter(\.isLate).map(\.title)
            + documents.filter(\.isLate).map { $0.title.isEmpty ? say($0.paper.text) : $0.title }
        guard state != .decided, !titles.isEmpty else { return .empty }
        return Banner(.danger, .borderLate, body: "<ul>\(titles.html { "<li>\($0)</li>" })</ul>").html(say)
    }

    private func facts(_ say: Words) -> HTML {
        var rows: [SummaryList.Row] = [
            .init(.detentionEntry, entry), .init(.borderState, html: StatusTag.detention(state, outcome).html(say)),
            .init(.borderPort, port), .init(.detentionArrived, html: arrivedOn.map { .day($0, say) } ?? "—"),
            .init(.detentionDay, html: .day(detainedOn, say)),
        ]
        for role in PartyRole.allCases {
            guard let party = parties[role.rawValue] else { continue }
            let more = [party.country, party.address, party.identifier].filter { !$0.isEmpty }
            rows.append(.init(role.text, html: .name(party.name) + more.html { "<br>\($0)" }))
        }
        rows.append(.init(.detentionOrder, html: order.map { order($0, say) } ?? say.html(.detentionOrderNone)))
        return SummaryList(rows).html(say)
    }

    private func order(_ order: ListGround, _ say: Words) -> HTML {
        .name(order.named) + "<br>"
            + HTML(text: say(.groundListed, ["list": order.listTitle, "day": order.asOf]))
            + (order.ended.map { "<br>" + $0.html(say) } ?? .empty)
    }

    private func goods(_ say: Words) -> HTML {
        DataTable(
            .detentionLines,
            [
                .init(.detentionLineNumber), .init(.detentionCode), .init(.detentionGoods), .init(.detentionOrigin),
                .init(.detentionQuantity, numeric: true), .init(.detentionValue, numeric: true),
            ],
            lines.map { line in
                [
                    HTML(text: String(line.number)), "<code>\(line.code)</code>", .typed(line.goods),
                    HTML(text: line.country.name(in: say.language)),
                    line.quantity.map { HTML(text: "\($0) \(line.unit.map { say($0.text) } ?? "")") } ?? "—",
                    line.value.map { HTML(text: "\($0) \(line.currency ?? "")") } ?? "—",
                ]
            }
        ).html(say)
    }

    private func checked(_ say: Words) -> HTML {
        ListCheckShown(
            grounds: grounds, lists: checkedLists, at: checkedAt, haveChanged: listsChangedSince
        ).html(say)
    }

    private func law(_ say: Words) -> HTML {
        let rows = clocks.map { clock -> [HTML] in
            let isLate = state != .decided && (clock.daysLeft(on: today.description).map { $0 < 0 } ?? false)
            return [
                .foreign(clock.words, language: "en"), HTML(text: clock.citation.words(say)),
                clock.begins.flatMap { Day($0) }.map { .day($0, say) } ?? say.html(.detentionClockWaits),
                (clock.due.flatMap { Day($0) }.map { .day($0, say) } ?? "—")
                    + (isLate ? " " + StatusTag(.borderLate, .bad).html(say) : .empty),
            ]
        }
        let table: HTML =
            rows.isEmpty
            ? .empty
            : DataTable(
                .detentionClocks,
                [.init(.detentionClock), .init(.borderBasis), .init(.detentionClockBegins), .init(.borderDue)], rows
            ).html(say)
        let holidays: HTML =
            clocks.contains(where: \.kind.countsWorkingDays) ? HTML.paragraph(say(.detentionHolidays)) : .empty
        return "<h2>\(say.html(.detentionLaw))</h2>\(rules.html(say))\(table)\(holidays)\(notKept(say))"
    }

    private func notKept(_ say: Words) -> HTML {
        guard !clocksNotKept.isEmpty else { return .empty }
        let items = clocksNotKept.html { clock in
            "<li>\(HTML.foreign(clock.words, language: "en")) (\(clock.citation.words(say)))</li>"
        }
        return HTML.paragraph(say(.detentionClocksNotKept)) + "<ul>\(items)</ul>"
    }

    private func owed(_ say: Words) -> HTML {
        DataTable(
            .detentionDocuments,
            [
                .init(.detentionPaper), .init(.detentionAskedOn), .init(.borderDue), .init(.borderState),
                .init(.borderReason), .init(.detentionFiles),
            ],
            documents.map { document in
                [
                    say.html(document.paper.text) + (document.title.isEmpty ? "" : ": " + .typed(document.title)),
                    .day(document.askedOn, say), document.due.map { .day($0, say) } ?? "—",
                    document.isLate ? StatusTag(.borderLate, .bad).html(say) : document.state.tag.html(say),
                    document.reason.map { .typed($0) } ?? "—",
                    document.files.html { file in
                        """
                        \(Link(.detentionFileTake, to: "\(path)/files/\(file.id)").html(say)) \
                        <span class="hint">\(file.bytes) B, SHA-256 <code>\(file.sha256)</code></span><br>
                        """
                    },
                ]
            }, whenEmpty: .detentionDocumentsNone
        ).html(say)
    }

    private func running(_ say: Words) -> HTML {
        DataTable(
            .detentionPeriods,
            [.init(.detentionPeriod), .init(.borderBasis), .init(.borderDue), .init(.detentionExtensions)],
            periods.map { period in
                [
                    .typed(period.title), .typed(period.basis),
                    (period.due.map { .day($0, say) } ?? "—")
                        + (period.isLate && state != .decided ? " " + StatusTag(.borderLate, .bad).html(say) : .empty),
                    period.extensions.html { "\(say(.answer($0))) " },
                ]
            }, whenEmpty: .detentionPeriodsNone
        ).html(say)
    }

    private func history(_ say: Words) -> HTML {
        let events = done.map { done in
            let lines = [done.answer.isEmpty ? "" : say(.answer(done.answer)), done.title, done.words, done.basis]
            return Timeline.Event(
                done.deed.text, when: done.at.text(say), moment: nil, by: done.mine ? .borderByYou : nil,
                body: lines.filter { !$0.isEmpty }.html { "<p>\(HTML.typed($0))</p>" })
        }
        return "<h2>\(say.html(.borderHistory))</h2>\(Timeline(events).html(say))"
    }
}

extension DetentionPage.Line {
    init(_ number: Int, _ line: GoodsLine) {
        self.number = number
        (code, goods, country) = (line.code, line.goods, line.country)
        (quantity, unit) = (line.amount?.number, line.amount?.unit)
        (value, currency) = (line.value?.number, line.value?.currency)
    }
}

extension DetentionPage.Document {
    init(_ document: DetentionCourse.Document, on day: Day) {
        id = "\(document.asked.fact.id)"
        paper = AskedPaper(rawValue: document.asked.content.answer) ?? .other
        title = document.asked.content.title
        askedOn = document.asked.fact.on
        due = document.asked.fact.due
        state = document.state
        isLate = document.isLate(on: day)
        files = document.receipts.compactMap(\.content.file)
        reason = document.judgement?.content.words
    }
}

extension DetentionPage.Period {
    init(_ period: DetentionCourse.Period, on day: Day) {
        id = "\(period.set.fact.id)"
        title = period.set.content.title
        basis = period.set.content.basis
        due = period.due
        isLate = period.isLate(on: day)
        extensions = period.extensions.map(\.content.answer)
    }
}

extension DetentionPage.Done {
    init(_ told: ToldFact<Detention>, reader: Worker.ID, in zone: TimeZone) {
        deed = told.fact.deed
        on = told.fact.on
        at = Moment(told.fact.at, in: zone)
        let content = told.content
        answer = deed == .orderChosen || deed == .screened ? "" : content.answer
        (title, words, basis) = (content.title, content.words, content.basis)
        mine = told.fact.by == reader
    }
}
