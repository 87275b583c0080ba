import Foundation
import Lexicon
import Packs
import Store
import Web

/// Says what will be destroyed and what cannot be reached, before it is done.
struct ErasureAskPage: Page {
    let path: String
    let casePath: String
    /// What a coordinator asked for; nil before.
    let asked: Asked?
    let laws: [Named]
    let reference: String
    let recipients: [Named]
    let keyBackupDays: Int
    var entered = Fields()
    var problems: [Problem] = []

    struct Asked: Encodable, Sendable {
        let reason: ErasureRequest.Reason
        let article: String?
        let at: Moment
        let isOwn: Bool
        let version: Int

        init(_ request: ErasureRequest, isOwn: Bool, _ jurisdiction: Jurisdiction) {
            reason = request.reason
            article = request.article
            at = Moment(request.askedAt, in: jurisdiction.zone)
            self.isOwn = isOwn
            version = request.version
        }
    }

    private enum CodingKeys: CodingKey { case asked, reference, recipients, keyBackupDays }

    func title(_ say: Words) -> String { say(.erasureHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let held: HTML =
            recipients.isEmpty
            ? .empty
            : """
            <h2>\(say(.erasureHeld))</h2>\(HTML.paragraph(say(.erasureHeldLead)))\
            <ul>\(recipients.html { "<li>\(say.html($0.text))</li>" })</ul>
            """
        return """
            \(Link.back(to: casePath, .backToCase, say))\(inputs.errorSummary)\
            <p><strong dir="ltr">\(reference)</strong></p>\
            \(Inset(.warning, .paragraph(say(.erasureLead))).html)\
            \(HTML.paragraph(say(.erasureBackups, ["days": String(keyBackupDays)])))\(held)\
            \(step(inputs, say, forms))
            """
    }

    /// What the reader can do now: ask, wait for a second, or confirm what somebody else asked for.
    private func step(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        guard let asked else { return request(inputs, say, forms) }
        let article: HTML = asked.article.map { " (\($0))" as HTML } ?? .empty
        let facts = SummaryList([
            .init(.erasureReason, html: "\(say.html(.reason(asked.reason)))\(article)"),
            .init(.erasureAskedAt, html: asked.at.html(say)),
        ]).html(say)
        let takeBack = forms.post(
            to: "\(path)/request/withdrawal",
            inputs.hidden("version", "\(asked.version)") + Button(.erasureTakeBack, .secondary).html(say))
        guard !asked.isOwn else { return "\(facts)\(HTML.paragraph(say(.erasureWaits)))\(takeBack)" }
        let confirm: HTML = """
            \(inputs.text("reference", .erasureReference, hint: .erasureReferenceHint, width: .medium))\
            \(buttonRow(Button(.erasureConfirm, .grave).html(say), Link(.cancel, to: casePath).html(say)))
            """
        return "\(facts)\(HTML.paragraph(say(.erasureAskedOther)))\(forms.post(to: path, confirm))\(takeBack)"
    }

    private func request(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        let contents: HTML = """
            \(inputs.once)\
            \(inputs.radios("reason", .erasureReason, ErasureRequest.Reason.allCases.map { Choice($0, .reason($0)) }))\
            \(inputs.select("instrument", .erasureInstrument, laws.map { Choice($0.code, $0.text) }))\
            \(inputs.text("article", .erasureArticle, hint: .erasureArticleHint, width: .short))\
            \(buttonRow(Button(.erasureRequest, .grave).html(say), Link(.cancel, to: casePath).html(say)))
            """
        return HTML.paragraph(say(.erasureSecond)) + forms.post(to: "\(path)/request", contents)
    }
}

/// The paper that a person gets: that they were erased, what was destroyed, and what could not be reached.
struct ErasureCertificatePage: Page {
    let number: String
    let erasedAt: Moment
    let keys: Int
    let rows: Int
    let tokens: Int
    let goneForGoodOn: Moment
    let copiesHeldBy: [Named]

    init(_ erasure: ErasureRow, _ recipients: [Named], _ zone: TimeZone) {
        number = erasure.id.description
        erasedAt = Moment(erasure.erasedAt, in: zone)
        keys = erasure.keys
        rows = erasure.rowsRemoved
        tokens = erasure.tokens
        goneForGoodOn = Moment(erasure.goneForGoodOn, in: zone)
        copiesHeldBy = recipients
    }

    var frame: Frame { .paper }
    var footnote: String? { number }

    func title(_ say: Words) -> String { say(.certificateHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let held: HTML =
            copiesHeldBy.isEmpty
            ? .paragraph(say(.certificateNoCopies))
            : """
            \(HTML.paragraph(say(.erasureHeldLead)))\
            <ul>\(copiesHeldBy.html { "<li>\(say.html($0.text))</li>" })</ul>
            """
        return """
            \(HTML.paragraph(say(.certificateLead)))\
            \(SummaryList([
                .init(.certificateNumber, html: #"<span dir="ltr">\#(number)</span>"#),
                .init(.certificateWhen, html: erasedAt.html(say)),
                .init(.certificateRows, String(rows)), .init(.certificateKeys, String(keys)),
                .init(.certificateTokens, String(tokens)), .init(.certificateGone, html: goneForGoodOn.html(say)),
            ]).html(say))\
            <h2>\(say(.erasureHeld))</h2>\(held)
            """
    }
}

extension Text {
    static let erasureHeading = Text(en: "Erase everything about this person", zhHant: "刪除當事人的所有資料")
    static let erasureLead = Text(
        en:
            """
            The whole file, its keys and its search tokens are destroyed. Nobody can bring them back: not you, \
            not the operator.
            """,
        zhHant: "整份檔案、其金鑰及查找代碼都會銷毀，任何人（包括您及系統營運者）均無法復原。")
    static let erasureBackups = Text(
        en: "Backups of the keys are kept for {days} days. After that, no backup can bring the person back.",
        zhHant: "金鑰備份保存 {days} 天；期滿後，任何備份都無法復原當事人的資料。")
    static let erasureHeld = Text(en: "Copies that others hold", zhHant: "其他機關持有的副本")
    static let erasureHeldLead = Text(
        en:
            """
            These agencies accepted a request for help and hold what it told them. This erasure does not reach \
            their copies.
            """,
        zhHant: "下列機關曾接受協助請求，並持有請求中的資料。本次刪除不及於其副本。")
    static let erasureReference = Text(en: "Type the case reference", zhHant: "請輸入案件編號")
    static let erasureReferenceHint = Text(
        en: "To confirm that this is the case you mean.", zhHant: "以確認您要刪除的是本案。")
    static let erasureReferenceWrong = Text(en: "This is not the reference of this case.", zhHant: "輸入的編號與本案不符。")
    static let erasureConfirm = Text(en: "Erase for good", zhHant: "永久刪除")

    static let certificateHeading = Text(en: "Certificate of erasure", zhHant: "資料刪除證明")
    static let certificateLead = Text(
        en: "A person's file was destroyed, and can no longer be read. This paper says nothing of whom it was about.",
        zhHant: "一份個案檔案已銷毀，無法再行讀取。本證明不記載檔案所屬之人。")
    static let certificateNumber = Text(en: "Number", zhHant: "證明編號")
    static let certificateWhen = Text(en: "Erased", zhHant: "刪除時間")
    static let certificateRows = Text(en: "Records destroyed", zhHant: "銷毀的紀錄數")
    static let certificateKeys = Text(en: "Keys destroyed", zhHant: "銷毀的金鑰數")
    static let certificateTokens = Text(en: "Search tokens destroyed", zhHant: "銷毀的查找代碼數")
    static let certificateGone = Text(
        en: "No backup can bring it back after", zhHant: "任何備份均無法復原之日（此後）")
    static let certificateNoCopies = Text(en: "No agency holds a copy.", zhHant: "沒有機關持有副本。")
}
