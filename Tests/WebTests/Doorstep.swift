import Foundation
import Lexicon
import Policy
import Store
import Synchronization

@testable import Web

/// A front door with a few routes, a gate that knows two cookies, and a journal that can be read.
struct Doorstep {
    let journal = RememberedJournal()
    let lines = RememberedLines()
    let front: Front

    static let moment = Date(timeIntervalSince1970: 1_750_000_000)
    static let person = Person.ID(UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)))

    init(site: Site = Site(), extra: [Route] = [], metrics: Meter = Meter()) {
        let lines = lines
        front = Front(
            routes: Self.routes + extra, site: site, gatekeeper: TwoCookies(), recorder: journal, tokens: PlainTokens(),
            clock: { Self.moment }, meter: metrics, log: { lines.add($0) })
    }

    func get(_ target: String, as who: String? = nil, _ headers: [String: String] = [:]) async -> Reply {
        await front.answer(Knock("GET", target, headers: headers.merging(Self.cookie(who)) { $1 }))
    }

    func post(
        _ target: String, as who: String? = nil, _ form: String = "", token: String? = nil,
        _ headers: [String: String] = [:]
    ) async -> Reply {
        let body = form + (token.map { (form.isEmpty ? "" : "&") + "form-token=\($0)" } ?? "")
        let all = ["content-type": "application/x-www-form-urlencoded", "host": "lodestar.example"]
            .merging(Self.cookie(who)) { $1 }.merging(headers) { $1 }
        return await front.answer(Knock("POST", target, headers: all, body: Array(body.utf8)))
    }

    /// The token of whoever is signed in.
    static func token(_ who: String) -> String { PlainTokens().issue(forSession: Data(who.utf8)) }

    private static func cookie(_ who: String?) -> [String: String] {
        who.map { ["cookie": "__Host-session=\($0)"] } ?? [:]
    }

    private static let routes: [Route] = [
        Route(.get, "/", .open, as: "start") { _ in .page(Note("Welcome", frame: .open), .nothing) },
        Route(.get, "/report", .open, as: "report.new") { _ in .page(FormPage(), .nothing) },
        Route(.post, "/report", .open, as: "report.send", fields: [FieldSpec("words"), FieldSpec("pin", .secret)]) {
            visit in
            .page(Note(visit.form["words"] ?? "", frame: .open), .nothing)
        },
        Route(.get, "/account", .signedIn, as: "account.read") { _ in .page(Note("Account"), .nothing) },
        Route(.get, "/cases", .roles([.coordinator]), as: "case.list") { _ in .page(Note("Cases"), .nothing) },
        Route(.get, "/cases/:case", .roles([.coordinator]), as: "case.read") { visit in
            let id = try visit.identifier("case", of: Person.self)
            let deed = Deed(visit.route, acting: visit.acting, rule: "role", about: [id], looked: [.contact])
            return .page(Note("A case"), .deed(deed))
        },
        Route(.get, "/unseen/:case", .roles([.coordinator]), as: "unseen.read") { visit in
            if visit.path["case"] == "never-was" { throw NotFound() }
            let rules = Rulebook()
            let standing = Standing(person: Doorstep.person, relations: [], bases: [])
            do {
                _ = try rules.grant(.look, .existence, to: try visit.worker(), given: standing, at: visit.now)
            } catch let refusal as Refusal {
                throw Refused(refusal, about: Doorstep.person)
            }
            return .seeOther("/")
        },
        Route(.post, "/cases/:case/closure", .roles([.coordinator]), as: "case.closed") { _ in .seeOther("/cases") },
        Route(.post, "/cases/:case/export", .roles([.coordinator]), as: "case.exported", stepUp: true) { _ in
            var table = CSV(header: ["a"])
            table.append(["=1"])
            return table.answer(name: "cases", .committed)
        },
        Route(.get, "/faults/:kind", .open, as: "fault") { visit in
            switch visit.path["kind"] {
            case "changed": throw NotCommitted.changedMeanwhile(table: "referral")
            case "ended": throw NotCommitted.noLongerStands("consent")
            case "problems": throw Problems([Problem("name", .yes)])
            default: throw Canary()
            }
        },
        Route(.post, "/sign-out", .signedIn, as: "session.ended") { _ in
            Answer.seeOther("/").setting(Cookie("session", nil)).clearingSite()
        },
    ]
}

/// An error whose words must not reach anybody.
struct Canary: Error, CustomStringConvertible { var description: String { "Nguyễn Thị Canary 0912345678" } }

struct Note: Page {
    let words: String
    let frame: Frame

    private enum CodingKeys: String, CodingKey { case words }

    init(_ words: String, frame: Frame = .staff) {
        self.words = words
        self.frame = frame
    }

    func title(_ say: Words) -> String { "Note" }
    func body(_ say: Words, _ forms: Forms) -> HTML { #"<p data-words="\#(words)">\#(words)</p>"# }
}

struct FormPage: Page {
    var frame: Frame { .open }
    func title(_ say: Words) -> String { "Report" }
    func body(_ say: Words, _ forms: Forms) -> HTML {
        forms.post(to: "/report", Inputs(say).text("words", .init(verbatim: "Words")) + Button(.save).html(say))
    }
}

/// `coordinator` and `lawyer` are the sessions that it knows.
struct TwoCookies: Gatekeeper {
    func admit(cookies: [String: String], now: Date) async throws -> Admission {
        guard let session = cookies["session"] else { return Admission() }
        let role: Role
        let function: UnitFunction
        switch session {
        case "coordinator", "fresh": (role, function) = (.coordinator, .secretariat)
        case "lawyer": (role, function) = (.lawyer, .legalAid)
        default: return Admission()
        }
        let acting = Acting(
            worker: .init(UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7))), role: role,
            unit: .init(), agency: .init(), function: function, purpose: .protection)
        return Admission(
            acting: acting, session: Data(session.utf8), isSteppedUp: session == "fresh",
            unit: .init(verbatim: "Secretariat of the village"))
    }
}

struct PlainTokens: FormTokens {
    func issue(for holder: Data) -> String { "token-" + holder.map { String($0, radix: 16) }.joined() }
}

actor RememberedJournal: Recorder {
    private(set) var deeds: [Deed] = []
    private var fails = false

    func record(_ deed: Deed) throws {
        if fails { throw Canary() }
        deeds.append(deed)
    }

    func failFromNowOn() { fail(true) }
    func fail(_ now: Bool) { fails = now }
}

final class RememberedLines: Sendable {
    private let lines = Mutex<[LogLine]>([])
    func add(_ line: LogLine) { lines.withLock { $0.append(line) } }
    var text: String { lines.withLock { $0.map(\.description).joined(separator: "\n") } }
}

extension Reply {
    var text: String { String(decoding: body, as: UTF8.self) }
}
