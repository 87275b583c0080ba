package import Lexicon
package import Policy
import Store

/// The person's name, as they wish to be called, and what else they are called.
package struct NameContent: FileContent, Equatable {
    package static let compartment = Compartment.identity
    package static let kind = "name"

    package let asWished: String
    /// Other spellings, scripts and names, for finding the file again.
    package let also: [String]

    package init(asWished: String, also: [String] = []) {
        self.asWished = asWished
        self.also = also
    }

    package var all: [String] { [asWished] + also }
}

/// Who someone is beside their name. Every part may be unknown or kept back.
package struct IdentityContent: FileContent, Equatable {
    package static let compartment = Compartment.identity
    package static let kind = "identity"

    package let born: ApproximateDate?
    package let gender: GenderIdentity
    package let nationalities: [Nationality]

    package init(born: ApproximateDate?, gender: GenderIdentity, nationalities: [Nationality]) {
        self.born = born
        self.gender = gender
        self.nationalities = nationalities
    }
}

/// How to reach someone without putting them in danger.
package struct ContactContent: FileContent, Equatable {
    package static let compartment = Compartment.contact
    package static let kind = "safe-contact"

    package var phone: String?
    /// Whether somebody else sees the telephone.
    package var othersSeePhone: String?
    package var safeHours: String?
    package var mayLeaveName: Bool
    /// Where they are now, as far as they want it known.
    package var whereabouts: String?
    package var language: LanguageCode?
    package var needsInterpreter: Bool
    /// Whom they would trust to interpret. It stands with the language, because whoever finds them needs both.
    package var interpreterWish: String?
    /// Whether anyone was in danger when the referral was made; nil where nobody knew.
    package var immediateDanger: Bool?
    /// The few words of a report that a law orders: why someone is worried, nothing told in trust.
    package var reasonForConcern: String?

    package init(
        phone: String? = nil, othersSeePhone: String? = nil, safeHours: String? = nil, mayLeaveName: Bool = false,
        whereabouts: String? = nil, language: LanguageCode? = nil, needsInterpreter: Bool = false,
        interpreterWish: String? = nil, immediateDanger: Bool? = nil, reasonForConcern: String? = nil
    ) {
        self.phone = phone
        self.othersSeePhone = othersSeePhone
        self.safeHours = safeHours
        self.mayLeaveName = mayLeaveName
        self.whereabouts = whereabouts
        self.language = language
        self.needsInterpreter = needsInterpreter
        self.interpreterWish = interpreterWish
        self.immediateDanger = immediateDanger
        self.reasonForConcern = reasonForConcern
    }
}

/// What routes help by law: registration of a household, and the visa one came on. Never shown to enforcement.
package struct StatusContent: FileContent, Equatable {
    package static let compartment = Compartment.immigration
    package static let kind = "status"

    package let householdRegistration: Bool?
    package let workVisa: Bool?

    package init(householdRegistration: Bool?, workVisa: Bool?) {
        self.householdRegistration = householdRegistration
        self.workVisa = workVisa
    }
}

/// What was seen and told: indicators by their codes, and the minimum of words.
package struct AccountContent: FileContent, Equatable {
    package static let compartment = Compartment.account
    package static let kind = "account"

    /// ILO's eleven indicators of forced labour, by code.
    package let indicators: [String]
    /// The Act's means and acts, by code.
    package let means: [String]
    package let acts: [String]
    package let words: String?
    /// Which of the lists the person would rather not answer, by the fields that they leave as: `means`.
    package let declined: [String]?

    package init(
        indicators: [String], means: [String], acts: [String], words: String?, declined: [String]? = nil
    ) {
        self.declined = declined
        self.indicators = indicators
        self.means = means
        self.acts = acts
        self.words = words
    }
}

/// The kinds of help that were asked for, by the pack's codes.
package struct NeedsContent: FileContent, Equatable {
    package static let compartment = Compartment.services
    package static let kind = "needs"

    package let kinds: [String]
    package let words: String?
    /// Whether the person would rather not say, which is another thing than wanting none.
    package let isDeclined: Bool?

    package init(kinds: [String], words: String? = nil, isDeclined: Bool? = nil) {
        self.kinds = kinds
        self.words = words
        self.isDeclined = isDeclined
    }
}

/// How a consent was given: kept beside the terms, which policy reads.
package struct ConsentContent: FileContent, Equatable {
    package static let compartment = Compartment.services
    package static let kind = "consent"

    package enum Attestation: String, Sendable, Codable, CaseIterable {
        case signed, spoken, witnessed, recorded
    }

    package let bases: [Basis.ID]
    package let language: LanguageCode
    package let interpreter: String?
    package let explainedBy: Worker.ID
    package let evidence: Attestation

    package init(
        bases: [Basis.ID], language: LanguageCode, interpreter: String?, explainedBy: Worker.ID, evidence: Attestation
    ) {
        self.bases = bases
        self.language = language
        self.interpreter = interpreter
        self.explainedBy = explainedBy
        self.evidence = evidence
    }
}
