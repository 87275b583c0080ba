import Web

extension Text {
    static let setUpHeading = Text(en: "Set up your account", zhHant: "設定您的帳號")
    static let setUpLead = Text(
        en: "You need the code that was handed to you. It works once, within a day.",
        zhHant: "請輸入他人親自交給您的設定碼。設定碼只能使用一次，效期為一天。")
    static let setUpCode = Text(en: "Set-up code", zhHant: "設定碼")
    static let setUpCodeHint = Text(
        en: "Twenty letters and digits, in four groups.", zhHant: "共二十個英文字母與數字，分為四組。")
    static let setUpCodeWrong = Text(
        en: "This code is not valid. Check each character, or ask for a new code.",
        zhHant: "此設定碼無效。請逐字核對，或請對方提供新的設定碼。")
    static let enrolmentWho = Text(en: "Account", zhHant: "帳號")
    static let passphrase = Text(en: "Passphrase", zhHant: "通行短語")
    static let newPassphrase = Text(en: "New passphrase", zhHant: "新的通行短語")
    static let passphraseHint = Text(
        en: "At least 12 characters. Four or five words that do not belong together are good.",
        zhHant: "至少 12 個字元。四、五個互不相關的詞即可。")
    static let passphraseAgain = Text(en: "The same passphrase again", zhHant: "再輸入一次通行短語")
    static let passphrasesDiffer = Text(
        en: "The two passphrases are not the same. Type the second again.", zhHant: "兩次輸入的通行短語不同，請再輸入一次。")
    static let authenticatorHeading = Text(en: "Authenticator", zhHant: "驗證器")
    static let authenticatorLead = Text(
        en: """
            Scan this picture with an authenticator app, or type the letters below into it. \
            Then enter the six digits that it shows.
            """,
        zhHant: "請用驗證器應用程式掃描此圖，或將下方字母輸入驗證器，再填入它顯示的六位數字。")
    static let authenticatorPicture = Text(
        en: "The authenticator's secret as a picture; it stands in letters below.", zhHant: "驗證器密鑰圖碼；下方另有文字。")
    static let authenticatorSecret = Text(en: "The secret in letters", zhHant: "密鑰文字")
    static let oneTimeCode = Text(en: "Code from the authenticator", zhHant: "驗證器上的代碼")
    static let enrolmentCodeMissing = Text(
        en: "Enter the six digits that the authenticator shows.", zhHant: "請輸入驗證器顯示的六位數字。")
    static let enrolmentCodeWrong = Text(
        en: "The digits do not match. Check the clock of the device, and enter the digits that it shows now.",
        zhHant: "數字不符。請確認裝置的時間正確，並輸入目前顯示的數字。")
    static let finishSetUp = Text(en: "Set up the account", zhHant: "完成帳號設定")
    static let recoveryHeading = Text(en: "Your recovery codes", zhHant: "您的備用代碼")
    static let recoveryLead = Text(
        en: """
            Each of these codes signs you in once in place of the authenticator. Write them down or print them, \
            and keep them away from your computer. They are not shown again.
            """,
        zhHant: "每一組代碼可代替驗證器登入一次。請抄寫或列印，並與電腦分開保存。此後不再顯示。")
    static let recoveryKept = Text(en: "I have kept them", zhHant: "我已妥善保存")

    static let firstAdministratorHeading = Text(en: "The first administrator", zhHant: "第一位系統管理員")
    static let displayName = Text(en: "Name shown to colleagues", zhHant: "顯示給同事的姓名")
    static let displayNameMissing = Text(en: "Enter the name shown to colleagues.", zhHant: "請輸入顯示給同事的姓名。")
    static let signInName = Text(en: "Sign-in name", zhHant: "登入名稱")
    static let signInNameHint = Text(
        en: "3 to 40 Latin letters, digits, dots, dashes or underscores.",
        zhHant: "3 至 40 個英文字母、數字、句點、連字號或底線。")
    static let signInNameMalformed = Text(
        en: "Enter a sign-in name of 3 to 40 Latin letters, digits, dots, dashes or underscores.",
        zhHant: "請輸入 3 至 40 個英文字母、數字、句點、連字號或底線組成的登入名稱。")
    static let language = Text(en: "Language of the pages", zhHant: "頁面語言")
    static let languageMissing = Text(en: "Choose a language.", zhHant: "請選擇語言。")
    static let operatorAgency = Text(en: "The agency that runs Lodestar", zhHant: "營運 Lodestar 的機關")
    static let nameInEnglish = Text(en: "Name in English", zhHant: "英文名稱")
    static let nameInChinese = Text(en: "Name in Traditional Chinese", zhHant: "中文名稱")
    static let nameInEnglishMissing = Text(en: "Enter the name in English.", zhHant: "請輸入英文名稱。")
    static let nameInChineseMissing = Text(en: "Enter the name in Traditional Chinese.", zhHant: "請輸入中文名稱。")
    static let contactDeskInEnglish = Text(
        en: "Desk to reach for handovers, in English", zhHant: "案件移轉的聯絡窗口（英文）")
    static let contactDeskInChinese = Text(
        en: "Desk to reach for handovers, in Traditional Chinese", zhHant: "案件移轉的聯絡窗口（中文）")
    static let contactDeskHint = Text(
        en: "A desk and its number, not somebody's own. It stands on the notices in this language.",
        zhHant: "請填窗口與公務電話，勿填個人資料；將載於該語言之通知書。")
    static let contactMissing = Text(en: "Enter the desk to reach.", zhHant: "請輸入聯絡窗口。")
    static let lineMalformed = Text(
        en: "Use at most 120 characters on one line, without hidden ones.", zhHant: "請以一行輸入，最多 120 字，且不含隱藏字元。")
}

extension PassphraseRule.Weakness {
    var text: Text {
        switch self {
        case .tooShort: Text(en: "Enter a passphrase of at least 12 characters.", zhHant: "請輸入至少 12 個字元的通行短語。")
        case .tooLong: Text(en: "Enter a passphrase of at most 200 characters.", zhHant: "通行短語最多 200 個字元。")
        case .common:
            Text(
                en: "This passphrase is one of the first that others try. Choose another.",
                zhHant: "這是他人最先嘗試的通行短語之一，請另選一個。")
        case .holdsName:
            Text(
                en: "This passphrase is little more than your name. Choose another.", zhHant: "此通行短語幾乎只有您的名字，請另選一個。")
        case .repeats:
            Text(
                en: "This passphrase repeats a few characters. Choose another.", zhHant: "此通行短語只重複少數字元，請另選一個。")
        }
    }
}
