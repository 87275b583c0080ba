import Foundation
import Testing

@testable import Prevention

@Suite("Goods and their customs codes")
struct GoodsCodesTests {
    @Test("A prefix is two, four or six digits; longer national codes are cut")
    func prefixes() throws {
        #expect(HSPrefix("2804.61")?.digits == "280461" && HSPrefix("5201 00")?.description == "5201.00")
        #expect(HSPrefix("0813.40.90.00")?.digits == "081340" && HSPrefix("52")?.description == "52")
        for text in ["", "5", "520", "52010", "52O1", "５２", "5201000", "-1"] { #expect(HSPrefix(text) == nil) }
        let (chapter, heading) = (try #require(HSPrefix("52")), try #require(HSPrefix("5201")))
        #expect(chapter.covers(heading) && !heading.covers(chapter) && heading.touches(chapter))
        let json = try JSONEncoder().encode([heading])
        #expect(try JSONDecoder().decode([HSPrefix].self, from: json) == [heading])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([HSPrefix].self, from: Data("[\"x\"]".utf8)) }
    }

    @Test("Names are found as lists write them: accents, plurals, brackets, several at once")
    func names() {
        func codes(_ goods: String) -> [String] { GoodsCodes.codes(for: goods).map(\.digits) }
        #expect(codes("Açaí Berries") == codes("acai berry") && codes("acai").contains("081090"))
        #expect(codes("Solar Modules") == ["854143"] && codes("polysilicon") == ["280461"])
        #expect(codes("Bidis (hand-rolled cigarettes)").contains("240220"))
        #expect(codes("Beans (green, soy, yellow)").contains("1201"))
        #expect(codes("Soda Ash, Calcium Chloride, and Caustic Soda") == ["2815", "282720", "283620"])
        #expect(codes("Rubber Gloves, Condoms, Rubber Raincoats, and Rubber Footwear").contains("401410"))
        #expect(codes("Electric Fans and Zinc-Coated Wire") == ["721720", "841451", "841459"])
        #expect(codes("unicorns").isEmpty && codes("").isEmpty && codes("()").isEmpty)
    }

    @Test("A code gives the goods that would be declared under it")
    func under() throws {
        let code = try #require(HSPrefix("5205.12"))
        #expect(GoodsCodes.goods(under: code) == ["Cotton", "Textiles", "Thread and yarn"])
        #expect(GoodsCodes.goods(under: try #require(HSPrefix("85"))).contains("Solar modules"))
        #expect(GoodsCodes.goods(under: try #require(HSPrefix("99"))).isEmpty)
    }

    @Test("Sectors of the Act's strategy are found by the codes under them")
    func sectors() throws {
        #expect(PrioritySector.sectors(of: try #require(HSPrefix("2804.61"))) == [.polysilicon])
        #expect(PrioritySector.sectors(of: try #require(HSPrefix("6109.10"))) == [.apparel])
        #expect(PrioritySector.sectors(of: try #require(HSPrefix("2804"))) == [.polysilicon])
        #expect(PrioritySector.sectors(of: try #require(HSPrefix("0901"))).isEmpty)
        #expect(PrioritySector.allCases.allSatisfy { !$0.codes.isEmpty })
    }

    @Test("Where there is no code, or a choice was made, the row says why")
    func decisions() {
        for row in GoodsCodes.rows where row.codes.isEmpty || row.codes.contains(where: { $0.digits.count == 2 }) {
            let isWholeChapterByName = ["Tobacco", "Garments", "Footwear", "Glass", "Ceramics", "Leather"]
            #expect(
                row.decision != nil || isWholeChapterByName.contains { row.goods.hasPrefix($0) } || row.goods == "Steel"
                    || ["Copper", "Iron", "Tin", "Zinc"].contains(row.goods), "\(row.goods)")
        }
        #expect(GoodsCodes.rows.count > 150)
    }

    @Test("No row says a code twice, or one within another")
    func lean() {
        for row in GoodsCodes.rows {
            for (place, code) in row.codes.enumerated() {
                #expect(!row.codes[(place + 1)...].contains { $0.touches(code) }, "\(row.goods): \(code)")
            }
        }
    }
}

@Suite("The goods table and the published lists", .enabled(if: SharedGoods.isThere, "the shared data are not there"))
struct GoodsCodesDataTests {
    @Test("Every code is one of the Harmonized System")
    func exist() throws {
        let text = try SharedGoods.unpacked(SharedLists.folder + "/data/supply/hs/harmonized-system.csv.gz")
        let known = Set(text.split(separator: "\n").compactMap { $0.split(separator: ",").dropFirst().first })
        #expect(known.count > 6_900)
        for code in GoodsCodes.rows.flatMap(\.codes) + PrioritySector.allCases.flatMap(\.codes) {
            #expect(known.contains(Substring(code.digits)), "\(code)")
        }
    }

    @Test("Every good of every edition, of the Executive Order's list and of the customs orders has its row")
    func complete() throws {
        var goods: Set<String> = []
        for (text, _) in try SharedGoods.editions() {
            goods.formUnion(try ListKind.ilab.read(Array(text.utf8)).entries.compactMap(\.goods))
        }
        goods.formUnion(
            try ListKind.eo13126.read(SharedLists.bytes("ilab/eo13126_2014.csv")).entries.compactMap(\.goods))
        goods.formUnion(
            try ListKind.cbp.read(SharedLists.bytes("lists/cbp_wro_findings_2026-06-23.json")).entries.compactMap(
                \.goods))
        #expect(goods.count > 200)
        for good in goods.sorted() {
            let isWithoutCode = ["Pornography", "All Products"].contains(good)
            #expect(GoodsCodes.codes(for: good).isEmpty == isWithoutCode, "\(good)")
        }
    }
}
