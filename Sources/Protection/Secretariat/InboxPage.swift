import Lexicon
import Web

/// What waits for the reader, the most pressing first.
struct WorkInboxPage: Page {
    let clocks: [InboxClock]
    let emergencies: [InboxItem]
    let notices: [InboxItem]
    let ranOut: [InboxItem]
    let referrals: [InboxItem]
    let requests: [RequestShown]
    let waiting: [RequestShown]
    let unanswered: [RequestShown]
    let seats: [InboxItem]
    let drafts: Int
    let draftGoes: Moment?
    let stages: [Stage: Int]?
    let hasNext: Bool
    private let isCut: Bool
    private let presses: Bool
    private let hidesClocks: Bool
    private let address: ListAddress

    init(inbox: Inbox, clocks: [InboxClock], hasNext: Bool, address: ListAddress) {
        self.clocks = clocks
        self.hasNext = hasNext
        self.address = address
        emergencies = inbox.emergencies
        notices = inbox.notices
        ranOut = inbox.ranOut
        referrals = inbox.referrals
        requests = inbox.requests
        waiting = inbox.waiting
        unanswered = inbox.unanswered
        presses = inbox.presses
        hidesClocks = clocks.isEmpty && !inbox.clocks.isEmpty
        seats = inbox.seats
        drafts = inbox.drafts
        draftGoes = inbox.draftGoes
        stages = inbox.stages
        isCut = inbox.isCut
    }

    private enum CodingKeys: CodingKey {
        case emergencies, clocks, notices, ranOut, referrals, requests, waiting, unanswered, seats, drafts, draftGoes
        case hasNext, isCut
    }

    func title(_ say: Words) -> String { say(.workInboxHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let cut: HTML = isCut ? Inset(.warning, .paragraph(say(.casesCut))).html : .empty
        return """
            \(InboxEmergencies(items: emergencies).html(say))\
            \(table(.inboxReferrals, referrals, say))\(table(.inboxRequests, requests, say))\
            \(table(.inboxUnanswered, unanswered, showing: .requestTo, say))\(table(.inboxSeats, seats, say))\
            \(table(.inboxWaiting, waiting, say))\(myDrafts(say))\
            \(table(.inboxRanOut, ranOut, say))\(news(say, forms))\(due(say))\(cut)\(chart(say))
            """
    }

    /// Nothing where nothing waits: the page stays short.
    private func table(_ heading: Text, _ items: [InboxItem], _ say: Words) -> HTML {
        guard !items.isEmpty else { return .empty }
        let rows = items.map { [link($0.reference, $0.path), say.html($0.what.text), $0.at.html(say)] }
        return DataTable(heading, [.init(.caseReference), .init(.inboxWhat), .init(.inboxSince)], rows).html(say)
    }

    /// Requests with the other side and by when they are to be answered; the late ones marked, and first.
    private func table(
        _ heading: Text, _ requests: [RequestShown], showing side: Text = .requestFrom, _ say: Words
    ) -> HTML {
        guard !requests.isEmpty else { return .empty }
        let rows = requests.map { request -> [HTML] in
            let other = side == .requestFrom ? request.from : request.to
            let due: HTML =
                request.status == .waiting ? "—" : "\(request.dueAt.html(say))\(request.pressing(say))"
            return [
                link(request.reference, request.path), say.html(request.kind.text), say.html(other.text),
                request.times.first?.at.html(say) ?? .empty, due,
            ]
        }
        return DataTable(
            heading,
            [.init(.caseReference), .init(.inboxWhat), .init(side), .init(.inboxSince), .init(.requestDue)], rows
        ).html(say)
    }

    private func link(_ reference: String, _ path: String?) -> HTML {
        guard let path else { return #"<span class="reference" dir="ltr">\#(reference)</span>"# }
        return #"<a class="reference" href="\#(LocalPath.checked(path))" dir="ltr">\#(reference)</a>"#
    }

    private func myDrafts(_ say: Words) -> HTML {
        guard drafts > 0 else { return .empty }
        let list: HTML = "<p>\(Link(.inboxDrafts, to: "/drafts").html(say)): \(drafts)</p>"
        return draftGoes.map { at in
            list + Inset(.warning, "<p>\(say(.inboxDraftGoes, ["day": at.text(say)]))</p>").html
        } ?? list
    }

    private func news(_ say: Words, _ forms: Forms) -> HTML {
        let folded = InboxFold.all(notices)
        guard !folded.isEmpty else { return .empty }
        let rows = folded.map { fold -> [HTML] in
            let item = fold.newest
            let button = forms.post(
                to: "/inbox/readings", class: "inline",
                """
                \(Inputs(say).hidden("notice", item.id))\
                <button class="link" type="submit">\(say.html(.inboxRead))\
                <span class="sr"> \(item.reference), \(say(item.what.text))</span></button>
                """)
            return [link(item.reference, item.path), fold.html(say), item.at.html(say), button]
        }
        let all = forms.post(
            to: "/inbox/readings", Inputs(say).hidden("notice", "all") + Button(.inboxReadAll, .secondary).html(say))
        return InboxFold.table(rows, say) + all
    }

    private func due(_ say: Words) -> HTML {
        let filter = FilterForm(
            "/inbox", address.filter,
            [
                (
                    "due", .caseClocks,
                    [Choice("late", .clockLate), Choice("due-now", .clockDueNow), Choice("due-soon", .clockDueSoon)]
                ),
                ("whose", .clockWho, [Choice("mine", .inboxMine), Choice("all", .inboxAll)]),
            ])
        let groups: HTML =
            clocks.isEmpty
            ? #"<p class="soft">\#(say.html(whenEmpty))</p>"#
            : ClockGroup.groups(of: clocks).html { group($0, say) }
        return """
            <h2>\(say(.inboxDue))</h2>\(filter.html(say))\(groups)\(Pager(address, hasNext: hasNext).html(say))
            """
    }

    /// The law's reason once, and under it every case that it presses in, with whom to ask.
    private func group(_ group: ClockGroup, _ say: Words) -> HTML {
        let clock = group.first.clock
        let tag = clock.isLateInPractice ? HTML.empty : clock.tag.html(say)
        let items = group.items.html { item -> HTML in
            let waits: HTML =
                item.clock.isLateInPractice
                ? item.clock.tag.html(say) : item.clock.waits(say).map { "<strong>\($0)</strong>" } ?? .empty
            return """
                <li>\(link(item.reference, "/cases/\(item.caseID)")) <span class="hint">\(item.clock.toAct(say))</span>\
                <div class="due">\(item.clock.dueText(say)) \(waits)</div></li>
                """
        }
        return """
            <section class="clock"><h3>\(say.html(clock.clock.text)) \(tag)</h3>\
            <p class="hint">\(say.html(clock.why))</p>\
            <ul class="tasks">\(items)</ul></section>
            """
    }

    /// Never that nothing is late while something is, here or outside what was chosen.
    private var whenEmpty: Text {
        hidesClocks ? .inboxNoneChosen : presses ? .inboxNoClock : .inboxNothingDue
    }

    private func chart(_ say: Words) -> HTML {
        guard let stages, !stages.isEmpty else { return .empty }
        let bars = Stage.allCases.map { BarChart.Bar($0.text, Double(stages[$0] ?? 0)) }
        return BarChart(.inboxStages, unit: .casesCaption, bars).html(say)
    }
}

extension Text {
    static let workInboxHeading = Text(en: "Inbox", zhHant: "待辦事項")
    static let inboxReferrals = Text(en: "Referrals to take up", zhHant: "待受理的轉介")
    static let inboxRequests = Text(en: "Requests to answer", zhHant: "待回覆的協助請求")
    static let inboxSeats = Text(en: "Views that the panel waits for", zhHant: "待提出的鑑別意見")
    static let inboxDrafts = Text(en: "Your unfinished forms", zhHant: "您未完成的表單")
    static let inboxDraftGoes = Text(
        en: "One of them is erased on {day}, unless you save it again before.", zhHant: "其中一份將於{day}銷毀，除非您在此之前再次儲存。")
    static let inboxRanOut = Text(en: "Agreements that ran out", zhHant: "已到期的同意")
    static let inboxRanOutWhat = Text(
        en: "The agreement ran out. Stop sharing and using what you hold", zhHant: "同意已到期，請停止分享及使用所持有的資料")
    static let inboxNews = Text(en: "New for your unit", zhHant: "貴單位的新通知")
    static let inboxDue = Text(en: "Due and late", zhHant: "到期與逾期事項")
    static let inboxNothingDue = Text(en: "Nothing is late or due soon.", zhHant: "目前沒有逾期或即將到期的事項。")
    static let inboxNoneChosen = Text(
        en: "None of those that you chose. Other deadlines are late or due: choose “Everybody”.",
        zhHant: "您選擇的範圍內沒有；其他期限有逾期或即將到期者，請選「所有單位」。")
    static let inboxNoClock = Text(
        en: "No deadline of the law is late or due soon; what is, stands above.",
        zhHant: "沒有逾期或即將到期的法定期限；逾期或將屆的請求列於上方。")
    static let inboxUnanswered = Text(en: "Asked for help, and not answered", zhHant: "已提出而未獲答覆的協助請求")
    static let inboxWaiting = Text(en: "Waiting for a place", zhHant: "候補中")
    static let inboxWhat = Text(en: "What", zhHant: "事項")
    static let inboxSince = Text(en: "When", zhHant: "時間")
    static let inboxMark = Text(en: "Mark", zhHant: "標示")
    static let inboxRead = Text(en: "Mark as read", zhHant: "標示為已讀")
    static let inboxReadAll = Text(en: "Mark all as read", zhHant: "全部標示為已讀")
    static let inboxMine = Text(en: "My unit", zhHant: "本單位")
    static let inboxAll = Text(en: "Everybody", zhHant: "所有單位")
    static let inboxStages = Text(en: "Cases by stage", zhHant: "各階段案件數")
}
