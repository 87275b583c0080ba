import Web

extension Text {
    static let ownAccountHeading = Text(en: "Your account", zhHant: "您的帳號")
    static let recoveryCodes = Text(en: "Recovery codes", zhHant: "備用代碼")
    static let recoveryNone = Text(en: "None left", zhHant: "已用完")
    static let recoveryNoneLead = Text(
        en: "Whoever loses the authenticator now needs a new set-up code from an administrator. Make new codes.",
        zhHant: "若遺失驗證器，須由管理人員發給新的設定碼。請產生新的復原碼。")
    static let recoveryLeft = Text(en: "{count} left", zhHant: "尚餘 {count} 組")
    static let actingChange = Text(en: "Change as what you are at work", zhHant: "變更工作身分")
    static let sessionsHeading = Text(en: "Where you are signed in", zhHant: "您的登入")
    static let sessionStarted = Text(en: "Since", zhHant: "登入時間")
    static let sessionSeen = Text(en: "Last seen", zhHant: "最近使用")
    static let sessionColumn = Text(en: "Sign-in", zhHant: "登入")
    static let sessionThisOne = Text(en: "This one", zhHant: "本次登入")
    static let sessionEnd = Text(en: "End it", zhHant: "結束")
    static let passphraseHeading = Text(en: "Change your passphrase", zhHant: "變更通行短語")
    static let passphraseLead = Text(
        en: "Wherever else you are signed in, you are signed out.", zhHant: "您在其他地方的登入都會結束。")
    static let passphraseCurrent = Text(en: "Passphrase until now", zhHant: "目前的通行短語")
    static let passphraseWrong = Text(
        en: "This is not your passphrase until now. Enter it again.", zhHant: "目前的通行短語不正確，請再輸入一次。")
    static let passphraseWait = Text(
        en: "There were several attempts. Wait a minute, then try again.", zhHant: "已有多次嘗試，請於一分鐘後再試。")
    static let renewalHeading = Text(en: "New recovery codes", zhHant: "更新備用代碼")
    static let renewalLead = Text(
        en: "You get ten new codes. Those you have now no longer work.", zhHant: "您將取得十組新代碼，現有代碼隨即失效。")
    static let renewalConfirm = Text(en: "Make new codes", zhHant: "產生新代碼")
}
