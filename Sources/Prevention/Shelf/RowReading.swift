import Foundation
import Lexicon
import Policy
package import Store
import Vault
import Web

/// What an officer says of a row, before it is kept.
struct RowReading: Sendable, Equatable {
    let verdict: RowAnswer.Verdict
    /// One for each party, vessel, product or region that the row names: its names, the first one first.
    var parties: [[String]] = []
    var scope = ""
    var country: String?
    var goods: String?
    var why = ""

    static let scopes = ["entity", "subsidiaries", "fleet", "vessel", "product", "region", "facility"]

    /// As they go on the shelf. One that the program had read keeps its key, so that decisions about it stand.
    func entries(of row: ShelvedRow) -> [ListEntry] {
        parties.map { names in
            let key = parties.count == 1 && row.read.count == 1 ? row.read[0].key : nil
            return ListEntry(
                key: key ?? EntryKey([row.list, "row", names[0], country]),
                names: names.enumerated().map { ListEntry.Name($1, $0 == 0 ? .primary : .alias) },
                scope: listed(names[0]), country: country, goods: goods, remarks: why.isEmpty ? nil : why,
                raw: row.row.raw)
        }
    }

    private func listed(_ name: String) -> ListEntry.Scope {
        switch scope {
        case "subsidiaries": .entityAndSubsidiaries
        case "fleet": .fleet(owner: name)
        case "vessel": .vessel
        case "product": .productOrigin(product: goods ?? name, origin: country ?? "")
        case "region": .region
        case "facility": .facility
        default: .entity
        }
    }
}

extension ListEntry {
    /// An officer's entry under the key at which it stands.
    ///
    /// Scope, day and state are as published: one who says something else of the same name says it of another entry,
    /// so that nobody is taken from what is screened against.
    func beside(_ there: ListEntry?, of row: ShelvedRow) -> ListEntry {
        guard let there else { return self }
        let isOther =
            scope != there.scope || country.map { $0 != there.country } ?? false
            || goods.map { $0 != there.goods } ?? false
        guard isOther else { return self }
        var own = self
        own.key = EntryKey([row.list, "row", scope.word, country, primary, Digest.hexadecimal(row.digest)])
        return own
    }

    /// With the names that an officer gives it besides, and nothing else of theirs.
    func joined(by officers: ListEntry) -> ListEntry {
        var joined = self
        let known = Set(names.map(\.text))
        joined.names += officers.names.filter { !known.contains($0.text) }.map { Name($0.text, .alias) }
        return joined
    }
}

/// What may be done with a row that waits; pages and programs take the same step.
package struct RowWork: Sendable {
    let archive: Archive

    package init(archive: Archive) { self.archive = archive }

    enum Fault: Error, Equatable {
        /// Somebody is named by the program's own reading: an officer may add to it, not take it away.
        case readAlready
        /// The program read nothing that could be right.
        case nothingRead
    }

    /// Keeps an answer; the ones before it stay.
    ///
    /// - Parameter turns: How many answers the officer saw: with another one in between, theirs is not kept.
    @discardableResult
    func answer(
        _ row: ShelvedRow, _ reading: RowReading, seen turns: Int, as id: RowAnswer.ID = .init(), by acting: Acting,
        route: String, at now: Date
    ) async throws -> RowAnswer {
        switch reading.verdict {
        case .nothing where !row.read.isEmpty: throw Fault.readAlready
        case .asRead where row.read.isEmpty: throw Fault.nothingRead
        case .entry, .asRead, .nothing: break
        }
        let before = try await archive.fetch(RowAnswer.of(row))
        guard before.count == turns else { throw NotCommitted.changedMeanwhile(table: RowAnswer.table.name) }
        let answer = RowAnswer(id, reading, of: row, turn: turns + 1, by: acting, at: now)
        return try await archive.commit(
            Change(
                answer, deed: Deed(route, acting: acting, rule: PreventionOffice.rule),
                provided: [RowAnswer.unanswered(since: turns, row)]))
    }
}

extension RowWork.Fault: StepRefusal {
    var problem: Problem {
        switch self {
        case .readAlready: Problem("verdict", .rowReadAlready)
        case .nothingRead: Problem("verdict", .rowNothingRead)
        }
    }
}
