import Foundation
import Lexicon
import Store
import Web

/// Names somebody who must not see a file; and, to the secretariat, who was named and why.
struct ConflictsPage: Page {
    struct Shown: Encodable, Sendable {
        let id: String
        let version: Int
        let who: Text
        let reason: String
        let namedAt: Moment
        let liftingReason: String?
        let liftedAt: Moment?
        let mayLift: Bool

        init(
            _ row: ConflictRow, who: Text, reasons: (named: String, lifted: String?), zone: TimeZone, mayLift: Bool
        ) {
            id = row.id.description
            version = row.version
            self.who = who
            reason = reasons.named
            namedAt = Moment(row.namedAt, in: zone)
            liftingReason = reasons.lifted
            liftedAt = row.liftedAt.map { Moment($0, in: zone) }
            self.mayLift = mayLift
        }

        private enum CodingKeys: CodingKey {
            case id, version, reason, namedAt, liftingReason, liftedAt, mayLift
        }
    }

    let casePath: String
    let units: [Named]
    /// Nil for whoever may name a conflict and not read of others.
    let conflicts: [Shown]?
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case conflicts }

    func title(_ say: Words) -> String { say(.conflictHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let choices = units.map { Choice($0.code, $0.text) }
        let ask = forms.post(
            to: "\(casePath)/conflicts",
            """
            \(inputs.once)\(inputs.select("unit", .conflictUnit, choices))\
            \(inputs.text("colleague", .conflictColleague, hint: .conflictColleagueHint))\
            \(inputs.textarea(
                "reason", .conflictReason, hint: .conflictReasonHint, limit: ConflictDesk.reasonMax, rows: 3))\
            \(buttonRow(Button(.conflictName).html(say)))
            """)
        return """
            \(Link.back(to: casePath, .backToCase, say))\(inputs.errorSummary)\(HTML.paragraph(say(.conflictLead)))\
            \((conflicts ?? []).html { card($0, say, forms) })<h2>\(say(.conflictName))</h2>\(ask)
            """
    }

    private func card(_ one: Shown, _ say: Words, _ forms: Forms) -> HTML {
        var rows = [
            SummaryList.Row(.conflictWho, html: say.html(one.who)),
            SummaryList.Row(.conflictReason, html: .typed(one.reason)),
            SummaryList.Row(.conflictNamedAt, html: one.namedAt.html(say)),
        ]
        if let lifted = one.liftedAt { rows.append(.init(.conflictLiftedAt, html: lifted.html(say))) }
        if let reason = one.liftingReason { rows.append(.init(.conflictLiftingReason, html: .typed(reason))) }
        let inputs = Inputs(say, entered: entered, problems: problems)
        let lift: HTML =
            one.mayLift
            ? Details(
                .conflictLift,
                forms.post(
                    to: "\(casePath)/conflicts/\(one.id)/lifting",
                    inputs.hidden("version", one.version)
                        + inputs.textarea(
                            "lifting-\(one.id)", .conflictLiftingReason, limit: ConflictDesk.reasonMax, rows: 2)
                        + buttonRow(Button(.conflictLift, .grave).html(say)))
            ).html(say)
            : one.liftedAt == nil ? .paragraph(say(.conflictSecondPerson)) : .empty
        return "<section>\(SummaryList(rows).html(say))\(lift)</section>"
    }
}

extension Text {
    static let taskConflicts = Text(en: "Name a conflict of interest", zhHant: "登錄利益衝突")
    static let conflictHeading = Text(en: "Who must not see this file", zhHant: "不得查閱本檔案者")
    static let conflictLead = Text(
        en:
            """
            Nobody named in the account, or near to someone who is, sees the file. Whoever you name here finds nothing \
            of this case from now on, and is not told. The secretariat reads what you write.
            """,
        zhHant: "陳述中提及的人或與其關係密切者不得查閱檔案。您在此登錄的對象自即刻起無法得知本案，且不會接獲通知。您填寫的內容由秘書單位閱讀。")
    static let conflictUnit = Text(en: "Where they work", zhHant: "其任職單位")
    static let conflictUnitMissing = Text(en: "Choose a unit.", zhHant: "請選擇單位。")
    static let conflictColleague = Text(en: "Their name", zhHant: "姓名")
    static let conflictColleagueHint = Text(
        en: "As colleagues write it. Leave this empty for the whole unit.", zhHant: "依同事使用的名稱填寫。若為整個單位，請留空。")
    static let conflictNobody = Text(
        en: "Nobody, or more than one, goes by this name in that unit. Name the whole unit, or tell the secretariat.",
        zhHant: "該單位查無此人，或有多人同名。請登錄整個單位，或通知秘書單位。")
    static let conflictYourself = Text(
        en: "Tell the secretariat of a conflict of your own, and it will name it.", zhHant: "您本人的利益衝突，請通知秘書單位登錄。")
    static let conflictWholeUnit = Text(
        en: "Neither the secretariat nor your own unit can be named as a whole. Name one person.",
        zhHant: "不得登錄整個秘書單位或您自己的單位，請登錄個人。")
    static let conflictReason = Text(en: "Why they must not see it", zhHant: "不得查閱的原因")
    static let conflictReasonHint = Text(
        en: "Only what the secretariat must know. Do not write where the person is.", zhHant: "僅填寫秘書單位須知事項。請勿填寫當事人的所在地。"
    )
    static let conflictReasonMissing = Text(
        en: "Give a reason of at most 1,000 characters.", zhHant: "請填寫原因（最多 1,000 字）。")
    static let conflictName = Text(en: "Name a conflict of interest", zhHant: "登錄利益衝突")
    static let conflictWho = Text(en: "Who", zhHant: "對象")
    static let conflictNamedAt = Text(en: "Named", zhHant: "登錄時間")
    static let conflictLift = Text(en: "Let them see the file again", zhHant: "解除限制")
    static let conflictLiftingReason = Text(en: "Why they may see it again", zhHant: "解除原因")
    static let conflictLiftedAt = Text(en: "Lifted", zhHant: "解除時間")
    static let conflictSecondPerson = Text(
        en: "Another coordinator has to lift what you named.", zhHant: "您登錄的限制須由另一位協調人員解除。")
}
