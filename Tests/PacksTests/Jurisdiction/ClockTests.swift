import Foundation
import Lexicon
import Packs
import Testing

@Suite struct `The clocks of the Taiwan pack` {
    let pack: Jurisdiction

    init() throws { pack = try TaiwanPack.loaded() }

    @Test(arguments: [
        // Objection: twenty days from the day after service.
        ("objection", "2026-03-02 09:00", "2026-03-22"), ("objection", "2026-03-02 23:59", "2026-03-22"),
        ("objection", "2025-12-20 10:00", "2026-01-09"), ("objection", "2024-02-20 10:00", "2024-03-11"),
        ("objection-forwarding", "2025-12-28 10:00", "2026-01-07"),
        ("objection-decision", "2024-02-25 10:00", "2024-03-06"),
        ("leave-after-revocation", "2026-02-25 10:00", "2026-03-07"),
        // Permits: a year from the day after issue, leap days included.
        ("residence-permit", "2024-02-29 10:00", "2025-02-28"), ("residence-permit", "2024-03-01 10:00", "2025-03-01"),
        ("residence-permit", "2025-12-31 10:00", "2026-12-31"), ("residence-extension", "2025-03-01", "2026-03-01"),
        // Grants, on the reading that is safe for the person: the day itself is the first.
        ("consolation-application", "2026-01-15 10:00", "2026-07-14"),
        ("grant-decision", "2025-11-30 10:00", "2026-02-28"),
        ("unemployment-application", "2025-08-31 10:00", "2026-02-28"),
        ("home-travel-application", "2026-10-01 10:00", "2026-12-31"),
        // One working day: over weekends, the lunar new year, a substitute day and a worked Saturday.
        ("placement-end-notice", "2026-11-20 10:00", "2026-11-23"),
        ("placement-end-notice", "2026-02-13 10:00", "2026-02-23"),
        ("placement-end-notice", "2024-02-16 10:00", "2024-02-17"),
        ("placement-end-notice", "2026-10-08 10:00", "2026-10-12"),
        ("placement-end-notice", "2025-12-31 10:00", "2026-01-02"),
        ("placement-end-notice", "2027-12-30 10:00", "2028-01-03"),
    ])
    func `end on the last day that the law gives`(clock: String, start: String, lastDay: String) throws {
        let clock = try #require(pack.clock(clock))
        let due = try #require(clock.due(from: TaiwanPack.moment(start), by: pack.almanac))
        #expect(due.lastDay.description == lastDay)
        #expect(due.instant == TaiwanPack.moment(due.lastDay.adding(days: 1).description))
    }

    @Test func `come round again, where something is to be done every so often`() throws {
        var files = try TaiwanPack.files()
        let text = String(decoding: try #require(files["clocks.yaml"]), as: UTF8.self)
        files["clocks.yaml"] = Data(text.replacing("    opensAfter: 3mo\n", with: "    every: 3mo\n").utf8)
        let clock = try #require(try Jurisdiction.load(files).clock("unemployment-again"))
        let due = clock.due(from: TaiwanPack.moment("2026-01-20 10:00"), by: pack.almanac)
        #expect(due?.lastDay.description == "2026-04-20")
    }

    @Test func `count seventy-two hours to the minute`() throws {
        let clock = try #require(pack.clock("absence-and-help"))
        let due = try #require(clock.due(from: TaiwanPack.moment("2025-12-30 18:30"), by: pack.almanac))
        #expect(due.instant == TaiwanPack.moment("2026-01-02 18:30"))
    }

    @Test(arguments: [
        ("2026-03-02", "2026-03-22", "2026-03-23"),  // a Sunday
        ("2026-02-07", "2026-02-27", "2026-03-02"),  // a substitute day before a weekend
        ("2026-01-29", "2026-02-18", "2026-02-23"),  // the lunar new year
        ("2026-03-03", "2026-03-23", "2026-03-23"),  // a Monday
    ])
    func `treat nothing as lost while a day off could still carry it on`(served: String, safe: String, last: String)
        throws
    {
        let clock = try #require(pack.clock("objection"))
        let start = TaiwanPack.moment(served + " 10:00")
        #expect(clock.due(from: start, by: pack.almanac)?.lastDay.description == safe)
        #expect(clock.lapse(from: start, by: pack.almanac)?.lastDay.description == last)
    }

    @Test(
        arguments: [
            ("2026-03-02 11:00", .running), ("2026-03-14 23:59", .running), ("2026-03-15 00:00", .dueSoon),
            ("2026-03-22 23:59", .dueSoon), ("2026-03-23 23:59", .dueSoon), ("2026-03-24 00:00", .over),
        ] as [(String, Jurisdiction.ClockReading.Status)])
    func `warn, wait for the later day, and only then are over`(now: String, status: Jurisdiction.ClockReading.Status)
        throws
    {
        let clock = try #require(pack.clock("objection"))
        let reading = clock.reading(
            startedAt: TaiwanPack.moment("2026-03-02 10:00"), now: TaiwanPack.moment(now), by: pack.almanac)
        #expect(reading.status == status)
    }

    @Test(
        arguments: [
            ("2026-03-10 09:00", .running), ("2026-03-12 00:00", .dueSoon), ("2026-03-14 23:59", .dueSoon),
            ("2026-03-15 00:00", .late), ("2026-06-01 00:00", .late),
        ] as [(String, Jurisdiction.ClockReading.Status)])
    func `call an agency late, and keep calling it late`(now: String, status: Jurisdiction.ClockReading.Status) throws {
        let clock = try #require(pack.clock("objection-forwarding"))
        let start = TaiwanPack.moment("2026-03-04 10:00")
        #expect(clock.reading(startedAt: start, now: TaiwanPack.moment(now), by: pack.almanac).status == status)
        let acted = clock.reading(
            startedAt: start, stoppedAt: TaiwanPack.moment("2026-03-15 00:00"), now: TaiwanPack.moment("2026-06-01"),
            by: pack.almanac)
        #expect(acted.status == .stopped && acted.inTime == false)
    }

    @Test(
        arguments: [
            ("2026-11-30 23:59", .notOpen), ("2026-12-01 00:00", .running), ("2027-02-01 00:00", .dueSoon),
            ("2027-03-01 23:59", .dueSoon), ("2027-03-02 00:00", .over),
        ] as [(String, Jurisdiction.ClockReading.Status)])
    func `open renewal three months before the permit's last day`(
        now: String, status: Jurisdiction.ClockReading.Status
    ) throws {
        let history = [Jurisdiction.Happening("residence-issued", at: TaiwanPack.moment("2026-03-01 10:00"))]
        let readings = pack.readings(of: history, now: TaiwanPack.moment(now))
        #expect(readings.first { $0.clock.id == "residence-extension-window" }?.status == status)
    }

    @Test(arguments: [
        ("2026-03-06 10:00", "2026-03-06 23:00", false), ("2026-03-06 10:00", "2026-03-09 23:00", false),
        ("2026-03-06 10:00", "2026-03-10 00:00", true), ("2026-03-02 10:00", "2026-03-04 09:00", true),
    ])
    func `call what the law wants at once late, in practice, after one working day`(
        began: String, now: String, isLate: Bool
    ) throws {
        let clock = try #require(pack.clock("take-up-report"))
        let reading = clock.reading(
            startedAt: TaiwanPack.moment(began), now: TaiwanPack.moment(now), by: pack.almanac)
        #expect(reading.status == .dueNow)
        #expect(reading.isLate == isLate && reading.isLateInPractice == isLate)
    }

    @Test func `say at once where the law says at once`() throws {
        let clock = try #require(pack.clock("report-suspicion"))
        let start = TaiwanPack.moment("2026-03-01 10:00")
        #expect(clock.reading(startedAt: start, now: start, by: pack.almanac).status == .dueNow)
        #expect(clock.due(from: start, by: pack.almanac) == nil)
    }

    @Test func `carry the holidays' caveat wherever a working day decides`() throws {
        for clock in pack.clocks {
            let reading = clock.reading(
                startedAt: TaiwanPack.moment("2026-05-04"), now: TaiwanPack.moment("2026-05-05"), by: pack.almanac)
            #expect(reading.caveats.isEmpty == !clock.needsCalendar, "\(clock.id)")
        }
        let rolling = pack.clocks.filter(\.needsCalendar).map(\.id)
        #expect(rolling.contains("objection") && rolling.contains("placement-end-notice"))
        #expect(!rolling.contains("residence-permit"))
    }

    @Test func `say when they left the years whose holidays are known`() throws {
        let clock = try #require(pack.clock("placement-end-notice"))
        #expect(clock.due(from: TaiwanPack.moment("2026-05-04"), by: pack.almanac)?.isCertain == true)
        #expect(clock.due(from: TaiwanPack.moment("2027-12-31"), by: pack.almanac)?.isCertain == false)
    }

    @Test func `say why, with the article, in both languages`() throws {
        let clock = try #require(pack.clock("objection-decision"))
        let reading = clock.reading(
            startedAt: TaiwanPack.moment("2026-03-01"), now: TaiwanPack.moment("2026-03-02"), by: pack.almanac)
        #expect(
            reading.why(in: .en) == "The superior agency must have decided. Its decision is final. "
                + "(Human Trafficking Prevention Act, art. 11(6), (7))")
        #expect(reading.why(in: .zhHant).hasSuffix("（人口販運防制法第 11 條第 6 項、第 7 項）"))
    }
}

@Suite struct `A case read by its events` {
    typealias Happening = Jurisdiction.Happening
    let pack: Jurisdiction

    init() throws { pack = try TaiwanPack.loaded() }

    private func status(_ clock: String, _ history: [(String, String)], _ now: String) -> Jurisdiction.ClockReading
        .Status?
    {
        let events = history.map { Happening($0.0, at: TaiwanPack.moment($0.1)) }
        return pack.readings(of: events, now: TaiwanPack.moment(now)).first { $0.clock.id == clock }?.status
    }

    private let refused = [
        ("suspicion-found", "2026-03-01 08:00"), ("report-made", "2026-03-01 09:00"),
        ("not-identified", "2026-03-02 10:00"), ("identification-notice-served", "2026-03-02 10:00"),
    ]

    @Test func `bars removal from the first suspicion`() {
        #expect(status("removal-bar", [("suspicion-found", "2026-03-01 08:00")], "2026-03-01 08:01") == .standing)
        #expect(status("removal-bar", [], "2026-03-01 08:01") == nil)
    }

    @Test func `keeps the bar and the help through the time to object, and ends both when it has passed`() {
        for clock in ["removal-bar", "help-during-objection"] {
            #expect(status(clock, refused, "2026-03-10") == .standing)
            #expect(status(clock, refused, "2026-03-23 23:59") == .standing)
            #expect(status(clock, refused, "2026-03-24 00:00") == .stopped)
        }
    }

    @Test func `runs the time to object from either result`() {
        for result in ["identified", "not-identified"] {
            let history = [
                ("suspicion-found", "2026-03-01 08:00"), (result, "2026-03-02 10:00"),
                ("identification-notice-served", "2026-03-02 10:00"),
            ]
            #expect(status("objection", history, "2026-03-10") == .running, "\(result)")
            #expect(status("removal-bar", history, "2026-03-23 23:59") == .standing, "\(result)")
            #expect(status("removal-bar", history, "2026-03-24 00:00") == .stopped, "\(result)")
        }
    }

    @Test func `keeps the bar until the objection is decided, however late`() {
        let objecting = refused + [("objection-received", "2026-03-20 10:00")]
        #expect(status("removal-bar", objecting, "2026-06-01") == .standing)
        #expect(status("objection", objecting, "2026-06-01") == .stopped)
        #expect(status("objection-forwarding", objecting, "2026-06-01") == .late)
        let decided =
            objecting + [("objection-forwarded", "2026-03-25 10:00"), ("objection-decided", "2026-04-02 10:00")]
        #expect(status("removal-bar", decided, "2026-04-02 10:00") == .stopped)
    }

    @Test func `puts what is late first and what is over last`() {
        let met = [("report-taken-up", "2026-03-01 10:00"), ("objection-received", "2026-03-20 10:00")]
        let events = (refused + met).map { Happening($0.0, at: TaiwanPack.moment($0.1)) }
        let readings = pack.readings(of: events, now: TaiwanPack.moment("2026-06-01"))
        #expect(readings.first?.clock.id == "objection-forwarding")
        #expect(readings.last?.status == .stopped)
    }

    @Test func `starts nothing from an event yet to come`() {
        #expect(status("objection", [("identification-notice-served", "2026-03-02 10:00")], "2026-03-02 09:59") == nil)
    }
}
