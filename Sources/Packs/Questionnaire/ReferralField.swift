/// What a referral can say, under the names that every country's questionnaire sends it by.
package enum ReferralField: String, Sendable, CaseIterable {
    case ageGroup = "age-group"
    case agreement
    case agreementEvidence = "agreement-evidence"
    case mandatoryReporter = "mandatory-reporter"
    case told
    case unit
    case name
    case otherName = "other-name"
    case born
    case gender
    case nationality
    case phone
    case othersSeePhone = "others-see-phone"
    case safeHours = "safe-hours"
    case mayLeaveName = "may-leave-name"
    case whereabouts
    case immediateDanger = "immediate-danger"
    case reasonForConcern = "reason-for-concern"
    case language
    case interpreter
    case interpreterWish = "interpreter-wish"
    case householdRegistration = "household-registration"
    case workVisa = "work-visa"
    case indicator
    case means
    case act
    case words
    case need
    case needWords = "need-words"
    case childView = "child-view"
    case accompanied
    /// A list that the person would rather not answer, by the field that it leaves as: `means`, `need`.
    case declined

    /// Without these there is no referral.
    package static let needed: [ReferralField] = [.ageGroup, .agreement, .unit]

    /// Reads a field as it leaves: numbered ones (`indicator1`, `indicator#`) gather under their stem.
    package init?(sentAs name: String) {
        var stem = Substring(name)
        while let last = stem.last, last.isNumber || last == "#" { stem.removeLast() }
        self.init(rawValue: String(stem))
    }
}
