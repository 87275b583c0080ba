import Foundation
import Lexicon
import Packs
package import Policy
package import Store
package import Web

/// What narrows the list of one's cases, and its order. Codes only: names are searched by a form that posts.
package struct CaseSelection: Sendable, Equatable {
    package let stage: Stage?
    package let isOpen: Bool?
    /// Only those where somebody must act now.
    package let isPressing: Bool
    package let isMine: Bool
    package let sorting: Sorting

    static let codes = [
        "stage": Stage.allCases.map(\.rawValue), "state": ["open", "closed"], "due": ["late"], "hand": ["mine"],
    ]
    static let orders = ["opened", "due"]
    static let fields = [
        FieldSpec("stage", .choice(Stage.allCases.map(\.rawValue))), FieldSpec("state", .choice(["open", "closed"])),
        FieldSpec("due", .choice(["late"])), FieldSpec("hand", .choice(["mine"])),
        FieldSpec("sort", .choice(["opened", "-opened", "due", "-due"])), FieldSpec("page", .number),
    ]

    package init(_ filter: Filter, _ sorting: Sorting) {
        stage = filter["stage"].flatMap(Stage.init(rawValue:))
        isOpen = filter["state"].map { $0 == "open" }
        isPressing = filter["due"] != nil
        isMine = filter["hand"] != nil
        self.sorting = sorting
    }

    /// As a condition on the rows of `case_record`, with the rule of who may know of them.
    package func condition(_ scope: Scope) -> SQL {
        var condition = scope.condition(person: "case_record.person")
        if let stage { condition = "\(stage.narrowing) AND " + condition + " AND \(Stage.sql) = \(stage)" }
        if let isOpen { condition = condition + (isOpen ? " AND closed_at IS NULL" : " AND closed_at IS NOT NULL") }
        if isMine { condition = condition + " AND responsible = \(scope.acting.worker)" }
        return condition
    }

    /// Whether the clocks of every case must be read before the list can be cut.
    var needsClocks: Bool { isPressing || sorting.key == "due" }
}

/// One row of a list: the case, where it stands, and the name where identity is granted.
package struct CaseLine: Encodable, Sendable {
    let id: String
    let reference: String
    let name: String?
    let ageGroup: AgeGroup
    let stage: Stage
    let openedAt: Moment
    let next: ClockShown?
    /// For the journal; never shown.
    let person: Person.ID

    private enum CodingKeys: CodingKey { case id, reference, name, ageGroup, stage, openedAt, next }
}

/// A case and its stage, read in one row.
struct StagedCase: Sendable {
    let record: CaseRecord
    let stage: Stage

    static func query(_ condition: SQL, _ rest: SQL) -> Query<StagedCase> {
        Query("SELECT case_record.*, \(Stage.sql) AS stage FROM case_record WHERE \(condition) \(rest)") { row in
            StagedCase(record: try CaseRecord(row: row), stage: try row.code("stage"))
        }
    }
}

/// A page of a list of cases, and what the journal must know of it.
package struct CaseList: Sendable {
    package let lines: [CaseLine]
    package let hasNext: Bool
    /// Whether there were more cases than clocks are computed for.
    package let isCut: Bool

    /// What was seen: of those whose name was opened, and of the others that they are there.
    ///
    /// Two deeds where both kinds are on one page, so that nobody's list of looks says more than what was looked at.
    func deeds(_ action: String, by acting: Acting, rule: String) -> [Deed] {
        let named = lines.filter { $0.name != nil }.map(\.person)
        let others = lines.filter { $0.name == nil }.map(\.person)
        var deeds: [Deed] = []
        if !named.isEmpty { deeds.append(Deed(action, acting: acting, rule: rule, about: named, looked: [.identity])) }
        if !others.isEmpty || deeds.isEmpty { deeds.append(Deed(action, acting: acting, rule: rule, about: others)) }
        return deeds
    }
}

extension Office {
    /// The most cases whose clocks are computed at once for one list.
    static let clockedCasesMax = 5_000

    /// A page of the cases that someone at work may know of.
    func cases(_ selection: CaseSelection, _ paging: Paging, for acting: Acting, at now: Date) async throws -> CaseList
    {
        let scope = rules.scope(.look, .existence, of: acting, at: now)
        let condition = try await archive.lead(scope, person: "case_record.person") + selection.condition(scope)
        if selection.needsClocks { return try await pressing(selection, condition, paging, acting, now) }
        let order: SQL = selection.sorting.descending ? "DESC" : "ASC"
        let found = try await archive.fetch(
            StagedCase.query(
                condition,
                "ORDER BY opened_at \(order), id LIMIT \(paging.limitWithNext) OFFSET \(paging.offset)"))
        let (shown, hasNext) = paging.cut(found)
        let lines = try await lines(of: shown, readings: nil, for: acting, at: now)
        return CaseList(lines: lines, hasNext: hasNext, isCut: false)
    }

    /// Ordered or narrowed by clocks, which no column holds: they are computed for all cases in question, then cut.
    private func pressing(
        _ selection: CaseSelection, _ condition: SQL, _ paging: Paging, _ acting: Acting, _ now: Date
    ) async throws -> CaseList {
        let (all, isCut) = try await clocked(condition, at: now)
        var chosen = selection.isPressing ? all.filter { $0.readings.contains(where: \.isLate) } : all
        if selection.sorting.key == "due" {
            chosen.sort { ($0.nextDue, $0.id.description) < ($1.nextDue, $1.id.description) }
        } else {
            chosen.sort { ($0.openedAt, $0.id.description) < ($1.openedAt, $1.id.description) }
        }
        if selection.sorting.descending { chosen.reverse() }
        let (page, hasNext) = paging.cut(Array(chosen.dropFirst(paging.offset).prefix(paging.limitWithNext)))
        let found = try await archive.fetch(StagedCase.query("id IN (\(list: page.map(\.id)))", ""))
        let places = Dictionary(uniqueKeysWithValues: page.enumerated().map { ($1.id, $0) })
        let ordered = found.sorted { places[$0.record.id, default: 0] < places[$1.record.id, default: 0] }
        let readings = Dictionary(uniqueKeysWithValues: page.map { ($0.person, $0.readings) })
        return CaseList(
            lines: try await lines(of: ordered, readings: readings, for: acting, at: now), hasNext: hasNext,
            isCut: isCut)
    }

    /// Names and clocks for rows that were found to be in scope, and are so by the rulebook's own word.
    func lines(
        of cases: [StagedCase], readings known: [Person.ID: [Jurisdiction.ClockReading]]?, for acting: Acting,
        at now: Date
    ) async throws -> [CaseLine] {
        let standings = try await archive.standings(of: cases.map(\.record.person), for: acting, at: now)
        let confirmed = rules.granted(rules.scope(.look, .existence, of: acting, at: now), given: standings)
        let cases = cases.filter { confirmed.contains($0.record.person) }
        let people = cases.map(\.record.person)
        let readings: [Person.ID: [Jurisdiction.ClockReading]]
        if let known { readings = known } else { readings = try await self.readings(of: people, at: now) }
        let names = try await names(given: standings.filter { confirmed.contains($0.key) }, for: acting, at: now)
        return cases.map { found in
            let record = found.record
            return CaseLine(
                id: record.id.description, reference: record.reference.text, name: names[record.person]?.asWished,
                ageGroup: record.ageGroup, stage: found.stage, openedAt: Moment(record.openedAt, in: jurisdiction.zone),
                next: record.closedAt == nil
                    ? readings[record.person]?.first.map { ClockShown($0, jurisdiction, at: now) } : nil,
                person: record.person)
        }
    }

    /// The names of those whose identity may be looked at, each opened under a grant of its own.
    func names(
        given standings: [Person.ID: Standing], for acting: Acting, at now: Date
    ) async throws -> [Person.ID: NameContent] {
        let grants = rules.grants(.look, .compartment(.identity), to: acting, given: standings, at: now)
        return try await archive.contents(NameContent.self, under: Array(grants.values))
    }

    private func readings(
        of people: [Person.ID], at now: Date
    ) async throws -> [Person.ID: [Jurisdiction.ClockReading]] {
        guard !people.isEmpty else { return [:] }
        let events = try await archive.fetch(
            Query<CaseEvent>(where: "person IN (\(list: people)) AND withdrawn_at IS NULL ORDER BY at, id"))
        return Dictionary(grouping: events, by: \.person)
            .mapValues { jurisdiction.open($0.map(\.happening), at: now) }
    }
}
