import Packs
package import Web

extension Text {
    static let helpHeading = Text(en: "Help that is offered", zhHant: "協助資源名錄")
    /// In the main menu.
    static let helpShort = Text(en: "Help", zhHant: "協助資源")
    static let deskReceivedShort = Text(en: "Requests", zhHant: "協助請求")
    static let helpLead = Text(
        en: "Services of every agency, with the places that are free now.", zhHant: "各機關提供的服務，以及目前的空位。")
    static let helpKind = Text(en: "Kind of help", zhHant: "協助類別")
    static let helpLanguage = Text(en: "Language", zhHant: "語言")
    static let helpTakes = Text(en: "For whom", zhHant: "服務對象")
    static let helpFree = Text(en: "Free places", zhHant: "空位")
    static let helpName = Text(en: "Service", zhHant: "服務")
    static let helpBy = Text(en: "Offered by", zhHant: "提供單位")
    static let helpNoLimit = Text(en: "No fixed number", zhHant: "無固定名額")
    static let helpFull = Text(en: "Full", zhHant: "額滿")
    static let helpFreeOf = Text(en: "{free} of {all}", zhHant: "{all} 名中有 {free} 名空位")
    static let helpNone = Text(en: "No offer fits.", zhHant: "沒有符合的服務。")
    static let helpOwn = Text(en: "Your unit's own offers", zhHant: "本單位提供的服務")
    static let languagesNone = Text(en: "Not stated", zhHant: "未註明")

    static let offersHeading = Text(en: "Your unit's offers", zhHant: "本單位的服務")
    static let offersLead = Text(
        en: "Others see these when they look for help. Keep the places and languages true.",
        zhHant: "其他單位尋找協助時會看到以下資訊。請保持名額與語言正確。")
    static let offersNone = Text(en: "Your unit offers nothing yet.", zhHant: "本單位尚未提供服務。")
    static let offerAdd = Text(en: "Add an offer", zhHant: "新增服務")
    static let offerHeading = Text(en: "Offer", zhHant: "服務")
    static let offerNameEn = Text(en: "Name in English", zhHant: "英文名稱")
    static let offerNameZh = Text(en: "Name in Chinese", zhHant: "中文名稱")
    static let offerNameHint = Text(
        en: "Name what is done, never where: no address, no street.", zhHant: "請寫服務內容，不要寫地點：不得含地址或街名。")
    static let offerCapacity = Text(en: "Places at once", zhHant: "同時可服務人數")
    static let offerCapacityHint = Text(
        en: "Leave empty if there is no fixed number.", zhHant: "若無固定名額，請留空。")
    static let offerLanguages = Text(en: "Languages", zhHant: "可使用的語言")
    static let offerOtherLanguages = Text(en: "Other languages", zhHant: "其他語言")
    static let offerOtherLanguagesHint = Text(
        en: "ISO 639 codes with spaces between, such as: ar fa sw", zhHant: "以空格分隔的 ISO 639 代碼，例如：ar fa sw")
    static let offerTaken = Text(en: "Places taken", zhHant: "已使用名額")
    static let offerIsClosed = Text(en: "Closed", zhHant: "已停止")
    static let offerIsOpen = Text(en: "Open", zhHant: "開放中")
    static let offerState = Text(en: "State", zhHant: "狀態")
    static let offerClose = Text(en: "Close this offer", zhHant: "停止此服務")
    static let offerCloseLead = Text(
        en: """
            Nobody can ask for it from then on. Help that was accepted goes on, and requests that wait are yours to \
            answer.
            """,
        zhHant: "停止後將無法再提出請求。已接受的協助會繼續，尚待答覆的請求仍由貴單位答覆。")
    static let offerChangeHeading = Text(en: "Change the offer", zhHant: "修改服務")

    static let offerKindMissing = Text(en: "Choose the kind of help.", zhHant: "請選擇協助類別。")
    static let offerNameMissing = Text(
        en: "Enter a name of at most 120 characters.", zhHant: "請輸入名稱，最多 120 字。")
    static let offerCapacityMalformed = Text(
        en: "Enter a whole number from 0 to 10,000, or leave it empty.", zhHant: "請輸入 0 至 10,000 的整數，或留空。")
    static let offerLanguageUnknown = Text(
        en: "One of the language codes is unknown. Use ISO 639 codes such as: ar fa sw",
        zhHant: "其中有未知的語言代碼。請使用 ISO 639 代碼，例如：ar fa sw")
    static let offerTakesMissing = Text(en: "Choose whom the service takes.", zhHant: "請選擇服務對象。")

    /// Whom an offer takes, in words.
    package static func taking(_ taking: ServiceOffer.Taking) -> Text {
        switch taking {
        case .women: Text(en: "Women", zhHant: "女性")
        case .men: Text(en: "Men", zhHant: "男性")
        case .children: Text(en: "Children", zhHant: "兒童及少年")
        case .families: Text(en: "Families", zhHant: "家庭")
        case .genderDiverse: Text(en: "Gender-diverse people", zhHant: "多元性別者")
        case .disability: Text(en: "People with disabilities", zhHant: "身心障礙者")
        }
    }
}

extension Text {
    static let capsHeading = Text(en: "What the law pays at most", zhHant: "法定補助上限")
    static let capsLead = Text(
        en: "For this kind of help. The authority may ask for receipts.", zhHant: "適用於此類協助。主管機關得要求檢據。")
    static let capActual = Text(en: "The actual cost", zhHant: "實際費用")
    static let capMost = Text(en: "{currency} {amount}", zhHant: "{currency} {amount} 元")
    static let capTimes = Text(en: "at most {times} times", zhHant: "最多 {times} 次")
    static let capOnce = Text(en: "once", zhHant: "一次為限")
    static let capMoreTimes = Text(
        en: "{times} more where the authority finds it necessary", zhHant: "必要時經評估得增加 {times} 次")
    static let capRaised = Text(
        en: "up to {currency} {amount} where the authority allows it", zhHant: "經評估得提高至 {currency} {amount} 元")
    static let capSpecial = Text(en: "more with special approval", zhHant: "經專案核准者不在此限")
    static let capRepaid = Text(en: "an advance, to be paid back", zhHant: "墊付款項，應予返還")

    /// For what a cap counts, in words.
    static func per(_ unit: Jurisdiction.Amount.Unit) -> Text {
        switch unit {
        case .person: Text(en: "a person", zhHant: "每人")
        case .year: Text(en: "a person and year", zhHant: "每人每年")
        case .month: Text(en: "a month", zhHant: "每月")
        case .day: Text(en: "a day", zhHant: "每日")
        case .halfDay: Text(en: "half a day", zhHant: "每半日")
        case .session: Text(en: "a session", zhHant: "每次")
        case .journey: Text(en: "a journey", zhHant: "每趟")
        case .caseAndInstance: Text(en: "a case and court instance", zhHant: "每案每審級")
        }
    }
}
