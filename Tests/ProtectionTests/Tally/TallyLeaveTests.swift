import Accounts
import Foundation
import Journal
import Lexicon
import Packs
import Policy
import Statistics
import Store
import Testing
import Web

@testable import Protection

@Suite struct `Whoever counts` {
    @Test func `alone may: everybody else is refused before anything of anybody is read`() async throws {
        let watched = Watched()
        let fixture = try await TallyFixture { watched.watch($0) }
        let record = try await fixture.village.openCase(parts: [("police", .referring)])
        let units = fixture.village.units.values.map { $0 }
        let before = try await fixture.village.archive.looks(at: record.person, newest: 10).count
        _ = watched.take()
        for unit in units {
            for role in Role.allCases {
                for purpose in Purpose.allCases {
                    let acting = Acting(
                        worker: .init(), role: role, unit: unit.id, agency: unit.agency, function: unit.function,
                        purpose: purpose)
                    let isAllowed = role == .statistician && unit.function == .statistics && purpose == .statistics
                    guard !isAllowed else { continue }
                    await #expect(throws: Refusal.self) {
                        try await fixture.tally.draw(acting, "observations.drawn", Village.start)
                    }
                }
            }
        }
        #expect(watched.take() == [])
        #expect(try await fixture.village.archive.looks(at: record.person, newest: 10).count == before)
    }

    @Test func `gets nothing that could be somebody, and only codes of the code book`() async throws {
        let fixture = try await TallyFixture()
        let secrets = ["Đặng Thị Sao Mai", "0912555037", "Dormitory by the old pier", "Wages kept by Mr Wei"]
        var records: [CaseRecord] = []
        for number in 0..<12 {
            records.append(
                try await fixture.village.openCase(
                    parts: [("police", .referring)],
                    file: [
                        NameContent(asWished: secrets[0], also: ["Sao Mai"]),
                        TallyFixture.identity(.male, born: "1984-11-\(10 + number)", ["PH"]),
                        ContactContent(phone: secrets[1], whereabouts: secrets[2]),
                        AccountContent(indicators: ["debt"], means: [], acts: ["crime"], words: secrets[3]),
                    ], at: Village.start.addingTimeInterval(Double(number))))
        }
        let drawn = try await fixture.draw()
        let written = String(decoding: try JSONEncoder().encode(drawn), as: UTF8.self)
        for record in records {
            for secret in [record.id.description, record.person.description, record.reference.text] {
                #expect(!written.lowercased().contains(secret.lowercased()))
            }
        }
        for secret in secrets + ["Sao", "1984", "11-1", "2026-03", fixture.counting.worker.description] {
            #expect(!written.contains(secret), "\(secret)")
        }
        let longest = written.split { !$0.isNumber }.map(\.count).max()
        #expect(longest == 4, "a year, and no longer run of digits")
        let known = try Self.codeBook()
        for observation in drawn {
            for variable in observation.variables {
                let codes = Set(observation[variable]?.codes ?? [])
                let isListed = codes.isSubset(of: try #require(known[variable], "\(variable)"))
                #expect(isListed || ["year", "halfYear", "citizenship"].contains(variable), "\(variable): \(codes)")
            }
        }
    }

    @Test func `gets everybody in an order that tells nothing`() async throws {
        let fixture = try await TallyFixture()
        for number in 0..<40 {
            _ = try await fixture.village.openCase(
                parts: [("police", .referring)],
                file: [AccountContent(indicators: [], means: [], acts: [number < 20 ? "crime" : "organs"], words: nil)])
        }
        let draws = [try await fixture.draw(), try await fixture.draw(), try await fixture.draw()]
        let orders = draws.map { $0.map { $0["exploitation"]?.codes.first ?? "" } }
        #expect(Set(orders).count == 3)
        #expect(Set(orders.map { $0.sorted() }).count == 1)
    }

    @Test func `is in the journal, and on the list of everybody who was counted`() async throws {
        let fixture = try await TallyFixture()
        let village = fixture.village
        let earlier = try await village.openCase(parts: [("police", .referring)])
        _ = try await fixture.draw()
        let later = try await village.openCase(parts: [("police", .referring)])
        let look = try #require(try await village.archive.looks(at: earlier.person, newest: 1).first)
        #expect(look.entry.action == "observations.drawn" && look.entry.worker == fixture.counting.worker)
        #expect(look.entry.purpose == "statistics" && look.entry.looked == ["account", "identity", "services"])
        #expect(look.entry.subjects == [.everybody])
        let others = try await village.archive.looks(at: later.person, newest: 10)
        #expect(!others.contains { $0.entry.action == "observations.drawn" })
        #expect(try await village.archive.looks(at: .init(), newest: 10).isEmpty)

        let told = try #require(try await village.office.plainLooks(at: earlier.person, newest: 1).first)
        #expect(told.what == .counted)
        let line = LooksOfDay.of([told], atMost: 1).flatMap(\.lines)[0].sentence(Words(.en))
        #expect(String(decoding: line.utf8, as: UTF8.self).contains("counted your answers with everybody"))
        #expect(try await village.archive.verify(schema: village.office.schema).fault == nil)
    }

    @Test func `counts in no compartment that a country's law keeps from it`() async throws {
        let fixture = try await TallyFixture()
        _ = try await fixture.village.openCase(
            parts: [("police", .referring)],
            file: [
                TallyFixture.identity(.male, born: "1990", []),
                AccountContent(indicators: ["debt"], means: [], acts: ["crime"], words: nil),
            ])
        let office = fixture.village.office
        let noAccount = PackNarrowing(
            purposes: [.statistics], matters: [.compartment(.account)], reason: "Not here.", citation: "Act 1")
        let narrowed = Office(
            archive: office.archive, rules: Rulebook(narrowedBy: [noAccount]), jurisdiction: office.jurisdiction,
            schema: office.schema)
        let drawn = try await Tally(narrowed).draw(fixture.counting, "observations.drawn", Village.start)
        #expect(drawn.first?["sex"] == .codes(["male"]))
        #expect(drawn.first?["means"] == nil && drawn.first?["exploitation"] == nil)
    }

    private static func codeBook() throws -> [String: Set<String>] {
        let bytes = try #require(EmbeddedPacks.files(of: "intl")["codebook.csv"])
        let table = try CSVText(String(decoding: bytes, as: UTF8.self))
        return table.rows.reduce(into: [:]) { $0[$1.cells[0], default: []].insert($1.cells[1]) }
    }
}
