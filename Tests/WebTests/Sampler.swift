import Foundation
import Lexicon

@testable import Web

/// Every component at once, about invented people of the fictional village.
struct Sampler: Page {
    enum Kind: String, CaseIterable, Encodable { case question, list, record, confirmation, paper, charts, tasks }
    let kind: Kind

    private static let longName = "Nguyễn Phước Quý Bảo Thị Huyền Trân Tôn Nữ Công Tằng Lâm Uyển Nhi"
    private static func t(_ en: String, _ zhHant: String) -> Text {
        Text(en: en, zhHant: zhHant, review: .nativeSpeaker)
    }

    var frame: Frame {
        switch kind {
        case .question, .confirmation: .open
        case .paper: .paper
        default: .staff
        }
    }

    var hasOwnHeading: Bool { kind == .confirmation }
    var footnote: String? { kind == .paper ? "Notice 2026-0042 · issued 22 November 2026" : nil }

    func title(_ say: Words) -> String {
        switch kind {
        case .question: say(Self.t("Tell us how to reach you safely", "告訴我們如何安全聯絡您"))
        case .list: say(Self.t("Cases", "個案"))
        case .record: say(Self.t("Case", "個案內容"))
        case .confirmation: say(Self.t("Referral sent", "轉介已送出"))
        case .paper: say(Self.t("Notice of identification", "鑑別結果通知書"))
        case .charts: say(Self.t("How the work goes", "工作概況"))
        case .tasks: say(Self.t("Refer someone", "轉介"))
        }
    }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        switch kind {
        case .question: question(say, forms)
        case .list: list(say)
        case .record: record(say)
        case .confirmation: confirmation(say)
        case .paper: paper(say)
        case .charts: charts(say)
        case .tasks: tasks(say)
        }
    }

    private func question(_ say: Words, _ forms: Forms) -> HTML {
        let problems = [
            Problem("phone", Self.t("Enter a number, or choose another way", "請輸入號碼，或選擇其他方式")),
            Problem("born", .dateNeedsYear), Problem("paper", Self.t("Choose a smaller file", "請選擇較小的檔案")),
            Problem("way", Self.t("Choose one way", "請選擇一種方式")),
        ]
        let entered = Fields([
            "phone": "09x", "way": "text", "words": "After six, my sister's phone.", "born-month": "3",
        ])
        let inputs = Inputs(say, entered: entered, problems: problems)
        let ways = [
            Choice("call", Self.t("Call me", "打電話給我")),
            Choice("text", Self.t("Send a text message", "傳簡訊"), hint: Self.t("Others may read it.", "其他人可能會看到。")),
            Choice("none", .preferNotToSay),
        ]
        return inputs.errorSummary
            + forms.post(
                to: "/report",
                inputs.radios("way", Self.t("How may we reach you?", "我們可以怎麼聯絡您？"), ways)
                    + inputs.text(
                        "phone", Self.t("Phone number", "電話號碼"), hint: Self.t("Only if it is safe.", "僅在安全時填寫。"),
                        kind: .tel, width: .medium)
                    + inputs.date("born", Self.t("When were you born?", "您的出生日期？"))
                    + inputs.checkboxes(
                        "days", Self.t("Which days are safe?", "哪些日子安全？"),
                        [Choice("week", Self.t("Weekdays", "平日")), Choice("end", Self.t("Weekends", "週末"))])
                    + inputs.select("language", Self.t("Language", "語言"), [Choice("vi", .init(verbatim: "Tiếng Việt"))])
                    + inputs.textarea(
                        "words", Self.t("Anything else we should know?", "還有什麼要告訴我們？"), limit: 500, rows: 4)
                    + inputs.checkbox("agree", Self.t("You may say who is calling", "可以說明來電者身分"))
                    + inputs.file(
                        "paper", Self.t("A paper you have", "您的文件"), hint: Self.t("If you wish.", "可不提供。"),
                        megabytes: 2, accept: [".pdf"])
                    + buttonRow(Button(.continueOn).html(say), Button(.save, .secondary).html(say)))
            + Details(
                Self.t("Why we ask this", "為什麼要問"), "<p>\(say(Self.t("So that nobody else answers.", "避免由他人接聽。")))</p>"
            ).html(say)
            + Inset(.warning, "<p>\(say(Self.t("In danger now? Call 110.", "若有立即危險，請撥 110。")))</p>").html
    }

    private func list(_ say: Words) -> HTML {
        let address = ListAddress("/cases", sorting: .init("due"), paging: .init(number: 2))
        let filters: [(name: String, label: Text, choices: [Choice])] = [
            ("stage", Self.t("Stage", "階段"), [Choice("new", Self.t("New", "新案"))]),
            ("agency", Self.t("Agency", "機關"), [Choice("a", Self.t("Harbour shelter", "港口庇護所"))]),
        ]
        let columns: [DataTable.Column] = [
            .init(Self.t("Person", "當事人")), .init(Self.t("Stage", "階段"), sort: "stage"),
            .init(Self.t("Due", "期限"), sort: "due"),
            .init(Self.t("Requests", "請求"), numeric: true, sort: "requests"),
        ]
        let states: [StatusTag] = [
            .init(Self.t("Panel convened", "已召開小組"), .active), .init(Self.t("Late", "逾期"), .bad),
            .init(Self.t("Due tomorrow", "明日到期"), .warning), .init(Self.t("Accepted", "已受理"), .good),
            .init(Self.t("New", "新案")),
        ]
        let names = [Self.longName, "陳小魚", "Siti Rahayu", "สมหญิง ใจดี", "Lualhati B."]
        let rows = zip(names, states).enumerated().map { index, pair in
            [
                #"<a href="/cases/1">\#(HTML.name(pair.0))</a>"# as HTML, pair.1.html(say), "2026-11-\(index + 20)",
                "\(index * 3)",
            ]
        }
        let filter = FilterForm("/cases", Filter(Fields(["stage": "new"]), allowing: ["stage": ["new"]]), filters)
        return filter.html(say)
            + DataTable(Self.t("Cases of your unit", "貴單位的個案"), columns, rows, at: address, hasNext: true).html(say)
    }

    private func record(_ say: Words) -> HTML {
        Banner(
            .warning, Self.t("The decision is due in two days", "決定期限剩兩天"),
            body: "<p><a href=\"/cases/1\">\(say(.change))</a></p>"
        ).html(say)
            + Tabs(
                Self.t("Parts of the case", "個案內容"),
                [
                    .init(Self.t("Summary", "摘要"), to: "/cases/1"),
                    .init(Self.t("Requests", "請求"), to: "/cases/1/requests", count: 3),
                    .init(Self.t("Consents", "同意"), to: "/cases/1/consents"),
                ], current: "/cases/1"
            ).html(say)
            + SummaryList([
                .init(Self.t("Name", "姓名"), html: .name(Self.longName), change: "/cases/1/name"),
                .init(
                    Self.t("Language", "語言"), html: .foreign("Tiếng Việt", language: "vi"),
                    change: "/cases/1/language"),
                .init(Self.t("Safe to call", "可安全來電"), "After six in the evening", change: "/cases/1/contact"),
                .init(Self.t("Born", "出生"), nil),
            ]).html(say)
            + "<h2>\(say(Self.t("What happened", "經過")))</h2>"
            + Timeline([
                .init(
                    Self.t("Help accepted", "已接受協助"), when: "22 November 2026, 14:05",
                    moment: "2026-11-22T14:05:00+08:00", by: Self.t("Harbour shelter", "港口庇護所"),
                    body: "<p>A bed from tonight.</p>"),
                .init(
                    Self.t("Referred", "已轉介"), when: "21 November 2026, 09:30",
                    by: Self.t("Labour inspectorate", "勞動檢查處")),
            ]).html(say)
    }

    private func confirmation(_ say: Words) -> HTML {
        ConfirmationPanel(
            Self.t("Referral sent", "轉介已送出"), receiptLabel: Self.t("Keep this number", "請保存此號碼"),
            receipt: "4821 9034 7715 2260 48"
        ).html(say)
            + "<h2>\(say(Self.t("What happens next", "接下來")))</h2>" as HTML
            + "<p>\(say(Self.t("The secretariat reads it within one working day.", "秘書處將於一個工作日內處理。")))</p>"
            + buttonRow(Web.Link(Self.t("Write another", "再寫一份"), to: "/report", isButton: true).html(say))
    }

    private func paper(_ say: Words) -> HTML {
        "<p>\(say(Self.t("You are recognised as a person who was trafficked.", "台端經鑑別為人口販運被害人。")))</p>"
            + SummaryList([
                .init(Self.t("Name", "姓名"), Self.longName), .init(Self.t("Decided on", "決定日期"), "22 November 2026"),
            ]).html(say)
            + "<h2>\(say(Self.t("Your rights", "您的權利")))</h2>" as HTML
            + "<ul><li>\(say(Self.t("A safe place to stay", "安全住處")))</li>"
            + "<li>\(say(Self.t("A lawyer", "法律協助")))</li></ul>"
    }

    private func charts(_ say: Words) -> HTML {
        BarChart(
            Self.t("People helped, by kind of help", "依協助類別"), unit: Self.t("People", "人數"),
            [
                .init(Self.t("Shelter", "庇護"), 1240), .init(Self.t("Legal help", "法律協助"), 830),
                .init(Self.t("Health", "醫療"), 12), .init(Self.t("Return", "返國"), nil),
            ]
        ).html(say) + LineChart(.years).html(say) + GroupedBars.grouped(.sexByForm).html(say)
            + GroupedBars.stacked(.sexByForm).html(say) + IntervalChart(.helped).html(say)
    }

    private func tasks(_ say: Words) -> HTML {
        TaskList([
            .init(Self.t("Safety now", "目前安全"), to: "/a", .init(Self.t("Done", "完成"), .good)),
            .init(
                Self.t("Language and interpreter", "語言與通譯"), to: "/b", .init(Self.t("In progress", "進行中"), .active),
                hint: Self.t("The same interpreter each time, if they like.", "如當事人願意，每次由同一位通譯。")),
            .init(Self.t("Consent", "同意"), to: nil, .init(Self.t("Cannot start yet", "尚無法開始"))),
        ]).html(say) + Banner(.success, Self.t("Saved", "已儲存")).html(say)
            + buttonRow(Button(Self.t("Erase", "刪除"), .grave).html(say))
    }
}
