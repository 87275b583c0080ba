import Lexicon
import Packs

extension ReferralFacts {
    /// What may leave under a legal duty: nothing but the fields that the country's pack names for it.
    ///
    /// - Parameter fields: as ``Jurisdiction/LegalDuty/fields`` lists them.
    package func limited(to fields: Set<String>) -> ReferralFacts {
        func told<Value>(_ field: String, _ value: Value?) -> Value? { fields.contains(field) ? value : nil }
        var limited = ReferralFacts(
            ageGroup: ageGroup, agreement: agreement, isMandatoryReporter: isMandatoryReporter, toUnit: toUnit,
            name: told("preferred-name", name).map {
                NameContent(asWished: $0.asWished, also: told("legal-name", $0.also) ?? [])
            },
            identity: IdentityContent(
                born: told("birth-date", identity.born), gender: told("gender", identity.gender) ?? .unknown,
                nationalities: told("nationality", identity.nationalities) ?? []),
            contact: ContactContent(
                phone: told("safe-contact", contact.phone),
                othersSeePhone: told("safe-contact", contact.othersSeePhone),
                safeHours: told("safe-contact", contact.safeHours),
                mayLeaveName: told("safe-contact", contact.mayLeaveName) ?? false,
                whereabouts: told("whereabouts", contact.whereabouts), language: told("language", contact.language),
                needsInterpreter: told("language", contact.needsInterpreter) ?? false,
                interpreterWish: told("interpreter-wish", contact.interpreterWish),
                immediateDanger: told("immediate-danger", contact.immediateDanger),
                reasonForConcern: told("reason-for-concern", contact.reasonForConcern)),
            status: StatusContent(householdRegistration: nil, workVisa: told("work-visa", status.workVisa)),
            account: AccountContent(indicators: [], means: [], acts: [], words: nil),
            needs: NeedsContent(kinds: told("requested-help", needs.kinds) ?? [], words: nil))
        limited.wasTold = wasTold
        return limited
    }
}

extension ReferralField {
    /// What a referral writes into the file or into its own record; the others only decide what it rests on.
    static let written = Set(allCases).subtracting([.mandatoryReporter, .told])

    /// What leaves under a legal duty, by the names that a pack gives the fields of a file.
    ///
    /// It goes beside ``ReferralFacts/limited(to:)``: what that keeps, this names.
    static func told(by fields: some Sequence<String>) -> Set<ReferralField> {
        fields.reduce(into: [.ageGroup, .unit]) { told, field in told.formUnion(inFile[field] ?? []) }
    }

    private static let inFile: [String: Set<ReferralField>] = [
        "preferred-name": [.name], "legal-name": [.otherName], "birth-date": [.born], "gender": [.gender],
        "nationality": [.nationality], "safe-contact": [.phone, .othersSeePhone, .safeHours, .mayLeaveName],
        "whereabouts": [.whereabouts], "language": [.language, .interpreter], "interpreter-wish": [.interpreterWish],
        "immediate-danger": [.immediateDanger], "reason-for-concern": [.reasonForConcern], "work-visa": [.workVisa],
        "requested-help": [.need],
    ]
}
