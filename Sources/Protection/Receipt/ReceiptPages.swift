import Foundation
import Lexicon
import Web

/// Asks for the person's own number before a receipt is given out, and says what happens to the one before.
struct ReceiptAskPage: Page {
    let casePath: String
    /// When the receipt that opens the page now was given out; nil where there is none.
    let issuedAt: Moment?
    /// Whether too many wrong numbers were tried with it.
    var isShut = false
    /// Whether the person no longer agrees with the reader's agency.
    var isShutOut = false

    func title(_ say: Words) -> String { say(.receiptAskHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let before: HTML =
            issuedAt.map { at in
                SummaryList([.init(.receiptIssuedAt, html: at.html(say))]).html(say)
                    + (isShut ? Inset(.warning, .paragraph(say(.receiptShut))).html : .empty)
                    + Inset(.warning, .paragraph(say(.receiptReplaces))).html
            } ?? .paragraph(say(.receiptNoneYet))
        guard !isShutOut else {
            return Link.back(to: casePath, .backToCase, say) + Inset(.warning, .paragraph(say(.receiptShutOut))).html
        }
        return Link.back(to: casePath, .backToCase, say) + before + .paragraph(say(.receiptPresent))
            + buttonRow(Link(.receiptTurn, to: "\(casePath)/receipt/number", isButton: true).html(say))
    }

    private enum CodingKeys: CodingKey { case issuedAt, isShut, isShutOut }
}

/// Shown once: the number by which the person comes back. Its look does not say what it is for.
struct FreshReceiptPage: Page {
    let receipt: ReceiptShown
    let isAnew: Bool
    let casePath: String

    func title(_ say: Words) -> String { say(.receiptNewHeading) }
    var hasOwnHeading: Bool { true }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let ended: HTML = isAnew ? .paragraph(say(.receiptEnded)) : .empty
        return receipt.panel(.receiptNewHeading).html(say)
            + #"<p class="screen-only">\#(say.html(.receiptOnce))</p>"# + receipt.howToReturn(say)
            + ReceiptShown.printing(say)
            + #"<div class="screen-only">\#(ended)\#(Link.back(to: casePath, .backToCase, say))</div>"#
    }

    private enum CodingKeys: CodingKey { case receipt, isAnew }
}

/// The same form was sent before: the number is not shown a second time.
struct ReceiptShownPage: Page {
    let casePath: String

    func title(_ say: Words) -> String { say(.receiptShownHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        .paragraph(say(.receiptShownLead)) + Link.back(to: casePath, .backToCase, say)
    }

    func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: NoKeys.self) }
    private enum NoKeys: CodingKey {}
}

extension Text {
    static let taskReceipt = Text(en: "Give the person a receipt", zhHant: "發給當事人收據號碼")
    static let receiptAskHeading = Text(en: "A receipt for the person", zhHant: "發給當事人收據號碼")
    static let receiptIssuedAt = Text(en: "Given out", zhHant: "發給時間")
    static let receiptShut = Text(
        en: "It opens nothing any more: a wrong number was tried 20 times in a row. Ask who may have tried.",
        zhHant: "此收據號碼已無法開啟任何內容：連續輸入錯誤數字達 20 次。請了解可能是何人嘗試。")
    static let receiptShutOut = Text(
        en: """
            The person no longer agrees that your agency sees their file. Another agency that they trust can give them \
            a receipt.
            """,
        zhHant: "當事人已不同意貴機關查閱其檔案。可由當事人信任的其他機關發給收據。")
    static let receiptReplaces = Text(
        en:
            """
            The receipt that was given out before stops working at once, and so does its number. The person's own \
            page will say that a new one was given out.
            """,
        zhHant: "先前發給的收據號碼及其數字將立即失效。當事人自己的頁面會顯示已重新發給。")
    static let receiptNoneYet = Text(
        en: "No receipt has been given out, so the person cannot open their own page.",
        zhHant: "尚未發給收據號碼，當事人目前無法開啟自己的頁面。")
    static let receiptPresent = Text(
        en: """
            Do this with the person beside you. The next page stands alone and in their language: turn the screen to \
            them. They type the number themselves, and you look away.
            """,
        zhHant: "請在當事人在場時辦理。下一頁單獨顯示，並可切換為當事人的語言：請將螢幕轉向當事人，由其自行輸入數字，您請勿觀看。")
    static let receiptTurn = Text(en: "Go on: the person chooses a number", zhHant: "繼續：由當事人設定數字")
    static let receiptNewHeading = Text(en: "Receipt", zhHant: "收據")
    static let receiptEnded = Text(
        en: "The receipt before no longer opens anything.", zhHant: "先前的收據號碼已失效。")
    static let receiptShownHeading = Text(en: "This receipt was shown already", zhHant: "此收據號碼已顯示過")
    static let receiptShownLead = Text(
        en: "It was given out once, and is shown only once. If it was not written down, give out another.",
        zhHant: "已發給一次，且只顯示一次。若未抄寫，請重新發給。")
}
