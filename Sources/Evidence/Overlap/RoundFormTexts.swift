import Web

extension Text {
    static let roundsHeading = Text(en: "Overlap rounds", zhHant: "重複計數比對")
    static let roundsLead = Text(
        en: "Agencies find out how many people more than one of them met, without telling each other who. "
            + "What names anybody stays at home; files without names meet here.",
        zhHant: "各機關據以得知有多少人曾被多個機關接觸，而彼此不透露是誰。姓名資料留在各機關，此處只交會不含姓名的檔案。")
    static let roundsNone = Text(en: "Your unit has no part in any round.", zhHant: "貴單位未參與任何回合。")
    static let roundOpen = Text(en: "Open a round", zhHant: "開啟回合")
    static let roundOpenLead = Text(
        en: "A round rests on an agreement. It names whom it asks, who holds the three keys, and when it ends.",
        zhHant: "每回合須有協議為據，載明邀請單位、三把金鑰的保管者及截止日。")
    static let roundHeading = Text(en: "Overlap round", zhHant: "重複計數比對回合")
    static let roundBack = Text(en: "All rounds", zhHant: "所有回合")
    static let roundName = Text(en: "Name", zhHant: "名稱")
    static let roundNameHint = Text(
        en: "As the parties know it: ‘First round, 2026’.", zhHant: "各方所知的名稱，例如「2026 年第一回合」。")
    static let roundEpoch = Text(en: "Epoch", zhHant: "期別")
    static let roundEpochHint = Text(
        en: "A word for the period, such as 2026 or 2026-H1. Files of two epochs can never be linked.",
        zhHant: "期間代稱，例如 2026 或 2026-H1。不同期別的檔案無法互相比對。")
    static let roundPeriod = Text(en: "People met in", zhHant: "接觸期間")
    static let roundBegins = Text(en: "First day whose people are counted", zhHant: "計數起始日")
    static let roundEnds = Text(en: "Last day whose people are counted", zhHant: "計數截止日")
    static let roundPeriodMissing = Text(
        en: "Enter both days with month and day, the first not after the last.", zhHant: "請輸入起訖年、月、日，起始日不得晚於截止日。")
    static let roundInstrument = Text(en: "Agreement or law that it rests on", zhHant: "所依據的協議或法律")
    static let roundInstrumentHint = Text(
        en: "Its title, as the agencies signed it.", zhHant: "各機關簽署文件的名稱。")
    static let roundArticle = Text(en: "Article or number", zhHant: "條次或文號")
    static let roundArticleHint = Text(en: "Where it allows this round.", zhHant: "允許本回合的條次或文號。")
    static let roundAgreed = Text(en: "Agreed on", zhHant: "協議日期")
    static let roundPurpose = Text(en: "Purpose", zhHant: "目的")
    static let roundPurposeText = Text(
        en: "Statistics alone. Nothing of it serves any decision about a person, and never enforcement.",
        zhHant: "僅供統計。不得用於對任何個人的決定，絕不用於執法。")
    static let roundUntil = Text(en: "Takes files until", zhHant: "收件截止日")
    static let roundUntilHint = Text(
        en: "Nothing is taken after that day. At most a year ahead.", zhHant: "逾此日不再收件，最長一年。")
    static let roundStatus = Text(en: "Where it stands", zhHant: "狀態")
    static let roundAgencies = Text(en: "Units that are asked", zhHant: "邀請單位")
    static let roundAgenciesHint = Text(
        en: "Two to eight units that met people. Units of immigration enforcement can never be asked.",
        zhHant: "二至八個接觸對象的單位。移民執法單位一律不得受邀。")
    static let roundTrusteesHint = Text(
        en: "Three units of three agencies hold a key each. All three are needed, and no two can do anything alone.",
        zhHant: "由三個不同機關的單位各持一把金鑰。三者缺一不可，任兩者合謀亦無所得。")
    static let roundTrustee1 = Text(en: "First trustee", zhHant: "第一受託人")
    static let roundTrustee2 = Text(en: "Second trustee", zhHant: "第二受託人")
    static let roundTrustee3 = Text(en: "Third trustee", zhHant: "第三受託人")
    static let roundReviewed = Text(en: "Pairs to be looked at by people", zhHant: "人工審閱的配對數")
    static let roundReviewedHint = Text(
        en: "To say how well the linking went. 0 for none; the field knows fewer than 500 as thin.",
        zhHant: "用以評估比對品質。0 表示不審閱；少於 500 對則較薄弱。")

    static let roundNameMissing = Text(
        en: "Give the round a name of at most 120 characters.", zhHant: "請輸入名稱，上限 120 字。")
    static let roundEpochMissing = Text(
        en: "Give the period a word of letters, digits, dashes and dots, such as 2026.",
        zhHant: "請以英數字、連字號或句點輸入期別，例如 2026。")
    static let roundInstrumentMissing = Text(
        en: "Name the agreement or law that it rests on.", zhHant: "請輸入所依據的協議或法律。")
    static let roundArticleMissing = Text(en: "Give its article or number.", zhHant: "請輸入條次或文號。")
    static let roundAgreedMissing = Text(
        en: "Enter the day on which it was agreed, with month and day.", zhHant: "請輸入協議的年、月、日。")
    static let roundAgreedLater = Text(
        en: "It cannot have been agreed on a later day than today.", zhHant: "協議日期不得晚於今日。")
    static let roundUntilMissing = Text(
        en: "Enter the last day on which files are taken, with month and day.", zhHant: "請輸入收件截止的年、月、日。")
    static let roundUntilPast = Text(
        en: "The last day lies after today, and at most a year ahead.", zhHant: "截止日須晚於今日，且在一年內。")
    static let roundReviewedMissing = Text(
        en: "Say how many pairs people look at: 0 to 5,000.", zhHant: "請輸入審閱配對數：0 至 5,000。")
    static let roundAgenciesMissing = Text(en: "Choose two to eight units of the list.", zhHant: "請自清單選擇二至八個單位。")
    static let roundTrusteesMissing = Text(
        en: "Choose three trustees, each of another agency.", zhHant: "請選擇三位分屬不同機關的受託人。")
    static let roundTermsMissing = Text(
        en: "Tick that your unit accepts the terms; without it nothing can be brought.", zhHant: "請勾選接受條款，否則無法繳交檔案。")
    static let roundCaseloadMissing = Text(
        en: "Say how many people your unit met in the period: a whole number above 0.",
        zhHant: "請輸入本期間接觸的人數，須為大於 0 的整數。")
}
