import Lexicon
import Packs
import Policy
import Store
import Web

/// A case at a glance: where it stands, what is due, what can be done, who has a part in it, what has happened.
struct CasePage: Page {
    /// A unit's part in the case.
    struct Part: Encodable, Sendable {
        let relation: Relation
        let unit: Named
        let since: Moment
    }

    let reference: String
    let ageGroup: AgeGroup
    let stage: Stage
    let openedAt: Moment
    let openedBy: Named?
    let closedAt: Moment?
    let closure: CaseClosure.Reason?
    /// Shown to the secretariat alone.
    let coordinator: String?
    let clocks: [ClockShown]
    let tasks: [CaseTask]
    let parts: [Part]
    let timeline: [Happened]
    private let isSecretariat: Bool

    private enum CodingKeys: CodingKey {
        case reference, ageGroup, stage, openedAt, openedBy, closedAt, closure, coordinator, clocks, tasks, parts
        case timeline
    }

    init(_ course: CaseCourse, _ inside: Inside, _ jurisdiction: Jurisdiction, coordinator: String?) {
        let record = inside.record
        let seen = UnitsSeen(inside, course.directory)
        let zone = jurisdiction.zone
        reference = record.reference.text
        ageGroup = record.ageGroup
        stage = course.stage(of: record)
        openedAt = Moment(record.openedAt, in: zone)
        openedBy = seen(record.openedBy)
        closedAt = record.closedAt.map { Moment($0, in: zone) }
        self.coordinator = coordinator
        isSecretariat = inside.acting.role == .coordinator
        clocks = course.clocks(inside, jurisdiction)
        tasks = course.tasks(inside, jurisdiction)
        closure = course.closures.last { $0.reopenedAt == nil }.map(\.reason)
        parts = course.assignments.filter { $0.stands(at: inside.now) }.compactMap { assignment in
            seen(assignment.unit).map {
                Part(relation: assignment.relation, unit: $0, since: Moment(assignment.since, in: zone))
            }
        }
        timeline = course.timeline(inside, jurisdiction)
    }

    func title(_ say: Words) -> String { say(.caseHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let running: HTML = clocks.isEmpty ? .paragraph(say(.caseNoClocks)) : clocks.html(say)
        let items = tasks.map { TaskList.Item($0.task.text, to: $0.path, $0.status.tag) }
        return """
            \(Link.back(to: "/cases", say))\(facts(say))\
            <h2>\(say(.caseClocksHeading))</h2>\(running)\
            <h2>\(say(.caseTasksHeading))</h2>\(TaskList(items).html(say))\
            \(table(say))\
            <h2>\(say(.caseTimelineHeading))</h2>\(Timeline(timeline.map { $0.event(say) }).html(say))
            """
    }

    private func facts(_ say: Words) -> HTML {
        var rows = [
            SummaryList.Row(.caseReference, html: #"<strong dir="ltr">\#(reference)</strong>"#),
            SummaryList.Row(.caseStage, html: stage.tag.html(say)),
            SummaryList.Row(.caseAgeGroup, say(.ageGroup(ageGroup))),
            SummaryList.Row(.caseOpened, html: openedAt.html(say)),
        ]
        if let openedBy { rows.append(.init(.caseOpenedBy, say(openedBy.text))) }
        if let closedAt { rows.append(.init(.caseClosedAt, html: closedAt.html(say))) }
        if let closure { rows.append(.init(.closureReason, say(.closure(closure)))) }
        if isSecretariat {
            rows.append(
                .init(.caseResponsible, html: coordinator.map { HTML.name($0) } ?? HTML(text: say(.caseNobody))))
        }
        return SummaryList(rows).html(say)
    }

    private func table(_ say: Words) -> HTML {
        DataTable(
            .casePartsHeading, [.init(.caseUnit), .init(.casePart), .init(.caseSince)],
            parts.map { [say.html($0.unit.text), say.html(.relation($0.relation)), $0.since.html(say)] }
        ).html(say)
    }
}
