import Foundation
import Lexicon
import Store
import Web

/// Opening a file for danger to life: the form, what is open and until when, and the review.
struct EmergencyPage: Page {
    struct Shown: Encodable, Sendable {
        let id: String
        let version: Int
        let reason: String
        let worker: String?
        let second: String?
        let openedAt: Moment
        let aloneFrom: Moment
        let endsAt: Moment
        let reviewedAt: Moment?
        let mayConfirm: Bool
        let mayReview: Bool
        let isMine: Bool
        /// Whether contact and location are open without a second person.
        let isAlone: Bool

        init(
            _ row: EmergencyRow, reason: String, names: [Worker.ID: String], zone: TimeZone, mayConfirm: Bool,
            mayReview: Bool, isMine: Bool, isAlone: Bool
        ) {
            id = row.id.description
            version = row.version
            self.reason = reason
            worker = names[row.worker]
            second = row.second.flatMap { names[$0] }
            openedAt = Moment(row.openedAt, in: zone)
            aloneFrom = Moment(row.aloneFrom, in: zone)
            endsAt = Moment(row.endsAt, in: zone)
            reviewedAt = row.reviewedAt.map { Moment($0, in: zone) }
            self.mayConfirm = mayConfirm
            self.mayReview = mayReview
            self.isMine = isMine
            self.isAlone = isAlone
        }
    }

    let path: String
    let casePath: String
    let reference: String
    let emergencies: [Shown]
    let mayOpen: Bool
    var entered = Fields()
    var problems: [Problem] = []

    private enum CodingKeys: CodingKey { case emergencies, mayOpen }

    func title(_ say: Words) -> String { say(.emergencyHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let ask: HTML =
            mayOpen
            ? forms.post(
                to: path,
                """
                \(inputs.textarea(
                    "reason", .emergencyReason, hint: .emergencyReasonHint, limit: EmergencyDesk.reasonMax, rows: 3))\
                \(buttonRow(Button(.emergencyOpen, .grave).html(say)))
                """)
            : emergencies.contains(where: \.isMine) ? .empty : .paragraph(say(.emergencyNotOffered))
        return """
            \(Link.back(to: casePath, .backToCase, say))\(inputs.errorSummary)\
            \(Inset(.warning, .paragraph(say(.emergencyLead))).html)\
            \(emergencies.html { card($0, say, forms) })\(ask)
            """
    }

    private func card(_ one: Shown, _ say: Words, _ forms: Forms) -> HTML {
        var rows = [
            SummaryList.Row(.emergencyReasonGiven, html: .typed(one.reason)),
            SummaryList.Row(.emergencyWho, one.worker),
            SummaryList.Row(.emergencySecond, one.second ?? say(.emergencyNobodyYet)),
            SummaryList.Row(.emergencyOpenedAt, html: one.openedAt.html(say)),
            SummaryList.Row(.emergencyEnds, html: one.endsAt.html(say)),
        ]
        if one.second == nil { rows.append(.init(.emergencyAlone, html: one.aloneFrom.html(say))) }
        if let reviewed = one.reviewedAt { rows.append(.init(.emergencyReviewed, html: reviewed.html(say))) }
        let file: HTML = one.isMine ? "<p>\(Link(.taskFile, to: "\(casePath)/file").html(say))</p>" : .empty
        return """
            <section>\(next(one, say))\(SummaryList(rows).html(say))\(file)\
            \(one.mayConfirm ? button(one, "confirmation", .emergencyConfirm, say, forms) : .empty)\
            \(one.mayReview ? button(one, "review", .emergencyReview, say, forms) : .empty)</section>
            """
    }

    /// What whoever opened it has to do now: find a second person, or come back.
    private func next(_ one: Shown, _ say: Words) -> HTML {
        guard one.isMine, one.second == nil else { return .empty }
        let words: Text = one.isAlone ? .emergencyAloneNow : .emergencyFindSecond
        return Inset(
            .warning, .paragraph(say(words, ["reference": reference, "alone": one.aloneFrom.text(say)]))
        ).html
    }

    private func button(_ one: Shown, _ noun: String, _ text: Text, _ say: Words, _ forms: Forms) -> HTML {
        forms.post(
            to: "\(path)/\(one.id)/\(noun)",
            Inputs(say).hidden("version", one.version) + buttonRow(Button(text).html(say)))
    }
}

extension Text {
    static let emergencyHeading = Text(en: "Danger to life", zhHant: "生命危險：緊急開啟檔案")
    static let emergencyLead = Text(
        en:
            """
            For danger to life only. With a second person of your agency, identity, contact and health open to \
            you for one hour. Alone, contact and location open after ten minutes. The secretariat and the \
            person's lawyer see it at once, the person sees it in their list, and it is always reviewed.
            """,
        zhHant:
            "僅限生命危險時使用。經貴機關另一人確認後，您可在一小時內查閱身分、聯絡方式及健康資料；若僅有您一人，十分鐘後可查閱聯絡方式與所在地。秘書單位及當事人的律師會立即得知，當事人可在查閱清單中看到，且必定事後審查。")
    static let emergencyNotOffered = Text(
        en:
            "A file is opened in an emergency by someone who acts for protection and can help within the hour.",
        zhHant: "緊急開啟檔案僅限以「保護」為目的、且能在一小時內提供協助的人員。")
    static let emergencyReason = Text(en: "Why is life in danger?", zhHant: "為何有生命危險？")
    static let emergencyReasonHint = Text(
        en: "The second person and the reviewer read this. Do not write where the person is.",
        zhHant: "確認者及審查者會閱讀此內容。請勿填寫當事人的所在地。")
    static let emergencyReasonMissing = Text(
        en: "Say in at most 1,000 characters why life is in danger.", zhHant: "請說明為何有生命危險（最多 1,000 字）。")
    static let emergencyOpen = Text(en: "Open the file in an emergency", zhHant: "緊急開啟檔案")
    static let emergencyReasonGiven = Text(en: "Reason", zhHant: "原因")
    static let emergencyWho = Text(en: "Opened by", zhHant: "開啟者")
    static let emergencySecond = Text(en: "Second person", zhHant: "確認者")
    static let emergencyNobodyYet = Text(en: "Nobody yet", zhHant: "尚無")
    static let emergencyFindSecond = Text(
        en: """
            Ask a colleague of your unit to open case {reference}, “Danger to life”, and confirm: it stands first in \
            their inbox. Alone, contact opens at {alone}: open this page again then.
            """,
        zhHant: """
            請本單位另一位同事開啟案件 {reference} 的「生命危險」頁面並確認，該事項列於其待辦事項最上方。\
            若無人確認，{alone}起可單獨查閱聯絡方式，屆時請重新開啟本頁。
            """)
    static let emergencyAloneNow = Text(
        en: "Contact and location are open to you alone. A colleague of your unit can still confirm, for the rest.",
        zhHant: "您已可單獨查閱聯絡方式與所在地。本單位同事仍可確認，以開啟其餘部分。")
    static let emergencyOpenedAt = Text(en: "Opened", zhHant: "開啟時間")
    static let emergencyEnds = Text(en: "Ends", zhHant: "結束時間")
    static let emergencyAlone = Text(en: "Alone, contact opens at", zhHant: "單獨開啟聯絡方式的時間")
    static let emergencyReviewed = Text(en: "Reviewed", zhHant: "審查時間")
    static let emergencyConfirm = Text(en: "I confirm that life is in danger", zhHant: "我確認有生命危險")
    static let emergencyReview = Text(en: "Reviewed", zhHant: "完成審查")
}
