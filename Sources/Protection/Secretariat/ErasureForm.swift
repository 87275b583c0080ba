import Lexicon
import Packs
import Web

/// Why a file is to be destroyed.
struct ErasureForm: Sendable {
    let reason: ErasureRequest.Reason
    let article: String?

    static func fields(_ jurisdiction: Jurisdiction) -> [FieldSpec] {
        [
            FieldSpec("reason", .choice(ErasureRequest.Reason.allCases.map(\.rawValue)), required: true),
            FieldSpec("instrument", .choice(jurisdiction.instruments.map(\.id))), FieldSpec("article", .text(max: 10)),
            .once,
        ]
    }

    init(_ fields: Fields, _ jurisdiction: Jurisdiction) throws(Problems) {
        guard let reason = fields["reason"].flatMap(ErasureRequest.Reason.init(rawValue:)) else {
            throw Problems([Problem("reason", .erasureReasonMissing)])
        }
        self.reason = reason
        guard reason == .anotherArticle else {
            article = nil
            return
        }
        // A number and nothing else: whatever is typed here outlives the file's seal.
        guard let law = fields["instrument"].flatMap(jurisdiction.instrument), let number = fields["article"],
            number.count <= 10, number.wholeMatch(of: /[0-9]+(-[0-9]+)?/) != nil
        else { throw Problems([Problem("article", .erasureArticleMissing)]) }
        article = "\(law.id)/\(number)"
    }
}

extension Text {
    static let erasureReason = Text(en: "Why it is to be erased", zhHant: "刪除原因")
    static let erasureReasonMissing = Text(en: "Choose why it is to be erased", zhHant: "請選擇刪除原因")
    static let erasureInstrument = Text(en: "Which law", zhHant: "依據法規")
    static let erasureArticle = Text(en: "Which article", zhHant: "條號")
    static let erasureArticleHint = Text(
        en: "Only for another article: its number, as 12 or 12-1.", zhHant: "僅於依其他條文時填寫條號，例如 12 或 12-1。")
    static let erasureArticleMissing = Text(en: "Name the law and the number of its article", zhHant: "請填寫法規及條號")
    static let erasureRequest = Text(en: "Ask for erasure", zhHant: "提出刪除")
    static let erasureSecond = Text(
        en: "Nothing is erased yet: a second coordinator has to confirm it.", zhHant: "目前尚未刪除，須由另一位協調人員確認。")
    static let erasureWaits = Text(
        en: "You asked for this. A second coordinator has to confirm it.", zhHant: "您已提出刪除，須由另一位協調人員確認。")
    static let erasureAskedOther = Text(
        en: "A colleague asked for this. If you confirm it, the file is destroyed.", zhHant: "同事已提出刪除，您確認後檔案即銷毀。")
    static let erasureAskedAt = Text(en: "Asked for", zhHant: "提出時間")
    static let erasureTakeBack = Text(en: "Take the request back", zhHant: "撤回刪除請求")
    static let erasureOwn = Text(
        en: "You asked for it yourself. Somebody else has to confirm it.", zhHant: "此為您本人提出，須由他人確認。")
    static let erasureNotAsked = Text(en: "Nobody has asked for this erasure.", zhHant: "尚未有人提出刪除。")
    static let erasureUndecided = Text(
        en:
            """
            Something about this person is still being decided, or they may not be removed. Until that is over, the \
            file is erased only if the person asked for it.
            """,
        zhHant: "關於當事人的鑑別、異議或不得遣返期間尚未結束。在此之前，僅當事人本人要求時方可刪除。")

    static func reason(_ reason: ErasureRequest.Reason) -> Text {
        switch reason {
        case .personAsked: Text(en: "The person asked for it", zhHant: "當事人要求")
        case .keptTooLong: Text(en: "It was kept longer than is needed", zhHant: "保存已逾必要期間")
        case .anotherArticle: Text(en: "Another article orders it", zhHant: "依其他條文")
        }
    }
}
