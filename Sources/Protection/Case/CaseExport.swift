import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

/// The cases that someone may take out of the program, as a table.
struct CaseExport: Sendable {
    let list: CaseList

    /// Cells that a spreadsheet could read as formulas are made harmless by ``CSV``.
    func csv(_ say: Words) -> CSV {
        var table = CSV(
            header: [
                Text.caseReference, .caseName, .caseAgeGroup, .caseStage, .caseNextClock, .clockDue, .caseOpened,
            ].map { say($0) })
        for line in list.lines {
            table.append([
                line.reference, line.name ?? "", say(.ageGroup(line.ageGroup)), say(line.stage.text),
                line.next.map { say($0.clock.text) } ?? "", line.next.map { $0.dueText(say) } ?? "",
                line.openedAt.text(say),
            ])
        }
        return table
    }
}

extension Office {
    /// The most rows that one table holds.
    static let exportedCasesMax = 5_000

    /// Every case that the selection finds and that may be exported, each under a grant of its own.
    func exported(_ selection: CaseSelection, for acting: Acting, at now: Date) async throws -> CaseExport {
        let scope = rules.scope(.export, .existence, of: acting, at: now)
        let condition = try await archive.lead(scope, person: "case_record.person") + selection.condition(scope)
        let found = try await archive.fetch(
            StagedCase.query(condition, "ORDER BY opened_at DESC, id LIMIT \(Self.exportedCasesMax)"))
        var lines: [CaseLine] = []
        for start in stride(from: 0, to: found.count, by: 200) {
            let part = Array(found[start..<min(start + 200, found.count)])
            let standings = try await archive.standings(of: part.map(\.record.person), for: acting, at: now)
            let granted = rules.grants(.export, .existence, to: acting, given: standings, at: now)
            lines += try await self.lines(
                of: part.filter { granted[$0.record.person] != nil }, readings: nil, for: acting, at: now)
        }
        if selection.isPressing { lines = lines.filter { $0.next?.isLate ?? false } }
        return CaseExport(list: CaseList(lines: lines, hasNext: false, isCut: found.count == Self.exportedCasesMax))
    }
}
