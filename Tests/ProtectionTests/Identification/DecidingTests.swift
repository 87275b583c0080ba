import Foundation
import Lexicon
import Packs
import Policy
import Testing

@testable import Protection

/// What a decision needs, over every combination of what may be missing.
@Suite struct `Deciding who is a victim` {
    static let now = Date(timeIntervalSince1970: 1_772_420_400)
    static let person = Person.ID()
    static let officer = Acting(
        worker: .init(), role: .identifyingOfficer, unit: .init(), agency: .init(), function: .identification,
        purpose: .identification)

    static func grant(by acting: Acting = officer) throws -> Grant {
        try Rulebook().grant(
            .decide, .existence, to: acting, given: Standing(person: person, relations: [.identifying], bases: []),
            at: now)
    }

    static func opened() -> Identification { Identification(person: person, unit: officer.unit, openedAt: now) }

    static func language() throws -> LanguageCode { try #require(LanguageCode(code: "vi")) }

    static func told() throws -> Identification { try opened().telling(rightsIn: language(), explained: true, at: now) }

    static func seat(
        _ discipline: Discipline, _ advice: PanelSeat.Advice?, for identification: Identification
    ) throws -> PanelSeat {
        let seat = PanelSeat(
            identification: identification, unit: .init(), worker: .init(), discipline: discipline, convenedAt: now)
        guard let advice else { return seat }
        return try seat.view(advice, reasons: Data("why".utf8), by: seat.worker, of: identification, at: now)
    }

    /// What is there of everything that a decision wants.
    struct Ready: CustomStringConvertible, Sendable {
        let told: Bool, asked: Bool, convened: Bool, heard: Bool, reasoned: Bool, agrees: Bool, explained: Bool
        let hasty: Bool

        static let all = (0..<256).map { bits in
            func bit(_ place: Int) -> Bool { bits >> place & 1 == 1 }
            return Ready(
                told: bit(0), asked: bit(1), convened: bit(2), heard: bit(3), reasoned: bit(4), agrees: bit(5),
                explained: bit(6), hasty: bit(7))
        }

        var description: String {
            "told \(told) asked \(asked) convened \(convened) heard \(heard) reasoned \(reasoned) agrees \(agrees) "
                + "explained \(explained) hasty \(hasty)"
        }
    }

    @Test(arguments: Ready.all)
    func `takes everything, and says what is missing first`(ready: Ready) throws {
        let pack = try Village.jurisdictionAsShipped()
        var identification = Self.opened()
        if ready.told {
            identification = try identification.telling(rightsIn: Self.language(), explained: true, at: Self.now)
        }
        if ready.asked { identification = try identification.asking(.listed, at: Self.now) }
        identification.convenedAt = ready.convened ? Self.now : nil
        let seats =
            ready.heard
            ? [
                try Self.seat(.law, .notVictim, for: identification),
                try Self.seat(.health, .notVictim, for: identification),
            ] : []
        let outcome: Identification.Outcome = ready.agrees ? .notVictim : .victim
        let lacking = identification.lacking(pack.identification, knowing: .init(.adult, nil))
        let wrong: Identification.Impossible? =
            if !ready.told { .rightsNotTold } else if !ready.asked {
                .prerequisitesLacking(["professional-asked"])
            } else if !ready.convened {
                .panelNotConvened
            } else if !ready.heard, !ready.hasty {
                .hasteUnexplained
            } else if !ready.reasoned {
                .reasonsMissing
            } else if ready.heard, !ready.agrees, !ready.explained { .departureUnexplained } else { nil }
        func decide() throws -> Identification {
            try identification.deciding(
                .init(
                    outcome, reasons: ready.reasoned ? Data("reasons".utf8) : Data(),
                    departure: ready.explained ? Data("departure".utf8) : nil,
                    unheard: ready.hasty ? Data("no time".utf8) : nil), having: seats, lacking: lacking, by: pack,
                under: Self.grant())
        }
        if let wrong {
            #expect(throws: wrong) { try decide() }
        } else {
            let decided = try decide()
            #expect(decided.outcome == outcome)
            #expect(decided.decidedBy == Self.officer.worker)
            #expect(decided.departs == (ready.heard && !ready.agrees))
            #expect((decided.unheard == nil) == ready.heard)
            #expect(throws: Identification.Impossible.decidedAlready) {
                try decided.deciding(
                    .init(.victim, reasons: Data("more".utf8)), having: seats, lacking: [], by: pack,
                    under: Self.grant())
            }
            #expect(throws: Identification.Impossible.decidedAlready) {
                try decided.telling(rightsIn: Self.language(), explained: true, at: Self.now)
            }
            #expect(throws: Identification.Impossible.decidedAlready) { try decided.asking(.listed, at: Self.now) }
        }
    }

    @Test func `is for the unit that has it in hand`() throws {
        let other = Acting(
            worker: .init(), role: .identifyingOfficer, unit: .init(), agency: .init(), function: .identification,
            purpose: .identification)
        #expect(throws: Identification.Impossible.notYours) {
            try Self.told().deciding(
                .init(.victim, reasons: Data("reasons".utf8)), having: [], lacking: [],
                by: Village.jurisdictionAsShipped(), under: Self.grant(by: other))
        }
    }

    /// Every pair of disciplines, heard or not.
    @Test(arguments: Discipline.allCases, Discipline.allCases)
    func `needs two disciplines, one of them not of enforcement`(first: Discipline, second: Discipline) throws {
        let identification = try Self.told()
        let both = [
            try Self.seat(first, .unsure, for: identification), try Self.seat(second, .victim, for: identification),
        ]
        let enough = first != second && !(first.isEnforcement && second.isEnforcement)
        let pack = try Village.jurisdictionAsShipped()
        #expect((identification.hearing(of: both, by: pack, at: Self.now) == .heard) == enough)
        let silent = [both[0], try Self.seat(second, nil, for: identification)]
        #expect(identification.hearing(of: silent, by: pack, at: Self.now) != .heard)
    }

    /// Asked on Monday 2 March, so that two working days end with Wednesday.
    @Test(arguments: [
        ("at-once", 0.0, Identification.Hearing.mayGoWithout), ("after-time", 0, .mustWait),
        ("after-time", 2.5, .mustWait), ("after-time", 2.6, .mayGoWithout), ("never", 60, .mustWait),
    ])
    func `waits for the panel as long as the pack says`(
        rule: String, days: Double, expected: Identification.Hearing
    ) throws {
        var identification = try Self.told()
        let pack = try Self.pack("withoutViews: at-once", "withoutViews: \(rule)")
        let now = Self.now.addingTimeInterval(days * 86_400)
        #expect(identification.hearing(of: [], by: pack, at: now) == .mustWait, "nobody was asked")
        identification.convenedAt = Self.now
        #expect(identification.hearing(of: [], by: pack, at: now) == expected)
    }

    @Test func `hears as many disciplines as the pack says`() throws {
        let identification = try Self.told()
        let seats = try [Discipline.law, .health].map { try Self.seat($0, .victim, for: identification) }
        let three = try Self.pack("quorum: 2", "quorum: 3")
        #expect(identification.hearing(of: seats, by: three, at: Self.now) != .heard)
        let third = try Self.seat(.labour, .unsure, for: identification)
        #expect(identification.hearing(of: seats + [third], by: three, at: Self.now) == .heard)
    }

    /// The shipped pack with one rule changed.
    private static func pack(_ text: String, _ by: String) throws -> Jurisdiction {
        var files = EmbeddedPacks.files(of: "tw")
        let sound = String(decoding: try #require(files["identification.yaml"]), as: UTF8.self)
        try #require(sound.contains(text))
        files["identification.yaml"] = Data(sound.replacingOccurrences(of: text, with: by).utf8)
        return try Jurisdiction.load(files)
    }

    @Test(arguments: [
        ([PanelSeat.Advice.victim, .victim, .notVictim], Identification.Outcome.victim),
        ([.notVictim, .notVictim, .victim], .notVictim), ([.victim, .notVictim, .unsure], nil),
        ([.unsure, .unsure, .unsure], nil), ([.unsure, .unsure, .victim], .victim), ([], nil),
    ])
    func `hears what most of those who are sure advise`(
        advice: [PanelSeat.Advice], expected: Identification.Outcome?
    ) throws {
        let identification = try Self.told()
        let seats = try advice.map { try Self.seat(.law, $0, for: identification) }
        #expect(Identification.advice(of: seats) == expected)
    }

    @Test func `departs from nothing where the panel is divided`() throws {
        var identification = try Self.told().asking(.listed, at: Self.now)
        identification.convenedAt = Self.now
        let seats = [
            try Self.seat(.law, .victim, for: identification), try Self.seat(.health, .notVictim, for: identification),
        ]
        let decided = try identification.deciding(
            .init(.victim, reasons: Data("reasons".utf8), departure: Data("words".utf8)), having: seats, lacking: [],
            by: Village.jurisdictionAsShipped(), under: Self.grant())
        #expect(!decided.departs)
    }

    @Test func `a panel is of others than the deciding unit, each once`() throws {
        let told = try Self.told()
        let one = try Self.seat(.law, nil, for: told)
        #expect(throws: Identification.Impossible.rightsNotTold) {
            try Self.opened().convening([one], beside: [], at: Self.now)
        }
        #expect(throws: Identification.Impossible.nobodySeated) { try told.convening([], beside: [], at: Self.now) }
        #expect(throws: Identification.Impossible.seatTwice) { try told.convening([one], beside: [one], at: Self.now) }
        let own = PanelSeat(
            identification: told, unit: told.unit, worker: .init(), discipline: .law, convenedAt: Self.now)
        #expect(throws: Identification.Impossible.ownUnit) { try told.convening([own], beside: [], at: Self.now) }
        #expect(try told.convening([one], beside: [], at: Self.now).convenedAt == Self.now)
    }

    @Test func `a view is given once, by whoever sits there, before the decision`() throws {
        let told = try Self.told()
        let seat = try Self.seat(.law, nil, for: told)
        let why = Data("why".utf8)
        #expect(throws: PanelSeat.Impossible.notYourSeat) {
            try seat.view(.victim, reasons: why, by: .init(), of: told, at: Self.now)
        }
        #expect(throws: PanelSeat.Impossible.reasonsMissing) {
            try seat.view(.victim, reasons: Data(), by: seat.worker, of: told, at: Self.now)
        }
        let given = try seat.view(.victim, reasons: why, by: seat.worker, of: told, at: Self.now)
        #expect(throws: PanelSeat.Impossible.givenAlready) {
            try given.view(.unsure, reasons: why, by: seat.worker, of: told, at: Self.now)
        }
        var decided = told
        decided.decidedAt = Self.now
        #expect(throws: PanelSeat.Impossible.decidedAlready) {
            try seat.view(.victim, reasons: why, by: seat.worker, of: decided, at: Self.now)
        }
    }

    @Test(arguments: [
        (AgeGroup.adult, InterviewContent?.none, true), (.child, nil, true), (.unsure, nil, true),
        (.adult, InterviewContent(distressed: false, mentalImpairment: false, professionalNeeded: false), false),
        (.adult, InterviewContent(distressed: true, mentalImpairment: false, professionalNeeded: false), true),
        (.adult, InterviewContent(distressed: false, mentalImpairment: nil, professionalNeeded: false), true),
        (.unsure, InterviewContent(distressed: false, mentalImpairment: false, professionalNeeded: false), true),
    ])
    func `wants a professional asked, unless everything says that none is needed`(
        ageGroup: AgeGroup, interview: InterviewContent?, needed: Bool
    ) throws {
        let pack = try Village.jurisdictionAsShipped()
        let lacking = try Self.told().lacking(pack.identification, knowing: .init(ageGroup, interview))
        #expect(lacking.contains { $0.id == "professional-asked" } == needed)
    }

    @Test func `a notice is served once, after the decision, on a day that was`() throws {
        let told = try Self.told()
        #expect(throws: Identification.Impossible.notDecided) {
            try told.served(.signed, at: Self.now, now: Self.now)
        }
        var decided = told
        decided.decidedAt = Self.now
        #expect(throws: Identification.Impossible.impossibleDay) {
            try decided.served(.signed, at: Self.now.addingTimeInterval(-1), now: Self.now)
        }
        #expect(throws: Identification.Impossible.impossibleDay) {
            try decided.served(.signed, at: Self.now.addingTimeInterval(1), now: Self.now)
        }
        let served = try decided.served(.filmed, at: Self.now, now: Self.now)
        #expect(throws: Identification.Impossible.servedAlready) {
            try served.served(.signed, at: Self.now, now: Self.now)
        }
    }
}

extension Village {
    /// The pack as it is shipped, read once.
    static func jurisdictionAsShipped() throws -> Jurisdiction { try shipped.get() }
    private static let shipped = Result { try Jurisdiction.load(EmbeddedPacks.files(of: "tw")) }
}
