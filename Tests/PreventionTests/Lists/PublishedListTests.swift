import Foundation
import Testing

@testable import Prevention

/// Public lists; where the folder is not there, the tests say so and are skipped.
enum SharedLists {
    static let folder = ProcessInfo.processInfo.environment["LODESTAR_SHARED"] ?? "../shared"
    static let isThere = FileManager.default.fileExists(atPath: folder + "/data/supply/lists")

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/data/supply/" + path)))
    }
}

@Suite("Lists as they are published", .enabled(if: SharedLists.isThere, "the shared data are not there"))
struct PublishedListTests {
    @Test("Every row of the UFLPA page is an entry: 9, 43 and 108 in its three sections, none left to a person")
    func uflpa() throws {
        let file = try ListKind.uflpa.read(SharedLists.bytes("lists/uflpa_entity_list_2026-07-09.html"))
        #expect(file.rows == 160 && file.entries.count == 160 && file.forPerson.isEmpty)
        let sections = Dictionary(grouping: file.entries) { $0.remarks ?? "" }.mapValues(\.count)
        #expect(
            sections == ["Section 2(d)(2)(B)(i)": 9, "Section 2(d)(2)(B)(ii)": 43, "Section 2(d)(2)(B)(v)": 108])
        #expect(file.entries.allSatisfy { $0.effective != nil })
        #expect(file.entries.count { $0.scope == .entityAndSubsidiaries } == 5)
        // Who counts the rows of the three tables with their headings counts 163; with the last one's alone, 161.
        #expect(file.headings == 3)
        #expect(file.entries.allSatisfy { !$0.names.contains { $0.text.contains("also known") } })
    }

    @Test("Every row of the customs orders is an entry or waits for a person; no kind of scope is lost")
    func orders() throws {
        let file = try ListKind.cbp.read(SharedLists.bytes("lists/cbp_wro_findings_2026-06-23.json"))
        #expect(file.rows == 67)
        #expect(Set(file.entries.map(\.raw)).union(file.forPerson.map(\.raw)).count == 67)
        let scopes = Dictionary(grouping: file.entries, by: \.scope.word).mapValues(\.count)
        #expect(scopes["vessel"] == 5 && scopes["fleet"] == 1 && scopes["region"] == 1)
        #expect(scopes["product×country"] == 3)
        #expect(file.forPerson.count { $0.reason == .modified } == 4)
        #expect(file.entries.count { $0.status == .superseded(by: "UFLPA") } == 12)
        let names = file.entries.map(\.primary)
        #expect(names.count { $0 == "State Penitentiary, Ciudad Victoria, Tamaulipas" } == 2)
        #expect(file.entries.filter { $0.scope == .vessel }.allSatisfy { $0.country == nil })
        let carpets = file.entries.filter { $0.raw.hasPrefix("Kumar Carpet") }
        let removed = carpets.filter { if case .inactive = $0.status { true } else { false } }.map(\.primary)
        #expect(carpets.count == 7 && removed.count == 4 && removed.contains("Annapurna Carpet"))
        let farm = try #require(file.entries.first { $0.primary.hasPrefix("Nanhu") })
        #expect(farm.names.contains(ListEntry.Name("Zhejiang Sanmei Tea Co., Ltd.", .weak)))
    }

    @Test("The list of Executive Order 13126 is 54 goods of countries")
    func executiveOrder() throws {
        let file = try ListKind.eo13126.read(SharedLists.bytes("ilab/eo13126_2014.csv"))
        #expect(file.rows == 54 && file.entries.count == 54 && file.forPerson.isEmpty)
    }

    @Test("Published files, damaged: their rows are all accounted for, or words say what is wrong", arguments: 0..<4)
    func damaged(seed: UInt64) throws {
        var random = SplitMix(state: 4_242 + seed)
        let files = [
            (ListKind.uflpa, try SharedLists.bytes("lists/uflpa_entity_list_2026-07-09.html")),
            (.cbp, try SharedLists.bytes("lists/cbp_wro_findings_2026-06-23.json")),
            (.eo13126, try SharedLists.bytes("ilab/eo13126_2014.csv")),
        ]
        for (kind, bytes) in files {
            for _ in 0..<4 {
                let broken = HostileFileTests.damaged(bytes, &random)
                HostileFileTests.expectAccounted(kind, broken, "\(kind), seed \(seed)")
            }
        }
    }
}
