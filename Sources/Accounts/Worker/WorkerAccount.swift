package import Foundation
package import Lexicon
package import Store

/// The account of someone who works on cases: how they prove who they are, and in which language they read.
///
/// Without a passphrase it waits for its owner to set it up. It is disabled, never deleted: the journal names it.
package struct WorkerAccount: Stored, Equatable {
    package static let table = Table(
        "worker_account",
        columns: [
            ("name", "TEXT NOT NULL UNIQUE"), ("display_name", "TEXT NOT NULL"), ("passphrase", "TEXT"),
            ("totp", "BLOB"), ("totp_step", "INTEGER"), ("recovery_codes", "TEXT NOT NULL"),
            ("language", "TEXT NOT NULL"), ("created_at", "INTEGER NOT NULL"), ("disabled_at", "INTEGER"),
        ],
        checks: ["(passphrase IS NULL) = (totp IS NULL)"],
        endings: [.set("disabled_at"), .cleared("passphrase", with: ["totp", "totp_step"])], decisive: true)

    package let id: Worker.ID
    package var version = 0
    package let name: SignInName
    package var displayName: String
    package var proof: Proof?
    package var language: ScreenLanguage
    package let createdAt: Date
    package var disabledAt: Date?

    /// What the worker must know and have. Both factors are set together and taken away together.
    package struct Proof: Sendable, Equatable {
        /// The passphrase's hash with its parameters.
        package var passphrase: String
        /// The secret of the one-time codes, sealed for this row.
        package var totp: Data
        /// The step of the newest code that was accepted: neither it nor an older one is taken again.
        package var totpStep: Int?
        /// Hashes of the recovery codes that are left.
        package var recoveryCodes: [String]
    }

    package init(
        id: Worker.ID = .init(), name: SignInName, displayName: String, language: ScreenLanguage, createdAt: Date
    ) {
        self.id = id
        self.name = name
        self.displayName = displayName
        self.language = language
        self.createdAt = createdAt
    }

    package init(row: Row) throws {
        id = try row.identifier("id")
        version = try row.integer("version")
        guard let name = SignInName(try row.text("name")) else { throw Malformed(column: "name") }
        self.name = name
        displayName = try row.text("display_name")
        if let passphrase = try row.maybe("passphrase", Row.text) {
            proof = Proof(
                passphrase: passphrase, totp: try row.blob("totp"), totpStep: try row.maybe("totp_step", Row.integer),
                recoveryCodes: try row.text("recovery_codes").split(separator: " ").map(String.init))
        }
        language = try row.code("language")
        createdAt = try row.date("created_at")
        disabledAt = try row.maybe("disabled_at", Row.date)
    }

    package var columns: [String: (any Bindable)?] {
        [
            "name": name.description, "display_name": displayName, "passphrase": proof?.passphrase,
            "totp": proof?.totp, "totp_step": proof?.totpStep,
            "recovery_codes": (proof?.recoveryCodes ?? []).joined(separator: " "), "language": language.rawValue,
            "created_at": createdAt, "disabled_at": disabledAt,
        ]
    }
}

extension WorkerAccount {
    /// Where an account stands; computed, never stored.
    package enum Status: String, Sendable, Codable, CaseIterable { case invited, active, disabled }

    package var status: Status {
        if disabledAt != nil { return .disabled }
        return proof == nil ? .invited : .active
    }

    package static func named(_ name: SignInName?) -> Query<WorkerAccount> {
        Query(where: "name = \(name?.description ?? "")")
    }

    package static let any = Query<WorkerAccount>(where: "1 LIMIT 1")
}
