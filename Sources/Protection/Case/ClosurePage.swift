import Foundation
import Lexicon
import Packs
import Policy
import Web

/// Why a case ends, or what is still open in it; and the way back, once it is closed.
struct ClosurePage: Page {
    let open: [Named]
    /// Whether there is nothing to do but to wait.
    let onlyLapses: Bool
    /// What goes on for the person, though nobody here will be reminded of it.
    let going: [ClockShown]
    /// Who sees the case again once it is opened again.
    let units: [Named]
    let closedAt: Moment?
    let reason: CaseClosure.Reason?
    let version: Int
    private let casePath: String
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case open, going, units, closedAt, reason, version }

    init(
        _ inside: Inside, open: [StillOpen], going: [ClockShown], closure: CaseClosure?, units: [Named],
        _ jurisdiction: Jurisdiction,
        entered: Fields, problems: [Problem]
    ) {
        casePath = "/cases/\(inside.record.id)"
        self.open = open.map { $0.named(jurisdiction) }
        onlyLapses = open.allSatisfy { if case .lapsing = $0 { true } else { false } }
        self.going = going
        self.units = units
        closedAt = inside.record.closedAt.map { Moment($0, in: jurisdiction.zone) }
        reason = closure?.reason
        version = inside.record.version
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(closedAt == nil ? .taskClose : .taskReopen) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let back = Link.back(to: casePath, .backToCase, say)
        if let closedAt { return "\(back)\(reopening(closedAt, inputs, say, forms))" }
        guard open.isEmpty else {
            let items = open.html { "<li>\(say.html($0.text))</li>" }
            return """
                \(back)\(Inset(.warning, "<p>\(say.html(.closureStillOpen))</p><ul>\(items)</ul>").html)\
                \(onlyLapses ? HTML.empty : .paragraph(say(.closureStillOpenLead)))\
                \(onlyLapses ? HTML.empty : buttonRow(
                    Link(.requestsHeading, to: "\(casePath)/requests").html(say),
                    Link(.taskEvents, to: "\(casePath)/events").html(say)))
                """
        }
        let contents: HTML = """
            \(inputs.hidden("version", version))\
            \(inputs.radios(
                "reason", .closureReason, CaseClosure.Reason.allCases.map { Choice($0, .closure($0)) }))\
            \(buttonRow(Button(.closureClose).html(say), Link(.cancel, to: casePath).html(say)))
            """
        return """
            \(back)\(inputs.errorSummary)\(HTML.paragraph(say(.closureLead)))\(goesOn(say))\
            \(forms.post(to: "\(casePath)/closure", contents))
            """
    }

    private func goesOn(_ say: Words) -> HTML {
        guard !going.isEmpty else { return .empty }
        let items = going.html { "<li>\(say.html($0.clock.text)) · \($0.dueText(say))</li>" }
        return Inset(.plain, "<p>\(say.html(.closureGoesOn))</p><ul>\(items)</ul>").html
    }

    private func reopening(_ closedAt: Moment, _ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        let facts = SummaryList([
            .init(.caseClosedAt, html: closedAt.html(say)), .init(.closureReason, reason.map { say(.closure($0)) }),
        ])
        let contents: HTML = """
            \(inputs.hidden("version", version))\(HTML.paragraph(say(.closureReopenLead)))\
            <p>\(say.html(.reopeningSeenBy))</p><ul>\(units.html { "<li>\(say.html($0.text))</li>" })</ul>\
            \(inputs.radios(
                "reason", .reopeningReason, CaseReopening.Reason.allCases.map { Choice($0, .reopening($0)) }))\
            \(buttonRow(Button(.taskReopen).html(say), Link(.cancel, to: casePath).html(say)))
            """
        return "\(inputs.errorSummary)\(facts.html(say))\(forms.post(to: "\(casePath)/closure/reopening", contents))"
    }
}

extension StillOpen {
    func named(_ jurisdiction: Jurisdiction) -> Named {
        switch self {
        case .identification: Named("identification", .closureOpenIdentification)
        case .objection: Named("objection", .closureOpenObjection)
        case .request(let kind):
            Named("request", .closureOpenRequest(Named.kind(kind, jurisdiction.assistance).text))
        case .lapsing(let id, let day):
            Named(id, .closureLapses(jurisdiction.clock(id).map { Text($0.names) } ?? Text(verbatim: id), day))
        case .clock(let id): Named(id, jurisdiction.clock(id).map { Text($0.names) } ?? Text(verbatim: id))
        }
    }
}

extension Text {
    static let taskClose = Text(en: "Close the case", zhHant: "結案")
    static let taskReopen = Text(en: "Open the case again", zhHant: "重啟案件")
    static let closureReason = Text(en: "Why it ends", zhHant: "結案原因")
    static let closureClose = Text(en: "Close it", zhHant: "確認結案")
    static let closureLead = Text(
        en: """
            Nothing is open in this case. Once it is closed nothing new can be begun in it; it can be read as before, \
            and opened again.
            """,
        zhHant: "本案已無未結事項。結案後不得再新增辦理事項，但仍可依權限查閱，亦可重啟。")
    static let closureStillOpen = Text(
        en: "The case cannot be closed yet. Still open:", zhHant: "本案尚不能結案。未結事項：")
    static let closureStillOpenLead = Text(
        en: "End these first, or write down that they happened.", zhHant: "請先辦結，或登錄其已發生。")
    static let closureGoesOn = Text(
        en: "These go on for the person. Nobody here is reminded of them once the case is closed:",
        zhHant: "下列期限對當事人繼續有效；結案後系統不再提醒：")
    static let closureReopenLead = Text(
        en: "The deadlines of the law are shown again, as they stand today.", zhHant: "重啟後將依現況顯示法定期限。")
    static let closureReasonMissing = Text(en: "Say why the case ends", zhHant: "請選擇結案原因")
    static let closureAlready = Text(en: "The case is closed already", zhHant: "本案已結案")
    static let closureNot = Text(en: "The case is not closed", zhHant: "本案未結案")
    static let closureOpenIdentification = Text(en: "Identification is not decided", zhHant: "鑑別尚未決定")
    static let closureOpenObjection = Text(en: "An objection is open", zhHant: "異議審理中")
    /// A time that nobody can end.
    static func closureLapses(_ clock: Text, _ day: Day?) -> Text {
        guard let day else { return clock }
        return Text(
            en: "\(clock(in: .en)): runs until \(day.text(in: .en)) by itself",
            zhHant: "\(clock(in: .zhHant))：將於\(day.text(in: .zhHant))自行屆滿")
    }
    static func closureOpenRequest(_ kind: Text) -> Text {
        Text(en: "Help is not finished: \(kind(in: .en))", zhHant: "協助尚未結束：\(kind(in: .zhHant))")
    }
    static let caseReopened = Text(en: "The case was opened again", zhHant: "案件重啟")

    /// Why a case ended, in words.
    static func closure(_ reason: CaseClosure.Reason) -> Text {
        switch reason {
        case .helpEnded: Text(en: "The help is complete", zhHant: "協助已完成")
        case .notVictim: Text(en: "Found, and finally, not to be a victim", zhHant: "經鑑別非被害人且確定")
        case .wentHome: Text(en: "The person went home", zhHant: "當事人已返回原籍國（地）")
        case .wished: Text(en: "The person wants nothing more", zhHant: "當事人不再需要協助")
        case .lostTouch: Text(en: "Touch was lost, after looking for the person", zhHant: "經尋找仍失去聯繫")
        case .died: Text(en: "The person died", zhHant: "當事人死亡")
        case .openedByMistake: Text(en: "It was opened by mistake", zhHant: "誤立案")
        }
    }

    static func closed(_ reason: CaseClosure.Reason) -> Text {
        let why = closure(reason)
        return Text(
            en: "The case was closed: \(why(in: .en))", zhHant: "結案：\(why(in: .zhHant))", review: why.review)
    }
}
