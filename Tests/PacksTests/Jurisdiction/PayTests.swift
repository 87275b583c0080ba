import Foundation
import Lexicon
import Packs
import Testing

@Suite struct `Pay for a session` {
    let pack: Jurisdiction

    init() throws { pack = try TaiwanPack.loaded() }

    @Test(arguments: [
        // By day: 600 for the first two hours, then 300 an hour; under thirty minutes half of it.
        ("interpreter", "10:00", "10:01", 600), ("interpreter", "10:00", "12:00", 600),
        ("interpreter", "10:00", "12:01", 750), ("interpreter", "10:00", "12:29", 750),
        ("interpreter", "10:00", "12:30", 900), ("interpreter", "10:00", "12:59", 900),
        ("interpreter", "10:00", "13:00", 900), ("interpreter", "10:00", "13:29", 1050),
        ("interpreter", "10:00", "13:30", 1200), ("interpreter", "10:00", "15:00", 1500),
        // By night: 1,200 and 600.
        ("interpreter", "22:00", "24:00", 1200), ("interpreter", "22:00", "24:10", 1500),
        ("interpreter", "22:00", "24:30", 1800), ("interpreter", "02:00", "06:00", 2400),
        // The edges of the night: 22:00 and 06:00.
        ("interpreter", "20:00", "22:00", 600), ("interpreter", "20:01", "22:01", 1200),
        ("interpreter", "06:00", "08:00", 600), ("interpreter", "05:59", "07:59", 1200),
        // Further hours: the one that straddles costs the night rate, the others their own.
        ("interpreter", "19:00", "22:00", 900), ("interpreter", "19:30", "22:30", 1200),
        ("interpreter", "19:00", "23:00", 1500), ("interpreter", "19:30", "21:55", 750),
        ("interpreter", "19:45", "22:05", 900), ("interpreter", "03:30", "07:30", 2100),
        ("interpreter", "03:00", "07:00", 2100),
        // Someone who accompanies: 1,600 or 2,500, then 700 an hour and 350 for less than half.
        ("accompaniment", "10:00", "12:00", 1600), ("accompaniment", "10:00", "12:20", 1950),
        ("accompaniment", "10:00", "12:30", 2300), ("accompaniment", "10:00", "13:00", 2300),
        ("accompaniment", "23:00", "25:00", 2500), ("accompaniment", "23:00", "25:29", 2850),
        ("accompaniment", "23:00", "26:00", 3200),
        // Nothing for a session that ends as it begins, or before.
        ("interpreter", "10:00", "10:00", 0), ("interpreter", "10:00", "09:00", 0),
    ])
    func `follows the regulation to the minute`(tariff: String, from: String, to: String, pay: Int) throws {
        let tariff = try #require(pack.assistance.tariff(tariff))
        let (start, end) = (TaiwanPack.moment("2026-03-02 " + from), TaiwanPack.moment("2026-03-02 " + to))
        #expect(tariff.pay(from: start, to: end, in: pack.zone) == pay)
        #expect(tariff.items(from: start, to: end, in: pack.zone).reduce(0) { $0 + $1.pay } == pay)
    }
}

@Suite struct `Caps on help` {
    let pack: Jurisdiction

    init() throws { pack = try TaiwanPack.loaded() }

    struct Claim: Sendable, CustomStringConvertible {
        let cap: String, asked: Int
        var paid: [Int] = []
        var leave: Jurisdiction.Amount.Leave = []
        let payable: Int
        var description: String { "\(cap): \(asked) after \(paid)" }
    }

    @Test(arguments: [
        Claim(cap: "medical-insured", asked: 2999, payable: 2999),
        Claim(cap: "medical-insured", asked: 3001, payable: 3000),
        Claim(cap: "medical-insured", asked: 500, paid: [1000, 1800], payable: 200),
        Claim(cap: "medical-insured", asked: 500, paid: [3000], payable: 0),
        Claim(cap: "medical-insured", asked: 9000, paid: [3000], leave: .special, payable: 9000),
        Claim(cap: "medical-uninsured", asked: 12_000, payable: 10_000),
        Claim(cap: "health-check", asked: 2500, payable: 2500),
        Claim(cap: "health-check", asked: 400, paid: [2500], payable: 0),
        Claim(cap: "lawyer", asked: 40_000, paid: [30_000], payable: 30_000),
        Claim(cap: "lawyer", asked: 1, paid: [30_000, 30_000], payable: 0),
        Claim(cap: "counselling-session", asked: 2500, paid: Array(repeating: 2000, count: 9), payable: 2000),
        Claim(cap: "counselling-session", asked: 2000, paid: Array(repeating: 2000, count: 10), payable: 0),
        Claim(
            cap: "counselling-session", asked: 2500, paid: Array(repeating: 2000, count: 10), leave: .special,
            payable: 2000),
        Claim(cap: "rent", asked: 6000, paid: [5000, 5000], payable: 5000),
        Claim(cap: "rent", asked: 5000, paid: [5000, 5000, 5000], payable: 0),
        Claim(cap: "rent", asked: 5000, paid: [5000, 5000, 5000], leave: .moreTimes, payable: 5000),
        Claim(cap: "rent", asked: 5000, paid: [5000, 5000, 5000, 5000], leave: .moreTimes, payable: 0),
        Claim(cap: "economic-aid", asked: 9000, paid: [10_000], payable: 5000),
        Claim(cap: "shelter-day", asked: 900, paid: [700, 700], payable: 700),
        Claim(cap: "shelter-half-day", asked: 900, payable: 350),
        Claim(cap: "temporary-lodging", asked: 2400, payable: 2000),
        Claim(cap: "temporary-lodging", asked: 2400, leave: .raised, payable: 2400),
        Claim(cap: "temporary-lodging", asked: 2600, leave: .raised, payable: 2500),
        Claim(cap: "temporary-lodging", asked: 2000, paid: [2000, 2000], payable: 0),
        Claim(cap: "fees-and-ticket", asked: 23_456, payable: 23_456),
        Claim(cap: "economic-aid", asked: -5, payable: 0),
    ])
    func `pay what may be paid and no more`(claim: Claim) throws {
        let amount = try #require(pack.assistance.cap(claim.cap)).amount
        #expect(amount.payable(claim.asked, after: claim.paid, leave: claim.leave) == claim.payable)
    }

    @Test(
        arguments: [
            ("interpreting", ["interpreterNeeded": true, "placed": true, "suspected": true], .met),
            ("interpreting", ["interpreterNeeded": true, "placed": false, "suspected": true], .met),
            ("counselling", ["identified": false, "suspected": true, "placed": false], .met),
            ("accompaniment", ["beingQuestioned": true, "suspected": true], .met),
            ("placement", ["suspected": true], .met), ("placement", [:], .open(on: ["suspected", "identified"])),
            ("welfare", ["identified": true], .met), ("medical", ["placed": false, "suspected": true], .met),
            ("medical", ["suspected": false, "identified": false, "placed": true], .unmet),
        ] as [(String, [String: Bool], Jurisdiction.Requirement.Verdict)])
    func `are open to whom the Act names`(
        kind: String, flags: [String: Bool], verdict: Jurisdiction.Requirement.Verdict
    ) throws {
        let kind = try #require(pack.assistance.kind(kind))
        #expect(kind.when.verdict(.init(flags: flags)) == verdict)
    }

    @Test func `are never ended by a finding that can still be objected to`() throws {
        let ending = try #require(pack.assistance.endings.first { $0.id == "not-a-victim" })
        #expect(ending.when.verdict(.init(flags: ["foundNotVictim": true, "objectionOpen": true])) == .unmet)
        #expect(ending.when.verdict(.init(flags: ["foundNotVictim": true])) == .open(on: ["objectionOpen"]))
    }
}
