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

@Suite struct `The list of my cases` {
    @Test(arguments: [("coordinator", Role.coordinator, "secretariat"), ("responder", .firstResponder, "police")])
    func `holds exactly those that the rulebook grants one by one, with exactly the names that it grants`(
        _: String, role: Role, unit: String
    ) async throws {
        let village = try await Village()
        let acting = try village.worker(role, of: unit)
        var records: [CaseRecord] = []
        for index in 0..<12 {
            records.append(
                try await village.namedCase(
                    "Mai number \(index)", coordinated: index % 3 != 0,
                    covered: index % 2 == 0 ? [.identity, .contact] : index % 4 == 1 ? [.contact] : []))
        }
        let selection = CaseSelection(Filter(Fields(), allowing: [:]), Sorting("opened"))
        let list = try await village.office.cases(selection, Paging(), for: acting, at: Village.start)
        var expected: [String: Bool] = [:]
        for record in records {
            let standing = try await village.archive.standing(of: record.person, for: acting, at: Village.start)
            let rules = village.office.rules
            guard (try? rules.grant(.look, .existence, to: acting, given: standing, at: Village.start)) != nil else {
                continue
            }
            expected[record.id.description] =
                (try? rules.grant(.look, .compartment(.identity), to: acting, given: standing, at: Village.start))
                != nil
        }
        #expect(Dictionary(uniqueKeysWithValues: list.lines.map { ($0.id, $0.name != nil) }) == expected)
        #expect(expected.values.contains(true) && expected.values.contains(false))
        #expect(expected.count < records.count || role == .firstResponder)
    }

    @Test func `takes eight statements for fifty cases`() async throws {
        nonisolated(unsafe) var watched: WatchedDriver?
        let village = try await Village { driver in
            let wrapped = WatchedDriver(driver)
            watched = wrapped
            return wrapped
        }
        for index in 0..<50 { _ = try await village.namedCase("Mai number \(index)", events: [("report-made", 60)]) }
        let trace = try #require(watched)
        _ = trace.take()
        let selection = CaseSelection(Filter(Fields(), allowing: [:]), Sorting("opened", descending: true))
        let list = try await village.office.cases(selection, Paging(), for: village.coordinator, at: Village.start)
        #expect(list.lines.count == 50)
        #expect(list.lines.allSatisfy { $0.name != nil && $0.next != nil })
        #expect(trace.take().count == 8)
    }

    @Test func `is narrowed by stage, by what is late, and put in order by what is due`() async throws {
        let village = try await Village()
        let day: TimeInterval = 86_400
        let calm = try await village.namedCase("Calm")
        let late = try await village.namedCase("Late", events: [("objection-received", 30 * day)])
        let soon = try await village.namedCase("Soon", events: [("objection-received", 8 * day)])
        let front = FrontDoor(village, [CaseDesk(office: village.office)], as: try village.coordinator)
        let byDue = await front.get("/cases?sort=due").text
        let places = try [late, soon, calm].map { try #require(byDue.firstRange(of: $0.reference.text)).lowerBound }
        #expect(places == places.sorted())
        let lateOnly = await front.get("/cases?due=late").text
        #expect(lateOnly.contains(late.reference.text))
        #expect(!lateOnly.contains(soon.reference.text) && !lateOnly.contains(calm.reference.text))
        let objecting = await front.get("/cases?stage=objection").text
        #expect(!objecting.contains(late.reference.text), "no objection stands in a row of its own")
        let referred = await front.get("/cases?stage=referred").text
        #expect(referred.contains(calm.reference.text))
    }

    @Test func `pages, and each page asks for no more than it shows`() async throws {
        let village = try await Village()
        var references: Set<String> = []
        for index in 0..<55 { references.insert(try await village.namedCase("Mai number \(index)").reference.text) }
        let front = FrontDoor(village, [CaseDesk(office: village.office)], as: try village.coordinator)
        let first = await front.get("/cases", json: true).text
        let second = await front.get("/cases?page=2", json: true).text
        let (onFirst, onSecond) = (references.filter(first.contains), references.filter(second.contains))
        #expect(onFirst.count == 50 && onSecond.count == 5)
        #expect(onFirst.isDisjoint(with: onSecond))
    }

    @Test func `tells the journal whose names were opened, and of the others only that they were seen`() async throws {
        let village = try await Village()
        let open = try await village.namedCase("Open")
        let closed = try await village.namedCase("Closed", covered: [])
        let front = FrontDoor(village, [CaseDesk(office: village.office)], as: try village.coordinator)
        _ = await front.get("/cases")
        let seen = try await village.archive.looks(at: open.person, newest: 1).first?.entry
        #expect(seen?.looked == ["identity"])
        #expect(seen?.action == "case.list")
        let other = try await village.archive.looks(at: closed.person, newest: 1).first?.entry
        #expect(other?.looked == [])
        #expect(other?.action == "case.list")
    }

    @Test func `is exported only after a fresh proof, with cells that cannot become formulas`() async throws {
        let village = try await Village()
        _ = try await village.namedCase("=HYPERLINK(\"x\")")
        let desks: [any Desk] = [CaseDesk(office: village.office)]
        let stale = FrontDoor(village, desks, as: try village.coordinator, steppedUp: false)
        #expect(await stale.get("/cases/export").location?.hasPrefix("/account/step-up") == true)
        let front = FrontDoor(village, desks, as: try village.coordinator)
        let reply = await front.get("/cases/export")
        #expect(reply.status == 200)
        #expect(reply["Content-Type"].first?.hasPrefix("text/csv") == true)
        #expect(reply.text.contains("\"'=HYPERLINK"))
        #expect(!reply.text.contains("\"=HYPERLINK"))
        let responder = FrontDoor(village, desks, as: try village.worker(.firstResponder, of: "police"))
        #expect(await responder.get("/cases/export").status == 404)
    }
}

@Suite struct `The page of one case` {
    @Test func `says what is due, by when, who must act, and on which article, in both languages`() async throws {
        let village = try await Village()
        let record = try await village.namedCase("Mai", events: [("objection-received", 8 * 86_400)])
        let desk = CaseDesk(office: village.office)
        let page = try await village.knock(desk, .get, "/cases/\(record.id)", as: try village.coordinator)
        #expect(page.text().contains("Forward the objection to the superior agency"))
        #expect(page.text().contains("art. 11(6)"))
        #expect(page.text().contains("4 March 2026"))
        #expect(page.text(.zhHant).contains("將異議送上級機關"))
        #expect(page.text(.zhHant).contains("第 11 條第 6 項"))
        #expect(try page.json().contains("objection-forwarding"))
    }

    @Test func `names the person only where identity is granted, and lists only what the reader may do`() async throws {
        let village = try await Village()
        let record = try await village.namedCase("Mai of the Lantern Bay")
        let desk = CaseDesk(office: village.office)
        let secretariat = try await village.knock(desk, .get, "/cases/\(record.id)", as: try village.coordinator)
        let police = try await village.knock(
            desk, .get, "/cases/\(record.id)", as: try village.worker(.firstResponder, of: "police"))
        #expect(secretariat.text().contains("Mai of the") && police.text().contains("Mai of the"))
        let closed = try await village.namedCase("Mai of the Lantern Bay", covered: [.services])
        let bare = try await village.knock(desk, .get, "/cases/\(closed.id)", as: try village.coordinator)
        #expect(!bare.text().contains("Mai of the"))
        #expect(!secretariat.text().contains("<h1>Mai") && secretariat.page?.title(Words(.en)) == "Case")
        #expect(secretariat.text().contains("/erasure") && !police.text().contains("/erasure"))
        #expect(secretariat.text().contains("/assignments") && !police.text().contains("/assignments"))
    }

    @Test func `does not tell whoever may not know of help where someone is helped`() async throws {
        let village = try await Village()
        let record = try await village.openCase(
            parts: [("panel", .advising), ("shelter", .serving)],
            bases: [("panel", .consent, [.identification], [.account])])
        let desk = CaseDesk(office: village.office)
        let member = try village.worker(.panelMember, of: "panel", for: .identification)
        let page = try await village.knock(desk, .get, "/cases/\(record.id)", as: member)
        #expect(!page.text().contains("Lantern House"))
        #expect(try !page.json().contains("\(village.unit("shelter").id)"))
        let shelter = try village.worker(.serviceWorker, of: "shelter")
        #expect(
            try await village.knock(desk, .get, "/cases/\(record.id)", as: shelter).text().contains("Lantern House"))
    }
}
