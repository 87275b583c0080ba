import Lexicon
import Packs
import Statistics
import Store

/// The help that someone wants, and the help that began.
enum HelpTally {
    @Sendable static func add(to batch: inout TallyBatch) throws {
        let people = batch.people
        for (person, filed) in try batch.reading.latest(NeedsContent.self, of: people) {
            let wanted = batch.counted(
                filed.content.kinds, as: "helpWanted", from: .help, isDeclined: filed.content.isDeclined ?? false)
            batch.note("helpWanted", wanted, of: person)
        }
        let begun = Dictionary(
            grouping: try batch.reading.fetch(
                Query<ServiceRequest>(where: "person IN (\(list: people)) AND started_at IS NOT NULL")),
            by: \.person)
        for person in people {
            let kinds = begun[person, default: []].map(\.kind)
            batch.note("help", batch.counted(kinds, as: "help", from: .help), of: person)
        }
    }
}
