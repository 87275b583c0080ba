import Statistics

/// What a referral gives to be counted: which kind of agency found the person.
enum ReferralTally {
    @Sendable static func add(to batch: inout TallyBatch) {
        for record in batch.cases {
            batch.note("foundBy", batch.counted(record.openedBy, as: "foundBy"), of: record.person)
        }
    }
}
