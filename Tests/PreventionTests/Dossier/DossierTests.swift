import Foundation
import Lexicon
import Store
import Testing
import Vault
import Web

@testable import Prevention

@Suite struct `A dossier` {
    private func made(_ house: TradeHouse) async throws -> (KeptDossier, [UInt8]) {
        let bid = try await BidHouse(house)
        let answer = try await house.knock(bid.desk, .post, "\(bid.path)/dossiers")
        let desk = DossierDesk(office: house.office)
        let file = try await house.knock(desk, .get, try #require(answer.location))
        guard case .file(let data, let type, _) = file.body else { throw NotFound() }
        #expect(type == "application/zip")
        let dossier = try #require(
            try await house.archive.fetch(Query<KeptDossier>(where: "1 = 1 ORDER BY made_at DESC")).first)
        return (dossier, [UInt8](data))
    }

    @Test func `is whole under the installation's key, and holds what was checked`() async throws {
        let house = try await TradeHouse()
        let (dossier, bytes) = try await made(house)
        let check = DossierCheck(bytes, key: house.archive.publicKey)
        #expect(check.finding == nil)
        #expect(check.digest == Digest.hexadecimal(dossier.digest))
        #expect(dossier.archiveDigest == Digest.sha256(Data(bytes)))
        let files = Dictionary(
            try StoredZip.files(in: bytes).map { ($0.name, String(decoding: $0.content, as: UTF8.self)) }
        ) { first, _ in first }
        let manifest = try #require(files["MANIFEST.txt"])
        let edition = try #require(try await house.office.lists().editions.first)
        #expect(manifest.contains("list \(Digest.hexadecimal(edition.digest)) 2026-09-01 village-orders"))
        #expect(files["tables/paths.csv"]?.contains("Sedge Yarns") == true)
        #expect(files["deeds.csv"]?.contains("bid.submitted") == true)
        #expect(files["certificate-zh-hant.html"]?.contains("查核證明書") == true)
    }

    @Test func `names the first part that differs, whichever byte was changed`() async throws {
        let house = try await TradeHouse()
        let (_, bytes) = try await made(house)
        let key = house.archive.publicKey
        for file in try StoredZip.files(in: bytes) {
            var changed = bytes
            changed[file.content.startIndex] ^= 1
            let finding = DossierCheck(changed, key: key).finding
            let expected: DossierCheck.Finding =
                file.name == "MANIFEST.txt"
                ? .manifest : file.name == "SIGNATURE.txt" ? .signature : .altered(file.name)
            #expect(finding == expected)
        }
        var longer = bytes
        longer.append(0)
        #expect(DossierCheck(longer, key: key).finding == .wrapping)
        #expect(DossierCheck(bytes, key: Data(repeating: 7, count: 32)).finding == .signature)
        #expect(DossierCheck(Array("no archive".utf8), key: nil).finding == .unreadable)
    }

    @Test func `cannot lose a part or gain one`() async throws {
        let house = try await TradeHouse()
        let (_, bytes) = try await made(house)
        let files = try StoredZip.files(in: bytes)
        func zip(_ files: some Sequence<(name: String, content: ArraySlice<UInt8>)>, adding: String? = nil) -> [UInt8] {
            var zip = StoredZip()
            for file in files { zip.add(file.name, file.content) }
            if let adding { zip.add(adding, Array("new".utf8)) }
            return [UInt8](zip.data)
        }
        #expect(zip(files) == bytes)
        let lost = zip(files.filter { $0.name != "facts.json" })
        #expect(DossierCheck(lost, key: nil).finding == .missing("facts.json"))
        #expect(DossierCheck(zip(files, adding: "more.txt"), key: nil).finding == .added("more.txt"))
    }

    @Test func `has the same bytes for the same content, and is made once`() async throws {
        let house = try await TradeHouse()
        let acting = try house.acting()
        let matter = DossierMatter(.bid, "0")
        func content(_ order: Bool) -> DossierContent {
            let parts = [DossierPart("a.txt", text: "one"), DossierPart("b.txt", text: "two")]
            return DossierContent(of: matter, parts: order ? parts : parts.reversed(), editions: [], deeds: [])
        }
        let id = KeptDossier.ID()
        let first = try await house.office.dossier(
            content(true), as: id, by: acting, route: "bid.dossier-made", at: TradeHouse.start)
        let again = try await house.office.dossier(
            content(false), as: id, by: acting, route: "bid.dossier-made", at: TradeHouse.start)
        let other = try await house.office.dossier(
            content(false), by: acting, route: "bid.dossier-made", at: TradeHouse.start)
        #expect(first == again)
        #expect(other.archiveDigest == first.archiveDigest)
    }

    @Test func `is nobody else's business`() async throws {
        let house = try await TradeHouse()
        let (dossier, _) = try await made(house)
        let desk = DossierDesk(office: house.office)
        for path in [dossier.path, dossier.filePath] {
            await #expect(throws: NotFound.self) { try await house.knock(desk, .get, path, as: .otherUnit) }
        }
    }
}
