import Foundation
import Lexicon
import Testing

@testable import Vault

@Suite struct `Finding a sealed name again` {
    let index = BlindIndex(key: DataKey.fresh())
    let person = Person.ID()

    private func shared(_ query: String, _ stored: String) -> [NormalisedForm] {
        let asked = Set(index.query(name: query).forms)
        return index.tokens(name: stored, of: person).filter(asked.contains).map(\.form)
    }

    /// The same name, in the ways that it is written down; each way has to find each other.
    static let sameNames: [[String]] = [
        ["王小明", "Wang Xiaoming", "wang xiao-ming", "Xiaoming Wang", "WANG, Xiao Ming", "王 小明", "Ｗａｎｇ Xiaoming"],
        ["Nguyễn Thị Hương", "Nguyen Thi Huong", "NGUYỄN THỊ HƯƠNG", "Huong Nguyen Thi", "Nguyen-Thi Huong"],
        ["Soekarno", "Sukarno"],
        ["Djoko Soesilo", "Joko Susilo", "Susilo, Joko"],
        ["Agoes Tjahjadi", "Agus Cahyadi", "Cahyadi, Agus", "Agus Tjahyadi", "Agus Cahjadi"],
        ["Soerjadi Soejono", "Suryadi Suyono"],
        ["Moeljono Sjarif", "Mulyono Syarif"],
        ["Moehammad Achmad", "Muhammad Ahmad", "Mochamad Akhmad", "Mohamed Ahmed"],
        ["Hossain Abdel Karim", "Hussein Abdul Karim", "Husain Abdulkarim"],
        ["Nour Aisyah", "Noor Aisha", "Nur Ayesha"],
        ["廖瑞文", "Liao Jui-wen", "Liau Ruei-wun", "Liao Ruiwen"],
        ["蕭志傑", "Hsiao Chih-chieh", "Shiau Jhih-jie", "Xiao Zhijie"],
        ["李文傑", "Lee Wen-chieh", "Li Wenjie", "Li Wun-jie"],
        ["呂秀", "Lu Hsiu", "Lv Xiu", "Lü Xiù"],
        ["박민수", "Park Min-su", "Pak Minsu", "Bak Min-soo"],
        ["Tjipto Soetjipto", "Cipto Sucipto"],
        ["許小明", "Hsu Hsiao-ming", "Xu Xiaoming", "HSU HSIAO MING"],
        ["張志明", "张志明", "Chang Chih-ming", "Zhang Zhiming", "Chang, Chih Ming"],
        ["蔡英慧", "Ts'ai Ying-hui", "Tsai Ying-Hui", "Cai Yinghui"],
        ["謝建忠", "Hsieh Chien-chung", "Xie Jianzhong"],
        ["何仁傑", "Ho Jen-chieh", "He Renjie"],
        ["歐陽小明", "欧阳小明", "Ouyang Xiaoming", "Xiaoming Ouyang"],
        ["曾國豪", "Tseng Kuo-hao", "Zeng Guohao"],
        ["Đặng Văn Đức", "Dang Van Duc"],
        ["Łukasz Żółć", "Lukasz Zolc"],
        ["Søren O'Brien", "Soren O’Brien", "soren obrien"],
        ["김민수", "Kim Min-su", "Kim Minsu"],
        ["Жуков", "Zhukov"],
        ["Muhammad Ahmad", "Muhamad Ahmad", "Ahmad Muhammad", "MUHAMMAD  AHMAD"],
        ["สมชาย ใจดี", "สมชาย  ใจดี"],
        ["محمد علي", "محمد  علي"],
        ["Maria Santos Cruz", "Maria Cruz", "CRUZ, Maria"],
    ]

    @Test(arguments: sameNames) func `finds each way of writing it by each other`(ways: [String]) {
        for query in ways {
            for stored in ways {
                #expect(!shared(query, stored).isEmpty, "\(query) → \(stored)")
            }
        }
    }

    /// The fuller name and the one that leaves a word of it out: each has to find the other, and by what.
    @Test(arguments: [
        ("Nguyễn Thị Hương Sen", "Nguyen Thi Huong"), ("Nguyễn Thị Hương Sen", "Nguyễn Hương Sen"),
        ("Lê Thị Ngọc Mây", "Ngoc May Le"), ("Hoàng Thị Mùa Thu", "HOANG THI MUA"),
        ("Dewi Kartikasari Putri", "Dewi Kartikasari"), ("Siti Laut Biru", "Laut Biru"),
        ("Ligaya Tala Mahinhin", "Tala Mahinhin"), ("Lý Thị Phương Thảo Nguyên Hạ", "Ly Thi Phuong Thao Nguyen"),
        ("Juan Carlos Dela Cruz", "Juan Dela Cruz"), ("มะลิ ดอกฟ้าใส ริมน้ำ", "มะลิ ดอกฟ้าใส"),
        ("محمد أحمد علي", "محمد علي"), ("Анна Ивановна Петрова", "Anna Petrova"),
        ("Анна Ивановна Петрова", "Anna Ivanovna"), ("Tjipto Agoes Tjokro", "Agus Cokro"),
    ])
    func `finds a name that leaves one word out by the fuller one`(fuller: String, shorter: String) {
        let forms: Set<NormalisedForm> = [.oneLess, .soundSet, .ends, .pair]
        #expect(!forms.isDisjoint(with: shared(shorter, fuller)), "\(shorter) → \(fuller)")
        #expect(!forms.isDisjoint(with: shared(fuller, shorter)), "\(fuller) → \(shorter)")
    }

    /// Syllables that no language forbids, each with a sound of its own.
    private static let syllables = ["ba", "me", "li", "nu", "ra", "se", "wi", "ka", "fo", "hu", "ye", "mo"]

    @Test(arguments: 0..<200) func `finds every name less any one word, in any order, and not less two`(seed: UInt64) {
        var seeded = Seeded(seed)
        let all = Self.syllables.flatMap { first in Self.syllables.map { first + $0 } }.filter { $0.count == 4 }
        let words = Array(all.shuffled(using: &seeded).prefix(Int.random(in: 3...7, using: &seeded)))
        let name = words.joined(separator: " ")
        let left = words.indices.randomElement(using: &seeded) ?? 0
        var rest = words
        rest.remove(at: left)
        let shorter = rest.shuffled(using: &seeded).joined(separator: " ")
        #expect(!shared(shorter, name).isEmpty, "\(shorter) → \(name)")
        #expect(!shared(name, shorter).isEmpty, "\(name) → \(shorter)")
        // Two names that each lack another word of a third one do not meet.
        guard words.count > 4 else { return }
        let other = words.filter { $0 != words[1] }.joined(separator: " ")
        let third = words.filter { $0 != words[2] }.joined(separator: " ")
        #expect(!shared(other, third).contains { $0 == .oneLess || $0 == .soundSet })
        let twoLess = words.dropFirst().dropLast().joined(separator: " ")
        #expect(!shared(twoLess, name).contains { $0 == .oneLess || $0 == .soundSet })
    }

    @Test(arguments: [
        ("Nguyễn Thị Hương", "Nguyễn Thị"), ("Phạm Văn Nam", "Văn Nam"), ("Siti Nur Aisyah", "Siti Aisyah Putri"),
        ("歐陽小明", "歐陽小"), ("王 小 明", "王 小"), ("Nguyễn Thị Hương Sen", "Nguyễn Thị"),
        ("Nguyễn Thị Hương Sen", "Nguyễn Thị Lan Sen"), ("Ana Maria Reyes", "Ana Maria Ramos"),
    ])
    func `does not meet where what is left tells nobody apart`(fuller: String, shorter: String) {
        let forms: Set<NormalisedForm> = [.oneLess, .soundSet]
        #expect(forms.isDisjoint(with: shared(shorter, fuller)) && forms.isDisjoint(with: shared(fuller, shorter)))
    }

    @Test(arguments: [
        ("王小明", "王大明"), ("王小明", "李小明"), ("Wang Xiaoming", "Wang Daming"), ("王小明", "Wang Daming"),
        ("Nguyễn Thị Hương", "Nguyễn Thị Lan"), ("Nguyễn Thị Hương", "Trần Thị Hương"), ("Soekarno", "Soeharto"),
        ("Soekarno", "Sukarni"), ("Djoko Soesilo", "Joko Widodo"), ("歐陽小明", "歐小明"), ("張志明", "張志民"),
        ("สมชาย ใจดี", "สมหญิง ใจดี"), ("محمد علي", "أحمد علي"), ("Kim Minsu", "Kim Jisu"), ("Ana Reyes", "Ana Ramos"),
        ("Maria Santos Cruz", "Maria Reyes Cruz"), ("Nguyễn Thị Hương", "Nguyễn Văn Hương"),
    ])
    func `does not take another name for it`(query: String, stored: String) {
        #expect(shared(query, stored).isEmpty, "\(shared(query, stored))")
        #expect(shared(stored, query).isEmpty, "\(shared(stored, query))")
    }

    @Test(arguments: [
        ("小明", "王小明"), ("Xiaoming", "王小明"), ("Wang", "王小明"), ("Hương", "Nguyễn Thị Hương"),
        ("huong", "Nguyễn Thị Hương"), ("Sukarno", "Achmed Soekarno"), ("歐陽小明", "歐陽小明"), ("Hsiao-ming", "王小明"),
    ])
    func `finds a name by one word of it`(query: String, stored: String) { #expect(finds(query, stored)) }

    private func finds(_ query: String, _ stored: String) -> Bool {
        index.query(name: query).finds(index.tokens(name: stored, of: person))
    }

    @Test(arguments: [
        ("Hương Sen", "Nguyễn Thị Hương Sen"), ("Thi Huong", "Nguyễn Thị Hương Sen"),
        ("sen huong", "Nguyễn Thị Hương Sen"), ("Thị", "Thị"), ("Kartikasari Dewi", "Dewi Kartikasari Putri"),
        ("Laut Siti", "Siti Laut Biru Muda Sekali"), ("Jun Palayan", "Jun-Jun Palayan"),
        ("Marie Dupont", "Anne-Marie Dupont"), ("Xiaoming", "Wang Hsiao-ming"),
        ("Hans J Friedrich", "Hans Joachim Friedrich"),
        ("Chang Ming", "Chang Chih-ming"),
    ])
    func `finds a name by several words of it`(query: String, stored: String) {
        #expect(finds(query, stored), "\(query) → \(stored)")
    }

    @Test(arguments: [
        ("Hương Sen", "Nguyễn Thị Hương"), ("Hương Sen", "Trần Thị Sen"), ("Hương Sen Lan", "Nguyễn Thị Hương Sen"),
        ("Dewi Anggraini", "Dewi Kartikasari Putri"), ("Jun Palay", "Jun-Jun Palayan"), ("Wang Daming", "王小明"),
        ("Li Xiaoming", "王小明"), ("J Friedrich", "Hans Joachim Ernst"),
    ])
    func `does not find a name that lacks one of the words`(query: String, stored: String) {
        #expect(!finds(query, stored), "\(query) → \(stored)")
    }

    @Test func `asks for no word that stands in half of all names, and for none twice`() {
        #expect(index.query(name: "Nguyễn Thị Hương Sen").words.count == 3)
        #expect(index.query(name: "Thị").words.count == 1)
        #expect(index.query(name: "Mohamed Osman Mohamed").words.isEmpty)
    }

    @Test(arguments: [
        ("Nguyễn Thị Hương Sen", "Nguyễn Sen", true), ("Maria Reyes Santos Cruz", "Reyes Cruz", true),
        ("Nguyễn Thị Hương Sen", "Nguyễn Thị", false), ("Maria Santos Cruz", "Cruz", false),
        ("Maria Reyes Santos Cruz", "Maria Lopez", false),
    ])
    func `finds by a long name one that lacks two of its words`(query: String, stored: String, isFound: Bool) {
        #expect(finds(query, stored) == isFound)
    }

    @Test(arguments: [
        "+886900555000", "00886900555000", "886900555000", "0900555000", "0900 555 000", "+886 900-555-000",
        "(0900) 555-000", "０９００５５５０００",
    ])
    func `finds a telephone number however it is dialled`(written: String) {
        let stored = Set(index.tokens(telephone: written, callingCode: "886"))
        for asked in ["+886900555000", "00886900555000", "886900555000", "0900-555-000"] {
            #expect(!stored.isDisjoint(with: index.tokens(telephone: asked, callingCode: "886")), "\(asked)")
        }
        for other in ["0900555001", "+84900555000", "900555", "886900555001"] {
            #expect(stored.isDisjoint(with: index.tokens(telephone: other, callingCode: "886")), "\(other)")
        }
    }

    @Test func `keeps what cannot be a telephone number as it is written`() {
        let line = index.tokens(telephone: "line: mai88", callingCode: "886")
        #expect(line == index.tokens(number: "LINE MAI88") && line.map(\.form) == [.number])
    }

    @Test func `puts the surest likeness first`() {
        #expect(shared("王小明", "王小明").first == .whole)
        #expect(shared("Wang Xiaoming", "王小明").first == .latin)
        #expect(shared("Hsiao-ming Wang", "王小明").first == .halves)
        #expect(shared("Soekarno", "Sukarno").first == .sound)
        #expect(shared("Maria Cruz", "Maria Santos Cruz") == [.ends])
        #expect(shared("Maria Santos Cruz", "Maria Cruz") == [.pair])
        let forms = index.tokens(name: "Nguyễn Thị Hương", of: person).map(\.form)
        #expect(forms == forms.sorted())
    }

    @Test func `shares no token with another scope`() throws {
        let unit = AgencyUnit.ID()
        let (ring, _) = Keyring.founding(root: .random(), units: [unit], compartments: [], at: .distantPast)
        let national = try ring.index(for: .secretariat)
        let local = try ring.index(for: .unit(unit))
        let one = Set((national.tokens(name: "王小明", of: person) + national.tokens(number: "A123456789")).map(\.bytes))
        let other = Set((local.tokens(name: "王小明", of: person) + local.tokens(number: "A123456789")).map(\.bytes))
        #expect(one.count == other.count)
        #expect(one.isDisjoint(with: other))
        #expect(try Set(ring.index(for: .secretariat).tokens(name: "王小明", of: person).map(\.bytes)).isSubset(of: one))
    }

    @Test func `gives the forms of one text different tokens`() {
        let tokens = index.tokens(name: "soekarno", of: person) + index.tokens(number: "SOEKARNO")
        #expect(Set(tokens.map(\.bytes)).count == tokens.count)
        #expect(tokens.allSatisfy { $0.bytes.count == BlindIndex.tokenByteCount })
    }

    @Test(arguments: ["", "   ", "-", "·", "😀", "\u{200B}"])
    func `has no token for what is not a name`(text: String) {
        #expect(index.tokens(name: text, of: person).isEmpty)
        #expect(index.query(name: text).forms.isEmpty && index.query(name: text).words.isEmpty)
        #expect(index.tokens(number: text).isEmpty)
    }

    @Test func `limits what one name can cost`() {
        let endless = String(repeating: "王 ", count: 10_000)
        #expect(index.tokens(name: endless, of: person).count <= 60)
        #expect(index.tokens(name: String(repeating: "王", count: 10_000), of: person).count <= 60)
    }

    @Test(arguments: [
        ("A123456789", "a 1234-56789"), ("0912-345-678", "０９１２ ３４５ ６７８"), ("AB/12.34", "ab1234"), ("123", "١٢٣"),
    ])
    func `finds a number however it is spaced`(one: String, other: String) {
        #expect(index.tokens(number: one) == index.tokens(number: other))
        #expect(index.tokens(number: one).count == 1)
    }

    @Test(arguments: [
        "Nguyễn", "Đặng", "thị", "hương", "Żółć", "François", "José", "王小明", "曾國豪", "歐陽小明", "单", "嘉", "黃采蘋", "𠮷",
        "〇", "ñandú", "Øst", "ß",
    ])
    func `reads what needs no transliteration as the transliteration would`(text: String) {
        #expect(SoundKey.syllables(text) == SoundKey.transliterated(text))
    }

    @Test func `tells numbers apart`() { #expect(index.tokens(number: "A1") != index.tokens(number: "A2")) }
}
