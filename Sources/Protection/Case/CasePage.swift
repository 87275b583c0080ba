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
    let emergencies: [EmergencyNotice]
    /// Who it is and how to reach them safely, where identity and contact are open to the reader.
    let reach: SafeReach?
    private let isSecretariat: Bool

    private enum CodingKeys: CodingKey {
        case reference, ageGroup, stage, openedAt, openedBy, closedAt, closure, coordinator, clocks, tasks, parts
        case timeline, emergencies, reach
    }

    init(
        _ course: CaseCourse, _ inside: Inside, _ jurisdiction: Jurisdiction, coordinator: String?,
        emergencies: [EmergencyRow], reach: SafeReach?
    ) {
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
        self.emergencies = emergencies.compactMap { EmergencyNotice($0, inside, zone) }
        self.reach = reach
        timeline = (course.timeline(inside, jurisdiction) + emergencies.flatMap { $0.happened(zone) })
            .sorted { $0.at.at > $1.at.at }
    }

    func title(_ say: Words) -> String { say(.caseHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let running: HTML = clocks.isEmpty ? .paragraph(say(.caseNoClocks)) : clocks.html(say)
        let groups = CaseTask.Group.allCases.filter { $0 != .rare }.map { listed($0, heading: "h3", say) }
        let possible = groups.reduce(HTML.empty) { $0 + $1 }
        return """
            \(Link.back(to: "/cases", .backToCases, say))\(reach?.html(say))\
            \(emergencies.html { $0.html(say) })\(facts(say))\
            <h2>\(say(.caseClocksHeading))</h2>\(running)\
            <h2>\(say(.caseTasksHeading))</h2>\(possible)\
            \(table(say))\
            <h2>\(say(.caseTimelineHeading))</h2>\(Timeline(timeline.map { $0.event(say) }).html(say))\
            \(listed(.rare, heading: "h2", say))
            """
    }

    /// What can be done of one group; what is rare stands apart, at the end.
    private func listed(_ group: CaseTask.Group, heading: HTML, _ say: Words) -> HTML {
        let items = tasks.filter { $0.group == group }.map { TaskList.Item($0.task.text, to: $0.path, $0.status.tag) }
        guard !items.isEmpty else { return .empty }
        return "<\(heading)>\(say.html(.group(group)))</\(heading)>\(TaskList(items).html(say))"
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
