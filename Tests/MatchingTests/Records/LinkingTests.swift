import Testing

@testable import Matching

@Suite struct `Linking two registers` {
    private func linked(
        _ registers: VillageTables.Registers, decisions: [PairDecision] = [], threads: Int = 1, threshold: Double = 0.5
    ) async throws -> LinkResult {
        try await LinkRequest(
            left: registers.leftTable, right: registers.rightTable, decisions: decisions, threshold: threshold,
            threads: threads
        ).result()
    }

    @Test(arguments: 1...3)
    func `finds those who are in both, each once`(seed: UInt64) async throws {
        let registers = VillageTables.registers(250, shared: 150, seed: seed)
        let result = try await linked(registers)
        let score = VillageTables.score(result.pairs, registers.truth, ordered: true)
        #expect(score.precision > 0.97)
        #expect(score.recall > 0.97)
        #expect(Set(result.pairs.map(\.left)).count == result.pairs.count)
        #expect(Set(result.pairs.map(\.right)).count == result.pairs.count)
        #expect(abs((result.summary.overall.precision ?? 0) - score.precision) < 0.03)
    }

    @Test func `answers the same whatever the number of threads`() async throws {
        let registers = VillageTables.registers(150, shared: 100, seed: 7)
        let one = try await linked(registers)
        #expect(try await linked(registers, threads: 2) == one)
        #expect(try await linked(registers, threads: 5) == one)
    }

    @Test func `finds the same pairs when the tables change places`() async throws {
        let registers = VillageTables.registers(200, shared: 120, seed: 8)
        let there = try await linked(registers)
        let back = try await LinkRequest(left: registers.rightTable, right: registers.leftTable).result()
        let (a, b) = (Set(there.pairs.map { [$0.left, $0.right] }), Set(back.pairs.map { [$0.right, $0.left] }))
        // The random pairs are others, so a doubtful pair may fall on the other side of the threshold.
        #expect(a.symmetricDifference(b).count <= 3)
    }

    @Test func `finds the same pairs in any order of rows and columns`() async throws {
        var registers = VillageTables.registers(200, shared: 120, seed: 9)
        let before = try await linked(registers)
        var random = SmallRandom(state: 99)
        registers.left.shuffle(using: &random)
        registers.right.shuffle(using: &random)
        let after = try await linked(registers)
        let (a, b) = (Set(before.pairs.map { [$0.left, $0.right] }), Set(after.pairs.map { [$0.left, $0.right] }))
        #expect(a.symmetricDifference(b).count <= 3)
    }

    @Test func `gives reasons that add up to the weight`() async throws {
        let result = try await linked(VillageTables.registers(150, shared: 100, seed: 10))
        #expect(!result.pairs.isEmpty)
        for pair in result.pairs {
            #expect(abs(Natural.logistic(pair.weight * Natural.log(2)) - pair.probability) < 1e-9)
            #expect(pair.parts.first?.subject == "before comparing")
            #expect(pair.explanation.contains("weight"))
        }
    }

    /// On tables that nothing was tuned on: of the pairs given a probability about that share must be right.
    @Test func `gives probabilities that can be believed`() async throws {
        var bins = [(expected: Double, right: Double, count: Double)](repeating: (0, 0, 0), count: 3)
        for seed in UInt64(40)..<48 {
            // Heavily spoilt, so that there is something to doubt.
            let registers = VillageTables.registers(200, shared: 100, seed: seed, spoilt: 60)
            for pair in try await linked(registers, threshold: 0.05).pairs {
                let bin = pair.probability < 0.5 ? 0 : pair.probability < 0.9 ? 1 : 2
                bins[bin].expected += pair.probability
                bins[bin].right += registers.truth.contains([pair.left, pair.right]) ? 1 : 0
                bins[bin].count += 1
            }
        }
        for bin in bins where bin.count > 10 {
            // Four standard errors, and a twentieth for what the model leaves out.
            let (told, right) = (bin.expected / bin.count, bin.right / bin.count)
            let error = 4 * (told * (1 - told) / bin.count).squareRoot() + 0.05
            #expect(abs(told - right) < error, "told \(told), right \(right) of \(bin.count)")
        }
        #expect(bins[2].count > 200)
    }

    @Test func `keeps to decisions and forgets them when they are taken back`() async throws {
        let registers = VillageTables.registers(150, shared: 100, seed: 12)
        let before = try await linked(registers)
        let first = before.pairs[0]
        let rejected = try await linked(
            registers, decisions: [PairDecision(left: first.left, right: first.right, verdict: .rejected)])
        #expect(!rejected.pairs.contains { $0.left == first.left && $0.right == first.right })
        let stranger = "a149"
        let confirmed = try await linked(
            registers, decisions: [PairDecision(left: stranger, right: first.right, verdict: .confirmed)])
        #expect(confirmed.pairs.contains { $0.left == stranger && $0.right == first.right && $0.isConfirmed })
        #expect(!confirmed.pairs.contains { $0.left == first.left && $0.right == first.right })
        #expect(try await linked(registers) == before)
    }

    @Test func `refuses decisions that contradict each other`() async throws {
        let registers = VillageTables.registers(20, shared: 10, seed: 13)
        await #expect(throws: LinkRequest.Fault.unknownIdentifier("nobody")) {
            try await linked(registers, decisions: [.init(left: "nobody", right: "b1", verdict: .confirmed)])
        }
        await #expect(throws: LinkRequest.Fault.contradiction(left: "a1", right: "b1")) {
            try await linked(
                registers,
                decisions: [
                    .init(left: "a1", right: "b1", verdict: .confirmed),
                    .init(left: "a1", right: "b1", verdict: .rejected),
                ])
        }
        await #expect(throws: LinkRequest.Fault.confirmedTwice("a1")) {
            try await linked(
                registers,
                decisions: [
                    .init(left: "a1", right: "b1", verdict: .confirmed),
                    .init(left: "a1", right: "b2", verdict: .confirmed),
                ])
        }
    }

    @Test func `answers small and strange tables without a fault`() async throws {
        let one = VillageTables.registers(1, shared: 1, seed: 14)
        #expect(try await linked(one).pairs.count <= 1)
        let none = VillageTables.registers(40, shared: 0, seed: 15)
        #expect(try await linked(none).pairs.count <= 1)
        let all = VillageTables.registers(60, shared: 60, seed: 16)
        let score = VillageTables.score(try await linked(all).pairs, all.truth, ordered: true)
        #expect(score.recall > 0.9 && score.precision > 0.9)
    }

    @Test func `writes pairs and a summary that other programs can read`() async throws {
        let result = try await linked(VillageTables.registers(100, shared: 60, seed: 17))
        let text = String(decoding: result.csv(), as: UTF8.self)
        #expect(text.hasPrefix("left,right,probability,explanation\n"))
        #expect(text.split(separator: "\n").count == result.pairs.count + 1)
        var rows = SeparatedRows(result.csv())
        while let row = rows.row() { #expect(row.count == 4) }
        #expect(result.summary.json.contains("\"pairs\": \(result.pairs.count)"))
        #expect(LinkSummary.quoted("a\"b\\\n") == "\"a\\\"b\\\\\\u000a\"")
        #expect(PlainNumber.text(-0.004, decimals: 2) == "0.00")
        #expect(PlainNumber.text(12.345, decimals: 1) == "12.3")
        #expect(PlainNumber.signed(0.05, decimals: 2) == "+0.05")
    }
}

@Suite struct `Finding duplicates` {
    @Test(arguments: 1...3)
    func `puts the records of one person together`(seed: UInt64) async throws {
        let register = VillageTables.register(200, seed: seed)
        let result = try await LinkRequest(left: register.leftTable, right: nil).result()
        let score = VillageTables.score(result.pairs, register.truth, ordered: false)
        #expect(score.precision > 0.97)
        #expect(score.recall > 0.95)
        // Every pair of a group is told, and no record is in two groups.
        #expect(result.pairs.count == result.clusters.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 })
        #expect(Set(result.clusters.flatMap { $0 }).count == result.clusters.reduce(0) { $0 + $1.count })
    }

    @Test func `leaves the others alone when an unrelated record is added`() async throws {
        var register = VillageTables.register(150, seed: 5)
        let before = try await LinkRequest(left: register.leftTable, right: nil).result()
        register.left.append("stranger,zz99,yy99,1931-12-25,nowhere,0111111111")
        let after = try await LinkRequest(left: register.leftTable, right: nil).result()
        #expect(!after.clusters.contains { $0.contains("stranger") })
        let (a, b) = (Set(before.clusters.map { $0.sorted() }), Set(after.clusters.map { $0.sorted() }))
        #expect(a.symmetricDifference(b).count <= 2)
    }

    @Test func `keeps to decisions`() async throws {
        let register = VillageTables.register(100, seed: 6)
        let before = try await LinkRequest(left: register.leftTable, right: nil).result()
        let first = before.pairs[0]
        let parted = try await LinkRequest(
            left: register.leftTable, right: nil,
            decisions: [.init(left: first.right, right: first.left, verdict: .rejected)]
        ).result()
        #expect(!parted.clusters.contains { $0.contains(first.left) && $0.contains(first.right) })
        let joined = try await LinkRequest(
            left: register.leftTable, right: nil, decisions: [.init(left: "p1-0", right: "p2-0", verdict: .confirmed)]
        ).result()
        #expect(joined.clusters.contains { $0.contains("p1-0") && $0.contains("p2-0") })
        await #expect(throws: LinkRequest.Fault.self) {
            try await LinkRequest(
                left: register.leftTable, right: nil,
                decisions: [
                    .init(left: "p1-0", right: "p2-0", verdict: .confirmed),
                    .init(left: "p2-0", right: "p4-0", verdict: .confirmed),
                    .init(left: "p1-0", right: "p4-0", verdict: .rejected),
                ]
            ).result()
        }
    }

    @Test func `finds pairs by blocking that share something rare`() async {
        let registers = VillageTables.registers(500, shared: 400, seed: 20)
        let (left, right) = (registers.leftTable, registers.rightTable)
        let blocking = Blocking(
            fields: RecordFields.fields(left, right), leftCount: left.count, rightCount: right.count)
        let pairs = await blocking.pairs(threads: 1)
        #expect(Set(pairs).count == pairs.count)
        #expect(pairs == pairs.sorted())
        #expect(pairs.count <= 25 * 500)
        let found = pairs.count {
            registers.truth.contains([left.identifiers[Int($0.left)], right.identifiers[Int($0.right)]])
        }
        #expect(Double(found) / 400 > 0.98)
        #expect(await blocking.pairs(threads: 3) == pairs)
    }
}
