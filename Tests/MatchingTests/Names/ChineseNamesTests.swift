import Foundation
import Matching
import Testing

/// Companies that do not exist: brands are invented, places, trades and forms are real words.
private enum ChineseNames {
    static func pairs() throws -> [(listed: String, native: String)] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/chinese_names.csv")
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).dropFirst()
        return lines.compactMap { line in
            // The native name is the last cell and has no comma.
            guard let comma = line.lastIndex(of: ",") else { return nil }
            let listed = line[..<comma].trimmingCharacters(in: CharacterSet(charactersIn: "\""))
            return (listed, String(line[line.index(after: comma)...]))
        }
    }

    /// Others of the same places and trades.
    static func strangers(_ count: Int) -> [String] {
        var random = SeededNumbers(state: 77)
        func pick(_ words: String) -> Substring {
            let all = words.split(separator: " ")
            return all[Int(random.next() % UInt64(all.count))]
        }
        return (0..<count).map { _ in
            let place = pick("新疆 和田 喀什 阿克苏 库尔勒 昌吉 石河子市 洛浦县 重庆 厦门 山西 广东 青岛 江阴 宁波 新疆生产建设兵团第七师")
            let signs = "天宏丰盛银隆金达恒泰祥康永兴鑫源广润德信诚远博创海明辉嘉旺利顺安昌裕鸿飞龙凯悦"
            let brand = (0..<2).map { _ in pick(signs.map(String.init).joined(separator: " ")) }.joined()
            let trade = pick("棉业 纺织 化工 新能源 新材料 硅业 食品 国际贸易 物流 生物科技 矿业 服饰 电子 机械 进出口 棉麻")
            return "\(place)\(brand)\(trade)\(pick("有限公司 有限责任公司 股份有限公司 集团有限公司"))"
        }
    }
}

@Suite struct `Chinese company names asked of a list in Latin letters` {
    @Test func `find nine in ten at the least, and alert to one stranger in a hundred at the most`() throws {
        let pairs = try ChineseNames.pairs()
        #expect(pairs.count >= 150)
        let index = ScreeningIndex(
            pairs.enumerated().map { ListedParty(id: "\($0.offset)", kind: .organisation, names: [$0.element.listed]) })
        var work = ScreeningWork()
        var missed: [String] = []
        for (place, pair) in pairs.enumerated() {
            let hits = index.hits(for: ScreeningSubject(name: pair.native, kind: .organisation), &work)
            if !hits.contains(where: { $0.id == "\(place)" }) { missed.append("\(pair.native) | \(pair.listed)") }
        }
        #expect(missed.count * 10 <= pairs.count, "\(missed)")
        let strangers = ChineseNames.strangers(1000)
        let alerts = strangers.filter { name in
            !index.hits(for: ScreeningSubject(name: name, kind: .organisation), explained: false, &work).isEmpty
        }
        #expect(alerts.count * 100 <= strangers.count, "\(alerts)")
    }

    @Test(arguments: [
        ("新疆生产建设兵团第八师", "Xinjiang Production and Construction Corps"),
        ("紫岚矿业集团股份有限公司", "Zilan Mining Group Co., Ltd."),
        ("双苇硅材料（包头）有限公司", "Shuangwei Silicon Materials (Baotou) Co., Ltd."),
        ("莒岭县金穗进出口有限公司", "Juling County Jinsui Import and Export Co., Ltd."),
        ("南京新一棉纺织印染有限公司", "Nanjing Xinyi Cotton Textile Printing and Dyeing"),
    ])
    func `are cut into place, brand, trades and form`(_ native: String, _ listed: String) {
        let index = ScreeningIndex([ListedParty(id: "a", kind: .organisation, names: [listed])])
        var work = ScreeningWork()
        #expect(!index.hits(for: ScreeningSubject(name: native, kind: .organisation), &work).isEmpty)
    }

    @Test func `keep the divisions of the corps apart where a list names one`() {
        let index = ScreeningIndex([
            ListedParty(
                id: "a", kind: .organisation, names: ["Xinjiang Production and Construction Corps Third Division"])
        ])
        var work = ScreeningWork()
        let hits = { (name: String) in index.hits(for: ScreeningSubject(name: name, kind: .organisation), &work) }
        #expect(!hits("新疆生产建设兵团第三师").isEmpty)
        #expect(hits("新疆生产建设兵团第七师").isEmpty)
    }
}
