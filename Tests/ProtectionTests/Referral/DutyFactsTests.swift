import Lexicon
import Packs
import Policy
import Testing

@testable import Protection

@Suite struct `What leaves under a legal duty` {
    let duty: Jurisdiction.LegalDuty
    let everything: ReferralFacts

    init() throws {
        duty = try #require(try Jurisdiction.load(EmbeddedPacks.files(of: "tw")).dutyToReport)
        everything = ReferralFacts(
            ageGroup: .adult, agreement: .no, isMandatoryReporter: true, toUnit: AgencyUnit.ID(),
            name: NameContent(asWished: "Linh of Willow Bay", also: ["Linh on paper"]),
            identity: IdentityContent(
                born: ApproximateDate("1998"), gender: .female, nationalities: [Nationality("VN")].compactMap(\.self)),
            contact: ContactContent(
                phone: "0900555000", othersSeePhone: "nobody", safeHours: "evenings", mayLeaveName: true,
                whereabouts: "Willow Bay", language: LanguageCode(code: "vi"), needsInterpreter: true,
                immediateDanger: true, reasonForConcern: "Locked in at the cannery"),
            status: StatusContent(householdRegistration: false, workVisa: true),
            account: AccountContent(
                indicators: ["ilo-debt"], means: ["means-fraud"], acts: ["act-crime"], words: "told"),
            needs: NeedsContent(kinds: ["medical"], words: "a doctor"))
    }

    @Test func `is what the pack names for it, and not the rest of the compartment`() {
        let told = everything.limited(to: Set(duty.fields))
        #expect(told.name == nil)
        #expect(told.contact.whereabouts == "Willow Bay" && told.contact.immediateDanger == true)
        #expect(told.contact.reasonForConcern != nil && told.contact.language != nil)
        #expect(told.contact.phone == nil && told.contact.othersSeePhone == nil && told.contact.safeHours == nil)
        #expect(!told.contact.mayLeaveName)
        #expect(told.identity == IdentityContent(born: nil, gender: .unknown, nationalities: []))
        #expect(told.status == StatusContent(householdRegistration: nil, workVisa: nil))
        #expect(told.account == AccountContent(indicators: [], means: [], acts: [], words: nil))
        #expect(told.needs == NeedsContent(kinds: []))
    }

    @Test func `is nothing where the pack names no field`() {
        let told = everything.limited(to: [])
        #expect(told.name == nil && told.contact.whereabouts == nil && told.contact.reasonForConcern == nil)
        #expect(told.ageGroup == .adult && told.toUnit == everything.toUnit)
    }
}
