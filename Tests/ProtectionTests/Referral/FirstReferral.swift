import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Vault
import Web

@testable import Protection

/// A first responder of the village who fills in a form, page by page, as a browser does.
struct FirstReferral {
    let village: Village
    let acting: Acting
    let screening: ScreeningDesk
    let referral: ReferralDesk

    init(_ village: Village, as acting: Acting? = nil) throws {
        self.village = village
        self.acting = try acting ?? village.worker(.firstResponder, of: "police", for: .identification)
        screening = ScreeningDesk(office: village.office)
        referral = ReferralDesk(office: village.office, cost: .trifling)
    }

    /// Answers by question, as a browser sends them.
    typealias Entered = [String: [String]]

    func adult(agrees: String, profession: String = "social") throws -> Entered {
        [
            "safeToTalk": ["yes"], "danger": ["no"], "urgentCare": ["no"], "language": ["vi"], "interpreter": ["no"],
            "age": ["adult"], "profession": [profession], "told": ["yes"], "agrees": [agrees], "howAgreed": ["spoken"],
            "indicators": ["debt", "wages"], "means": ["debt-bondage"], "acts": ["forced-labour"],
            "name": ["Linh of Willow Bay"], "born-year": ["1998"], "sex": ["female"], "stateless": ["nationality"],
            "nationality": ["VN"], "householdRegistration": ["no"], "workVisa": ["yes"],
            "phone": ["0900555701"], "whoSeesThePhone": ["nobody"], "maySayWhoWeAre": ["no"],
            "help": ["placement", "legal"], "unit": ["\(try village.unit("identification").id)"],
            "reportPlace": ["Willow Bay"], "reportGround": ["Locked in at the cannery"], "childsView": ["To go home"],
            "accompanied": ["trusted"],
        ]
    }

    func knock(
        _ desk: any Desk, _ method: Route.Method, _ path: String, _ form: [(String, String)] = [],
        at now: Date = Village.start
    ) async throws -> Answer {
        try await village.knock(desk, method, path, as: acting, form: form, at: now)
    }

    /// Begins a form; the address of its first screen.
    func start(_ form: String) async throws -> String {
        try #require(try await knock(screening, .post, "/drafts", [("form", form)]).location)
    }

    /// Sends off each screen until the form is through; the addresses that were passed, the last one included.
    func fill(_ first: String, with entered: Entered) async throws -> [String] {
        var passed = [first]
        while let path = passed.last, path.contains("/screens/"), passed.count < 40 {
            guard let page = try await knock(screening, .get, path).page else { return passed + [""] }
            let asked = try Self.asked(page)
            guard !asked.isEmpty, !asked.allSatisfy({ $0.kind == "note" }) else { return passed }
            var form = [("asked", asked.map(\.id).joined(separator: " "))]
            for question in asked {
                for (name, values) in entered where name == question.id || name.hasPrefix("\(question.id)-") {
                    form += values.map { (name, $0) }
                }
            }
            let answer = try await knock(screening, .post, path, form)
            guard let next = answer.location else {
                Issue.record("stopped at \(path): \(answer.text())")
                return passed
            }
            passed.append(next)
        }
        return passed
    }

    private struct Shown: Decodable {
        struct Question: Decodable { let id: String, kind: String }
        let asked: [Question]
    }

    private static func asked(_ page: any Encodable) throws -> [(id: String, kind: String)] {
        let shown = try JSONDecoder().decode(Shown.self, from: JSONEncoder().encode(page))
        return shown.asked.map { ($0.id, $0.kind) }
    }

    /// The address of the draft itself.
    static func draft(of path: String) -> String { path.split(separator: "/").prefix(2).map { "/\($0)" }.joined() }

    static let numbers = [
        ("access", "now"), ("confirmed", "yes"),
        ("number", "480 215"), ("number-again", "480 215"), ("empty-number", "771903"),
    ]
}
