import Lexicon
import Testing

@testable import Vault

/// Names as the fictional village bears them, each in the spellings that other papers would give it.
@Suite struct `A name of the village` {
    let index = BlindIndex(key: .fresh())
    let person = Person.ID()

    static let spellings: [(name: String, others: [String])] = [
        ("Nguyễn Thị Hương Sen", ["Nguyen Thi Huong", "NGUYEN THI HUONG SEN", "Huong Sen Nguyen", "Nguyễn Hương Sen"]),
        ("Trần Văn Bách Tùng", ["Tran Bach Tung", "Tran Van Bach", "Tùng Trần"]),
        ("Hoàng Thị Mùa Thu", ["Hoang Thi Mua", "HOANG MUA THU"]),
        ("Vũ Đình Sông Hàn", ["Vu Dinh Song", "Vu Dinh Song Han"]),
        ("Đặng Thị Trăng Non", ["Dang Thi Trang", "Dang Trang Non"]),
        ("Soekarman", ["Sukarman"]),
        ("Agoes Tjahjadi", ["Agus Tjahjadi", "CAHJADI Agus", "Agus Cahyadi"]),
        ("Dewi Kartikasari Putri", ["Dewi Kartikasari", "Dewi Putri"]),
        ("Siti Laut Biru", ["Siti Biru", "Laut Biru"]),
        ("Ratna Bungalestari", ["Ratna Boengalestari"]),
        ("มะลิ ดอกฟ้าใส", ["มะลิ  ดอกฟ้าใส", "ดอกฟ้าใส มะลิ"]),
        ("Mali Dokfasai", ["Dokfasai Mali", "MALI DOKFASAI"]),
        ("黃采蘋", ["黄采苹", "Huang Tsai-ping", "Huang Caiping", "Caiping Huang", "Huang Ts'ai-p'ing"]),
        ("張雲舟", ["张云舟", "Chang Yün-chou", "Zhang Yunzhou", "Chang, Yun-Chou"]),
        ("蔡初禾", ["Tsai Chu-ho", "Cai Chuhe", "Ts'ai Ch'u-ho"]),
        ("許拾光", ["Hsu Shih-kuang", "Xu Shiguang"]),
        ("Jun-Jun Palayan", ["Junjun Palayan", "Palayan, Jun-jun"]),
        ("Ligaya Tala Mahinhin", ["Ligaya Mahinhin", "Ligaya Tala", "Tala Mahinhin"]),
    ]

    @Test(arguments: spellings) func `is found by each of its spellings`(name: String, others: [String]) {
        for other in others {
            #expect(meets(other, name), "\(other) → \(name)")
            #expect(meets(name, other), "\(name) → \(other)")
        }
    }

    @Test func `is found by no other's`() {
        for (name, _) in Self.spellings {
            for (another, others) in Self.spellings where another != name && !Self.isOnePerson(name, another) {
                for spelling in [another] + others where spelling.contains(" ") || !spelling.allSatisfy(\.isASCII) {
                    #expect(!meets(spelling, name), "\(spelling) → \(name)")
                }
            }
        }
    }

    private static func isOnePerson(_ one: String, _ other: String) -> Bool {
        Set([one, other]) == ["มะลิ ดอกฟ้าใส", "Mali Dokfasai"]
    }

    private func meets(_ query: String, _ stored: String) -> Bool {
        index.query(name: query).finds(index.tokens(name: stored, of: person))
    }
}
