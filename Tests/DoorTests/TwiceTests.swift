import Accounts
import Foundation
import Lexicon
import Policy
import Store
import Testing
import Web

@testable import Protection

/// Somebody presses twice, or two people press at once: one thing comes of it, and nobody's work is lost.
@Suite struct `A form sent twice` {
    @Test func `from the first worry to the end of an objection does each thing once`() async throws {
        let house = try await House()
        let responder = try await house.caller(.firstResponder)
        let draft = try await begin(by: responder)
        let target = "/drafts/\(draft)/referral"
        let sent = try await responder.twice(target, on: target, [("access", "later"), ("confirmed", "yes")])
        #expect(sent.allSatisfy { $0.status == 200 }, "the second is told that it was sent")
        let record = try #require(try await house.archive.fetch(Query<CaseRecord>(where: "1 = 1")).first)
        let path = "/cases/\(record.id)"
        let officer = try await house.caller(.identifyingOfficer)
        try await officer.twice("\(path)/referral/uptake", on: "\(path)/referral")
        let one = "\(path)/identification"
        try await officer.twice(
            "\(one)/rights-notice", on: "\(one)/rights-notice", [("language", "vi"), ("explained", "yes")])
        try await officer.twice("\(one)/professional", on: "\(one)/professional", [("asked", "listed")])
        let members = [
            try await house.caller(.panelMember), try await house.newcomer(.panelMember, .otherUnit),
            try await house.newcomer(.panelMember, .otherUnit),
        ]
        let disciplines = ["social-work", "law", "health"]
        try await officer.twice(
            "\(one)/panel", on: "\(one)/panel",
            zip(members, disciplines).map { ("discipline-\($0.acting.worker)", $1) })
        for member in members {
            try await member.twice(
                "\(one)/seat", on: "\(one)/seat", [("advice", "not-victim"), ("reasons", "Paid late.")])
        }
        let decision = [("outcome", "not-victim"), ("reasons-en", "Paid late, but in full."), ("version", "4")]
        let check = await officer.post("\(one)/decision/check", decision)
        #expect(check.status == 200, "\(check.problems)")
        try await sendDecision(decision, to: "\(one)/decision", officer)
        try await officer.twice("\(one)/service", on: "\(one)/service", [("how", "signed")] + Self.today("day"))
        try await officer.twice(
            "\(one)/objection", on: "\(one)/objection",
            [("by", "representative"), ("grounds", "The debt was left out.")] + Self.today("received"))
        let superior = try await house.caller(.identifyingOfficer, .otherUnit)
        try await officer.twice(
            "\(one)/objection/forwarding", on: "\(one)/objection",
            [("superior", "\(superior.acting.unit)"), ("opinion", "The debt is paid.")])
        try await superior.twice(
            "\(one)/objection/decision", on: "\(one)/objection",
            [("ending", "dismissed"), ("reasons-en", "Looked at again.")])
    }

    /// The decision's own form stands on the page that checks it.
    private func sendDecision(_ form: [(String, String)], to target: String, _ officer: Caller) async throws {
        async let one = officer.post(target, form)
        async let other = officer.post(target, form)
        let states = await [one, other].map(\.status).sorted()
        #expect(states[0] == 303 && [409, 422].contains(states[1]), "\(states)")
    }

    private static func today(_ name: String) -> [(String, String)] {
        [("\(name)-year", "2026"), ("\(name)-month", "3"), ("\(name)-day", "2")]
    }

    /// A referral filled in page by page, each page sent twice.
    func begin(by caller: Caller) async throws -> String {
        let started = try await caller.post("/drafts", caller.unseen(on: "/drafts", for: "/drafts"))
        var path = try #require(started.location)
        let draft = path.split(separator: "/")[1]
        let entered = try Self.entered(caller.house)
        var sent = 0
        while path.contains("/screens/") {
            let asked = try JSONDecoder().decode(Shown.self, from: Data(await caller.get(path, json: true).body)).asked
            var form = [("asked", asked.map(\.id).joined(separator: " "))]
            for question in asked {
                form += entered.filter { $0.0 == question.id || $0.0.hasPrefix("\(question.id)-") }
            }
            let both = try await caller.twice(path, on: path, form)
            let next = try #require(both.compactMap(\.location).first, "\(both[0].problems)")
            // An answer may bring another question to the same page.
            sent += 1
            try #require(sent < 40, "\(path) goes nowhere: \(asked)")
            path = next
        }
        return String(draft)
    }

    private struct Shown: Decodable {
        struct Question: Decodable { let id: String, kind: String }
        let asked: [Question]
    }

    private static func entered(_ house: House) throws -> [(String, String)] {
        [
            ("safeToTalk", "yes"), ("danger", "no"), ("urgentCare", "no"), ("language", "vi"), ("interpreter", "no"),
            ("age", "adult"), ("profession", "social"), ("told", "yes"), ("agrees", "yes"), ("howAgreed", "spoken"),
            ("indicators", "debt"), ("means", "debt-bondage"), ("acts", "forced-labour"),
            ("name", "Linh of Willow Bay"), ("born-year", "1998"), ("sex", "female"), ("stateless", "nationality"),
            ("nationality", "VN"), ("householdRegistration", "no"), ("workVisa", "yes"), ("phone", "0912345678"),
            ("whoSeesThePhone", "nobody"), ("maySayWhoWeAre", "no"), ("help", "placement"),
            ("unit", "\(try house.unit(.identification).id)"), ("reportPlace", "Willow Bay"),
            ("reportGround", "Locked in at the cannery"),
        ]
    }
}
