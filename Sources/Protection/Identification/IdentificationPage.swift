import Foundation
import Lexicon
import Packs
import Policy
import Web

/// Where an identification stands: what is done, what waits, who advised what, and whether removal is barred.
struct IdentificationPage: Page {
    let path: String
    let casePath: String
    let reference: String
    let state: Named?
    let tasks: [IdentificationTask]
    let bar: BarShown
    /// Nil before there is one. Its reasons only for those who may read the account.
    let decision: DecisionShown?
    let views: ViewsShown?
    let objection: ObjectionShown?
    let clocks: [ClockShown]
    let papers: [IdentificationPaper]
    let isChild: Bool
    /// What the country's law asks besides where the person is a child.
    let childDepartures: [Text]
    /// What the country's law leaves out of the rule that several disciplines identify.
    let departure: Text?

    private enum CodingKeys: CodingKey {
        case reference, state, tasks, bar, decision, views, objection, clocks, papers, isChild
    }

    init(_ room: IdentificationRoom, _ jurisdiction: Jurisdiction, _ directory: Directory) throws {
        path = room.path
        casePath = room.casePath
        reference = room.inside.record.reference.text
        state = room.state(jurisdiction).map { Named($0.id, Text($0.names)) }
        tasks = try IdentificationTask.all(room, jurisdiction)
        bar = BarShown(room.bar(jurisdiction), jurisdiction)
        decision = try DecisionShown(room, jurisdiction, directory)
        views = try ViewsShown(room, jurisdiction, directory)
        objection = try ObjectionShown(room, jurisdiction, directory)
        clocks = jurisdiction.open(room.history, at: room.inside.now)
            .filter { IdentificationPage.clocks.contains($0.clock.id) }
            .map { ClockShown($0, jurisdiction, at: room.inside.now) }
        papers = IdentificationPaper.all(room)
        isChild = room.isChild
        childDepartures = isChild ? jurisdiction.departures.filter { $0.rule == .children }.map { Text($0.words) } : []
        departure = jurisdiction.departures.first { $0.rule == .severalDisciplinesIdentify }.map { Text($0.words) }
    }

    /// The clocks of identification and of its objection.
    static let clocks: Set<String> = [
        "take-up-report", "identify", "panel-views", "objection", "objection-correction", "objection-forwarding",
        "objection-decision",
        "bar-lifted-notice", "removal-bar", "help-during-objection",
    ]

    func title(_ say: Words) -> String { say(.identHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let standing = state.map { "<p>\(say(.identStandsAt)) <strong>\(say.html($0.text))</strong></p>" as HTML }
        let child: HTML =
            isChild
            ? Inset(
                .plain,
                """
                <h2>\(say(.identChildHeading))</h2>\(HTML.paragraph(say(.identChild)))\
                \(childDepartures.html { HTML.paragraph(say($0)) })
                """
            ).html : .empty
        let timed: HTML = clocks.isEmpty ? .empty : "<h2>\(say(.caseClocksHeading))</h2>\(clocks.html(say))"
        let law = departure.map { Details(.identDeparture, HTML.paragraph(say($0))).html(say) }
        return """
            \(Link.back(to: casePath, .backToCase, say))\
            <p>\(say(.caseReference))\(say.colon)<strong dir="ltr">\(reference)</strong></p>\
            \(standing)\(bar.html(say, more: "\(path)/bar"))\
            <h2>\(say(.identTasks))</h2>\(TaskList(tasks.map(\.item)).html(say))\
            \(decision?.html(say))\(views?.html(say))\(objection?.html(say))\(papersHTML(say))\(child)\(timed)\(law)
            """
    }

    private func papersHTML(_ say: Words) -> HTML {
        guard !papers.isEmpty else { return .empty }
        let items = papers.html { paper in
            let links = [ScreenLanguage.zhHant, .en].map { language in
                #"""
                <a href="\#(path)/notices/\#(paper.rawValue)?language=\#(language.tag)" hreflang="\#(language.tag)">\#
                <span class="sr">\#(say(paper.name))\#(say.colon)</span>\#
                \#(HTML.foreign(language.endonym, language: language.tag))</a>
                """# as HTML
            }
            return "<li>\(say(paper.name))\(say.colon)\(links[0]) · \(links[1])</li>"
        }
        return "<h2>\(say(.identPapers))</h2><ul>\(items)</ul>"
    }
}

/// The papers that can be printed now.
enum IdentificationPaper: String, Encodable, Sendable, CaseIterable {
    case rights, result
    case objection = "objection-result"

    var name: Text {
        switch self {
        case .rights: .paperRights
        case .result: .paperResult
        case .objection: .paperObjection
        }
    }

    static let readers: Set<Role> = [.identifyingOfficer, .coordinator, .lawyer]

    /// Only for those who hand papers over or act for the person.
    static func all(_ room: IdentificationRoom) -> [IdentificationPaper] {
        readers.contains(room.inside.acting.role) ? available(room) : []
    }
}
