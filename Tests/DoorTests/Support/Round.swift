import Accounts
import Foundation
import Lexicon
import Policy
import Store
import Testing
import Vault
import Web

/// A round opened through the front door: three agencies of the inside in the order of their names, three trustees of
/// three agencies.
struct Round: Sendable {
    let house: House
    let path: String
    let keeper: Caller
    let agencies: [Caller]
    let trustees: [Caller]

    var id: String { String(path.split(separator: "/").last ?? "") }

    init(in house: House, reviewing pairs: Int = 10) async throws {
        self.house = house
        keeper = try await house.caller(.statistician)
        agencies = [
            try await house.caller(.caseManager), try await house.caller(.firstResponder),
            try await house.caller(.serviceWorker),
        ]
        let custody = try await house.custodians()
        trustees = [keeper, custody[0], custody[1]]
        let form: [(String, String)] =
            Self.form(reviewing: pairs)
            + agencies.map { ("agencies", "\($0.acting.unit)") }
            + trustees.enumerated().map { ("trustee-\($0 + 1)", "\($1.acting.unit)") }
        let opened = await keeper.post("/rounds", form)
        #expect(opened.status == 303, "\(opened.problems)")
        path = try #require(opened.location)
    }

    static func form(reviewing pairs: Int = 10) -> [(String, String)] {
        [
            ("name", "First round"), ("epoch", "2026"), ("instrument", "Agreement on counting together"),
            ("article", "4"), ("begins-year", "2025"), ("begins-month", "1"), ("begins-day", "1"),
            ("ends-year", "2025"), ("ends-month", "12"), ("ends-day", "31"), ("agreed-year", "2026"),
            ("agreed-month", "1"), ("agreed-day", "15"),
            ("until-year", "2026"), ("until-month", "12"), ("until-day", "31"), ("reviewed", "\(pairs)"),
        ]
    }

    /// Says yes for every agency, brings every key, and settles who takes part.
    func settled(caseload: Int = 100) async throws -> [RoundHome.Trustee] {
        let keys = (1...3).map { RoundHome.Trustee("t\($0)") }
        for agency in agencies {
            try await done(agency, "participation", [("agreed", "yes"), ("caseload", "\(caseload)")])
        }
        for (trustee, key) in zip(trustees, keys) { try await done(trustee, "key", [("key", key.signer.publicKey)]) }
        try await done(keeper, "description")
        for (trustee, key) in zip(trustees, keys) {
            try await brought(trustee, "commitment", try key.commit(await taken(trustee, "description")))
        }
        return keys
    }

    /// A step that is taken.
    func done(_ caller: Caller, _ noun: String, _ form: [(String, String)] = []) async throws {
        let reply = await caller.post("\(path)/\(noun)", form + [("version", try await version)])
        #expect(reply.status == 303, "\(noun): \(reply.problems)")
    }

    func brought(_ caller: Caller, _ noun: String, _ file: Data) async throws {
        let reply = await caller.upload("\(path)/\(noun)", [("file", file)])
        #expect(reply.status == 303, "\(noun): \(reply.problems)")
    }

    var version: String {
        get async throws {
            let shown = try JSONDecoder().decode(Shown.self, from: Data(await keeper.get(path, json: true).body))
            return String(shown.version)
        }
    }

    struct Shown: Decodable {
        struct Party: Decodable {
            let seat, code: String
            let progress: String?
        }

        let version: Int
        let asks: [String]
        let status: String
        let parties: [Party]
        let captures: String?
    }

    func shown(_ caller: Caller) async throws -> Shown {
        try JSONDecoder().decode(Shown.self, from: Data(await caller.get(path, json: true).body))
    }

    /// What a file holds that a party takes home.
    func taken(_ caller: Caller, _ noun: String) async -> Data {
        let reply = await caller.get("\(path)/\(noun)")
        #expect(reply.status == 200, "\(noun)")
        return Data(reply.body)
    }

    func batchPath(_ agency: Int) async throws -> String {
        let seat = try #require(try await shown(keeper).parties.first { $0.code == "a\(agency + 1)" })
        return "agencies/\(seat.seat)/batch"
    }

    /// Carries one agency's people through all three trustees, and brings its pseudonyms.
    func carry(_ people: [RoundHome.Person], _ agency: Int, by keys: [RoundHome.Trustee]) async throws {
        try await brought(agencies[agency], "pseudonyms", try await carried(people, agency, by: keys))
    }

    /// Carries one agency's people through all three trustees.
    func carried(_ people: [RoundHome.Person], _ agency: Int, by keys: [RoundHome.Trustee]) async throws -> Data {
        let caller = agencies[agency]
        let home = RoundHome(code: "a\(agency + 1)", description: await taken(caller, "description"))
        let encoded = try home.encode(people)
        try await brought(caller, "batch", encoded.batch)
        let batch = try await batchPath(agency)
        for (trustee, key) in zip(trustees, keys) {
            let multiplied = try key.multiply(await taken(trustee, batch), of: home)
            let reply = await trustee.upload(
                "\(path)/\(batch)", [("file", multiplied.batch), ("log", multiplied.log)])
            #expect(reply.status == 303, "\(reply.problems)")
        }
        return try home.finish(await taken(caller, "batch"), encoded)
    }
}

extension House {
    /// Two units that hold keys, each of an agency of its own, with somebody at work in them.
    func custodians() async throws -> [Caller] {
        var callers: [Caller] = []
        for name in ["Valley Court", "River Commission"] {
            let agency = AgencyRecord(
                name: TwoNames(en: name, zhHant: name), kind: "operator", contact: TwoNames(en: "Desk", zhHant: "窗口"))
            let unit = UnitRecord(agency: agency.id, function: .oversight, name: TwoNames(en: "Keys", zhHant: "金鑰"))
            let keys = archive.keys(forNewUnit: unit.id, at: now)
            try await archive.commit(
                Change(agency, beside: [unit] + keys.rows, deed: Deed("agency.added", rule: "test")))
            keys.take()
            callers.append(try await Caller.hire(.auditor, in: unit, for: .oversight, at: self))
        }
        return callers
    }
}
