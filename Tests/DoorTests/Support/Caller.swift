import Foundation
import Lexicon
import Policy
import Store
import Testing
import Vault
import Web

@testable import Accounts

/// A worker with an open session, who knocks at the front door as a browser does.
struct Caller: Sendable {
    struct Kind: Hashable, Sendable {
        let role: Role, stand: Stand, purpose: Purpose
    }

    /// What a caller is, without the house: which keeps it, and would otherwise keep itself.
    struct Badge: Sendable {
        let account: WorkerAccount
        let membership: Membership
        let acting: Acting
        /// Holds what the database looks the session up by; the form's token is made from it.
        let session: SessionRecord
        let cookie: String
    }

    let house: House
    let badge: Badge

    var account: WorkerAccount { badge.account }
    var membership: Membership { badge.membership }
    var acting: Acting { badge.acting }
    var session: SessionRecord { badge.session }
    var cookie: String { badge.cookie }

    static let passphrase = "kettle orbit velvet nine"
    static let code = OneTimeCode()

    var token: String { house.tokens.issue(forSession: session.token) }

    /// An account, a place in the unit and a session just proved, as signing in leaves them.
    static func hire(_ role: Role, in unit: UnitRecord, for purpose: Purpose, at house: House) async throws -> Caller {
        let now = house.now
        let name = try #require(
            SignInName("w\(UInt32.random(in: 100_000...999_999)).\(UInt16.random(in: 1_000...9_999))"))
        var account = WorkerAccount(name: name, displayName: "Worker of the doors", language: .en, createdAt: now)
        let keys = try AccountKeys(house.archive.keyring, cost: .trifling)
        account.proof = .init(
            passphrase: PassphraseHash(passphrase, pepper: keys.pepper, cost: keys.cost).text,
            totp: keys.seal(code, for: account.id), totpStep: nil, recoveryCodes: [])
        let membership = try Membership.grant(
            to: account.id, in: unit, as: role, for: [purpose], since: now, beside: [], by: nil)
        let choice = try #require(ActingChoice.all(of: [membership], in: [unit], at: now).first)
        let token = SessionToken.random(under: try house.archive.keyring.derived(.sessionLookup))
        let session = SessionRecord.begin(for: account.id, as: choice, with: token, at: now)
            .steppedUp(with: token, at: now)
        try await house.archive.commit(
            Change(account, beside: [membership, session], deed: Deed("account.established", rule: "test")))
        let badge = Badge(
            account: account, membership: membership, acting: choice.acting, session: session,
            cookie: "__Host-session=\(token.cookie.value ?? "")")
        return Caller(house: house, badge: badge)
    }

    func get(_ target: String, json: Bool = false) async -> Reply {
        await house.front.answer(Knock("GET", target, headers: headers(json: json)))
    }

    /// Posts a form as one of our pages does.
    func post(_ target: String, _ form: [(String, String)] = [], json: Bool = false) async -> Reply {
        let key = json ? ["idempotency-key": UUID().uuidString] : [:]
        return await send(
            target, form + [("form-token", token)], headers: ["sec-fetch-site": "same-origin"].merging(key) { $1 },
            json: json)
    }

    /// Posts a form exactly so.
    func send(
        _ target: String, _ form: [(String, String)], headers more: [String: String] = [:], json: Bool = false
    ) async -> Reply {
        let type = ["content-type": "application/x-www-form-urlencoded", "host": "lodestar.example"]
        let all = headers(json: json).merging(type) { $1 }.merging(more) { $1 }
        return await house.front.answer(Knock("POST", target, headers: all, body: Wire.body(form)))
    }

    func knock(_ door: Door, _ target: String, _ form: [(String, String)], json: Bool = false) async -> Reply {
        door.method == "GET" ? await get(target, json: json) : await post(target, form, json: json)
    }

    private func headers(json: Bool) -> [String: String] {
        ["cookie": cookie, "accept": json ? "application/json" : "text/html"]
    }
}

/// Someone without an account.
struct Passer: Sendable {
    let house: House

    func knock(_ door: Door, _ target: String, _ form: [(String, String)], json: Bool = false) async -> Reply {
        let type = ["content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin"]
        let headers = ["accept": json ? "application/json" : "text/html"].merging(type) { $1 }
        return await house.front.answer(Knock(door.method, target, headers: headers, body: Wire.body(form)))
    }
}

/// Forms as they go over the wire.
enum Wire {
    private static let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.".utf8)

    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            plain.contains(byte)
                ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }

    static func body(_ form: [(String, String)]) -> [UInt8] {
        Array(form.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&").utf8)
    }
}

extension Role {
    /// The first purpose for which anything is allowed in this role; for who sees no file, what they are there for.
    var mainPurpose: Purpose { purposes[0] }

    var purposes: [Purpose] {
        let rules = Rulebook()
        let useful = Purpose.allCases.filter { purpose in
            Relation.allCases.contains { relation in
                let look = Permission(
                    role: self, relation: relation, purpose: purpose, matter: .existence, action: .look)
                return rules.allows(look, in: function)
            }
        }
        guard useful.isEmpty else { return useful }
        return switch self {
        case .enforcementOfficer: [.immigrationEnforcement]
        case .statistician: [.statistics]
        default: [.oversight]
        }
    }

    /// The part in a case that a unit of this role's kind has.
    var relation: Relation? {
        Relation.allCases.first { relation in
            purposes.contains { purpose in
                let look = Permission(
                    role: self, relation: relation, purpose: purpose, matter: .existence, action: .look)
                return Rulebook().allows(look, in: function)
            }
        }
    }
}

extension Reply {
    var text: String { String(decoding: body, as: UTF8.self) }
    var location: String? { self["Location"].first }

    /// What stands on the page itself, without the frame, which marks where in the menu an address lies.
    var main: Substring {
        guard let start = text.range(of: "<main"), let end = text.range(of: "</main>") else { return "" }
        return text[start.lowerBound..<end.upperBound]
    }
}
