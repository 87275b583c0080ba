import Lexicon
import Policy
import Store
import Web

/// A step on a record of the border, as the desks of detentions and of arrivals take it.
extension PreventionOffice {
    /// One of the unit's records, opened; another unit's is as one that never was.
    func opened<Record: BorderRecord>(
        _ id: Record.ID, for unit: AgencyUnit.ID
    ) async throws -> OpenedRecord<Record> {
        guard let record = try await archive.fetch(Record.held(id, by: unit)).first else { throw NotFound() }
        return try await archive.opened(record)
    }

    /// Takes a step once, on the version that was read, or shows what stands in the way.
    func step<Record: BorderRecord>(
        _ visit: Visit, on opened: OpenedRecord<Record>, shownAt path: String, looked: Answer.Record,
        page: ([Problem]) async throws -> some Page, _ work: () async throws -> Void
    ) async throws -> Answer {
        let id: BorderFact<Record>.ID = visit.once()
        // Pressed twice, it is taken once.
        guard !opened.facts.contains(where: { $0.fact.id == id }) else { return .seeOther(path, looked) }
        return try await Step.take(
            visit, try visit.worker(), rule: PreventionOffice.rule, shownAt: path, page: page
        ) {
            try opened.record.isVersion(visit.form)
            try await work()
        }
    }
}
