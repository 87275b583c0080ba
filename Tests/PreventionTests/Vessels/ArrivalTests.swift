import Foundation
import Lexicon
import Matching
import Policy
import Store
import Testing
import Web

@testable import Prevention

/// Ships of the village. None of them sails.
enum ArrivalSample {
    static let form: [(String, String)] = [
        ("vessel", "Grey Heron No. 7"), ("imo", "9074729"), ("flag", "TW"), ("owner", "Harrier Lines"),
        ("owner-country", "TW"), ("former-flags", "VU; 2026-01-10\nPA; 2025-11-02"), ("calls", "Low Ferry; TW"),
        ("due-on", "2026-09-25"), ("port", "Grey Harbour"),
    ]

    static func with(_ changes: [String: String]) -> [(String, String)] {
        form.filter { changes[$0.0] == nil } + changes.map { ($0.key, $0.value) }
    }

    /// A vessel with its number, and an owner's fleet.
    static let list = """
        name,aliases,country,goods,scope,effective,remarks
        Mudlark No. 3,,TW,Seafood,vessel,2025-06-15,IMO 9074729
        Marrowbone Seafood Group,,TW,Seafood,fleet,2025-06-15,

        """
}

@Suite struct `An arrival` {
    private func announced(
        _ house: TradeHouse, _ form: [(String, String)] = ArrivalSample.form
    ) async throws -> String {
        let answer = try await house.knock(ArrivalDesk(office: house.office), .post, ArrivalDesk.path, form: form)
        guard let path = answer.location else { throw NotFound() }
        return path
    }

    private func shown(_ house: TradeHouse, _ path: String, as seat: TradeHouse.Seat = .officer) async throws
        -> ArrivalPage
    {
        let page = try await house.knock(ArrivalDesk(office: house.office), .get, path, as: seat).page
        guard let page = page as? ArrivalPage else { throw NotFound() }
        return page
    }

    private func step(
        _ house: TradeHouse, _ path: String, _ noun: String, _ form: [(String, String)],
        as seat: TradeHouse.Seat = .officer
    ) async throws -> Int {
        let version = try await shown(house, path, as: seat).version
        return try await house.knock(
            ArrivalDesk(office: house.office), .post, "\(path)/\(noun)", as: seat,
            form: form + [("version", "\(version)")]
        ).status
    }

    private let denial = [("denial", "entry"), ("denial-words", "The order."), ("denial-basis", "As cited, article 9")]

    @Test func `of a ship that bears a listed name alone is never denied entry`() async throws {
        let house = try await TradeHouse()
        let path = try await announced(house)
        let page = try await shown(house, path)
        #expect(page.outcome == .inspect)
        #expect(page.reasons.contains { $0.kind == .sameName && $0.named == "Grey Heron No. 7" })
        #expect(!page.mayDeny)
        #expect(try await step(house, path, "denials", denial) == 422)
        let html = String(decoding: page.body(Words(.en), Forms(token: "t")).utf8, as: UTF8.self)
        #expect(html.contains("A name alone is never a refusal"))
        #expect(!html.contains("\(path)/denials"))
    }

    @Test func `of a ship whose number a list names can be denied, by two people`() async throws {
        let house = try await TradeHouse()
        try await house.bringIn(ArrivalSample.list, list: "ships")
        let path = try await announced(house)
        #expect(try await shown(house, path).outcome == .refuseCheck)
        #expect(try await step(house, path, "denials", denial.filter { $0.0 != "denial-basis" }) == 422, "no law cited")
        #expect(try await step(house, path, "denials", denial) == 303)
        #expect(try await shown(house, path).state == .waiting)
        #expect(try await step(house, path, "second-looks", agreed) == 422)
        #expect(try await step(house, path, "second-looks", agreed, as: .colleague) == 303)
        #expect(try await shown(house, path).state == .denied)
    }

    private let agreed = [("look", "agreed"), ("look-words", "I read it.")]
    private let disagreed = [("look", "not-agreed"), ("look-words", "It is another ship.")]
    private let release = [("release-words", "It left the fleet."), ("release-basis", "As cited, article 9")]

    /// A ship whose number a list names, denied by one and, if told so, agreed to by another.
    private func denied(_ house: TradeHouse, isAgreed: Bool) async throws -> String {
        try await house.bringIn(ArrivalSample.list, list: "ships")
        let path = try await announced(house)
        try #require(try await step(house, path, "denials", denial) == 303)
        if isAgreed { try #require(try await step(house, path, "second-looks", agreed, as: .colleague) == 303) }
        return path
    }

    @Test func `that two people denied is not released by one`() async throws {
        let house = try await TradeHouse()
        let path = try await denied(house, isAgreed: true)
        #expect(try await step(house, path, "releases", release) == 303)
        #expect(try await shown(house, path).state == .releaseWaiting)
        #expect(try await !shown(house, path).mayLook)
        #expect(try await step(house, path, "second-looks", agreed) == 422, "by whoever asked for it")
        #expect(try await step(house, path, "releases", release, as: .colleague) == 422, "it waits already")
        #expect(try await step(house, path, "second-looks", disagreed, as: .colleague) == 303)
        #expect(try await shown(house, path).state == .denied, "the denial stands")
        #expect(try await step(house, path, "releases", release) == 303)
        #expect(try await step(house, path, "second-looks", agreed, as: .colleague) == 303)
        #expect(try await shown(house, path).state == .released)
    }

    @Test func `that one denied is not released by that one's agreement, nor while the denial waits`() async throws {
        let house = try await TradeHouse()
        let waiting = try await denied(house, isAgreed: false)
        #expect(try await step(house, waiting, "releases", release) == 422)
        #expect(try await step(house, waiting, "releases", release, as: .colleague) == 422)
        #expect(try await shown(house, waiting).state == .waiting)
        #expect(try await step(house, waiting, "second-looks", agreed, as: .colleague) == 303)
        #expect(try await step(house, waiting, "releases", release, as: .colleague) == 303)
        #expect(try await step(house, waiting, "second-looks", agreed) == 422)
        #expect(try await shown(house, waiting).state == .releaseWaiting)
    }

    @Test func `that a name alone speaks against by now is not denied by the second look either`() async throws {
        let house = try await TradeHouse()
        let path = try await denied(house, isAgreed: false)
        // The list of ships names it no more.
        try await house.bringIn(
            ArrivalSample.list.replacing("IMO 9074729", with: "IMO 9074731"), list: "ships", asOf: "2026-09-15")
        let edition = try #require(
            try await house.office.lists().editions.first { $0.list == "ships" })
        try #require(edition.asOf == "2026-09-15", "in force")
        #expect(try await step(house, path, "screenings", []) == 303)
        #expect(try await !shown(house, path).mayDeny)
        #expect(try await step(house, path, "second-looks", agreed, as: .colleague) == 422)
        #expect(try await shown(house, path).state == .waiting)
        #expect(try await step(house, path, "second-looks", disagreed, as: .colleague) == 303)
        #expect(try await shown(house, path).state == .announced)
    }

    @Test func `can be denied for what an inspection found`() async throws {
        let house = try await TradeHouse()
        let path = try await announced(house)
        let order = [("inspection-words", "Crew papers."), ("inspection-basis", "As cited")]
        #expect(try await step(house, path, "inspections", order) == 303)
        let inspection = try #require(try await shown(house, path).inspections.first).id
        let result = [
            ("inspection", inspection), ("found", "violation"), ("result-words", "Passports were locked away."),
        ]
        #expect(try await step(house, path, "results", result) == 303)
        #expect(try await step(house, path, "denials", denial) == 303)
    }

    @Test(arguments: [
        ("9074729", Arrival.NumberState.right), ("9074728", .wrong), ("IMO 9074729", .right), ("", .none),
    ])
    func `tells whether the number's check digit is right`(_ imo: String, _ state: Arrival.NumberState) async throws {
        let house = try await TradeHouse()
        let page = try await shown(house, try await announced(house, ArrivalSample.with(["imo": imo])))
        #expect(page.numberState == state)
        #expect(page.reasons.contains { $0.kind == .wrongIMO } == (state == .wrong))
    }

    @Test func `tells changes of flag, and an owner that a list names`() async throws {
        let house = try await TradeHouse()
        let page = try await shown(
            house,
            try await announced(house, ArrivalSample.with(["vessel": "Plover", "owner": "Marrowbone Seafood Group"])))
        #expect(page.reasons.contains { $0.kind == .flagChanges && $0.outcome == .inspect })
        #expect(page.content.checked.grounds.map(\.about) == ["owner"])
        #expect(page.outcome == .inspect)
    }

    @Test func `shows the earlier calls of its number within the unit, and no others`() async throws {
        let house = try await TradeHouse()
        let first = try await announced(house, ArrivalSample.with(["vessel": "Plover", "due-on": "2026-08-01"]))
        _ = try await announced(house, ArrivalSample.with(["imo": "9074728"]))
        let desk = ArrivalDesk(office: house.office)
        _ = try await house.knock(desk, .post, ArrivalDesk.path, as: .otherUnit, form: ArrivalSample.form)
        let page = try await shown(house, try await announced(house))
        #expect(page.earlier.map(\.name) == ["Plover"])
        #expect(first.hasSuffix(try #require(page.earlier.first).id))
        await #expect(throws: NotFound.self) { try await house.knock(desk, .get, first, as: .otherUnit) }
    }

    @Test func `asks for information and is late once no answer came by its day`() async throws {
        let house = try await TradeHouse()
        let path = try await announced(house)
        let ask = [("request-words", "The crew list."), ("request-basis", "As cited"), ("request-due", "2026-09-23")]
        #expect(try await step(house, path, "information-requests", ask) == 303)
        let later = TradeHouse.start.addingTimeInterval(10 * 86_400)
        let list = try await house.knock(ArrivalDesk(office: house.office), .get, ArrivalDesk.path, at: later).page
        #expect((list as? ArrivalsPage)?.arrivals.map(\.isLate) == [true])
        let request = try #require(try await shown(house, path).requests.first).id
        #expect(
            try await step(house, path, "answers", [("request", request), ("answer-words", "Here it is.")]) == 303)
        #expect(try await shown(house, path).state == .announced)
    }

    @Test(arguments: [
        ("vessel", ""), ("flag", "Atlantis"), ("former-flags", "Atlantis; 2025-01-01"), ("former-names", "A; soon"),
        ("calls", "Low Ferry"), ("holders", "Somebody; TW; 120"), ("due-on", "tomorrow"),
    ])
    func `notice says at the field what is wrong with it`(_ field: String, _ value: String) async throws {
        let house = try await TradeHouse()
        let answer = try await house.knock(
            ArrivalDesk(office: house.office), .post, ArrivalDesk.path, form: ArrivalSample.with([field: value]))
        #expect(answer.status == 422)
        let html = String(decoding: try #require(answer.page).body(Words(.en), Forms(token: "t")).utf8, as: UTF8.self)
        #expect(html.contains("id=\"\(field)-error\""))
    }

    @Test func `keeps no name in clear`() async throws {
        let house = try await TradeHouse()
        let path = try await announced(house)
        let arrivals = try await house.archive.fetch(Arrival.held(by: house.acting().unit))
        for word in ["Grey Heron", "Harrier", "9074729"] {
            #expect(!"\(arrivals.map(\.columns))\(path)".contains(word))
            #expect(arrivals.allSatisfy { $0.sealed.range(of: Data(word.utf8)) == nil })
        }
    }
}

@Suite struct `States bound by the port agreements` {
    @Test func `are read from our table, each under a code that is a country's`() throws {
        let agreements = try #require(PortStateTable.agreements)
        #expect(agreements.unread == [])
        let states = PortStateTable.portStateMeasures.split(whereSeparator: \.isWhitespace)
        #expect(states.count == 93)
        #expect(states.allSatisfy { Country(alpha3: String($0.prefix(3))) != nil })
        let thailand = try #require(StateCode(reading: "TH"))
        let day = try #require(Day("2020-02-01"))
        #expect(agreements.bindsToWorkInFishing(thailand, on: day.daysSince1970))
        #expect(!agreements.bindsToWorkInFishing(thailand, on: day.adding(days: -60).daysSince1970))
        #expect(agreements.bindsToPortStateMeasures(thailand, on: day.daysSince1970))
    }
}

@Suite struct `The village's detentions and arrivals` {
    @Test func `are filed as the doors file them, and meet the list`() async throws {
        let house = try await TradeHouse()
        let acting = try house.acting()
        try await BorderSamples.detain(
            in: house.office, listedName: "Bellwether Gloves Sdn Bhd", by: acting, at: TradeHouse.start)
        try await BorderSamples.announce(
            in: house.office, listedVessel: "Grey Heron No. 7", by: acting, at: TradeHouse.start)
        let detentions = try await house.archive.opened(Detention.self, heldBy: acting.unit)
        let arrivals = try await house.archive.opened(Arrival.self, heldBy: acting.unit)
        #expect(detentions.map(\.content.checked.grounds.isEmpty).sorted { !$0 && $1 } == [false, true])
        #expect(arrivals.map(\.content.outcome).max() == .inspect)
        #expect(arrivals.count == 2)
    }
}
