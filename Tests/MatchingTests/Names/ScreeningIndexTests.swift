import Matching
import Testing

@Suite struct `Searching a list` {
    private let list = ScreeningIndex([
        ListedParty(
            id: "u1", kind: .organisation, names: ["Hetian Taida Apparel Co., Ltd", "Hetian TEDA Garment"],
            country: "CN",
            identifiers: [PartyIdentifier(.uscc, "91350100M000100Y43")]),
        ListedParty(id: "u2", kind: .organisation, names: ["Xinjiang Zhongtai Chemical Co., Ltd."], country: "CN"),
        ListedParty(id: "u3", kind: .organisation, names: ["Changji Esquel Textile Co. Ltd."], country: "CN"),
        ListedParty(id: "u4", kind: .organisation, names: ["Changji Esquel Textile Co., Ltd."], country: "CN"),
        ListedParty(id: "v1", kind: .vessel, names: ["Da Wang"], identifiers: [PartyIdentifier(.imo, "IMO 9074729")]),
        ListedParty(id: "p1", kind: .person, names: ["Igor Ivanovich Sechin"]),
    ])

    private func hits(_ subject: ScreeningSubject) -> [ScreeningHit] {
        var work = ScreeningWork()
        return list.hits(for: subject, &work)
    }

    @Test(arguments: [
        ("Taida Apparel (Hotan) Company Limited", "u1"), ("和田泰达服饰有限公司", "u1"), ("HetianTaida Apparel", "u1"),
        ("He tian Taida Aparel Co Ltd", "u1"), ("新疆中泰化学股份有限公司", "u2"), ("XINJIANG ZHONGTAI HUAXUE", "u2"),
    ])
    func `finds the party by any of its spellings`(_ name: String, _ id: String) {
        let found = hits(ScreeningSubject(name: name, kind: .organisation))
        #expect(found.first?.id == id)
        for hit in found { #expect(abs(hit.parts.reduce(0) { $0 + $1.contribution } - hit.score) < 1e-6) }
    }

    @Test func `finds nothing where nothing telling agrees`() {
        for name in ["Xinjiang Textile Co., Ltd.", "Co., Ltd.", "", "Zhonghe Apparel", "Taida"] {
            #expect(hits(ScreeningSubject(name: name, kind: .organisation)).allSatisfy { $0.score < 0.9 }, "\(name)")
        }
        #expect(hits(ScreeningSubject(name: "Xinjiang Textile Co., Ltd.", kind: .organisation)).isEmpty)
    }

    @Test func `takes a registry's number as identity, whatever the name`() {
        let number = PartyIdentifier(.imo, "9074729")
        let hit = hits(ScreeningSubject(name: "Ocean Pearl", kind: .vessel, identifiers: [number])).first
        #expect(hit?.id == "v1" && hit?.isIdentity == true)
        #expect((hit?.score ?? 0) >= 0.95)
        #expect(abs((hit?.parts.reduce(0) { $0 + $1.contribution } ?? 0) - (hit?.score ?? 1)) < 1e-6)
    }

    @Test func `lowers the score where another number or country is given`() {
        let plain = hits(ScreeningSubject(name: "Da Wang", kind: .vessel)).first?.score ?? 0
        let other = PartyIdentifier(.imo, "9319466")
        let conflict = hits(ScreeningSubject(name: "Da Wang", kind: .vessel, identifiers: [other])).first?.score ?? 0
        #expect(plain >= NameScore.threshold && conflict <= plain - 0.29)
        let home = hits(ScreeningSubject(name: "Taida Apparel Hetian", kind: .organisation, country: "China")).first
        let abroad = hits(ScreeningSubject(name: "Taida Apparel Hetian", kind: .organisation, country: "FR")).first
        #expect((home?.score ?? 0) > (abroad?.score ?? 1))
        #expect(home?.qualifiers == 1)
    }

    @Test func `puts hits in one order, level scores too`() {
        let found = hits(ScreeningSubject(name: "Changji Esquel Textile", kind: .organisation))
        #expect(found.map(\.id) == ["u3", "u4"])
        for (one, next) in zip(found, found.dropFirst()) { #expect(one.precedes(next) && !next.precedes(one)) }
    }

    @Test func `finds what comparing with every name finds, but for little`() {
        var random = SeededNumbers(state: 3)
        let syllables = ["jia", "he", "tai", "da", "hong", "feng", "xin", "hua", "yuan", "long", "sheng", "rui", "bo"]
        func brand() -> String { (0..<3).map { _ in syllables[Int(random.next() % 13)] }.joined() }
        let names = (0..<400).map { _ in
            "\(brand()) \(["Textile", "Chemical", "Trading"][Int(random.next() % 3)]) Co., Ltd."
        }
        let index = ScreeningIndex(
            names.enumerated().map { ListedParty(id: "\($0.offset)", kind: .organisation, names: [$0.element]) })
        var work = ScreeningWork()
        var missed = 0
        for (place, name) in names.enumerated() {
            var letters = Array(name)
            letters.swapAt(2, 3)
            let found = index.hits(for: ScreeningSubject(name: String(letters), kind: .organisation), limit: 50, &work)
            if !found.contains(where: { index.parties[$0.party].names[0] == names[place] }) { missed += 1 }
        }
        #expect(missed <= 4)
    }

    @Test func `answers the same with fresh and with used scratch space`() {
        var used = ScreeningWork()
        for name in ["Taida Apparel", "Esquel Textile Changji", "Igor Sechin", "Da Wang"] {
            var fresh = ScreeningWork()
            let subject = ScreeningSubject(name: name)
            #expect(list.hits(for: subject, atLeast: 0.3, &used) == list.hits(for: subject, atLeast: 0.3, &fresh))
        }
    }
}

@Suite struct `Check digits` {
    @Test(arguments: [
        PartyIdentifier(.imo, "IMO 9074729"), PartyIdentifier(.lei, "5493001KJTIIGC8Y1R12"),
        PartyIdentifier(.uscc, "91350100M000100Y43"), PartyIdentifier(.mmsi, "412345678"),
        PartyIdentifier(.duns, "15-048-3782"),
    ])
    func `are right in good numbers and wrong after a slip`(_ number: PartyIdentifier) {
        #expect(number.isWellFormed)
        guard [.imo, .lei, .uscc].contains(number.scheme) else { return }
        var characters = Array(number.value)
        characters[3] = characters[3] == "7" ? "8" : "7"
        #expect(!PartyIdentifier(number.scheme, String(characters)).isWellFormed)
    }
}

@Suite struct `Chinese queries against names in Latin letters` {
    static let pairs = [
        ("新疆大全新能源股份有限公司", "Xinjiang Daqo New Energy, Co. Ltd"),
        ("新疆东方希望有色金属有限公司", "Xinjiang East Hope Nonferrous Metals Co., Ltd."),
        ("合盛硅业（鄯善）有限公司", "Hoshine Silicon Industry (Shanshan) Co., Ltd"),
        ("昌吉溢达纺织有限公司", "Changji Esquel Textile Co., Ltd."),
        ("吐鲁番溢达纺织有限公司", "Turpan Esquel Textile Co., Ltd."),
        ("西部黄金股份有限公司", "Western Gold Co., Ltd."),
        ("新疆中泰集团有限责任公司", "Xinjiang Zhongtai Group Co., Ltd."),
        ("石河子华孚宏丰棉业有限公司", "Shihezi Huafu Hongfeng Cotton Industry Co., Ltd."),
        ("新疆天山毛纺织股份有限公司", "Xinjiang Tianshan Wool Textile Co. Ltd."),
        ("紫金矿业集团股份有限公司", "Zijin Mining Group Co., Ltd."),
        ("沙雅银华棉业有限公司", "Shaya Yinhua Cotton Industry Co., Ltd."),
        ("喀什建工（集团）有限责任公司", "Kashgar Construction Engineering (Group) Co., Ltd."),
        ("洛浦县美馨发制品有限公司", "Lop County Meixin Hair Products Co., Ltd."),
        ("包头宏远新材料有限公司", "Hongyuan New Materials (Baotou) Co., Ltd."),
        ("浙江维新贸易有限公司", "Zhejiang Weixin Trading Co., Ltd."),
        ("四川经纬达科技集团有限公司", "Sichuan Jingweida Technology Group Co., Ltd."),
    ]

    @Test func `find their company and no other`() {
        let index = ScreeningIndex(
            Self.pairs.enumerated().map {
                ListedParty(id: "\($0.offset)", kind: .organisation, names: [$0.element.1], country: "CN")
            })
        var work = ScreeningWork()
        for (place, pair) in Self.pairs.enumerated() {
            let hits = index.hits(for: ScreeningSubject(name: pair.0, kind: .organisation), &work)
            #expect(hits.map(\.id) == ["\(place)"], "\(pair.0)")
        }
    }
}
