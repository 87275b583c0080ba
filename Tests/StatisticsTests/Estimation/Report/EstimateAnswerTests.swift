import Foundation
import Testing

@testable import Statistics

@Suite struct `The answer of the command` {
    private static func read(_ answer: some Encodable) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: JSONEncoder().encode(answer)) as? [String: Any])
    }

    private static let promised = [
        "estimate", "interval", "terms", "dropped", "deviance", "aic", "bic", "status", "reason", "methods",
        "sensitivity", "assumptions", "verdict",
    ]

    @Test func `has every promised key where there is an estimate`() async throws {
        let report = try await `The report of an estimate`.kosovo.value
        let answer = try Self.read(EstimateAnswer(report))
        for key in Self.promised { #expect(answer[key] != nil, "\(key)") }
        #expect(answer["reason"] is NSNull)
        #expect(answer["status"] as? Int == 0)
        #expect((answer["interval"] as? [Double])?.count == 2)
        #expect((answer["terms"] as? [String])?.last == "EXH:ABA:OSCE")
        let methods = try #require(answer["methods"] as? [[String: Any]])
        #expect(methods.count == 6)
        for method in methods { for key in ["estimate", "interval", "reason"] { #expect(method[key] != nil) } }
    }

    @Test func `has every promised key where there is none`() async throws {
        let table = try PublishedTables.two(first: 5, second: 6, both: 0)
        let answer = try Self.read(EstimateAnswer(.table(.noOverlap), of: table, by: .stepwise))
        for key in Self.promised { #expect(answer[key] != nil, "\(key)") }
        for key in ["estimate", "interval", "deviance", "aic", "bic"] { #expect(answer[key] is NSNull) }
        #expect(answer["status"] as? Int == 1)
        #expect((answer["reason"] as? String)?.contains("on two lists") == true)
    }

    @Test func `lists models with their status, and writes no number where there is none`() async throws {
        let table = try PublishedTables.artificial()
        let answer = try await ModelsAnswer(table, order: nil, most: 100, threads: 1)
        let models = try #require(try Self.read(answer)["models"] as? [[String: Any]])
        #expect(models.count == 8)
        #expect(models.map { $0["status"] as? Int } == [0, 0, 0, 0, 1, 1, 1, 2])
        #expect(models.last?["bic"] is NSNull)
        #expect(answer.lines.count == 9)
    }

    @Test(arguments: [(10356.519, "10,357"), (999.4, "999"), (1_000_000.2, "1,000,000"), (0, "0")])
    func `writes whole people`(value: Double, text: String) {
        #expect(EstimateText.whole(value) == text)
        #expect(EstimateText.scientific(3.2e17) == "about 3 × 10^17")
        #expect(EstimateText.scientific(.infinity) == "no end of")
    }
}

/// The pages under docs/methods hold these figures.
@Suite struct `The pages on estimates` {
    private static func page(_ name: String) throws -> String {
        let root = (0..<5).reduce(URL(filePath: #filePath)) { place, _ in place.deletingLastPathComponent() }
        return try String(contentsOf: root.appending(path: "docs/methods/\(name).md"), encoding: .utf8)
    }

    private static func decimals(_ value: Double) -> String {
        let whole = Int((value * 10_000).rounded())
        return "\(whole / 10_000)." + String("\(whole % 10_000 + 10_000)".dropFirst())
    }

    @Test func `show the best models of Kosovo as they are`() throws {
        let page = try Self.page("model-choice")
        for model in try ModelRanking.ranked(PublishedTables.kosovo(), order: 3, keep: 5).best {
            let figures = "\(Self.decimals(model.bic)) | \(Self.decimals(model.estimate))"
            #expect(page.contains("| \(model.model) | \(figures) |"))
        }
    }

    @Test(arguments: [1, 5, 10])
    func `show its intervals as they are`(kept: Int) async throws {
        var request = EstimateRequest(try PublishedTables.kosovo(), method: .bic)
        (request.isRCompatible, request.seed, request.replicates) = (true, 1234, 1_000)
        request.modelsKept = kept
        let ends = try await MethodRun(request).estimate().intervals.map { interval in
            "\(Int(interval.lower.rounded())) to \(Int((interval.upper ?? 0).rounded()))"
        }
        #expect(try Self.page("model-choice").contains("| \(kept) | \(ends.joined(separator: " | ")) |"))
    }

    @Test func `show how many models there are`() throws {
        let page = try Self.page("model-choice")
        for (lists, row) in [(2, "| 2 | 1 |"), (3, "| 3 | 8 |"), (4, "| 4 | 113 |"), (5, "| 5 | 6,893 |")] {
            let count = try ModelLattice(lists: lists, order: lists - 1).count()
            #expect(row == "| \(lists) | \(EstimateText.whole(Double(count))) |")
            #expect(page.contains(row))
        }
    }

    @Test func `show two lists and the verdict on Kosovo as they are`() throws {
        let page = try Self.page("multiple-systems-estimation")
        let two = try PublishedTables.two(first: 80, second: 60, both: 20).fitted(.mainEffects(lists: 2))
        #expect(page.contains("**\(EstimateText.whole(two.estimate))**: \(two.observed) seen and 240 unseen"))
        #expect(two.unseen.agrees(with: 240, within: 1e-9))
        let near = try ModelRanking.ranked(PublishedTables.kosovo(), order: 3, keep: 5).best.filter {
            $0.bic < 203.0297 + Verdict.equalBIC
        }
        #expect(near.count == 3)
        for model in near {
            #expect(page.contains("`\(model.model)`") && page.contains(EstimateText.whole(model.estimate)))
        }
    }
}
