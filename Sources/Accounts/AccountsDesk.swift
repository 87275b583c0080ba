package import Foundation
import Lexicon
import Policy
package import Store
package import Web

/// Everything about who works here: signing in, acting as something, agencies and units, colleagues, one's own account.
package struct AccountsDesk: Desk {
    private let setting: AccountsSetting

    /// - Parameters:
    ///   - kinds: the kinds of agencies that the pack knows.
    ///   - operatorKind: which of them runs an installation.
    ///   - timeZone: in which the pages tell the time.
    package init(
        archive: Archive, keys: AccountKeys, kinds: [AgencyKind], operatorKind: String, timeZone: TimeZone,
        product: String = "Lodestar", gate: PassphraseGate = PassphraseGate()
    ) {
        setting = AccountsSetting(
            archive: archive, keys: keys, proving: Proving(keys: keys, gate: gate),
            guesses: Guesses(key: keys.counting), kinds: kinds, operatorKind: operatorKind, timeZone: timeZone,
            product: product)
    }

    package var routes: [Route] {
        SignInDesk(setting: setting).routes + ActingDesk(setting: setting).routes
            + StepUpDesk(setting: setting).routes + SetUpDesk(setting: setting).routes
            + OwnAccountDesk(setting: setting).routes + AgencyDesk(setting: setting).routes
            + UnitDesk(setting: setting).routes + WorkerDesk(setting: setting).routes
            + MembershipDesk(setting: setting).routes + ConfirmationDesk(setting: setting).routes
    }

    /// Whom the front door asks who comes.
    package var gatekeeper: Doorkeeper { Doorkeeper(archive: setting.archive, keys: setting.keys) }

    /// In the order in which they refer to each other.
    package static let tables = [
        AgencyRecord.table, UnitRecord.table, WorkerAccount.table, Membership.table, SessionRecord.table,
        Invitation.table,
    ]

    /// Tables of a moment, which the journal does not vouch for.
    package static let fleeting = [SeenSession.schema]

    /// What administrators find in the main menu.
    package static let navigation = [
        Site.Link(.workersHeading, path: "/admin/workers", roles: [.administrator]),
        Site.Link(.agenciesHeading, path: "/admin/agencies", roles: [.administrator]),
        Site.Link(.confirmationsHeading, path: "/admin/confirmations", roles: ConfirmationDesk.roles),
    ]
}

/// What all the desks of this module work with.
struct AccountsSetting: Sendable {
    let archive: Archive
    let keys: AccountKeys
    let proving: Proving
    let guesses: Guesses
    let kinds: [AgencyKind]
    let operatorKind: String
    let timeZone: TimeZone
    let product: String

    var signIn: SignIn { SignIn(archive: archive, proving: proving, guesses: guesses) }
    var enrolment: Enrolment { Enrolment(archive: archive, proving: proving, operatorKind: operatorKind) }

    func presence(of visit: Visit) async throws -> Presence { try await Presence.of(visit, in: archive) }

    /// A look at a list or form that administrators have.
    func look(_ visit: Visit) -> Answer.Record {
        .deed(visit.administering)
    }

    /// A look at what belongs to one's own account.
    func ownLook(_ visit: Visit) -> Answer.Record {
        .deed(Deed(visit.route, acting: visit.acting, rule: "own-account"))
    }
}

/// The answer while too many wait for their passphrase to be judged.
struct BusyPage: Page {
    let status = 503

    func title(_ say: Words) -> String { say(.busyHeading) }
    func body(_ say: Words, _ forms: Forms) -> HTML { "<p class=\"lead\">\(say.html(.busyAdvice))</p>" }

    static func answer(_ visit: Visit) -> Answer {
        let deed = Deed(visit.route, acting: visit.acting, rule: "passphrase.queue", outcome: .failed)
        return .page(BusyPage(), status: 503, visit.session == nil ? .unjudged(deed) : .deed(deed))
    }

    private enum CodingKeys: CodingKey { case status }
}

extension Visit {
    /// What an administrator did here, for the journal.
    var administering: Deed { Deed(route, acting: acting, rule: "role.administrator") }
}
