import Foundation
import Lexicon
import Protection

/// The sixty people of the village. Names were put together from lists; nobody bears them that we know of.
///
/// Four of them are referred a second time, by someone who did not know of the first and writes the name another way.
enum VillagePeople {
    struct Plan {
        let name: String
        let also: [String]
        let nationality: Nationality
        let language: String
        let gender: GenderIdentity
        let bornIn: Int
        let phone: String
        let workVisa: Bool?
        let householdRegistration: Bool
        let daysAgo: Int
    }

    private struct Origin {
        let country: String
        let language: String
        let names: [(name: String, also: [String])]
        let workVisa: Bool?
    }

    static let all: [Plan] = {
        var plans: [Plan] = []
        for round in 0..<12 {
            for origin in origins {
                let name = origin.names[round]
                let number = plans.count
                plans.append(
                    Plan(
                        name: name.name, also: name.also, nationality: Nationality(origin.country) ?? .unknown,
                        language: origin.language, gender: number.isMultiple(of: 3) ? .male : .female,
                        bornIn: number % 10 == 7 ? 2011 : 1978 + (number * 7) % 26,
                        phone: phone(number),
                        workVisa: number % 5 == 4 ? nil : origin.workVisa,
                        householdRegistration: origin.country == "TW", daysAgo: 8 + (number * 5) % 40))
            }
        }
        for other in again {
            let first = plans[other.number]
            plans.append(
                Plan(
                    name: other.name, also: [], nationality: first.nationality, language: first.language,
                    gender: first.gender, bornIn: first.bornIn,
                    phone: other.hasOwnPhone ? phone(plans.count) : first.phone, workVisa: nil,
                    householdRegistration: first.householdRegistration, daysAgo: 2))
        }
        return plans
    }()

    private static func phone(_ number: Int) -> String {
        "09\(String(format: "%02d", number))555\(String(format: "%03d", (number * 37) % 1000))"
    }

    private static let origins = [
        Origin(
            country: "VN", language: "vi",
            names: [
                "Nguyễn Thị Hương Sen", "Trần Văn Bách Tùng", "Lê Thị Ngọc Mây", "Phạm Quang Suối", "Hoàng Thị Mùa Thu",
                "Vũ Đình Sông Hàn", "Đỗ Thị Lụa Vàng", "Bùi Văn Đồi Chè", "Đặng Thị Trăng Non", "Ngô Thị Bến Đò",
                "Dương Văn Cầu Mây", "Lý Thị Phương Thảo Nguyên Hạ Long Bình Minh",
            ].map { ($0, []) }, workVisa: true),
        Origin(
            country: "ID", language: "id",
            names: [
                "Sari Wulandewi", "Soekarman", "Dewi Kartikasari Putri", "Agoes Tjahjadi", "Ratna Bungalestari",
                "Joko Pantaiwan", "Wati", "Siti Laut Biru", "Hasan Sawahlunto", "Nur Embunpagi", "Tini Melatisari",
                "Bambang Samoderaputra",
            ].map { ($0, []) }, workVisa: true),
        Origin(
            country: "TH", language: "th",
            names: [
                ("มะลิ ดอกฟ้าใส", ["Mali Dokfasai"]), ("สมหมาย ทุ่งกว้าง", ["Sommai Thungkwang"]),
                ("น้ำผึ้ง เรือนไม้", ["Namphueng Rueanmai"]), ("ดาวเรือง ปลายคลอง", ["Daorueang Plaikhlong"]),
                ("ใบเตย หาดทอง", ["Baitoei Hatthong"]), ("เมฆ ภูสูง", ["Mek Phusung"]),
                ("ฟ้าใส ริมน้ำ", ["Fasai Rimnam"]), ("แก้วตา สวนส้ม", ["Kaewta Suansom"]),
                ("บัวขาว ท่าเรือ", ["Buakhao Tharuea"]), ("ทองดี นาเกลือ", ["Thongdi Naklua"]),
                ("พลอย ดินแดง", ["Ploi Dindaeng"]), ("จันทร์ แสงนวล", ["Chan Saengnuan"]),
            ], workVisa: false),
        Origin(
            country: "TW", language: "zh",
            names: [
                "林芷溪", "陳望舒", "黃采蘋", "張雲舟", "李沐晴", "王渡川", "吳聽雨", "劉折枝", "蔡初禾", "楊尋溪",
                "許拾光", "鄭見山",
            ].map { ($0, []) }, workVisa: nil),
        Origin(
            country: "PH", language: "fil",
            names: [
                "Luzviminda Bayanihan", "Ramil Dagatan", "Corazon Bulaklakin", "Jun-Jun Palayan",
                "Ligaya Tala Mahinhin",
                "Rosalinda Hanginan", "Efren Kawayanan", "Marikit Ilogpuro", "Tomasito Bundokin", "Estrella Alonan",
                "Divina Sampagitan", "Arnel Bahagharion",
            ].map { ($0, []) }, workVisa: true),
    ]

    /// Who is referred again: as which of the sixty, by what name, and whether under another number.
    private static let again: [(number: Int, name: String, hasOwnPhone: Bool)] = [
        (20, "Hoang Thi Mua", true), (2, "Mali Dokfasai", true), (6, "Sukarman", false), (13, "Huang Tsai-ping", true),
    ]
}
