import Foundation
package import Lexicon
package import Packs
package import Policy

/// What a referral says, read from the outgoing fields of whichever questionnaire the country uses.
///
/// The questionnaire's `payload` names these fields; only answers on the final path reach them.
package struct ReferralFacts: Sendable, Equatable {
    package enum Agreement: String, Sendable, CaseIterable { case yes, no, cannot }

    /// A field that the questionnaire must give and did not, or gave in a form that cannot be read.
    package struct Unreadable: Error, Sendable, Equatable {
        package let field: String
    }

    package let ageGroup: AgeGroup
    package let agreement: Agreement
    package let isMandatoryReporter: Bool
    package let toUnit: AgencyUnit.ID
    package let name: NameContent?
    package let identity: IdentityContent
    package let contact: ContactContent
    package let status: StatusContent
    package let account: AccountContent
    package let needs: NeedsContent
    /// What a child wants, and who is with them.
    package var child: ChildViewContent?
    /// How someone's agreement can be shown; nil where nobody agreed.
    package var evidence: ConsentContent.Attestation?
    /// Whether they were told, before the account, what the law orders.
    package var wasTold = false

    package init(
        ageGroup: AgeGroup, agreement: Agreement, isMandatoryReporter: Bool, toUnit: AgencyUnit.ID,
        name: NameContent?, identity: IdentityContent, contact: ContactContent, status: StatusContent,
        account: AccountContent, needs: NeedsContent
    ) {
        self.ageGroup = ageGroup
        self.agreement = agreement
        self.isMandatoryReporter = isMandatoryReporter
        self.toUnit = toUnit
        self.name = name
        self.identity = identity
        self.contact = contact
        self.status = status
        self.account = account
        self.needs = needs
    }

    package init(_ outgoing: [Questionnaire.Outgoing]) throws(Unreadable) {
        let fields = Fields(outgoing)
        guard let ageGroup = fields[.ageGroup].flatMap(AgeGroup.init(rawValue:)) else {
            throw Unreadable(field: "age-group")
        }
        guard let agreement = fields[.agreement].flatMap(Agreement.init(rawValue:)) else {
            throw Unreadable(field: "agreement")
        }
        guard let unit = fields[.unit].flatMap(AgencyUnit.ID.init(_:)) else { throw Unreadable(field: "unit") }
        self.ageGroup = ageGroup
        self.agreement = agreement
        toUnit = unit
        isMandatoryReporter = fields[.mandatoryReporter] == "yes"
        name = fields[.name].map { NameContent(asWished: $0, also: fields.all(.otherName)) }
        identity = IdentityContent(
            born: fields[.born].flatMap(ApproximateDate.init(_:)),
            gender: fields[.gender].flatMap(GenderIdentity.init(rawValue:)) ?? .unknown,
            nationalities: fields.all(.nationality).compactMap(Nationality.init(_:)))
        contact = ContactContent(
            phone: fields[.phone], othersSeePhone: fields[.othersSeePhone], safeHours: fields[.safeHours],
            mayLeaveName: fields[.mayLeaveName] == "yes", whereabouts: fields[.whereabouts],
            language: fields[.language].flatMap(LanguageCode.init(code:)),
            needsInterpreter: fields[.interpreter] == "yes", interpreterWish: fields[.interpreterWish],
            immediateDanger: fields.flag(.immediateDanger), reasonForConcern: fields[.reasonForConcern])
        status = StatusContent(
            householdRegistration: fields.flag(.householdRegistration), workVisa: fields.flag(.workVisa))
        account = AccountContent(
            indicators: fields.all(.indicator), means: fields.all(.means), acts: fields.all(.act),
            words: fields[.words], declined: fields.declined(.indicator, .means, .act))
        needs = NeedsContent(
            kinds: fields.distinct(.need), words: fields[.needWords],
            isDeclined: fields.declined(.need).map { _ in true })
        if ageGroup.isProtectedAsChild {
            child = ChildViewContent(view: fields[.childView], accompanied: fields[.accompanied])
        }
        evidence = fields[.agreementEvidence].flatMap(ConsentContent.Attestation.init(rawValue:))
        wasTold = fields[.told] == "yes"
    }

    /// What a referral rests on, as far as the answers say; nil while they do not say enough.
    ///
    /// - Parameter dutyArticle: the article that orders whoever holds such work to report.
    package static func basis(_ outgoing: [Questionnaire.Outgoing], dutyArticle: String?) -> ReferralBasis? {
        let fields = Fields(outgoing)
        guard let age = fields[.ageGroup].flatMap(AgeGroup.init(rawValue:)),
            let agreement = fields[.agreement].flatMap(Agreement.init(rawValue:))
        else { return nil }
        return .decide(
            ageGroup: age, agreement: agreement.forPolicy,
            isMandatoryReporter: fields[.mandatoryReporter] == "yes", dutyArticle: dutyArticle)
    }

    /// The outgoing fields by name; numbered repeats (`indicator1`, `indicator2`) gather under their stem.
    private struct Fields {
        private var values: [ReferralField: [String]] = [:]

        init(_ outgoing: [Questionnaire.Outgoing]) {
            for field in outgoing where !field.value.isEmpty {
                guard let known = ReferralField(sentAs: field.name) else { continue }
                values[known, default: []].append(field.value)
            }
        }

        subscript(name: ReferralField) -> String? { values[name]?.first }
        func all(_ name: ReferralField) -> [String] { values[name] ?? [] }

        func distinct(_ name: ReferralField) -> [String] {
            var seen: Set<String> = []
            return all(name).filter { seen.insert($0).inserted }
        }

        /// Which of some lists the person would rather not answer; nil where it is none.
        func declined(_ lists: ReferralField...) -> [String]? {
            let declined = lists.map(\.rawValue).filter(all(.declined).contains)
            return declined.isEmpty ? nil : declined
        }

        /// Nil for "unknown", "rather not say" and unasked alike: what routes by law needs a plain yes or no.
        func flag(_ name: ReferralField) -> Bool? {
            switch self[name] {
            case "yes": true
            case "no": false
            default: nil
            }
        }
    }
}

extension ReferralFacts.Agreement {
    var forPolicy: Policy.Agreement {
        switch self {
        case .yes: .agreed
        case .no: .declined
        case .cannot: .unable
        }
    }
}
