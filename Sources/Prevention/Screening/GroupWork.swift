package import Foundation
import Lexicon
import Matching
package import Policy
import Store
import Vault
import Web

/// Bringing in many parties, screening them part by part, and taking up again what was interrupted.
package struct GroupWork: Sendable {
    let archive: Archive
    let shelf: ListShelf
    let underWay: WorkUnderWay
    /// How many parts are screened at once; the results do not depend on it.
    var width = ProcessInfo.processInfo.activeProcessorCount

    static let rowsMost = 1_000_000
    /// A packed file may hold more than what is sent.
    static let unpackedMost = 128 << 20

    private var rows: SealedRows { SealedRows(archive: archive, table: PartyGroup.table.name) }

    // MARK: - Brought in

    /// Keeps all parties of a file, in parts, in one piece: all of it is there or nothing.
    package func keep(
        _ file: PartyFile, _ kind: PartyGroup.Kind, called name: String, as id: PartyGroup.ID, _ acting: Acting,
        _ route: String, at now: Date
    ) async throws -> PartyGroup {
        let content = PartyGroupContent(name: name, unread: file.unread)
        let (sealed, keyRow) = try rows.seal(content, row: "\(id)", of: acting.unit, at: now)
        let key = try archive.keyring.open(keyRow.key, for: acting.unit)
        let parts = try await Aside.run {
            try stride(from: 0, to: file.lines.count, by: PartyPart.size).enumerated().map { number, start in
                let share = file.lines[start..<min(start + PartyPart.size, file.lines.count)]
                return try PartyPart(of: "\(id)", unit: acting.unit, number: number, share, key: key)
            }
        }
        let group = PartyGroup(
            id: id, kind, unit: acting.unit, lines: file.lines.count, parts: parts.count, sealed: sealed,
            by: acting.worker, at: now)
        return try await archive.commit(
            Change(
                group, beside: [keyRow] + parts, deed: Deed(route, acting: acting, rule: PreventionOffice.rule)))
    }

    package func content(of group: PartyGroup) async throws -> PartyGroupContent {
        try rows.open(group.sealed, row: "\(group.id)", with: try await key(of: group))
    }

    func contents(of groups: [PartyGroup], for unit: AgencyUnit.ID) async throws -> [PartyGroup.ID: PartyGroupContent] {
        let keys = try await rows.keys(rows: groups.map { "\($0.id)" }, of: unit)
        var contents: [PartyGroup.ID: PartyGroupContent] = [:]
        for group in groups {
            guard let key = keys["\(group.id)"] else { continue }
            contents[group.id] = try rows.open(group.sealed, row: "\(group.id)", with: key)
        }
        return contents
    }

    func key(of group: PartyGroup) async throws -> DataKey {
        try await rows.key(row: "\(group.id)", of: group.unit)
    }

    // MARK: - Screened

    /// Begins or takes up again; what is finished stays as it is.
    package func begin(_ group: PartyGroup, _ acting: Acting?) {
        underWay.begin("\(group.id)") {
            // What fails stays undone: the page says so, and the next change of a list or the next hour takes it up.
            try? await Aside.atLength { try await work(group, acting) }
        }
    }

    package func isRunning(_ group: PartyGroup) -> Bool { underWay.isRunning("\(group.id)") }

    /// Screens every part that the lists in force were not held against yet, several at once.
    package func work(_ group: PartyGroup, _ acting: Acting?) async throws {
        let lists = try await shelf.lists(archive)
        let due = try await due(group, lists)
        guard !due.isEmpty else { return }
        let key = try await key(of: group)
        let step = PartStep(archive: archive, group: group, key: key, lists: lists, acting: acting)
        if group.kind == .portfolio { try await ListState.note(lists, in: archive) }
        let changes = try await ChangesOfLists(since: Set(due.compactMap(\.checked)), to: lists, in: archive)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            var waiting = due[...]
            for _ in 0..<max(1, width) {
                guard let next = waiting.popFirst() else { break }
                tasks.addTask { try await step.take(next.number, changes) }
            }
            while try await tasks.next() != nil {
                guard let next = waiting.popFirst() else { continue }
                tasks.addTask { try await step.take(next.number, changes) }
            }
        }
    }

    /// A run is finished once each part was screened; a portfolio when each was screened against the lists in force.
    func due(_ group: PartyGroup, _ lists: ShelvedLists) async throws -> [PartOutline] {
        let outlines = try await archive.fetch(PartyPart.outlines(of: "\(group.id)"))
        guard group.endedAt == nil else { return [] }
        let marker = lists.marker
        switch group.kind {
        case .run: return outlines.filter { $0.checked == nil }
        case .portfolio: return outlines.filter { $0.checked != marker }
        }
    }

    /// Takes up everything that is not finished, of every unit: after a restart, and when an edition went live.
    package func catchUp() async throws {
        let lists = try await shelf.lists(archive)
        let groups = try await archive.fetch(PartyGroup.atWork)
        for group in groups {
            if try await !due(group, lists).isEmpty { begin(group, nil) }
        }
    }
}

extension PreventionOffice {
    /// After the lists changed: portfolios are held against the change, beside the answer. What fails now is taken up
    /// within the hour, and a portfolio that lags says so.
    func watchAgain() async { try? await groups.catchUp() }

    package var groups: GroupWork { GroupWork(archive: archive, shelf: shelf, underWay: underWay) }
}

/// What the lead of the program calls from time to time.
package struct PortfolioWork: Sendable {
    private let groups: GroupWork

    package init(_ office: PreventionOffice) { groups = office.groups }

    /// Screens what changed in the lists against every portfolio, and takes up runs that were interrupted.
    package func catchUp() async throws { try await groups.catchUp() }
}
