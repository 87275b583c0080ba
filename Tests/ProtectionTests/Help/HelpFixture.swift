import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

@testable import Protection

/// What the help tests begin with: a file with something in every part, an offer, and a case manager who may ask.
extension Village {
    static let words = (
        name: "Nguyễn Thị Sao Mai", account: "He kept my passport in the blue drawer", hidden: "Pier 9, second bunk",
        phone: "0911222333", need: "somewhere quiet"
    )

    static let everything: [any FileContent] = [
        NameContent(asWished: words.name),
        IdentityContent(
            born: ApproximateDate(year: 1998), gender: .female,
            nationalities: [Country(rawValue: "VN").map(Nationality.country) ?? .unknown]),
        ContactContent(
            phone: words.phone, othersSeePhone: "danger", safeHours: "after nine", whereabouts: words.hidden,
            language: LanguageCode(code: "vi"), needsInterpreter: true,
            interpreterWish: "A woman, not from the village"),
        StatusContent(householdRegistration: false, workVisa: true),
        AccountContent(indicators: ["debt-bondage"], means: [], acts: [], words: words.account),
        NeedsContent(kinds: ["placement"], words: words.need),
    ]

    static let own: Set<Compartment> = [.identity, .contact, .immigration, .health, .services, .legal, .family, .money]

    /// A case that the case team manages.
    func managedCase(
        _ ageGroup: AgeGroup = .adult, bases: [(String, Basis.Kind, Set<Purpose>, Set<Compartment>)] = [],
        parts: [(String, Relation)] = [], at now: Date = start
    ) async throws -> CaseRecord {
        try await openCase(
            ageGroup, parts: [("case-team", .managing)] + parts,
            bases: [("case-team", ageGroup == .adult ? .consent : .bestInterests, [.protection], Self.own)] + bases,
            file: Self.everything, at: now)
    }

    func offer(_ kind: String = "placement", of name: String = "shelter", capacity: Int? = 1) async throws
        -> ServiceOffer
    {
        try await archive.commit(
            Change(
                ServiceOffer(
                    unit: try unit(name).id, kind: kind, nameEn: "Quiet rooms", nameZhHant: "安靜的房間",
                    capacity: capacity, languages: Set(["vi"].compactMap(LanguageCode.init(code:))), takes: [.women]),
                deed: Deed("offer.added", rule: "test")))
    }

    static let agreement = [("agreed", "yes"), ("language", "vi"), ("evidence", "spoken")]

    /// The last step of asking, as its page sends it: with the state of the file that it showed.
    func form(_ service: String, _ offer: ServiceOffer, _ record: CaseRecord, as acting: Acting) async throws
        -> [(String, String)]
    {
        let page = try await knock(
            RequestDesk(office: office), .get, "/cases/\(record.id)/requests/new", as: acting,
            query: ["service": service, "offer": "\(offer.id)"])
        let shown = (page.page as? ReviewRequestPage)?.edition ?? ""
        return [("service", service), ("offer", "\(offer.id)"), ("shown", shown)]
    }

    /// Asks for help and gives back the request.
    func ask(
        for service: String = "shelter", _ offer: ServiceOffer, in record: CaseRecord, as acting: Acting? = nil,
        saying more: [(String, String)] = agreement
    ) async throws -> ServiceRequest {
        let acting = try acting ?? worker(.caseManager, of: "case-team")
        let form = try await form(service, offer, record, as: acting) + more
        let answer = try await knock(
            RequestDesk(office: office), .post, "/cases/\(record.id)/requests", as: acting, form: form)
        let id = answer.location?.split(separator: "/").last.flatMap { ServiceRequest.ID(String($0)) }
        guard let id else { throw NotSent(text: answer.text()) }
        return try await request(id)
    }

    struct NotSent: Error { let text: String }

    func request(_ id: ServiceRequest.ID) async throws -> ServiceRequest {
        guard let found = try await archive.fetch(Query<ServiceRequest>.by(id)).first else { throw NotFound() }
        return found
    }

    /// One step in the course of a request, by the unit that was asked.
    @discardableResult
    func step(
        _ noun: String, _ request: ServiceRequest, in record: CaseRecord, as acting: Acting,
        form: [(String, String)] = []
    ) async throws -> Answer {
        let version = try await self.request(request.id).version
        return try await knock(
            RequestCourseDesk(office: office), .post, "/cases/\(record.id)/requests/\(request.id)/\(noun)", as: acting,
            form: [("version", "\(version)")] + form)
    }

    func open(
        _ request: ServiceRequest, in record: CaseRecord, as acting: Acting, language: ScreenLanguage = .en,
        at now: Date = start
    ) async throws -> Answer {
        try await knock(
            RequestCourseDesk(office: office), .get, "/cases/\(record.id)/requests/\(request.id)", as: acting,
            language: language, at: now)
    }

    func notices(_ record: CaseRecord, to name: String) async throws -> [UnitNotice.Kind] {
        let unit = try unit(name).id
        return try await archive.fetch(
            Query<UnitNotice>(where: "person = \(record.person) AND unit = \(unit) ORDER BY at, kind")
        ).map(\.kind)
    }

    func bases(_ record: CaseRecord) async throws -> [BasisRow] { try await office.bases(of: record.person) }
}
