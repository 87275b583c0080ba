import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Statistics
import Store
import Testing

@testable import Protection

@Suite struct `A tally` {
    @Test func `counts what each part of the work recorded, as the code book has it`() async throws {
        let fixture = try await TallyFixture()
        _ = try await fixture.village.openCase(
            parts: [("police", .referring)],
            file: [
                NameContent(asWished: "Lê Thị Ngọc Mây"),
                TallyFixture.identity(.female, born: "2000", ["VN", "XXA"]),
                AccountContent(
                    indicators: ["wages", "debt"], means: ["documents-withheld", "debt-bondage"],
                    acts: ["forced-labour", "traffic", "underpaid-labour"], words: "Wages kept by Mr Wei"),
                NeedsContent(kinds: ["placement", "interpreting"], words: "A quiet room"),
            ])
        #expect(
            try await fixture.only()
                == Observation([
                    "year": .codes(["2026"]), "halfYear": .codes(["2026-1"]), "ageGroup": .codes(["adult"]),
                    "age": .codes(["24-26"]), "sex": .codes(["female"]),
                    "citizenship": .codes(["VN", "stateless"]), "caseStatus": .codes(["active"]),
                    "means": .codes(["debtBondage", "documentsWithheld", "wagesWithheld"]),
                    "exploitation": .codes(["forcedLabour"]), "acts": .codes(["traffic"]),
                    "helpWanted": .codes(["interpreting", "placement"]), "help": .none, "status": .codes(["presumed"]),
                    "foundBy": .codes(["police"]),
                ]))
    }

    @Test func `tells none, rather not said and never asked apart`() async throws {
        let none = try await TallyFixture()
        _ = try await none.village.openCase(
            parts: [("shelter", .referring)],
            file: [
                TallyFixture.identity(.unknown, born: nil, []),
                AccountContent(indicators: [], means: [], acts: ["traffic"], words: nil), NeedsContent(kinds: []),
            ])
        let first = try await none.only()
        #expect(first["means"] == Observation.Recorded.none && first["helpWanted"] == Observation.Recorded.none)
        #expect(first["exploitation"] == .unknown && first["sex"] == .unknown && first["citizenship"] == .unknown)
        #expect(first["foundBy"] == .codes(["ngo"]) && first["age"] == .codes(["adult"]))

        let declined = try await TallyFixture()
        _ = try await declined.village.openCase(
            parts: [("secretariat", .referring)],
            file: [
                TallyFixture.identity(.preferNotToSay, born: "~1990", ["XXX"]),
                AccountContent(indicators: [], means: [], acts: [], words: nil, declined: ["means", "act"]),
                NeedsContent(kinds: [], isDeclined: true),
            ])
        let second = try await declined.only()
        for variable in ["means", "exploitation", "acts", "helpWanted", "sex", "citizenship", "foundBy"] {
            #expect(second[variable] == .unknown, "\(variable)")
        }

        let unasked = try await TallyFixture()
        _ = try await unasked.reportByDuty([TallyFixture.identity(.unknown, born: nil, []), ContactContent()])
        #expect(
            try await unasked.only().variables == [
                "age", "ageGroup", "caseStatus", "foundBy", "halfYear", "help", "status", "year",
            ])
    }

    @Test func `does not take a code of an older form for nothing`() async throws {
        let fixture = try await TallyFixture()
        _ = try await fixture.village.openCase(
            parts: [("police", .referring)],
            file: [AccountContent(indicators: ["gone"], means: [], acts: ["gone"], words: nil)])
        let observation = try await fixture.only()
        #expect(observation["means"] == .unknown && observation["acts"] == .unknown)
    }

    @Test func `knows how far the question has come, and who answered it`() async throws {
        for (outcome, objecting, status) in [
            (Identification.Outcome.victim, false, "identified"), (.victim, true, "identified"),
            (.notVictim, false, "notVictim"), (.notVictim, true, "presumed"),
        ] {
            let fixture = try await TallyFixture()
            let record = try await fixture.village.openCase(parts: [("police", .referring)])
            try await fixture.decide(outcome, of: record, objecting: objecting)
            let observation = try await fixture.only()
            #expect(observation["status"] == .codes([status]), "\(outcome) objecting: \(objecting)")
            #expect(observation["decidedBy"] == .codes(["police"]))
        }
    }

    @Test func `counts the help that began, not what was only asked for`() async throws {
        let fixture = try await TallyFixture()
        let record = try await fixture.village.openCase(parts: [("police", .referring)])
        let carer = try fixture.village.worker(.caseManager, of: "case-team")
        for (kind, begins) in [("legal", true), ("medical", false)] {
            let offer = ServiceOffer(
                unit: try fixture.village.unit("shelter").id, kind: kind, nameEn: kind, nameZhHant: kind,
                capacity: nil, languages: [], takes: [])
            var request = ServiceRequest(
                person: record.person, offer: offer, from: carer, basis: .init(), package: Data(),
                sentAt: Village.start, answerDueAt: Village.start)
            request.acceptedAt = begins ? Village.start : nil
            request.startedAt = begins ? Village.start : nil
            try await fixture.village.archive.commit(Change(request, deed: Deed("request.sent", rule: "test")))
        }
        #expect(try await fixture.only()["help"] == .codes(["legal"]))
    }

    @Test(arguments: [
        ("2008-03-02", AgeGroup.adult, "18-20"), ("2008-03-03", .adult, "adult"), ("2008-03-03", .child, "9-17"),
        ("2017-03-03", .child, "0-8"), ("2017-03-02", .child, "9-17"), ("1996-03", .adult, "27-29"),
        ("1978", .adult, "39-47"), ("1977", .adult, "48+"), ("~1999", .adult, "adult"), ("2011", .unsure, "9-17"),
        ("2026", .child, "0-8"), ("2027", .child, "minor"),
    ])
    func `puts an age at registration into its band`(born: String, group: AgeGroup, band: String) throws {
        let day = try #require(Day("2026-03-02"))
        let counted = IdentityTally.age(ApproximateDate(born), of: group, on: day)
        #expect(counted == .codes([band]))
    }

    @Test func `goes on when a case is closed, a consent is withdrawn or somebody is named in a conflict`()
        async throws
    {
        let fixture = try await TallyFixture()
        let village = fixture.village
        let record = try await village.openCase(
            parts: [("police", .referring)], bases: [("police", .consent, [.protection], [.identity])],
            file: [TallyFixture.identity(.male, born: "1990", [])])
        let basis = try #require(
            try await village.archive.fetch(Query<BasisRow>(where: "person = \(record.person)")).first)
        try await village.archive.commit(
            Change(try basis.withdrawn(at: Village.start), deed: Deed("consent.withdrawn", rule: "test")))
        let conflict = ConflictRow(
            id: .init(), person: record.person, party: .worker(fixture.counting.worker), reason: Data([1]),
            by: .init(), at: Village.start)
        try await village.archive.commit(Change(conflict, deed: Deed("conflict.named", rule: "test")))
        #expect(try await fixture.only()["sex"] == .codes(["male"]))
    }
}
