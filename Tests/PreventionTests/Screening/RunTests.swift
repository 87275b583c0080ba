import Foundation
import Lexicon
import Policy
import Store
import Testing
import Web

@testable import Prevention

@Suite struct `A file that is screened` {
    private let house: TradeHouse
    private var desk: RunDesk { RunDesk(office: house.office) }

    init() async throws { house = try await TradeHouse() }

    /// Most of its lines are nobody's; every 700th is listed, and one cannot be read.
    private static func file(_ count: Int) -> String {
        var text = "id,name,country\n"
        for number in 1...count {
            if number % 700 == 0 {
                text += "S-\(number),Thistle Down Textile,CN\n"
            } else {
                text += number == 17 ? "S-17,,\n" : "S-\(number),Quietwater \(number) Pencil Makers,GB\n"
            }
        }
        return text
    }

    private func kept(_ count: Int) async throws -> PartyGroup {
        let file = try PartyFile(Array(Self.file(count).utf8), most: 100_000)
        return try await house.office.groups.keep(
            file, .run, called: "Suppliers", as: .init(), try house.acting(), "screening.file-made",
            at: TradeHouse.start)
    }

    private func results(_ group: PartyGroup) async throws -> [[FoundParty]?] {
        let reading = try await house.office.groups.reading(group)
        return try await reading.lines(nil, from: 0, atMost: 100_000).map(\.hits)
    }

    @Test func `has a result for every line, the same on one thread as on four`() async throws {
        let (one, four) = (try await kept(2_500), try await kept(2_500))
        var work = house.office.groups
        work.width = 1
        try await work.work(one, try house.acting())
        work.width = 4
        try await work.work(four, try house.acting())
        let found = try await results(one)
        #expect(found == (try await results(four)))
        #expect(found.count == 2_500)
        #expect(found.count { $0 == nil } == 1)
        #expect(found.indices.filter { !(found[$0] ?? []).isEmpty } == [699, 1_399, 2_099])
    }

    @Test func `goes on after an interruption with what is not finished, and does nothing twice`() async throws {
        let group = try await kept(3_500)
        let lists = try await house.office.lists()
        let key = try await house.office.groups.key(of: group)
        let step = PartStep(
            archive: house.archive, group: group, key: key, lists: lists, acting: try house.acting())
        let changes = try await ChangesOfLists(since: [], to: lists, in: house.archive)
        try await step.take(1, changes)
        #expect(try await house.office.groups.due(group, lists).map(\.number) == [0, 2, 3])
        // As a program that was started anew finds it.
        let again = PreventionOffice(archive: house.archive, jurisdiction: house.office.jurisdiction)
        try await PortfolioWork(again).catchUp()
        await again.underWay.finish("\(group.id)")
        #expect(try await again.groups.due(group, lists).isEmpty)
        let versions = try await house.archive.fetch(PartyPart.of("\(group.id)", numbers: [0, 1, 2, 3])).map(\.version)
        #expect(versions == [2, 2, 2, 2])
        #expect(try await results(group).count == 3_500)
    }

    @Test func `is brought in on the page, shown by result, decided of and handed out`() async throws {
        let answer = try await house.knock(
            desk, .post, RunDesk.path, form: [("name", "Suppliers, autumn")], files: ["file": Self.file(1_500)])
        let path = try #require(answer.location)
        await house.office.underWay.finish(String(path.split(separator: "/").last ?? ""))
        let matches = try await house.knock(desk, .get, path, query: ["band": "match"])
        let page = try #require(matches.page as? RunPage)
        #expect(page.lines.map(\.line) == [701, 1_401])
        #expect(page.progress.isFinished && page.progress.faulty == 1)
        #expect(String(decoding: page.body(Words(.zhHant), Forms(token: "t")).utf8, as: UTF8.self).contains("701"))
        let second = try await house.knock(desk, .get, path, query: ["page": "2"])
        #expect((second.page as? RunPage)?.lines.first?.line == 52)
        let line = try await house.knock(desk, .get, path, query: ["line": "701"])
        #expect((line.page as? RunLinePage)?.hits.map(\.isOpen) == [true])
        let form = [("line", "701"), ("hit", "1"), ("decision", "confirmed"), ("reason", "The same mill.")]
        #expect(try await house.knock(desk, .post, "\(path)/disposition", form: form).status == 303)
        // The same party on another line of the same file was decided with it.
        let other = try await house.knock(desk, .get, path, query: ["line": "1401"])
        #expect((other.page as? RunLinePage)?.hits.map(\.isOpen) == [false])
        let csv = try await house.knock(desk, .get, path, query: ["as": "csv"])
        guard case .file(let data, _, _) = csv.body else {
            Issue.record("no file")
            return
        }
        #expect(String(decoding: data, as: UTF8.self).split(separator: "\r\n").count == 1_501)
        await #expect(throws: NotFound.self) { try await house.knock(desk, .get, path, as: .otherUnit) }
        let others = try await house.knock(desk, .get, RunDesk.path, as: .otherUnit)
        #expect((others.page as? RunsPage)?.runs.isEmpty == true)
    }

    @Test func `that cannot be read is refused at the field, and nothing is kept`() async throws {
        let answer = try await house.knock(
            desk, .post, RunDesk.path, form: [("name", "Suppliers")], files: ["file": "a,b\n1,2\n"])
        #expect(answer.status == 422)
        let page = try #require(answer.page as? RunsPage)
        #expect(page.problems.map(\.field) == ["columns"])
        #expect(page.runs.isEmpty)
    }
}
