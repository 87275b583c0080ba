import Matching
import Testing

private func score(_ one: String, _ other: String, _ kind: PartyKind) -> Double {
    var scorer = NameScorer()
    return scorer.score(ScreenedName(one, kind: kind), ScreenedName(other, kind: kind)).value
}

@Suite struct `Comparing two names` {
    @Test(arguments: [
        ("高石早苗", "高市早苗"), ("习近朋", "习近平"), ("김종은", "김정은"), ("Boris Netanyahu", "Benjamin Netanyahu"),
        ("Hans O Friedrich", "Hans Joachim Friedrich"), ("A. Nazarbayev", "Nursultan Nazarbayev"),
    ])
    func `keeps apart people whose names look alike`(_ one: String, _ other: String) {
        #expect(score(one, other, .person) < NameScore.threshold)
    }

    @Test(arguments: [
        ("Corp", "Corp."), ("A-B-C Company", "XYZ Company"), ("11420 CORP", "BELLETECH CORP"),
        ("Global Trading Ltd", "Sunrise Trading Ltd"), ("Sparkles Business Corporation", "Sporks Business Corporation"),
    ])
    func `is not misled by legal forms, initials and words of the trade`(_ one: String, _ other: String) {
        #expect(score(one, other, .organisation) < 0.3)
    }

    @Test(arguments: [
        ("Da Wang", "Da Wang 2"), ("Zhen Fa 7", "Zhen Fa 8"), ("No. 2 Prison", "No. 4 Prison"),
        ("Bank of China (Hong Kong) Limited", "Bank of China (Singapore) Limited"),
        ("Industrial and Commercial Bank of Chad", "Industrial and Commercial Bank of China"),
    ])
    func `tells numbers and places apart`(_ one: String, _ other: String) {
        for kind in [PartyKind.organisation, .vessel] { #expect(score(one, other, kind) < NameScore.threshold) }
    }

    @Test(arguments: [
        "HubeiYinfeng Cotton Co Ltd", "Hu bei Yinfeng Cotton", "Hubei Yinfeng Cotton Youxian Gongsi",
        "Yinfeng Cotton (Hubei) Co., Ltd.", "HUBEI YINFENG COTTON CO   LTD ", "湖北银丰棉花股份有限公司",
        "Hubei Yinfeng Mianhua Gufen Youxian Gongsi",
    ])
    func `finds a company in every spelling`(_ name: String) {
        #expect(score(name, "Hubei Yinfeng Cotton Co., Ltd.", .organisation) >= 0.9)
    }

    @Test(arguments: [
        ("Сергей Викторович Лавров", "Serej Lavrov"), ("فرناندو بيريز", "Fernando Pérez"), ("習近平", "Xi Jinping"),
        ("バラク・オバマ", "Barack Obama"), ("김정은", "Kim Jong Un"), ("בנימין נתניהו", "Benjamin Netanyahu"),
        ("Mao Tse-tung", "Mao Zedong"), ("नरेंद्र मोदी", "Narendra Modi"), ("Qaddafi, Moammar", "Muammar Gaddafi"),
    ])
    func `finds a person across scripts and romanisations`(_ one: String, _ other: String) {
        #expect(score(one, other, .person) >= NameScore.threshold)
    }

    @Test(arguments: [
        ("和田泰达服饰有限公司", "Hotan Taida Apparel Co., Ltd"), ("乌鲁木齐", "Urumqi"), ("喀什", "Kashgar"),
        ("新疆生产建设兵团", "Xinjiang Production and Construction Corps"), ("삼성전자 주식회사", "Samsung Electronics Co., Ltd."),
        ("ООО «Ромашка»", "Romashka LLC"), ("Siemens Aktiengesellschaft", "Siemens AG"),
        ("Grupo Vasconia S.A. de C.V.", "Grupo Vasconia SA de CV"), ("JSCARGUMENT", "JSC ARGUMENT"),
        ("Top Glove Sdn. Bhd.", "Top Glove Sdn Bhd"),
    ])
    func `knows places, trades and legal forms in several languages`(_ one: String, _ other: String) {
        #expect(score(one, other, .organisation) >= 0.9)
    }

    @Test func `gives the scores of the worked examples`() throws {
        let rows = try ScreeningExamples.rows()
        #expect(rows.count == 5)
        for row in rows {
            let kind = try #require(PartyKind(rawValue: row[0]))
            let expected = try #require(Double(row[3]))
            #expect(abs(score(row[1], row[2], kind) - expected) < 0.0006, "\(row)")
        }
    }
}

@Suite struct `The score of two names` {
    private static let words = [
        "Xinjiang", "Hotan", "Taida", "Textile", "纺织", "Co.", "Ltd", "ООО", "Ромашка", "2", "VII", "A.", "Kim", "Jong",
        "محمد", "김정은", "de", "Bank", "Zhongtai", "中泰", "Fund", "Mohamed", "bin", "Vitol", "Vital", "S.A.", "الشركة",
    ]

    private func names(_ count: Int) -> [(ScreenedName, ScreenedName)] {
        var random = SeededNumbers(state: 11)
        return (0..<count).map { _ in
            let kind = PartyKind.allCases[Int(random.next() % 4)]
            func name() -> String {
                (0..<Int(1 + random.next() % 5)).map { _ in Self.words[Int(random.next() % UInt64(Self.words.count))] }
                    .joined(separator: " ")
            }
            return (ScreenedName(name(), kind: kind), ScreenedName(name(), kind: kind))
        }
    }

    @Test func `is a number from 0 to 1 that its parts add up to, nearly the same from both sides`() {
        var scorer = NameScorer()
        for (one, other) in names(2000) {
            let score = scorer.score(one, other)
            #expect(score.value >= 0 && score.value <= 1)
            #expect(abs(score.parts.reduce(0) { $0 + $1.contribution } - score.value) < 1e-6)
            #expect(abs(scorer.score(other, one).value - score.value) < 0.1)
            #expect(scorer.score(one, other, explained: false).value == score.value)
        }
    }

    @Test func `of a name with itself is 1 unless nothing in it tells`() {
        var scorer = NameScorer()
        for (one, _) in names(500) where !one.tokens.isEmpty { #expect(scorer.score(one, one).value > 0.999) }
    }

    @Test func `does not depend on the order of words`() {
        var scorer = NameScorer()
        let target = ScreenedName("Hoshine Silicon Industry (Shanshan) Co., Ltd", kind: .organisation)
        let orders = [
            "Shanshan Hoshine Silicon Industry", "Silicon Industry Hoshine Shanshan",
            "Hoshine Shanshan Silicon Industry",
        ]
        let scores = orders.map { scorer.score(ScreenedName($0, kind: .organisation), target).value }
        #expect(Set(scores).count == 1)
    }
}
