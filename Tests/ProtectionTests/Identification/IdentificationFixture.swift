import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Vault
import Web

@testable import Protection

/// A case before the body that decides, in the invented village: who works on it, and their ways through the desk.
struct Hearing {
    let village: Village
    let record: CaseRecord
    let desk: IdentificationDesk
    let officer: Acting
    let coordinator: Acting
    /// Of the superior: another unit that identifies, in another agency.
    let superior: Acting
    /// The first two of an agency that nothing covers; the third of the deciding unit's own agency.
    let members: [Acting]

    static let start = Village.start
    static let name = "Trần Thị Hoa"
    static let phone = "0900123456"
    static let account = "Wages kept back for months"

    var path: String { "/cases/\(record.id)/identification" }

    init(
        _ ageGroup: AgeGroup = .adult, consent: Bool = true,
        watching: (any Driver) -> any Driver = { $0 }
    ) async throws {
        village = try await Village(watching: watching)
        desk = IdentificationDesk(office: village.office)
        officer = try village.worker(.identifyingOfficer, of: "identification", for: .identification)
        coordinator = try village.worker(.coordinator, of: "secretariat", for: .identification)
        let health = try await village.newUnit("Health Ministry", .panel)
        let island = try await village.newUnit("Island Police", .identification)
        try await village.put(island.id, over: officer.unit)
        superior = Acting(
            worker: .init(), role: .identifyingOfficer, unit: island.id, agency: island.agency,
            function: .identification, purpose: .identification)
        members = [
            try await village.hire("rowan.ash", "Rowan Ash", in: health),
            try await village.hire("wren.alder", "Wren Alder", in: health),
            try await village.hire("hazel.birch", "Hazel Birch", in: try village.unit("panel")),
        ]
        let kind: Basis.Kind = ageGroup == .adult ? (consent ? .consent : .legalDuty) : .bestInterests
        let parts: Set<Compartment> = consent ? Opening.compartments : [.account, .contact]
        let covered = consent ? ["identification", "secretariat"] : ["identification"]
        record = try await village.openCase(
            ageGroup,
            parts: [
                ("police", .referring), ("secretariat", .coordinating), ("identification", .identifying),
                ("lawyers", .representing), ("case-team", .managing),
            ],
            bases: covered.map { ($0, kind, [.identification], parts) }
                + [("lawyers", .consent, [.legalRemedy], [.account])],
            file: [
                NameContent(asWished: Self.name), ContactContent(phone: Self.phone),
                StatusContent(householdRegistration: false, workVisa: true),
                AccountContent(
                    indicators: ["ilo-wages"], means: ["means-fraud"], acts: ["act-forced-labour"],
                    words: Self.account),
            ])
        let opened = Identification(
            person: record.person, unit: officer.unit, openedAt: Self.start)
        let happened = ["suspicion-found", "report-made", "report-taken-up"].map {
            CaseEvent(person: record.person, event: $0, at: Self.start, by: nil)
        }
        try await village.archive.commit(
            Change(opened, beside: happened, deed: Deed("referral.taken-up", rule: "test", about: [record.person])))
    }

    // MARK: - What is there

    func identification() async throws -> Identification {
        guard
            let first = try await village.archive.fetch(
                Query<Identification>(where: "person = \(record.person)")
            ).first
        else { throw NotFound() }
        return first
    }
    func seats() async throws -> [PanelSeat] {
        try await village.archive.fetch(Query<PanelSeat>(where: "person = \(record.person)"))
    }
    func objection() async throws -> Objection? {
        try await village.archive.fetch(Query<Objection>(where: "person = \(record.person)")).first
    }
    func events() async throws -> [String] {
        try await village.archive.fetch(CaseEvent.all(of: record.person)).map(\.event)
    }
    func bases() async throws -> [Basis] {
        try await village.archive.fetch(Query<BasisRow>(where: "person = \(record.person)")).map(\.basis)
    }

    // MARK: - Ways through the desk

    @discardableResult
    func post(
        _ step: String, as acting: Acting, _ form: [(String, String)], at now: Date = start
    ) async throws -> Answer {
        try await village.knock(desk, .post, "\(path)/\(step)", as: acting, form: form, at: now)
    }

    func get(
        _ step: String = "", as acting: Acting, query: [String: String] = [:], at now: Date = start
    ) async throws -> Answer {
        try await village.knock(
            desk, .get, step.isEmpty ? path : "\(path)/\(step)", as: acting, query: query, at: now)
    }

    func version() async throws -> (String, String) { ("version", "\(try await identification().version)") }

    func tellRights(at now: Date = start) async throws {
        try await post(
            "rights-notice", as: officer, [("language", "vi"), ("explained", "yes"), try await version()], at: now)
    }

    func askProfessional() async throws {
        try await post("professional", as: officer, [("asked", "listed"), try await version()])
    }

    func convene(_ disciplines: [Discipline] = [.socialWork, .law, .health], as acting: Acting? = nil) async throws {
        let asked = zip(members, disciplines).map { ("discipline-\($0.worker)", $1.rawValue) }
        try await post("panel", as: acting ?? officer, asked + [try await version()])
    }

    @discardableResult
    func view(
        _ member: Int, _ advice: PanelSeat.Advice, _ reasons: String = "The pay slips speak for it."
    ) async throws -> Answer {
        try await post(
            "seat", as: members[member], [("advice", advice.rawValue), ("reasons", reasons), ("version", "1")])
    }

    func hear(_ advice: PanelSeat.Advice = .victim) async throws {
        try await tellRights()
        try await askProfessional()
        try await convene()
        for member in members.indices { try await view(member, advice) }
    }

    @discardableResult
    func decide(
        _ outcome: Identification.Outcome, _ reasons: String = "Paid late, but in full.", departure: String = "",
        unheard: String = "", chinese: String = "", as acting: Acting? = nil, version: String? = nil,
        at now: Date = start
    ) async throws -> Answer {
        let read = try await self.version()
        return try await post(
            "decision", as: acting ?? officer,
            [
                ("outcome", outcome.rawValue), ("reasons-en", reasons), ("departure-en", departure),
                ("unheard-en", unheard), ("reasons-zh-hant", chinese), ("version", version ?? read.1),
            ], at: now)
    }

    func serve(on day: String, at now: Date) async throws -> Answer {
        try await post(
            "service", as: officer, [("how", "signed"), try await version()] + Self.day("day", day), at: now)
    }

    /// Heard, found not to be a victim, and told so on Monday 2 March 2026.
    func denied() async throws {
        try await hear(.notVictim)
        try await decide(.notVictim)
        _ = try await serve(on: "2026-03-02", at: Self.start)
    }

    @discardableResult
    func object(on day: String, as acting: Acting? = nil, at now: Date) async throws -> Answer {
        try await post(
            "objection", as: acting ?? officer,
            [("by", "representative"), ("grounds", "The debt was left out.")] + Self.day("received", day), at: now)
    }

    func forward(at now: Date) async throws {
        let version = "\(try await objection()?.version ?? 0)"
        try await post(
            "objection/forwarding", as: officer,
            [("superior", "\(superior.unit)"), ("opinion", "The debt is paid."), ("version", version)], at: now)
    }

    @discardableResult
    func end(_ ending: Objection.Ending, as acting: Acting, at now: Date) async throws -> Answer {
        let version = "\(try await objection()?.version ?? 0)"
        let step = ending == .correctedByBody ? "correction" : "decision"
        return try await post(
            "objection/\(step)", as: acting,
            [("ending", ending.rawValue), ("reasons-en", "Looked at again."), ("version", version)], at: now)
    }

    static func day(_ name: String, _ day: String) -> [(String, String)] {
        Array(zip(["year", "month", "day"].map { "\(name)-\($0)" }, day.split(separator: "-").map(String.init)))
    }

    static func days(_ count: Double) -> Date { start.addingTimeInterval(count * 86_400) }
}

extension Village {
    /// Another agency with one unit.
    func newUnit(_ agency: String, _ function: UnitFunction) async throws -> UnitRecord {
        let agency = try await archive.commit(
            Change(
                AgencyRecord(
                    name: TwoNames(en: agency, zhHant: agency), kind: "village",
                    contact: TwoNames(en: "The desk", zhHant: "窗口")),
                deed: Deed("agency.added", rule: "test")))
        let unit = UnitRecord(
            agency: agency.id, function: function, name: TwoNames(en: "\(function)", zhHant: "\(function)"))
        let keys = archive.keys(forNewUnit: unit.id, at: Self.start)
        let kept = try await archive.commit(Change(unit, beside: keys.rows, deed: Deed("unit.added", rule: "test")))
        keys.take()
        return kept
    }

    /// Says who decides on objections to what a unit decided.
    func put(_ superior: AgencyUnit.ID?, over unit: AgencyUnit.ID) async throws {
        guard var under = try await archive.fetch(Query<UnitRecord>.by(unit)).first else { throw NotFound() }
        under.superior = superior
        try await archive.commit(Change(under, deed: Deed("unit.changed", rule: "test")))
    }

    /// A panel member with an account, so that they can be asked by name.
    func hire(_ signIn: String, _ name: String, in unit: UnitRecord) async throws -> Acting {
        guard let signIn = SignInName(signIn) else { throw NoSuchUnit(name: signIn) }
        let account = WorkerAccount(name: signIn, displayName: name, language: .en, createdAt: Self.start)
        let held = try Membership.grant(
            to: account.id, in: unit, as: .panelMember, for: [.identification], since: Self.start, beside: [], by: nil)
        try await archive.commit(Change(account, beside: [held], deed: Deed("worker.added", rule: "test")))
        return Acting(
            worker: account.id, role: .panelMember, unit: unit.id, agency: unit.agency, function: .panel,
            purpose: .identification)
    }
}
