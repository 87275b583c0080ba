import Foundation
import Lexicon
import Packs
import Policy
import Store
package import Web

/// Where a working day begins: what is new, what is due and why, what waits for an answer.
package struct InboxDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    package var routes: [Route] {
        [
            Route(
                .get, "/inbox", .roles(.casework), as: "inbox.read",
                fields: [
                    FieldSpec("due", .choice(Self.codes["due"] ?? [])),
                    FieldSpec("whose", .choice(Self.codes["whose"] ?? [])),
                    FieldSpec("page", .number),
                ], read),
            Route(
                .post, "/inbox/readings", .roles(.casework), as: "inbox.notices-read",
                fields: [FieldSpec("notice", .text(max: 36), required: true)], markRead),
        ]
    }

    static let codes = ["due": ["late", "due-now", "due-soon"], "whose": ["mine", "all"]]

    @Sendable func read(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let inbox = try await office.inbox(for: acting, at: visit.now)
        let filter = Filter(visit.query, allowing: Self.codes)
        let paging = Paging(visit.query, limit: 25)
        let chosen = inbox.clocks.filter { clock in
            filter["due"].map { $0 == "late" ? clock.clock.isLate : clock.clock.status.rawValue == $0 } ?? true
                && (isMine(clock, acting) || filter["whose"] == "all"
                    || (acting.role == .coordinator && filter["whose"] == nil))
        }
        let (cut, hasNext) = paging.cut(Array(chosen.dropFirst(paging.offset).prefix(paging.limitWithNext)))
        let scope = office.rules.scope(.look, .existence, of: acting, at: visit.now)
        let known = try await office.confirmed(cut.map(\.person), in: scope)
        let clocks = try await office.naming(
            unitsIn: cut.filter { known.contains($0.person) }, for: acting, at: visit.now)
        let page = WorkInboxPage(
            inbox: inbox, clocks: clocks, hasNext: hasNext,
            address: ListAddress("/inbox", filter: filter, paging: paging))
        return .page(
            page, try await office.record(inbox.deeds(visit.route, by: acting, showing: clocks)))
    }

    private func isMine(_ clock: InboxClock, _ acting: Acting) -> Bool {
        office.jurisdiction.clock(clock.clock.clock.code)?.whose.isFor(acting.function) ?? false
    }

    /// One notice, or all that are new. Somebody else of the unit may have read it a moment ago: that is no conflict.
    @Sendable func markRead(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        let scope = office.rules.scope(.look, .existence, of: acting, at: visit.now)
        var condition: SQL = "unit = \(acting.unit) AND seen_at IS NULL AND \(scope.reached(by: "unit_notice"))"
        if visit.form["notice"] != "all" {
            guard let id = visit.form["notice"].flatMap(UnitNotice.ID.init(_:)) else { throw NotFound() }
            condition = condition + " AND \(UnitNotice.upTo(id))"
        }
        let found = try await office.archive.fetch(
            Query<UnitNotice>(where: condition + " ORDER BY at, id LIMIT \(Office.inboxItemsMax)"))
        let deed = Deed(
            visit.route, acting: acting, rule: "scope.existence", about: Array(Set(found.map(\.person))))
        let seen = found.map { $0.seen(by: acting.worker, at: visit.now) }
        guard let first = seen.first else { return .seeOther("/inbox", .deed(deed)) }
        do {
            try await office.archive.commit(Change(first, beside: Array(seen.dropFirst()), deed: deed))
            return .seeOther("/inbox")
        } catch NotCommitted.changedMeanwhile {
            return .seeOther("/inbox", .deed(deed))
        }
    }
}
