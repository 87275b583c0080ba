import Foundation
import Lexicon
import Packs
import Policy
import Store
import Vault
import Web

/// A step about to be taken on a record: what, on which day, about what, in which words.
struct BorderStep<Record: BorderRecord>: Sendable {
    let id: BorderFact<Record>.ID
    let deed: Record.Deeds
    let on: Day
    var due: Day?
    var about: BorderFact<Record>.ID?
    var firstBy: Worker.ID?
    var content = FactContent()
    var file: [UInt8]?
}

/// Why a step is not taken, whatever the record is of.
enum BorderImpossible: Error, Equatable, StepRefusal {
    case dayToCome

    var problem: Problem { Problem("day", .borderDayToCome) }
}

extension PreventionOffice {
    /// Takes steps on a record: all of them or none. The record is written with them, so that nobody decides on an
    /// older state of it.
    func take<Record: BorderRecord>(
        _ steps: [BorderStep<Record>], on record: Record, of opened: OpenedRecord<Record>, beside: [any Stored] = [],
        by acting: Acting, route: String, at now: Date
    ) async throws {
        let today = Day(now, in: jurisdiction.zone)
        guard steps.allSatisfy({ $0.on <= today }) else { throw BorderImpossible.dayToCome }
        let facts = try steps.map { step in
            BorderFact(
                step.id, step.deed, of: record, on: step.on, due: step.due, about: step.about, firstBy: step.firstBy,
                sealed: try opened.key.sealed(step.content, in: Record.facts, row: step.id), by: acting, at: now)
        }
        try await archive.commit(
            Change(record, beside: beside + facts, deed: Deed(route, acting: acting, rule: Self.rule)))
    }
}
