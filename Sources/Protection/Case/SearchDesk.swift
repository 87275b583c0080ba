import Foundation
import Lexicon
import Policy
import Store
package import Web

/// Finds a case again by a name in any script, a number, or its reference. What was searched for stands in no address
/// and no log.
package struct SearchDesk: Desk {
    package let office: Office

    package init(office: Office) { self.office = office }

    package var routes: [Route] {
        [
            Route(.get, "/search", .roles(.casework), as: "case.search-asked") { visit in
                .page(SearchPage(), .deed(Deed(visit.route, acting: try visit.worker(), rule: "search")))
            },
            Route(
                .post, "/search", .roles(.casework), as: "case.searched", isQuestion: true,
                fields: [FieldSpec("words", .text(max: Self.wordsMax), required: true)], search),
        ]
    }

    static let wordsMax = 200

    @Sendable func search(_ visit: Visit) async throws -> Answer {
        let acting = try visit.worker()
        guard let words = visit.form["words"], words.count <= Self.wordsMax else {
            let problem = Problem("words", visit.form["words"] == nil ? .searchMissing : .searchLong)
            return .page(
                SearchPage(problems: [problem]), status: 422, .deed(Deed(visit.route, acting: acting, rule: "search")))
        }
        let (lines, looked) = try await office.search(words, for: acting, at: visit.now)
        // One entry for all whose same parts were opened, so that nobody's list of looks says too much.
        let groups = Dictionary(grouping: looked, by: \.looked)
        var deeds = groups.map { parts, found in
            Deed(visit.route, acting: acting, rule: "search", about: found.map(\.person), looked: parts)
        }
        if deeds.isEmpty { deeds = [Deed(visit.route, acting: acting, rule: "search")] }
        return .page(SearchPage(found: lines, entered: visit.form), try await office.record(deeds))
    }
}

/// The form to search by, and under it who was found.
struct SearchPage: Page {
    /// Nil before anything was searched for.
    var found: [CaseLine]?
    var entered = Fields()
    var problems: [Problem] = []

    private enum CodingKeys: CodingKey { case found }

    func title(_ say: Words) -> String { say(.searchHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let contents: HTML = """
            \(inputs.text("words", .searchWords, hint: .searchHint))\(buttonRow(Button(.searchGo).html(say)))
            """
        return "\(inputs.errorSummary)\(forms.post(to: "/search", contents))\(answer(say))"
    }

    private func answer(_ say: Words) -> HTML {
        guard let found else { return .empty }
        guard !found.isEmpty else { return "<h2>\(say(.searchFound))</h2>\(HTML.paragraph(say(.searchNobody)))" }
        let many: HTML = found.count == CaseSearch.most ? Inset(.plain, .paragraph(say(.searchMany))).html : .empty
        return "<h2>\(say(.searchFound))</h2>\(many)\(CaseTable.html(found, say))"
    }
}

extension Text {
    static let searchHeading = Text(en: "Find a case", zhHant: "查找案件")
    static let searchWords = Text(en: "Name, telephone number or case reference", zhHant: "姓名、電話號碼或案件編號")
    static let searchHint = Text(
        en: """
            In any script and any order of names; of a reference or a number the whole of it. What you type is kept \
            nowhere.
            """,
        zhHant: "可使用任何文字，姓名順序不拘；案件編號與號碼請輸入完整。您輸入的內容不會被保存。")
    static let searchGo = Text(en: "Search", zhHant: "查找")
    static let searchMissing = Text(en: "Enter a name, a number or a reference.", zhHant: "請輸入姓名、號碼或案件編號。")
    static let searchLong = Text(en: "Enter at most 200 characters.", zhHant: "最多輸入 200 字。")
    static let searchFound = Text(en: "Found", zhHant: "查找結果")
    static let searchNobody = Text(
        en: "Nobody was found among the cases that you can see.", zhHant: "在您可查看的案件中，查無符合的資料。")
    static let searchMany = Text(
        en: "Only the first are shown. Add more of the name.", zhHant: "僅顯示部分結果，請輸入更完整的姓名。")
}
