import Foundation
import Lexicon
import Protection

/// More people than a village has, to measure with and to count: with names put together from syllables.
enum VillageCrowd {
    /// Commits that are under way at once: as many as a busy morning's requests.
    private static let abreast = 64

    /// - Parameter isTold: whether each case is taken as far as it would have come; else everybody is only referred.
    static func gather(_ count: Int, in story: VillageStory, from first: Int, isTold: Bool) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<count {
                if number >= abreast { try await group.next() }
                group.addTask {
                    let plan = plan(number)
                    let began = story.now.addingTimeInterval(-Double(plan.daysAgo) * 86_400 - Double(number % 86_399))
                    var told = try await story.open(plan, number: first + number, at: began)
                    if isTold { try await story.take(&told, to: chapter(number, plan)) }
                }
            }
            try await group.waitForAll()
        }
    }

    /// How far a case has come: those of the last weeks are still under way, and nobody's time runs ahead of today.
    private static func chapter(_ number: Int, _ plan: VillagePeople.Plan) -> VillageStory.Chapter {
        let recent: [VillageStory.Chapter] = [.sent, .seen, .takenUp, .rightsTold]
        let past: [VillageStory.Chapter] = [
            .identified, .served, .notIdentified, .helpStarted, .heard, .helpDone, .served, .helpAccepted, .dismissed,
            .helpStarted, .corrected, .helpDeclined, .objected,
        ]
        if plan.daysAgo < 60 { return recent[number / 7 % recent.count] }
        let chapter = past[number / 7 % past.count]
        // An agreement of more than a year ago has run out, and no help is asked for on it.
        if plan.daysAgo > 350 { return chapter.isHelp ? .served : chapter }
        return plan.daysAgo > 200 && number.isMultiple(of: 9) ? .closed : chapter
    }

    /// The same number always gives the same person.
    static func plan(_ number: Int) -> VillagePeople.Plan {
        let origin = origins[number % origins.count]
        let turn = number / origins.count
        // Steps that share no factor with the lists' lengths, so that names repeat as late as they can.
        let family = origin.families[turn % origin.families.count]
        let given = (0..<origin.givenCount).map {
            origin.given[(turn * (2 * $0 + 7) / (7 * $0 + 1)) % origin.given.count]
        }
        let parts = [family] + given
        return VillagePeople.Plan(
            name: parts.joined(separator: origin.separator), also: [],
            nationality: Nationality(origin.country) ?? .unknown, language: origin.language,
            gender: number.isMultiple(of: 3) ? .male : .female,
            bornIn: number % 10 == 7 ? 2011 : 1970 + (number * 7) % 34,
            phone: "0970\(String(format: "%06d", number))", workVisa: number.isMultiple(of: 2),
            householdRegistration: origin.country == "TW", daysAgo: number % 700)
    }

    private struct Origin {
        let country: String
        let language: String
        let separator: String
        let families: [String]
        let given: [String]
        let givenCount: Int
    }

    private static let origins = [
        Origin(
            country: "VN", language: "vi", separator: " ",
            families: ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô"],
            given: [
                "Sen", "Mây", "Suối", "Thu", "Hàn", "Lụa", "Chè", "Trăng", "Đò", "Cầu", "Thảo", "Bình", "Hương", "Tùng",
                "Bách", "Ngọc", "Quang", "Mùa", "Sông", "Vàng", "Đồi", "Non", "Bến",
            ], givenCount: 3),
        Origin(
            country: "TW", language: "zh", separator: "",
            families: ["林", "陳", "黃", "張", "李", "王", "吳", "劉", "蔡", "楊", "許", "鄭", "謝"],
            given: [
                "芷", "溪", "望", "舒", "采", "蘋", "雲", "舟", "沐", "晴", "渡", "川", "聽", "雨", "折", "枝", "初",
                "禾", "尋", "拾", "光", "見", "山",
            ], givenCount: 2),
        Origin(
            country: "ID", language: "id", separator: " ",
            families: ["Sari", "Dewi", "Ratna", "Joko", "Wati", "Siti", "Hasan", "Nur", "Tini", "Bambang", "Agoes"],
            given: [
                "Wulandewi", "Kartika", "Bunga", "Pantai", "Laut", "Sawah", "Embun", "Melati", "Samodera", "Lestari",
                "Putri", "Biru", "Pagi", "Senja", "Gunung", "Danau", "Awan",
            ], givenCount: 2),
    ]
}
