import Web

extension Text {
    static let signInHeading = Text(en: "Sign in", zhHant: "登入")
    static let signIn = Text(en: "Sign in", zhHant: "登入")
    static let signInCodeHint = Text(
        en: "Six digits from the authenticator app on your phone. Without it, one of your recovery codes.",
        zhHant: "手機驗證器應用程式顯示的六位數字。若無法使用，請輸入一組備用代碼。")
    static let signInWrong = Text(
        en: "The name, the passphrase or the code is not right. Enter all three again; each code works once.",
        zhHant: "名稱、通行短語或代碼有誤。請重新輸入三項；每組代碼只能使用一次。")
    static let signInSlow = Text(en: "Please wait a moment", zhHant: "請稍候")
    static let signInWait = Text(
        en: "There were several attempts. You can try again in {seconds} seconds. Nothing is locked.",
        zhHant: "已有多次嘗試。請於 {seconds} 秒後再試。帳號並未鎖定。")
    static let signInSetUp = Text(en: "I have a set-up code", zhHant: "我有設定碼")
    static let busyHeading = Text(en: "Please try again in a moment", zhHant: "請稍後再試")
    static let busyAdvice = Text(
        en: "Many people are signing in just now. Nothing was changed. Go back and try again in half a minute.",
        zhHant: "目前登入人數眾多，資料並無變動。請返回並於半分鐘後再試。")
}
