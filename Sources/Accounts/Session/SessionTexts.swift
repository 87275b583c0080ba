import Web

extension Text {
    static let actingHeading = Text(en: "Acting as", zhHant: "選擇身分")
    static let actingQuestion = Text(en: "As what are you at work now?", zhHant: "您現在以何種身分工作？")
    static let actingHint = Text(
        en: "It decides what you can see, and it stands in the journal. You can change it at any time.",
        zhHant: "身分決定您可看到的資料，並記入日誌。您可隨時變更。")
    static let actingMissing = Text(en: "Choose as what you are at work.", zhHant: "請選擇工作身分。")
    static let actingNone = Text(
        en: "You have no role in any unit now. Ask your administrator.", zhHant: "您目前在任何單位皆無職務，請洽系統管理員。")
    static let stepUpHeading = Text(en: "Is it you?", zhHant: "請確認是您本人")
    static let stepUpLead = Text(
        en: "What comes next needs a fresh proof. It lasts five minutes.", zhHant: "接下來的操作需要重新驗證，有效五分鐘。")
    static let stepUpProof = Text(en: "Passphrase, or a code from the authenticator", zhHant: "通行短語，或驗證器上的代碼")
    static let stepUpWrong = Text(
        en: "That is not right. Enter your passphrase, or a code that was not used yet.",
        zhHant: "輸入有誤。請輸入通行短語，或尚未使用過的代碼。")
    static let stepUpWait = Text(en: "Wait {seconds} seconds, then try again.", zhHant: "請等待 {seconds} 秒後再試。")
}
