import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Web

@testable import Protection

@Suite struct `The course of a request` {
    let village: Village

    init() async throws { village = try await Village() }

    @Test func `goes from sent to done, and those who asked are told each time`() async throws {
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        _ = try await village.open(request, in: record, as: worker)
        for (noun, status) in [
            ("waiting", ServiceRequest.Status.waiting), ("acceptance", .accepted), ("start", .started),
            ("completion", .done),
        ] {
            try await village.step(noun, request, in: record, as: worker)
            #expect(try await village.request(request.id).status == status)
        }
        #expect(
            Set(try await village.notices(record, to: "case-team"))
                == [.requestWaiting, .requestAccepted, .requestStarted, .requestDone])
        let events = try await village.archive.fetch(CaseEvent.all(of: record.person))
        #expect(Set(events.map(\.event)) == ["placement-began", "placement-ended"])
        let manager = try village.worker(.caseManager, of: "case-team")
        let seen = try await village.open(request, in: record, as: manager).text()
        #expect(seen.contains("Complete"))
        #expect(!seen.contains(Village.words.name))
    }

    @Test func `gives the last place to one of two who take it at once`() async throws {
        let offer = try await village.offer(capacity: 1)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        let (first, second) = (try await village.managedCase(), try await village.managedCase())
        let one = try await village.ask(offer, in: first)
        let other = try await village.ask(offer, in: second)
        async let a = village.step("acceptance", one, in: first, as: worker)
        async let b = village.step("acceptance", other, in: second, as: worker)
        #expect(Set(try await [a.status, b.status]) == [303, 409])
        let taken = try await village.archive.fetch(PlacesTaken.of([offer.id]))
        #expect(taken == [PlacesTaken(offer: offer.id, count: 1)])
    }

    @Test func `asks for the place again inside the transaction`() async throws {
        let offer = try await village.offer(capacity: 1)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        let (first, second) = (try await village.managedCase(), try await village.managedCase())
        let (one, other) = (try await village.ask(offer, in: first), try await village.ask(offer, in: second))
        // Read while the place was free, committed after it was taken.
        let around = ServiceRequest.Surroundings(
            offer: offer, taken: 0, others: [], assignments: [], events: [], isInterpreting: false, acting: worker)
        let (next, beside, premises) = try other.taking(.accepted, amid: around, at: Village.start)
        try await village.step("acceptance", one, in: first, as: worker)
        await #expect(throws: NotCommitted.noLongerStands("place")) {
            try await village.archive.commit(
                Change(next, beside: beside, deed: Deed("request.accepted", rule: "test"), provided: premises))
        }
    }

    @Test func `frees the place when help is complete`() async throws {
        let offer = try await village.offer(capacity: 1)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        let (first, second) = (try await village.managedCase(), try await village.managedCase())
        let (one, other) = (try await village.ask(offer, in: first), try await village.ask(offer, in: second))
        try await village.step("acceptance", one, in: first, as: worker)
        #expect(try await village.step("acceptance", other, in: second, as: worker).status == 409)
        try await village.step("start", one, in: first, as: worker)
        try await village.step("completion", one, in: first, as: worker)
        #expect(try await village.step("acceptance", other, in: second, as: worker).status == 303)
    }

    @Test func `ends the unit's part when it declines, and tells why`() async throws {
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        #expect(try await village.step("decline", request, in: record, as: worker).status == 422)
        try await village.step("decline", request, in: record, as: worker, form: [("reason", "language")])
        await #expect(throws: Refused.self) { try await village.open(request, in: record, as: worker) }
        let manager = try village.worker(.caseManager, of: "case-team")
        #expect(try await village.open(request, in: record, as: manager).text().contains("Nobody speaks the language"))
    }

    @Test func `keeps the part that another request still holds`() async throws {
        let record = try await village.managedCase()
        let first = try await village.ask(try await village.offer(), in: record)
        let other = try await village.ask(for: "counselling", try await village.offer("counselling"), in: record)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        try await village.step("decline", first, in: record, as: worker, form: [("reason", "full")])
        #expect(try await village.open(other, in: record, as: worker).status == 200)
    }

    @Test func `does not overwrite what a colleague answered meanwhile`() async throws {
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        let path = "/cases/\(record.id)/requests/\(request.id)"
        let stale = [("version", "\(request.version)")]
        try await village.knock(
            RequestCourseDesk(office: village.office), .post, "\(path)/waiting", as: worker, form: stale)
        await #expect(throws: NotCommitted.changedMeanwhile(table: "service_request")) {
            try await village.knock(
                RequestCourseDesk(office: village.office), .post, "\(path)/decline", as: worker,
                form: stale + [("reason", "full")])
        }
        #expect(try await village.request(request.id).status == .waiting)
    }

    @Test func `is withdrawn by those who asked, and the unit is told and has no part left`() async throws {
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        try await village.step("withdrawal", request, in: record, as: try village.worker(.caseManager, of: "case-team"))
        #expect(try await village.request(request.id).status == .withdrawn)
        #expect(try await village.notices(record, to: "shelter").contains(.requestWithdrawn))
        let worker = try village.worker(.serviceWorker, of: "shelter")
        await #expect(throws: Refused.self) { try await village.open(request, in: record, as: worker) }
    }

    @Test func `is not to be found in another case, nor by another unit`() async throws {
        let (record, stranger) = (try await village.managedCase(), try await village.managedCase())
        let request = try await village.ask(try await village.offer(), in: record)
        let manager = try village.worker(.caseManager, of: "case-team")
        await #expect(throws: NotFound.self) { try await village.open(request, in: stranger, as: manager) }
        let others = try village.worker(.serviceWorker, of: "willow")
        await #expect(throws: Refused.self) { try await village.open(request, in: record, as: others) }
        for noun in ["acceptance", "waiting", "decline", "start", "completion"] {
            await #expect(throws: (any Error).self) {
                try await village.step(noun, request, in: record, as: others, form: [("reason", "full")])
            }
            await #expect(throws: NotFound.self) {
                try await village.step(noun, request, in: record, as: manager, form: [("reason", "full")])
            }
        }
        #expect(try await village.request(request.id).status == .sent)
    }

    @Test func `tells an interpreter where to come once their unit will interpret, until it is done`() async throws {
        let record = try await village.managedCase()
        let shelter = try await village.ask(try await village.offer(), in: record)
        let (interpreter, worker) = (
            try village.worker(.interpreter, of: "shelter"), try village.worker(.serviceWorker, of: "shelter")
        )
        try await village.step("acceptance", shelter, in: record, as: worker)
        let request = try await village.ask(for: "interpreting", try await village.offer("interpreting"), in: record)
        // Whom else the shelter helps is not theirs to know, nor what is only asked.
        for other in [shelter, request] {
            await #expect(throws: (any Error).self) { try await village.open(other, in: record, as: interpreter) }
        }
        try await village.step("acceptance", request, in: record, as: worker)
        let page = try await village.open(request, in: record, as: interpreter).text()
        #expect(page.contains(Village.words.hidden))
        #expect(!page.contains(Village.words.name))
        try await village.step("start", request, in: record, as: worker)
        try await village.step("completion", request, in: record, as: worker)
        await #expect(throws: (any Error).self) { try await village.open(request, in: record, as: interpreter) }
    }

    @Test func `is due in two working days, and late after that`() async throws {
        // Asked on a Friday: the weekend does not count.
        let friday = Village.start + 4 * 86_400
        let due = village.office.jurisdiction.answerDue(from: friday)
        #expect(Day(due - 1, in: village.office.jurisdiction.zone).description == "2026-03-10")
        let record = try await village.managedCase()
        let request = try await village.ask(try await village.offer(), in: record)
        let manager = try village.worker(.caseManager, of: "case-team")
        // The first moment that is too late.
        #expect(!request.isLate(at: request.answerDueAt - 1))
        #expect(request.isLate(at: request.answerDueAt))
        let late = try await village.open(request, in: record, as: manager, at: request.answerDueAt + 60)
        #expect(late.text().contains("The time for an answer has run out"))
    }
}

@Suite struct `The steps of a request` {
    private static let start = Village.start
    private static let acting = Acting(
        worker: .init(), role: .caseManager, unit: .init(), agency: .init(), function: .caseManagement,
        purpose: .protection)

    private static func request(_ status: ServiceRequest.Status) throws -> ServiceRequest {
        let offer = ServiceOffer(
            unit: .init(), kind: "placement", nameEn: "a", nameZhHant: "b", capacity: nil, languages: [], takes: [])
        let sent = ServiceRequest(
            person: .init(), offer: offer, from: acting, basis: .init(), package: Data(), sentAt: start,
            answerDueAt: start + 1)
        return switch status {
        case .sent: sent
        case .seen: try sent.seen(at: start)
        case .waiting: try sent.waiting(at: start)
        case .accepted: try sent.accepted(free: nil, at: start)
        case .declined: try sent.declined(.full, at: start)
        case .started: try sent.accepted(free: nil, at: start).started(at: start)
        case .done: try sent.accepted(free: nil, at: start).started(at: start).done(at: start)
        case .withdrawn: try sent.withdrawn(at: start)
        }
    }

    /// Every status, and where each step leads from it; what is not here is impossible.
    private static let leads: [ServiceRequest.Status: [(RequestStep, ServiceRequest.Status)]] = [
        .sent: [
            (.seen, .seen), (.waiting, .waiting), (.accepted, .accepted), (.declined(.full), .declined),
            (.withdrawn, .withdrawn),
        ],
        .seen: [
            (.waiting, .waiting), (.accepted, .accepted), (.declined(.full), .declined), (.withdrawn, .withdrawn),
        ],
        .waiting: [(.accepted, .accepted), (.declined(.full), .declined), (.withdrawn, .withdrawn)],
        .accepted: [(.started, .started), (.withdrawn, .withdrawn)],
        .started: [(.done, .done), (.withdrawn, .withdrawn)],
    ]

    @Test(arguments: ServiceRequest.Status.allCases)
    func `lead where they may and nowhere else`(status: ServiceRequest.Status) throws {
        let request = try Self.request(status)
        #expect(request.status == status)
        let around = ServiceRequest.Surroundings(
            offer: ServiceOffer(
                id: request.offer, unit: request.toUnit, kind: "placement", nameEn: "a", nameZhHant: "b", capacity: nil,
                languages: [], takes: []), taken: 0, others: [], assignments: [], events: [], isInterpreting: false,
            acting: Self.acting)
        let steps: [RequestStep] = [.seen, .waiting, .accepted, .declined(.full), .started, .done, .withdrawn]
        for step in steps {
            let lead = Self.leads[status]?.first { $0.0 == step }?.1
            if let lead {
                #expect(try request.taking(step, amid: around, at: Self.start).request.status == lead)
            } else {
                #expect(throws: ServiceRequest.Impossible.already(status)) {
                    try request.taking(step, amid: around, at: Self.start)
                }
            }
        }
    }

    @Test(arguments: [(0, false), (1, true), (nil, true)] as [(Int?, Bool)])
    func `take a place where there is one`(free: Int?, taken: Bool) throws {
        let request = try Self.request(.seen)
        if taken {
            #expect(try request.accepted(free: free, at: Self.start).takesPlace)
        } else {
            #expect(throws: ServiceRequest.Impossible.full) { try request.accepted(free: free, at: Self.start) }
        }
    }

    @Test func `are found by the same conditions in the database`() async throws {
        let village = try await Village()
        let record = try await village.managedCase()
        let offer = try await village.offer(capacity: nil)
        let manager = try village.worker(.caseManager, of: "case-team")
        var expected: [ServiceRequest.Status: ServiceRequest.ID] = [:]
        for status in ServiceRequest.Status.allCases {
            let sent = ServiceRequest(
                person: record.person, offer: offer, from: manager, basis: .init(), package: Data(), sentAt: Self.start,
                answerDueAt: Self.start + 1)
            var next = sent
            let template = try Self.request(status)
            next.seenAt = template.seenAt
            next.waitingAt = template.waitingAt
            next.acceptedAt = template.acceptedAt
            next.declinedAt = template.declinedAt
            next.declineReason = template.declineReason
            next.startedAt = template.startedAt
            next.doneAt = template.doneAt
            next.withdrawnAt = template.withdrawnAt
            try await village.archive.commit(Change(next, deed: Deed("request.sent", rule: "test")))
            expected[status] = next.id
        }
        for status in ServiceRequest.Status.allCases {
            let found = try await village.archive.fetch(Query<ServiceRequest>(where: ServiceRequest.having(status)))
            #expect(found.map(\.id) == [expected[status]])
        }
        let holding = try await village.archive.fetch(Query<ServiceRequest>(where: PlacesTaken.holding))
        #expect(Set(holding.map(\.status)) == [.accepted, .started])
        #expect(holding.allSatisfy { $0.takesPlace })
        let unanswered = try await village.archive.fetch(Query<ServiceRequest>(where: ServiceRequest.unanswered))
        #expect(unanswered.allSatisfy { $0.isLate(at: Self.start + 2) } && unanswered.count == 2)
    }
}
