package import Accounts
import Lexicon
package import Packs
import Policy
package import Store
package import Web

/// What the pillar brings to the whole: its tables, its desks, its place in the navigation.
package enum ProtectionPillar {
    /// In the order in which they refer to each other.
    package static let tables: [Table] = [
        CaseRecord.table, CaseEvent.table, CaseClosure.table, CaseReopening.table, Draft.table, Referral.table,
        Identification.table,
        PanelSeat.table, Objection.table, ServiceOffer.table, ServiceRequest.table, UnitNotice.table,
        PersonAccess.table, Likeness.table, ErasureRequest.table,
    ]

    /// - Parameter gate: where whoever types a number or a passphrase waits their turn: one for the whole program.
    package static func desks(_ office: Office, gate: PassphraseGate = .init()) -> [any Desk] {
        [
            PublicDesk(office: office), ScreeningDesk(office: office), ReferralDesk(office: office, gate: gate),
            InboxDesk(office: office), CaseDesk(office: office), SearchDesk(office: office), FileDesk(office: office),
            AssignmentDesk(office: office), LikenessDesk(office: office), ErasureDesk(office: office),
            EmergencyDesk(office: office), EventDesk(office: office), ClosureDesk(office: office),
            EntitlementDesk(office: office),
            HelpDesk(office: office), RequestDesk(office: office), RequestCourseDesk(office: office),
            RequestListDesk(office: office), HelpGoingOnDesk(office: office), ConsentDesk(office: office),
            IdentificationDesk(office: office),
            PersonViewDesk(office: office, gate: gate),
            ReceiptDesk(office: office, gate: gate), ConflictDesk(office: office),
        ]
    }

    /// In the order of the menu.
    package static let navigation: [Site.Link] = [
        Site.Link(.draftsHeading, path: "/drafts", roles: ScreeningDesk.workers),
        Site.Link(.referralsISent, path: "/referrals", roles: ScreeningDesk.workers),
        Site.Link(.inboxHeading, path: "/referrals/received", roles: ReferralDesk.receivers),
        Site.Link(.workInboxHeading, path: "/inbox", roles: .casework),
        Site.Link(.casesHeading, path: "/cases", roles: .casework),
        Site.Link(.seatsHeading, path: "/panel", roles: [.panelMember]),
        Site.Link(.searchHeading, path: "/search", roles: .casework),
        Site.Link(.deskReceivedShort, path: "/requests", roles: HelpDesk.helpers),
        Site.Link(.helpShort, path: "/help", roles: HelpDesk.readers),
        Site.Link(.likenessHeading, path: "/likenesses", roles: [.coordinator]),
    ]

    /// Makes everyone's search tokens anew, after a restore or where they are not as they were written, and takes away
    /// drafts that nobody can open.
    package static func reindex(_ archive: Archive, by jurisdiction: Jurisdiction) async throws -> Int {
        try await archive.removeDraftsWithoutKey()
        return try await makeTokens(of: .everyone, in: archive, callingCode: jurisdiction.callingCode)
    }

    /// Makes those anew that an earlier program made by other forms, so that whom it wrote down is found by these.
    package static func reindexOutdated(_ archive: Archive, by jurisdiction: Jurisdiction) async throws -> Int {
        try await makeTokens(of: .outdated, in: archive, callingCode: jurisdiction.callingCode)
    }
}
