import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// A unit's requests: those that others sent to it, and those that it sent.
package struct RequestListDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    package var routes: [Route] {
        let fields = [
            FieldSpec("kind", .choice(office.jurisdiction.assistance.kinds.map(\.id))),
            FieldSpec("status", .choice(Self.statuses)), FieldSpec("sort", .choice(["due", "-due", "sent", "-sent"])),
            FieldSpec("page", .number),
        ]
        return [
            Route(.get, "/requests", .roles(HelpDesk.helpers), as: "requests.received", fields: fields) {
                try await list(.received, $0)
            },
            Route(.get, "/requests/sent", .roles(RequestDesk.senders), as: "requests.sent", fields: fields) {
                try await list(.sent, $0)
            },
        ]
    }

    static let statuses = [RequestLine.late] + ServiceRequest.Status.allCases.map(\.rawValue)

    private func list(_ direction: RequestDirection, _ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let kinds = office.jurisdiction.assistance.kinds
        let filter = Filter(visit.query, allowing: ["kind": kinds.map(\.id), "status": Self.statuses])
        let sorting = Sorting(visit.query, among: ["due", "sent"], otherwise: Sorting("due"))
        let paging = Paging(visit.query, limit: 25)
        let scope = office.rules.scope(.look, .existence, of: acting, at: visit.now)
        let (found, others) = try await office.archive.fetch(
            RequestLine.all(direction, within: scope, filter, sorting, paging), RequestLine.goingOn(for: scope))
        let goingOn = direction == .received ? others : []
        let (cut, hasNext) = paging.cut(found)
        let known = try await office.confirmed(cut.map(\.request.person), in: scope)
        let lines = cut.filter { known.contains($0.request.person) }
        let directory = try await office.directory()
        let page = RequestListPage(
            direction: direction,
            requests: lines.map {
                RequestShown(
                    $0.request, of: $0.record, called: $0.reference, directory, office.jurisdiction, at: visit.now)
            },
            goingOn: goingOn.map {
                .init(
                    id: $0.request.id.description, reference: $0.reference.text,
                    kind: .kind($0.request.kind, office.jurisdiction.assistance))
            },
            kinds: kinds.map { Named($0.id, Text($0.names)) },
            address: ListAddress(
                direction == .received ? "/requests" : "/requests/sent", filter: filter, sorting: sorting,
                paging: paging),
            hasNext: hasNext, hasReceived: HelpDesk.helpers.contains(acting.role),
            hasSent: RequestDesk.senders.contains(acting.role))
        let people = Set((lines + goingOn).map(\.request.person)).sorted { $0.description < $1.description }
        return .page(page, .deed(Deed(visit.route, acting: acting, rule: "scope", about: people)))
    }
}

/// A unit's requests in a table, late ones marked.
struct RequestListPage: Page {
    let direction: RequestDirection
    let requests: [RequestShown]
    let goingOn: [GoingOn]
    let kinds: [Named]
    let address: ListAddress
    let hasNext: Bool
    let hasReceived: Bool
    let hasSent: Bool

    /// Help that the unit still gives, in a case that is closed to it.
    struct GoingOn: Encodable, Sendable {
        let id: String
        let reference: String
        let kind: Named
    }

    enum CodingKeys: String, CodingKey { case requests, goingOn, hasNext }

    private var heading: Text { direction == .received ? .deskHeading : .deskSentHeading }

    func title(_ say: Words) -> String { say(heading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let statuses =
            [Choice(RequestLine.late, .requestLate)] + ServiceRequest.Status.allCases.map { Choice($0, .status($0)) }
        let filter = FilterForm(
            address.path, address.filter,
            [
                ("status", .requestStatus, statuses),
                ("kind", .requestKind, kinds.map { Choice($0.code, $0.text) }),
            ])
        let other: Text = direction == .received ? .requestFrom : .requestTo
        let rows = requests.map { request -> [HTML] in
            [
                Link(request.kind.text, to: request.path, about: Text(verbatim: request.reference)).html(say),
                #"<bdi class="reference">\#(request.reference)</bdi>"#,
                "\(say(direction == .received ? request.from.text : request.to.text))", request.outcome(say),
                request.times.first?.at.dayHTML(say) ?? .empty, request.isAnswered ? "—" : request.dueAt.html(say),
            ]
        }
        let table = DataTable(
            heading,
            [
                .init(.requestKind), .init(.requestCase), .init(other), .init(.requestStatus),
                .init(.sentAt, sort: "sent"), .init(.requestDue, sort: "due"),
            ],
            rows, at: address, hasNext: hasNext, whenEmpty: .deskNone)
        var tabs: [Tabs.Tab] = []
        if hasReceived { tabs.append(.init(.deskReceived, to: "/requests")) }
        if hasSent { tabs.append(.init(.deskSent, to: "/requests/sent")) }
        let choice: HTML = tabs.count > 1 ? Tabs(.deskTabs, tabs, current: address.path).html(say) : .empty
        return "\(choice)\(filter.html(say))\(table.html(say))\(others(say))"
    }

    private func others(_ say: Words) -> HTML {
        guard !goingOn.isEmpty else { return .empty }
        let rows = goingOn.map { help -> [HTML] in
            let about = Text(verbatim: help.reference)
            return [
                Link(help.kind.text, to: "/requests/\(help.id)/ending", about: about).html(say),
                "<bdi>\(help.reference)</bdi>",
            ]
        }
        return DataTable(.helpGoingOn, [.init(.requestKind), .init(.requestCase)], rows).html(say)
    }
}
