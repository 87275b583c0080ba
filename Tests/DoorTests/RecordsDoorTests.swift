import Evidence
import Foundation
import Policy
import Store
import Testing
import Web

/// Files of observations, as a statistician brings them in, reads them and destroys them.
@Suite struct `The desk of records` {
    private static let path = "/evidence/records"

    private static let table = """
        prs_FirstName,prs_Gender,vic_TypeOfExploitation,shoes
        Rosalind,Feminine,ForcedLabour;ForcedBegging,39
        Rokuro,Masculine,Nonsense,
        """

    private struct Shown: Decodable {
        struct File: Decodable { let id: String, people: Int, origin: String }
        struct Count: Decodable { let variable: String, notAsked: Int }
        struct Report: Decodable { let findings: [Finding] }
        struct Finding: Decodable { let kind: String, column: String, value: String?, lines: [Int] }
        let file: File
        let counts: [Count]
        let report: Report?
        let version: Int
    }

    private func shown(_ target: String, _ caller: Caller) async throws -> Shown {
        let reply = await caller.get(target, json: true)
        #expect(reply.status == 200)
        return try JSONDecoder().decode(Shown.self, from: Data(reply.body))
    }

    @Test func `takes in a file, shows what it holds and what was not taken, and no names`() async throws {
        let house = try await House()
        let caller = try await house.caller(.statistician)
        let form = [("name", "Invented cases"), ("layout", "htcds"), ("content", Self.table)]
        let made = await caller.post(Self.path, form)
        let target = try #require(made.location)
        let file = try await shown(target, caller)
        #expect(file.file.people == 2 && file.file.origin == "htcds")
        #expect(file.counts.map(\.variable) == ["sex", "exploitation"])
        let findings = try #require(file.report).findings
        #expect(findings.map(\.kind).sorted() == ["leftOut", "unknownColumn", "unknownValue"])
        #expect(findings.contains { $0.value == "Nonsense" && $0.lines == [3] })
        let page = await caller.get(target)
        #expect(!page.text.contains("Rosalind") && page.text.contains("Not for publication"))
        let export = await caller.get("\(target)/export?layout=htcds&format=csv")
        #expect(export.text.contains("ForcedBegging;ForcedLabour") && !export.text.contains("Rosalind"))
    }

    @Test func `keeps a file once, though its form is sent twice`() async throws {
        let house = try await House()
        let caller = try await house.caller(.statistician)
        try await caller.twice("\(Self.path)/drawn", on: Self.path, [("called", "Drawn")])
        #expect(try await house.archive.fetch(Query<ObservationFile>(where: "1 = 1")).count == 1)
    }

    @Test func `refuses a file that it cannot read, and says why`() async throws {
        let house = try await House()
        let caller = try await house.caller(.statistician)
        let form = [("name", "Broken"), ("layout", "ctdc"), ("content", "gender,ageBroad\nMan")]
        let reply = await caller.post(Self.path, form)
        #expect(reply.status == 422 && reply.problems.contains("line 2"))
        let nothing = await caller.post(Self.path, [])
        #expect(nothing.status == 422 && nothing.problems.contains("Give the file a name"))
        #expect(try await house.archive.fetch(Query<ObservationFile>(where: "1 = 1")).isEmpty)
    }

    @Test func `shows another unit nothing, and destroys a file with its key`() async throws {
        let house = try await House()
        let caller = try await house.caller(.statistician)
        let target = "\(Self.path)/\(try await house.observationFile())"
        let other = try await house.caller(.statistician, .otherAgency)
        for path in [target, "\(target)/export"] { #expect(await other.get(path).status == 404) }
        #expect(await other.post("\(target)/deletion", [("version", "1")]).status == 404)
        let keys = try await house.archive.fetch(Query<KeyRow>(where: "name LIKE 'row/observation_file/%'"))
        #expect(keys.count == 1)
        let version = try await shown(target, caller).version
        #expect(await caller.post("\(target)/deletion", [("version", "\(version)")]).status == 303)
        #expect(await caller.get(target).status == 404)
        #expect(try await house.archive.fetch(Query<KeyRow>(where: "name LIKE 'row/observation_file/%'")).isEmpty)
    }
}
