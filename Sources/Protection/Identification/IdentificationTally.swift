import Lexicon
import Statistics
import Store

/// How far the question has come whether someone is a victim, and which kind of body answered it.
enum IdentificationTally {
    @Sendable static func add(to batch: inout TallyBatch) throws {
        let people = batch.people
        let identifications = Dictionary(
            grouping: try batch.reading.fetch(Query<Identification>(where: "person IN (\(list: people))")),
            by: \.person)
        let objecting = Set(
            try batch.reading.fetch(Query<Objection>(where: "person IN (\(list: people)) AND ended_at IS NULL"))
                .map(\.person))
        for person in people {
            let decided = identifications[person, default: []].filter { $0.decidedAt != nil }
            let isVictim = decided.contains { $0.outcome == .victim }
            let status =
                if isVictim { "identified" } else if decided.isEmpty || objecting.contains(person) {
                    // Whoever objects is protected as one who is presumed to be a victim, until that is decided.
                    "presumed"
                } else { "notVictim" }
            batch.note("status", .codes([status]), of: person)
            let last = decided.filter { !isVictim || $0.outcome == .victim }.max { $0.openedAt < $1.openedAt }
            batch.note("decidedBy", last.flatMap { batch.counted($0.unit, as: "decidedBy") }, of: person)
        }
    }
}
