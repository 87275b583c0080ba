import Foundation
import Lexicon
import Policy
import Statistics
import Testing

@testable import Protection

@Suite struct `A tally of many` {
    /// More than two batches. `LODESTAR_TALLY_PEOPLE=20000` measures with as many as a country has in ten years.
    private static let people =
        ProcessInfo.processInfo.environment["LODESTAR_TALLY_PEOPLE"].flatMap { Int($0) } ?? 1_203

    @Test func `counts everybody once, batch after batch`() async throws {
        let fixture = try await TallyFixture()
        let village = fixture.village
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<Self.people {
                if number >= 64 { try await group.next() }
                group.addTask {
                    _ = try await village.openCase(
                        number.isMultiple(of: 3) ? .child : .adult, parts: [("police", .referring)],
                        file: [
                            TallyFixture.identity(.female, born: nil, ["VN"]),
                            AccountContent(indicators: ["debt"], means: ["fraud"], acts: ["forced-labour"], words: nil),
                            NeedsContent(kinds: ["legal"]),
                        ])
                }
            }
            try await group.waitForAll()
        }
        let before = Self.peakMegabytes
        let start = ContinuousClock.now
        let drawn = try await fixture.draw()
        let took = ContinuousClock.now - start
        print("Drew \(drawn.count) in \(took); peak \(before) MB before, \(Self.peakMegabytes) after")
        #expect(drawn.count == Self.people)
        let minors = drawn.filter { $0["ageGroup"] == .codes(["minor"]) }
        #expect(minors.count == (Self.people + 2) / 3)
        #expect(drawn.allSatisfy { $0["citizenship"] == .codes(["VN"]) && $0["means"]?.codes.count == 2 })
    }

    /// The most memory that the process ever held.
    private static var peakMegabytes: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) / 1_024
    }
}
