import Packs
import Statistics
import Store

/// What the account of exploitation gives to be counted: forms, means and acts, by code; none of its words.
enum AccountTally {
    @Sendable static func add(to batch: inout TallyBatch) throws {
        for (person, filed) in try batch.reading.latest(AccountContent.self, of: batch.people) {
            let account = filed.content
            func counted(
                _ codes: [String], _ variable: String, _ source: Jurisdiction.Tally.Source, _ field: ReferralField
            ) -> Observation.Recorded? {
                let isDeclined = account.declined?.contains(field.rawValue) ?? false
                return batch.counted(codes, as: variable, from: source, isDeclined: isDeclined)
            }
            let means = Observation.Recorded.both(
                counted(account.means, "means", .means, .means),
                counted(account.indicators, "means", .indicator, .indicator))
            batch.note("means", means, of: person)
            batch.note("exploitation", counted(account.acts, "exploitation", .act, .act), of: person)
            batch.note("acts", counted(account.acts, "acts", .act, .act), of: person)
        }
    }
}
