import Accounts
import Foundation
import Journal
import Lexicon
import Packs
import Policy
import Store
import Testing
import Vault
import Web

@testable import Protection

@Suite struct `Where a case stands` {
    /// One row of the table: what happened, and the stage that follows.
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        var isClosed = false
        var isTakenUp = false
        var identification: (rights: Bool, convened: Bool, outcome: Identification.Outcome?)?
        var objectionEnds: Objection.Ending??
        let stage: Stage

        var testDescription: String { "\(what): \(stage.rawValue)" }
    }

    static let table: [Case] = [
        Case(what: "sent", stage: .referred),
        Case(what: "taken up without an identification", isTakenUp: true, stage: .takenUp),
        Case(what: "taken up", isTakenUp: true, identification: (false, false, nil), stage: .takenUp),
        Case(what: "rights told", isTakenUp: true, identification: (true, false, nil), stage: .identification),
        Case(what: "panel convened", isTakenUp: true, identification: (false, true, nil), stage: .identification),
        Case(what: "a victim", isTakenUp: true, identification: (true, true, .victim), stage: .identified),
        Case(what: "not a victim", isTakenUp: true, identification: (true, true, .notVictim), stage: .notIdentified),
        Case(
            what: "an objection", isTakenUp: true, identification: (true, true, .notVictim), objectionEnds: .some(nil),
            stage: .objection),
        Case(
            what: "an objection dismissed", isTakenUp: true, identification: (true, true, .notVictim),
            objectionEnds: .dismissed, stage: .notIdentified),
        Case(
            what: "corrected", isTakenUp: true, identification: (true, true, .victim),
            objectionEnds: .correctedByBody, stage: .identified),
        Case(what: "closed", isClosed: true, isTakenUp: true, identification: (true, true, .victim), stage: .closed),
        Case(
            what: "closed with an objection open", isClosed: true, isTakenUp: true,
            identification: (true, true, .notVictim), objectionEnds: .some(nil), stage: .closed),
    ]

    @Test func `has a row in this table for every stage`() {
        #expect(Set(Self.table.map(\.stage)) == Set(Stage.allCases))
    }

    @Test(arguments: table)
    func `is the same in Swift and in SQL`(row: Case) async throws {
        let village = try await Village()
        let record = try await village.namedCase("Mai of the Lantern Bay")
        try await village.tell(row, of: record)
        let person = record.person
        let (referrals, identifications, objections, cases) = try await village.archive.fetch(
            Query<Referral>(where: "person = \(person)"), Query<Identification>(where: "person = \(person)"),
            Query<Objection>(where: "person = \(person)"), StagedCase.query("person = \(person)", ""))
        let found = try #require(cases.first)
        let stage = Stage(
            of: found.record, referrals: referrals, identifications: identifications, objections: objections)
        #expect(stage == row.stage)
        #expect(found.stage == row.stage)
    }

    @Test func `of two identifications, one that is still open does not hide that a victim was identified`()
        async throws
    {
        let village = try await Village()
        let record = try await village.namedCase("Mai of the Lantern Bay")
        for outcome in [Identification.Outcome.victim, nil] {
            try await village.tell(
                Case(what: "one", identification: (true, true, outcome), stage: .identified), of: record)
        }
        let found = try await village.archive.fetch(StagedCase.query("person = \(record.person)", ""))
        #expect(found.map(\.stage) == [.identified])
    }
}

extension Village {
    /// Writes the rows of one line of the table.
    func tell(_ row: `Where a case stands`.Case, of record: CaseRecord) async throws {
        let now = Village.start
        var rows: [any Stored] = []
        let acting = try worker(.firstResponder, of: "police", for: .identification)
        var referral = Referral(
            person: record.person, from: acting, to: try unit("identification").id, basis: .consent, article: nil,
            sentAt: now)
        if row.isTakenUp { referral = try referral.takenUp(at: now) }
        if let told = row.identification {
            var identification = Identification(
                person: record.person, unit: try unit("identification").id, openedAt: now)
            if told.rights {
                identification.rightsToldAt = now
                identification.rightsLanguage = LanguageCode(code: "vi")
            }
            if told.convened { identification.convenedAt = now }
            if let outcome = told.outcome {
                identification.outcome = outcome
                identification.decidedAt = now
                identification.reasons = Data([1])
            }
            rows.append(identification)
            if let ends = row.objectionEnds {
                identification.servedAt = now
                rows.append(try Self.objection(to: identification, ends, at: now))
            }
        }
        if row.isClosed {
            var closed = record
            closed.closedAt = now
            rows.append(closed)
        }
        try await archive.commit(
            Change(referral, beside: rows, deed: Deed("told", rule: "test", about: [record.person])))
    }

    private static func objection(
        to identification: Identification, _ ends: Objection.Ending?, at now: Date
    ) throws -> Objection {
        let columns: [String: SQL.Value] = [
            "id": Objection.ID().bound, "version": .integer(0), "person": identification.person.bound,
            "identification": identification.id.bound, "received_at": now.bound, "by_representative": .integer(0),
            "grounds": .blob(Data([1])), "forwarded_at": .null, "superior": .null, "opinion": .null,
            "ended_by": ends == nil ? .null : Worker.ID().bound,
            "ended_at": ends == nil ? .null : now.bound, "ending": ends.map { .text($0.rawValue) } ?? .null,
            "reasons": ends == nil ? .null : .blob(Data([1])),
        ]
        return try Objection(row: Row(columns))
    }
}
