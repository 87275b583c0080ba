import Foundation
import Testing

@testable import Matching

@Suite("Region of origin")
struct RegionOfOriginTests {
    static let placeCases: [(OriginEvidence, OriginFinding)] = [
        (OriginEvidence(administrativeCode: "653224"), .proven),
        (OriginEvidence(administrativeCode: "653224100000"), .proven),
        (OriginEvidence(administrativeCode: "440306"), .none),
        (OriginEvidence(administrativeCode: "65-32"), .unknown),
        (OriginEvidence(country: "KZ", administrativeCode: "650000"), .none),
        (OriginEvidence(address: "新疆维吾尔自治区和田地区洛浦县北京工业园区"), .proven),
        (OriginEvidence(address: "烏魯木齊市天山區解放南路1號"), .proven),
        (OriginEvidence(country: "CN", address: "Xin Jiang, Wu Lu Mu Qi Shi"), .proven),
        (OriginEvidence(country: "CN", address: "Guangzhou Industrial Park, Shufu County, Kashgar, Xinjiang"), .proven),
        (OriginEvidence(address: "Sinkiang, Khotan"), .proven),
        (OriginEvidence(address: "Кашгар, Синьцзян"), .proven),
        (OriginEvidence(address: "ئۈرۈمچى شەھىرى"), .proven),
        (OriginEvidence(address: "8th Division, Shihezi"), .proven),
        (OriginEvidence(country: "CN", address: "Urumqi Middle Road 12, Shanghai"), .none),
        (OriginEvidence(country: "CN", address: "上海市静安区乌鲁木齐中路12号"), .none),
        (OriginEvidence(country: "CN", address: "北京市海淀区新疆大厦"), .none),
        (OriginEvidence(country: "CN", address: "Xinhe County, Xingtai, Hebei"), .none),
        (OriginEvidence(country: "CN", address: "Yutian County, Tangshan"), .none),
        (OriginEvidence(country: "CN", address: "Xinjiang County, Yuncheng, Shanxi"), .none),
        (OriginEvidence(country: "CN", address: "Xinjiang Uighur Autonomous Region"), .proven),
        (OriginEvidence(country: "TR", address: "Aksu, Antalya"), .none),
        (OriginEvidence(address: "Aksu, Antalya, Turkey"), .none),
        (OriginEvidence(country: "CN", address: "Beijing, Xinjiang Trade Center"), .indicated),
        (OriginEvidence(country: "CN", address: "Bole, Jinghe"), .indicated),
        (OriginEvidence(country: "CN", address: "Luopu County"), .indicated),
        (OriginEvidence(country: "CN", name: "Xinjiang Example Textile Co., Ltd."), .indicated),
        (OriginEvidence(name: "第八师142团轧花厂"), .indicated),
        (OriginEvidence(country: "CN", name: "Bingtuan Example Cotton"), .indicated),
        (OriginEvidence(telephones: ["+86 (0)993 201 2345"]), .indicated),
        (OriginEvidence(telephones: ["0086-991-3812345"]), .indicated),
        (OriginEvidence(country: "CN", telephones: ["0903-2021234"]), .indicated),
        (OriginEvidence(telephones: ["+86 755 8123 4567"]), .unknown),
        (OriginEvidence(telephones: ["+7 991 381 23 45"]), .unknown),
        (OriginEvidence(country: "CN", postcode: "842000"), .indicated),
        (OriginEvidence(country: "CN", address: "Factory 3, 843000"), .indicated),
        (OriginEvidence(country: "IN", address: "Jamshedpur 831001", postcode: "831001"), .none),
        (OriginEvidence(postcode: "831001"), .unknown),
        (OriginEvidence(country: "CN", placesOfLading: ["Urumqi"]), .indicated),
        (OriginEvidence(country: "CN", placesOfLading: ["Alashankou"]), .unknown),
        (OriginEvidence(country: "CN", name: "Example Shoes", address: "Building 3, Industrial Park"), .unknown),
        (OriginEvidence(), .unknown),
        (OriginEvidence(country: "VN"), .none),
        (OriginEvidence(country: "Nowhereland"), .unknown),
    ]

    @Test("Places are told by code, address, telephone, postcode and name", arguments: 0..<placeCases.count)
    func tellsPlaces(number: Int) {
        let (evidence, expected) = Self.placeCases[number]
        let origin = RegionOfOrigin(evidence, in: .xinjiang)
        #expect(origin.finding == expected, "\(evidence): \(origin.grounds.map(\.explanation))")
    }

    @Test(
        "A name that other provinces bear, or that is a word, shows nothing alone",
        arguments: [
            "Xinhe", "Shaya", "Bole", "Yutian", "Baicheng", "Qinghe", "Kashi", "Hetian", "Luopu", "Xinyuan", "Shanshan",
            "新星", "福海", "温泉", "墨玉", "双河", "巴州区",
        ])
    func sharedNamesShowNothing(name: String) {
        for evidence in [
            OriginEvidence(country: "CN", address: name), OriginEvidence(country: "CN", name: name),
            OriginEvidence(country: "CN", declaredOrigin: name),
        ] {
            let origin = RegionOfOrigin(evidence, in: .xinjiang)
            #expect(origin.finding == .unknown, "\(evidence): \(origin.grounds.map(\.explanation))")
        }
    }

    static let goodsCases: [(OriginEvidence, [String], Bool, OriginFinding)] = [
        (OriginEvidence(country: "CN", declaredOrigin: "Jiangsu"), ["5205.12"], false, .unknown),
        (OriginEvidence(country: "CN", declaredOrigin: "江苏"), ["52"], false, .unknown),
        (OriginEvidence(country: "CN", declaredOrigin: "Jiangsu"), ["5205.12"], true, .none),
        (OriginEvidence(country: "CN", declaredOrigin: "Zhejiang"), ["9403"], false, .none),
        (OriginEvidence(country: "CN", declaredOrigin: "Zhejiang"), [], false, .unknown),
        (OriginEvidence(country: "CN", declaredOrigin: "Zhejiang"), ["9403", "7606"], false, .unknown),
        (OriginEvidence(country: "VN", address: "Binh Duong"), ["6109.10"], false, .unknown),
        (OriginEvidence(country: "CN", declaredOrigin: "Xinjiang"), ["9403"], true, .proven),
        (OriginEvidence(country: "CN"), ["9403"], true, .unknown),
    ]

    @Test("Goods declared from elsewhere stay unknown until their inputs are traced", arguments: 0..<goodsCases.count)
    func tellsGoods(number: Int) {
        let (evidence, codes, areTraced, expected) = Self.goodsCases[number]
        let origin = RegionOfOrigin(
            evidence, in: .xinjiang, asking: .goods(harmonizedCodes: codes, inputsAreTraced: areTraced))
        #expect(origin.finding == expected, "\(origin.grounds.map(\.explanation))")
    }

    @Test("A registration number of the region indicates it, one with a wrong check character says nothing")
    func readsRegistryNumbers() throws {
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let body = "91650100MA7XXXXXX"
        let numbers = alphabet.map { PartyIdentifier(.uscc, body + String($0)) }
        let well = numbers.filter(\.isWellFormed)
        let number = try #require(well.first)
        let right = RegionOfOrigin(OriginEvidence(identifiers: [number]), in: .xinjiang)
        #expect(right.finding == .indicated)
        #expect(right.grounds.map(\.text) == ["650100"])
        let wrong = numbers.filter { !$0.isWellFormed }
        let other = RegionOfOrigin(OriginEvidence(identifiers: [try #require(wrong.first)]), in: .xinjiang)
        #expect(other.finding == .unknown)
        #expect(other.grounds.map(\.kind) == [.unreadable])
    }

    @Test("Every ground stands where it says, also far into a long text")
    func groundsStandWhereTheySay() throws {
        let filler = String(repeating: "Building 7, Gate 2, ", count: 60)
        let address = filler + "Lop County, Hotan Prefecture, 新疆"
        let origin = RegionOfOrigin(OriginEvidence(country: "CN", address: address), in: .xinjiang)
        #expect(origin.finding == .proven)
        let scalars = Array(address.unicodeScalars)
        for ground in origin.grounds where ground.field == .address {
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars[ground.span])
            #expect(text == ground.text)
        }
        #expect(Set(origin.grounds.map(\.text)).isSuperset(of: ["Lop", "Hotan", "新疆"]))
    }

    @Test("Any text is read, and the order of grounds does not depend on anything else")
    func readsAnything() {
        var random = SmallRandom(state: 5)
        let parts = [
            "新", "疆", "Xin", "jiang", "\u{202E}", " ", ",", "第", "八", "师", "14", "团", "\u{0}", "😀", "Urumqi", "路",
            "+86",
        ]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                parts[Int.random(in: 0..<parts.count, using: &random)]
            }.joined()
            let evidence = OriginEvidence(
                country: text, administrativeCode: text, name: text, address: text, postcode: text, telephones: [text],
                placesOfLading: [text], declaredOrigin: text)
            let origin = RegionOfOrigin(evidence, in: .xinjiang)
            #expect(origin == RegionOfOrigin(evidence, in: .xinjiang))
            let ranks = origin.grounds.map(\.strength)
            #expect(ranks.firstIndex(of: .proves) == (origin.finding == .proven ? 0 : nil))
        }
    }

    /// An invented province of an existing country.
    static let invented = WatchedRegion(
        id: "KH-99", name: "Example Province", country: "KH",
        codes: WatchedRegion.Codes(
            administrative: ["99"], postal: ["99"], postalLength: 6, calling: "855", areas: ["99"],
            priorityGoods: ["6902"]),
        names: """
            99 Example Province; =examplia ~exampli
            9901 Brickfield; =brickfieldia ?brickfield
            9902 Kilnham; !kilnham
            """,
        elsewhere: "12 phnompenh pnompenh")

    @Test("Another region is watched by its own data")
    func watchesAnotherRegion() {
        func finding(_ evidence: OriginEvidence, _ question: OriginQuestion = .place) -> OriginFinding {
            RegionOfOrigin(evidence, in: Self.invented, asking: question).finding
        }
        #expect(finding(OriginEvidence(country: "Cambodia", administrativeCode: "9901")) == .proven)
        #expect(finding(OriginEvidence(country: "KH", address: "Kiln 4, Brickfieldia")) == .proven)
        #expect(finding(OriginEvidence(country: "KH", address: "Exampli")) == .proven)
        #expect(finding(OriginEvidence(address: "Exampli")) == .unknown)
        #expect(finding(OriginEvidence(country: "KH", address: "Brickfield District")) == .indicated)
        #expect(finding(OriginEvidence(country: "KH", address: "Kilnham District")) == .unknown)
        #expect(finding(OriginEvidence(country: "KH", address: "Examplia Road, Phnom Penh")) == .none)
        #expect(finding(OriginEvidence(country: "KH", address: "新疆")) == .unknown)
        let bricks = OriginQuestion.goods(harmonizedCodes: ["690210"], inputsAreTraced: false)
        #expect(finding(OriginEvidence(country: "KH", declaredOrigin: "Phnom Penh"), bricks) == .unknown)
    }

    @Test("No county of another province is taken for Xinjiang, and every one of Xinjiang's is found")
    func tellsTheCountysOfTheTable() throws {
        let shared = ProcessInfo.processInfo.environment["LODESTAR_SHARED"] ?? "../shared"
        guard let table = try? String(contentsOfFile: "\(shared)/data/supply/names/cn_areas.csv", encoding: .utf8)
        else { return print("Skipped: no table of divisions in \(shared)") }
        var wrong: [String] = []
        for (row, line) in table.split(separator: "\n").dropFirst().enumerated() {
            let cells = line.split(separator: ",")
            // All of the region's, Xinjiang County of Shanxi, and one in five of the others: a debug build is slow.
            guard cells[0].hasPrefix("65") || cells[0] == "140825" || row % 5 == 0 else { continue }
            let name = cells[1].filter { $0 != "\"" }
            let finding = RegionOfOrigin(OriginEvidence(country: "CN", address: name), in: .xinjiang).finding
            let isWithin = cells[0].hasPrefix("65")
            let isFound = finding == .proven || finding == .indicated
            // 新市区, 沙湾 and the like are names that others bear.
            if isFound != isWithin, name != "新市区" { wrong.append("\(cells[0]) \(name) \(finding)") }
            let read = romanised(name)
            let found = RegionOfOrigin(OriginEvidence(country: "CN", address: read), in: .xinjiang).finding
            if !isWithin, found == .proven || found == .indicated { wrong.append("\(cells[0]) \(read) \(found)") }
        }
        #expect(wrong == [])
    }

    /// Xinhe County for 新河县.
    private func romanised(_ name: String) -> String {
        let levels: [Character: String] = ["县": "County", "市": "City", "区": "District", "旗": "Banner"]
        let level = name.last.flatMap { levels[$0] }
        let stem = level == nil ? name[...] : name.dropLast()
        let letters = HanLetters.letters(stem.unicodeScalars.flatMap(NativeFolding.folded))
        return "\(String(decoding: letters, as: UTF8.self).capitalized) \(level ?? "")"
    }
}
