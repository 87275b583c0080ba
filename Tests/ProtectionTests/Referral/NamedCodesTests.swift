import Accounts
import Foundation
import Lexicon
import Packs
import Policy
import Store
import Testing
import Vault
import Web

@testable import Protection

/// What a first responder ticked, followed through every page that whoever decides reads.
@Suite struct `What was ticked in a referral` {
    let village: Village
    let officer: Acting
    let member: Acting
    let record: CaseRecord

    init() async throws {
        village = try await Village()
        officer = try village.worker(.identifyingOfficer, of: "identification", for: .identification)
        member = try await village.hire("hazel.birch", "Hazel Birch", in: try village.unit("panel"))
        let responder = try FirstReferral(village)
        let passed = try await responder.fill(
            try await responder.start("referral"), with: try responder.adult(agrees: "yes"))
        let draft = FirstReferral.draft(of: try #require(passed.last))
        _ = try await responder.knock(responder.referral, .post, "\(draft)/referral", FirstReferral.numbers)
        record = try #require(try await village.archive.fetch(Query<CaseRecord>(where: "1")).first)
        let referral = ReferralDesk(office: village.office, cost: .trifling)
        try await village.knock(referral, .post, "/cases/\(record.id)/referral/uptake", as: officer)
    }

    private var identification: IdentificationDesk { IdentificationDesk(office: village.office) }
    private var path: String { "/cases/\(record.id)/identification" }

    private func step(_ name: String, _ form: [(String, String)]) async throws {
        let version = try await village.archive.fetch(Query<Identification>(where: "1")).first?.version ?? 0
        try await village.knock(
            identification, .post, "\(path)/\(name)", as: officer, form: form + [("version", "\(version)")])
    }

    /// Every code that the form gives an option, or lets it raise.
    private var codes: Set<String> {
        let questions = village.office.jurisdiction.referral.questions
        return Set(questions.flatMap { $0.choices.map(\.id) + $0.raises.values.flatMap(\.self) })
    }

    /// The pieces of text between tags, by themselves.
    private func pieces(_ page: String) -> Set<String> {
        Set(page.replacing(/<[^>]*>/, with: "\n").split(separator: "\n").map { $0.trimmingPrefix(" ").description })
    }

    @Test(arguments: [ScreenLanguage.en, .zhHant])
    func `is named in words on every page of the case, never by a code`(_ language: ScreenLanguage) async throws {
        try await step("rights-notice", [("language", "vi"), ("explained", "yes")])
        try await step("professional", [("asked", "listed")])
        try await step("panel", [("discipline-\(member.worker)", Discipline.socialWork.rawValue)])
        let office = village.office
        let pages: [(any Desk, String, Acting)] = [
            (CaseDesk(office: office), "/cases/\(record.id)", officer),
            (ReferralDesk(office: office, cost: .trifling), "/cases/\(record.id)/referral", officer),
            (FileDesk(office: office), "/cases/\(record.id)/file", officer), (identification, path, officer),
            (identification, "\(path)/decision", officer), (identification, "\(path)/seat", member),
        ]
        for (desk, address, acting) in pages {
            let text = try await village.knock(desk, .get, address, as: acting).text(language)
            #expect(pieces(text).isDisjoint(with: codes), "\(address): \(pieces(text).intersection(codes))")
        }
        let read = [pages[1], pages[2], pages[4], pages[5]]
        for (desk, address, acting) in read {
            let text = try await village.knock(desk, .get, address, as: acting).text(language)
            #expect(text.contains(language == .en ? "Forced labour" : "強迫勞動"), "\(address)")
            #expect(text.contains(language == .en ? "Improper debt bondage" : "不當債務約束"), "\(address)")
        }
    }
}
