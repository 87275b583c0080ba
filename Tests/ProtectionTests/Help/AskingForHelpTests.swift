import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Web

@testable import Protection

@Suite struct `Asking for help` {
    let village: Village

    init() async throws { village = try await Village() }

    @Test func `shows exactly what is handed over, and sends that and no more`() async throws {
        let record = try await village.managedCase()
        let offer = try await village.offer()
        let manager = try village.worker(.caseManager, of: "case-team")
        let review = try await village.knock(
            RequestDesk(office: village.office), .get, "/cases/\(record.id)/requests/new", as: manager,
            query: ["service": "shelter", "offer": "\(offer.id)"])
        #expect(review.text().contains(Village.words.name))
        #expect(review.text().contains(Village.words.hidden))

        let request = try await village.ask(offer, in: record)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        let opened = try await village.open(request, in: record, as: worker).text()
        #expect(opened.contains(Village.words.name))
        #expect(opened.contains(Village.words.hidden))
        #expect(try await village.request(request.id).status == .seen)
    }

    @Test(arguments: [ScreenLanguage.en, .zhHant])
    func `tells nobody what the service has no need of`(language: ScreenLanguage) async throws {
        let record = try await village.managedCase()
        let offer = try await village.offer()
        let request = try await village.ask(offer, in: record)
        let worker = try village.worker(.serviceWorker, of: "shelter")
        let answer = try await village.open(request, in: record, as: worker, language: language)
        for page in [answer.text(language), try answer.json()] {
            #expect(!page.contains(Village.words.account))
            #expect(!page.contains(Village.words.phone))
            #expect(!page.contains(Village.words.need))
        }
    }

    @Test func `writes the consent, how it was given, the request, the part and the word of it at once`() async throws {
        let record = try await village.managedCase()
        let offer = try await village.offer()
        let before = try await village.bases(record)
        let request = try await village.ask(offer, in: record)
        let fresh = try await village.bases(record).filter { row in !before.contains { $0.id == row.id } }
        #expect(fresh.map(\.id) == [request.basis])
        let basis = try #require(fresh.first?.basis)
        #expect(basis.agency == (try village.unit("shelter").agency))
        #expect(basis.purposes == [.protection])
        #expect(basis.compartments == [.identity, .contact])
        let parts = try await village.archive.fetch(
            Query<Assignment>(where: "person = \(record.person) AND unit = \(request.toUnit)"))
        #expect(parts.map(\.relation) == [.serving])
        #expect(try await village.notices(record, to: "shelter") == [.requestSent])
        let entries = try await village.archive.fetch(
            Query<FileEntry>(where: "person = \(record.person) AND kind = \(ConsentContent.kind)"))
        #expect(entries.count == 1)
    }

    @Test func `asks for agreement and says everything that is missing`() async throws {
        let record = try await village.managedCase()
        let offer = try await village.offer()
        let manager = try village.worker(.caseManager, of: "case-team")
        let form = try await village.form("shelter", offer, record, as: manager)
        let answer = try await village.knock(
            RequestDesk(office: village.office), .post, "/cases/\(record.id)/requests", as: manager, form: form)
        #expect(answer.status == 422)
        let page = try #require(answer.page as? ReviewRequestPage)
        #expect(Set(page.problems.map(\.field)) == ["agreed", "language", "evidence"])
        #expect(try await village.archive.fetch(Query<ServiceRequest>(where: "person = \(record.person)")).isEmpty)
    }

    @Test func `needs no new consent where one stands that covers it`() async throws {
        let record = try await village.managedCase(
            bases: [("shelter", .consent, [.protection], [.identity, .contact, .services])])
        let before = try await village.bases(record)
        let request = try await village.ask(try await village.offer(), in: record, saying: [])
        #expect(try await village.bases(record) == before)
        #expect(before.contains { $0.id == request.basis })
    }

    @Test(arguments: [
        (Set<Purpose>([.protection]), Set<Compartment>([.identity])),
        (Set<Purpose>([.identification]), Set<Compartment>([.identity, .contact])),
    ])
    func `asks anew where the consent covers less`(purposes: Set<Purpose>, compartments: Set<Compartment>) async throws
    {
        let record = try await village.managedCase(bases: [("shelter", .consent, purposes, compartments)])
        let offer = try await village.offer()
        await #expect(throws: Village.NotSent.self) { try await village.ask(offer, in: record, saying: []) }
    }

    @Test func `is stopped by a withdrawal between reading and commit`() async throws {
        let record = try await village.managedCase(
            bases: [("shelter", .consent, [.protection], [.identity, .contact])])
        let offer = try await village.offer()
        let manager = try village.worker(.caseManager, of: "case-team")
        let inside = try await village.office.enter(record.id, manager, .share, .existence, at: Village.start)
        let service = try #require(village.office.jurisdiction.assistance.service("shelter"))
        let plan = try await village.office.plan(service, from: offer.id, inside: inside)
        let change = try plan.sending(.coveredAlready, as: "request.sent", by: village.office)

        let shelter = try village.unit("shelter").agency
        let consent = try #require(try await village.bases(record).first { $0.basis.agency == shelter })
        let around = try await village.office.surroundings(of: record.person)
        let (withdrawn, beside) = try ConsentWithdrawal.changes(
            of: consent, amid: around, writtenDownBy: nil, at: Village.start)
        try await village.archive.commit(
            Change(withdrawn, beside: beside, deed: Deed("consent.withdrawn", rule: "test")))

        await #expect(throws: NotCommitted.noLongerStands("basis")) { try await village.archive.commit(change) }
        #expect(try await village.archive.fetch(Query<ServiceRequest>(where: "person = \(record.person)")).isEmpty)
    }

    @Test func `is not sent twice to the same offer`() async throws {
        let record = try await village.managedCase()
        let offer = try await village.offer()
        _ = try await village.ask(offer, in: record)
        await #expect(throws: (any Error).self) { try await village.ask(offer, in: record, saying: []) }
        #expect(try await village.archive.fetch(Query<ServiceRequest>(where: "person = \(record.person)")).count == 1)
    }

    @Test func `is shown again when the file changed meanwhile`() async throws {
        let record = try await village.managedCase()
        let offer = try await village.offer()
        let manager = try village.worker(.caseManager, of: "case-team")
        let form = try await village.form("shelter", offer, record, as: manager)
        var keys = try await village.archive.keys(of: record.person)
        let entry = try keys.file(NameContent(asWished: "Mai"), by: nil, of: nil, at: Village.start + 1)
        try await village.archive.commit(
            Change(entry, beside: keys.fresh, deed: Deed("file.recorded", rule: "test")))
        let answer = try await village.knock(
            RequestDesk(office: village.office), .post, "/cases/\(record.id)/requests", as: manager,
            form: form + Village.agreement)
        #expect((answer.page as? ReviewRequestPage)?.problems.map(\.field) == ["shown"])
    }

    @Test func `hands on only what the sender may look at`() async throws {
        let record = try await village.openCase(
            parts: [("police", .referring)],
            bases: [("police", .consent, [.protection], Set(Compartment.allCases))], file: Village.everything)
        let offer = try await village.offer("welfare")
        let responder = try village.worker(.firstResponder, of: "police")
        let answer = try await village.knock(
            RequestDesk(office: village.office), .get, "/cases/\(record.id)/requests/new", as: responder,
            query: ["service": "welfare", "offer": "\(offer.id)"])
        #expect(answer.text().contains(Village.words.name))
        #expect(!answer.text().contains(Village.words.need))
    }

    @Test func `is not for whoever may not write an agreement down`() async throws {
        let record = try await village.openCase(
            parts: [("secretariat", .coordinating)],
            bases: [("secretariat", .consent, [.protection], [.identity, .contact])], file: Village.everything)
        let offer = try await village.offer()
        let coordinator = try village.worker(.coordinator, of: "secretariat")
        let form = try await village.form("shelter", offer, record, as: coordinator)
        await #expect(throws: Refused.self) {
            try await village.knock(
                RequestDesk(office: village.office), .post, "/cases/\(record.id)/requests", as: coordinator,
                form: form + Village.agreement)
        }
    }

    @Test func `never reaches enforcement, a closed offer or one's own unit`() async throws {
        let record = try await village.managedCase()
        let manager = try village.worker(.caseManager, of: "case-team")
        var closed = try await village.offer()
        closed.closedAt = Village.start
        closed = try await village.archive.commit(Change(closed, deed: Deed("offer.closed", rule: "test")))
        let enforcing = try await village.offer(of: "enforcement")
        let own = try await village.offer(of: "case-team")
        let prosecuting = try await village.offer(of: "prosecutors")
        for offer in [closed, enforcing, own, prosecuting] {
            await #expect(throws: NotFound.self) {
                try await village.form("shelter", offer, record, as: manager)
            }
        }
    }

    @Test func `says whose task the help is, by which article, to whoever may see the status`() async throws {
        let record = try await village.managedCase(
            bases: [("police", .consent, [.protection], [.identity])], parts: [("police", .referring)])
        let manager = try village.worker(.caseManager, of: "case-team")
        let desk = RequestDesk(office: village.office)
        let seen = try await village.knock(desk, .get, "/cases/\(record.id)/requests", as: manager)
        #expect(seen.text().contains("Ministry of Labor"))
        #expect(seen.text().contains("art. 3(1)"))
        let responder = try village.worker(.firstResponder, of: "police")
        let unseen = try await village.knock(desk, .get, "/cases/\(record.id)/requests", as: responder)
        #expect(!unseen.text().contains("Ministry of Labor"))
        #expect(!unseen.text().contains("responsible"))
    }

    @Test func `shows what the law pays at most, with its article`() async throws {
        let record = try await village.managedCase()
        let offer = try await village.offer("medical")
        let manager = try village.worker(.caseManager, of: "case-team")
        let answer = try await village.knock(
            RequestDesk(office: village.office), .get, "/cases/\(record.id)/requests/new", as: manager,
            query: ["service": "medical", "offer": "\(offer.id)"])
        #expect(answer.text().contains("TWD 10,000"))
        #expect(answer.text().contains("art. 5"))
        #expect(answer.text(.zhHant).contains("第 5 條"))
    }
}

@Suite struct `A child who needs help` {
    let village: Village

    init() async throws { village = try await Village() }

    @Test(arguments: [AgeGroup.child, .unsure])
    func `waits for nothing where it is urgent`(ageGroup: AgeGroup) async throws {
        let record = try await village.managedCase(ageGroup)
        let request = try await village.ask(try await village.offer(), in: record, saying: [])
        let basis = try #require(try await village.bases(record).first { $0.id == request.basis }?.basis)
        #expect(basis.kind == .bestInterests)
        #expect(basis.article == "Act, art. 9")
    }

    @Test(
        arguments: [
            ([], ["best-interests", "guardian"]), (["best-interests"], ["guardian"]),
            (["guardian"], ["best-interests"]),
            (["best-interests", "guardian"], []),
        ] as [([String], Set<String>)])
    func `has a determination and a guardian first where it is not`(
        said: [String], problems: Set<String>
    ) async throws {
        let record = try await village.managedCase(.child)
        let offer = try await village.offer("counselling")
        let manager = try village.worker(.caseManager, of: "case-team")
        let form = try await village.form("counselling", offer, record, as: manager)
        let answer = try await village.knock(
            RequestDesk(office: village.office), .post, "/cases/\(record.id)/requests", as: manager,
            form: form + said.map { ($0, "yes") } + [("view", "I want to stay with my sister")])
        #expect(Set((answer.page as? ReviewRequestPage)?.problems.map(\.field) ?? []) == problems)
        #expect((answer.location != nil) == problems.isEmpty)
    }

    @Test func `is never asked to consent`() async throws {
        let record = try await village.managedCase(.child)
        let manager = try village.worker(.caseManager, of: "case-team")
        await #expect(throws: NotFound.self) {
            try await village.knock(
                ConsentDesk(office: village.office), .get, "/cases/\(record.id)/consents/new", as: manager)
        }
    }
}

@Suite struct `The package of a service` {
    @Test func `holds fields of its service type alone, for every type of the pack`() async throws {
        let village = try await Village()
        let record = try await village.openCase(
            parts: [("case-team", .managing)],
            bases: [("case-team", .consent, [.protection], Set(Compartment.allCases))], file: Village.everything)
        let manager = try village.worker(.caseManager, of: "case-team")
        let inside = try await village.office.enter(record.id, manager, .share, .existence, at: Village.start)
        let file = try await village.archive.file(of: record.person, under: inside.looks)
        for service in village.office.jurisdiction.assistance.services {
            let package = try HelpPackage(
                service, from: file, ageGroup: .adult, sending: Set(Compartment.allCases))
            #expect(Set(package.items.map(\.field)).isSubset(of: service.fields.map(\.id)))
            #expect(package.compartments.isSubset(of: service.compartments))
            let json = String(decoding: try JSONEncoder().encode(package), as: UTF8.self)
            #expect(!json.contains(Village.words.account))
        }
    }

    @Test func `shows the parts that were granted and no others`() {
        let package = HelpPackage(
            service: "welfare",
            items: [
                .init(field: "preferred-name", compartment: .identity, fact: .text("Mai")),
                .init(field: "requested-help", compartment: .services, fact: .kinds(["welfare"], words: nil)),
            ])
        #expect(package.showing([.services]).items.map(\.field) == ["requested-help"])
        #expect(package.showing([]).items.isEmpty)
    }
}
