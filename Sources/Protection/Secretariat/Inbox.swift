import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

/// Something about one case that waits for the reader, with the way there.
struct InboxItem: Encodable, Sendable {
    let id: String
    /// Nil, like the way there, where the unit has no part in the case any longer.
    let caseID: String?
    let reference: String
    let what: Named
    let at: Moment
    let path: String?
    /// For the journal; never shown.
    let person: Person.ID

    private enum CodingKeys: CodingKey { case id, caseID, reference, what, at, path }
}

/// A clock of one case that presses.
struct InboxClock: Encodable, Sendable {
    let caseID: String
    let reference: String
    var clock: ClockShown
    /// For the journal; never shown.
    let person: Person.ID

    private enum CodingKeys: CodingKey { case caseID, reference, clock }
}

/// Cases in which the same clock presses in the same way, so that its reason is said once.
struct ClockGroup: Sendable {
    let first: InboxClock
    private(set) var items: [InboxClock]

    /// The groups in the order of their most pressing cases, and each with its most pressing first.
    static func groups(of clocks: [InboxClock]) -> [ClockGroup] {
        clocks.reduce(into: []) { groups, clock in
            if let place = groups.firstIndex(where: { $0.isLike(clock) }) {
                groups[place].items.append(clock)
            } else {
                groups.append(ClockGroup(first: clock, items: [clock]))
            }
        }
    }

    private func isLike(_ other: InboxClock) -> Bool {
        first.clock.clock == other.clock.clock && first.clock.status == other.clock.status
            && first.clock.isLateInPractice == other.clock.isLateInPractice
    }
}

/// Everything that waits for someone at work, read in a few statements over all cases in scope.
struct Inbox: Sendable {
    /// Files opened for danger to life: to be confirmed by a colleague, or reviewed by the secretariat.
    let emergencies: [InboxItem]
    let notices: [InboxItem]
    /// Agreements with the unit's agency that ran out in the last weeks: it has to stop using what it holds.
    let ranOut: [InboxItem]
    let referrals: [InboxItem]
    /// Help that the unit was asked for and has said nothing to, the longest due first.
    let requests: [RequestShown]
    /// Whom the unit has put in line for a place.
    let waiting: [RequestShown]
    /// Help that the unit asked for, or that the secretariat may know of, whose answer is late or due soon.
    let unanswered: [RequestShown]
    let seats: [InboxItem]
    let drafts: Int
    /// When the first of one's own unfinished forms is erased, if that is near.
    let draftGoes: Moment?
    let clocks: [InboxClock]
    let isCut: Bool
    /// How many cases stand at each stage; for the secretariat.
    let stages: [Stage: Int]?

    /// Whose requests were on the page, and those of them that only leave to look at help shows.
    let asked: [Person.ID]
    let overseen: [Person.ID]

    /// Whether anything at all is late or due soon.
    var presses: Bool {
        !clocks.isEmpty || (requests + unanswered).contains { $0.isLate || $0.isDueSoon }
    }

    /// What the journal learns: whose cases were on the page, and whose help was looked at.
    func deeds(_ action: String, by acting: Acting, showing clocks: [InboxClock]) -> [Deed] {
        let items = emergencies + notices + ranOut + referrals + seats
        let seen = Set(items.map(\.person) + clocks.map(\.person) + asked).subtracting(overseen)
        var deeds: [Deed] = []
        if !overseen.isEmpty {
            deeds.append(
                Deed(
                    action, acting: acting, rule: "scope.services", about: Array(Set(overseen)),
                    looked: [.services]))
        }
        if !seen.isEmpty || deeds.isEmpty {
            deeds.append(Deed(action, acting: acting, rule: "scope.existence", about: Array(seen)))
        }
        return deeds
    }
}

extension Office {
    /// As many of a kind as a page shows; the rest follows when these are done.
    static let inboxItemsMax = 50

    func inbox(for acting: Acting, at now: Date) async throws -> Inbox {
        let scope = rules.scope(.look, .existence, of: acting, at: now)
        func waiting(
            _ table: Table, _ at: String, _ what: String, _ condition: SQL, within known: SQL? = nil
        ) -> Query<Waiting> {
            .on(table, at: at, what: what, where: condition, within: known, part: scope.condition(person: "t.person"))
        }
        let (opened, allNotices, allRanOut, allReferrals, allSeats, drafts) = try await archive.fetch(
            waiting(EmergencyRow.table, "opened_at", "id", EmergencyRow.waiting(for: acting, at: now)),
            waiting(
                UnitNotice.table, "at", "kind", "t.unit = \(acting.unit) AND t.seen_at IS NULL",
                within: scope.reached(by: "t")),
            waiting(
                BasisRow.table, "ends", "kind", Self.ranOut(to: acting, at: now),
                within: scope.mayBeTold(of: "t.person")),
            waiting(Referral.table, "sent_at", "basis", "t.to_unit = \(acting.unit) AND t.taken_up_at IS NULL"),
            waiting(
                PanelSeat.table, "convened_at", "discipline",
                """
                t.worker = \(acting.worker) AND t.unit = \(acting.unit) AND t.given_at IS NULL AND EXISTS (SELECT 1 \
                FROM identification WHERE identification.id = t.identification AND decided_at IS NULL)
                """),
            Draft.mine(acting))
        let (clocked, isCut) = try await clocked(
            archive.lead(scope, person: "case_record.person") + scope.condition(person: "case_record.person")
                + " AND closed_at IS NULL", at: now)
        let lines = try await requests(for: acting, scope, at: now)
        let known = try await confirmed(
            (opened + allNotices + allRanOut + allReferrals + allSeats).map(\.person), in: scope)
        // Word of a part that ended rests on the notice alone, whose own code was checked.
        let (notices, ranOut) = (
            allNotices.filter { !$0.isOpen || known.contains($0.person) },
            allRanOut.filter { !$0.isOpen || known.contains($0.person) }
        )
        let emergencies = opened.filter { known.contains($0.person) }
        let (referrals, seats) = (
            allReferrals.filter { known.contains($0.person) }, allSeats.filter { known.contains($0.person) }
        )
        let directory = try await directory()
        func shown(_ lines: [RequestLine]) -> [RequestShown] {
            lines.map {
                RequestShown($0.request, of: $0.record, called: $0.reference, directory, jurisdiction, at: now)
            }
        }
        let overseen = lines.unanswered.map(\.request).filter { $0.fromUnit != acting.unit }.map(\.person)
        return Inbox(
            emergencies: emergencies.map { item($0, .emergencyWaits(for: acting), "/emergency") },
            notices: notices.map {
                item(
                    $0, notice($0.what),
                    $0.what == UnitNotice.Kind.emergencyOpened.rawValue && EmergencyDesk.roles.contains(acting.role)
                        ? "/emergency" : "")
            },
            ranOut: ranOut.map { item($0, Named("consent-ran-out", .inboxRanOutWhat), "") },
            referrals: referrals.map { item($0, Named("take-up", .taskTakeUp), "/referral") },
            requests: shown(lines.received), waiting: shown(lines.inLine), unanswered: shown(lines.unanswered),
            seats: seats.map { item($0, Named("view", .taskView), "/identification") },
            drafts: acting.function == .firstResponse ? drafts.count : 0,
            draftGoes: drafts.filter { $0.isAboutToGo(at: now) }.map(\.erasedAt).min()
                .map { Moment($0, in: jurisdiction.zone) }, clocks: pressing(clocked, at: now), isCut: isCut,
            stages: acting.role == .coordinator ? try await stages(scope) : nil,
            asked: (lines.received + lines.inLine + lines.unanswered).map(\.request.person), overseen: overseen)
    }

    /// How long the unit is told. Nothing is written when an agreement runs out, so that nobody can mark it as read.
    private static let ranOutShown: TimeInterval = 30 * 86_400

    /// Consents that ended by their own date while the unit had a part in the case.
    private static func ranOut(to acting: Acting, at now: Date) -> SQL {
        """
        t.agency = \(acting.agency) AND t.kind = \(Basis.Kind.consent) AND t.withdrawn_at IS NULL \
        AND t.ends <= \(now) AND t.ends > \(now.addingTimeInterval(-ranOutShown)) AND EXISTS (SELECT 1 \
        FROM assignment AS had WHERE had.person = t.person AND had.unit = \(acting.unit) AND had.since < t.ends \
        AND (had.until IS NULL OR had.until >= t.ends))
        """
    }

    private func item(_ waiting: Waiting, _ what: Named, _ rest: String) -> InboxItem {
        InboxItem(
            id: waiting.id, caseID: waiting.isOpen ? waiting.caseID.description : nil, reference: waiting.reference,
            what: what, at: Moment(waiting.at, in: jurisdiction.zone),
            path: waiting.isOpen ? "/cases/\(waiting.caseID)\(rest)" : nil, person: waiting.person)
    }

    private func notice(_ code: String) -> Named {
        Named(code, UnitNotice.Kind(rawValue: code).map { .notice($0) } ?? Text(verbatim: code))
    }

    /// The most pressing first: late before due, and the longest overdue before the rest.
    private func pressing(_ cases: [ClockedCase], at now: Date) -> [InboxClock] {
        let all = cases.flatMap { found in
            found.readings.filter(\.status.presses).map { (found: found, reading: $0) }
        }
        let sorted = all.sorted { left, right in
            let (first, second) = (left.reading, right.reading)
            // What is the person's to use comes after what somebody here must do.
            let persons = (first.clock.whose == .person, second.clock.whose == .person)
            if persons.0 != persons.1 { return persons.1 }
            if first.rank != second.rank { return first.rank < second.rank }
            return (first.moment, left.found.id.description) < (second.moment, right.found.id.description)
        }
        return sorted.map {
            InboxClock(
                caseID: $0.found.id.description, reference: $0.found.reference.text,
                clock: ClockShown($0.reading, jurisdiction, at: now), person: $0.found.person)
        }
    }

    private func stages(_ scope: Scope) async throws -> [Stage: Int] {
        let counted = try await archive.fetch(
            Query(
                """
                SELECT stage, COUNT(*) AS number FROM (SELECT \(Stage.sql) AS stage FROM case_record \
                WHERE \(scope.condition(person: "case_record.person"))) AS staged GROUP BY stage
                """
            ) { (stage: try $0.code("stage", as: Stage.self), number: try $0.integer("number")) })
        return Dictionary(uniqueKeysWithValues: counted.map { ($0.stage, $0.number) })
    }
}

/// A row of any of the tables that put something before a unit.
extension Query where Value == Waiting {
    /// Rows of one kind that wait for a unit, the newest first.
    ///
    /// - Parameters:
    ///   - known: which of them it may be told of, where that is more than it has a part in.
    ///   - part: whether it has a part in the case.
    fileprivate static func on(
        _ table: Table, at: String, what: String, where condition: SQL, within known: SQL?, part: SQL
    ) -> Query<Waiting> {
        Query(
            """
            SELECT t.*, c.id AS case_id, c.reference AS case_reference, \
            CASE WHEN \(part) THEN 1 ELSE 0 END AS is_open, \
            t.\(SQL(at, values: [])) AS waits_since, t.\(SQL(what, values: [])) AS what \
            FROM \(SQL(table.name, values: [])) AS t JOIN case_record AS c ON c.person = t.person \
            WHERE \(condition) AND \(known ?? part) \
            ORDER BY waits_since DESC, t.id LIMIT \(Office.inboxItemsMax)
            """, of: table, decode: Waiting.init(row:))
    }
}

private struct Waiting: Sendable {
    let id: String
    let person: Person.ID
    let caseID: CaseRecord.ID
    let reference: String
    let at: Date
    let what: String
    /// Whether the unit has a part in the case.
    let isOpen: Bool

    init(row: Row) throws {
        id = try row.text("id")
        person = try row.identifier("person")
        caseID = try row.identifier("case_id")
        reference = try row.text("case_reference")
        at = try row.date("waits_since")
        what = try row.text("what")
        isOpen = try row.integer("is_open") != 0
    }
}
