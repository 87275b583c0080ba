import Lexicon
package import Web

/// The cases that someone has a part in.
package struct CaseListPage: Page {
    let cases: [CaseLine]
    let hasNext: Bool
    let isCut: Bool
    let address: ListAddress
    let mayExport: Bool

    private enum CodingKeys: CodingKey { case cases, hasNext, isCut }

    package func title(_ say: Words) -> String { say(.casesHeading) }

    package func body(_ say: Words, _ forms: Forms) -> HTML {
        let cut: HTML = isCut ? Inset(.warning, .paragraph(say(.casesCut))).html : .empty
        let export: HTML =
            mayExport && !cases.isEmpty ? buttonRow(Link(.casesExport, to: "/cases/export").html(say)) : .empty
        return "\(filter.html(say))\(cut)\(CaseTable.html(cases, at: address, hasNext: hasNext, say))\(export)"
    }

    private var filter: FilterForm {
        FilterForm(
            "/cases", address.filter,
            [
                ("stage", .caseStage, Stage.allCases.map { Choice($0, $0.text) }),
                ("state", .caseState, [Choice("open", .caseOpen), Choice("closed", .caseClosed)]),
                ("due", .caseClocks, [Choice("late", .caseLate)]),
                ("hand", .caseInHand, [Choice("mine", .caseMine)]),
            ])
    }
}

/// The table of cases, on the list and on the answer to a search.
enum CaseTable {
    static func html(_ cases: [CaseLine], at address: ListAddress? = nil, hasNext: Bool = false, _ say: Words) -> HTML {
        let columns: [DataTable.Column] = [
            .init(.caseReference), .init(.caseName), .init(.caseAgeGroup), .init(.caseStage),
            .init(.caseNextClock, sort: "due"), .init(.caseOpened, sort: "opened"),
        ]
        let rows = cases.map { line -> [HTML] in
            let path = LocalPath.checked("/cases/\(line.id)")
            return [
                #"<a class="reference" href="\#(path)" dir="ltr">\#(line.reference)</a>"#,
                line.name.map { HTML.name($0) } ?? "—", HTML(text: say(.ageGroup(line.ageGroup))),
                line.stage.tag.html(say), line.next.map { next($0, say) } ?? "—", line.openedAt.dayHTML(say),
            ]
        }
        return DataTable(.casesCaption, columns, rows, at: address, hasNext: hasNext).html(say)
    }

    private static func next(_ clock: ClockShown, _ say: Words) -> HTML {
        "\(clock.tag.html(say)) \(say.html(clock.clock.text)) · \(clock.dueText(say))"
    }
}
