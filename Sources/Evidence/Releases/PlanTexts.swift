package import Web

extension TablePlan {
    package var title: Text { Text(en: titleEn, zhHant: titleZhHant, review: .nativeSpeaker) }
}

extension Safeguard {
    /// How it protects, with its numbers.
    package var text: Text {
        switch self {
        case .masks(let masks):
            Text(
                en: "Small counts masked: below \(masks.threshold), and as many others as that takes",
                zhHant: "遮蔽小數值：未滿 \(masks.threshold) 者，及為此所需之其他數值")
        case .noise(let noise):
            Text(
                en: "Differential privacy: ε \(noise.epsilon), δ \(noise.delta)",
                zhHant: "差分隱私：ε \(noise.epsilon)、δ \(noise.delta)")
        }
    }
}

extension Text {
    static let plansHeading = Text(en: "Table plans", zhHant: "統計表計畫")
    static let plansLead = Text(
        en: """
            A plan says which tables are published, from which register and how they are protected. It does not change \
            once it is made: tables that change their shape between two releases tell what changed with them.
            """,
        zhHant: "計畫載明公布哪些統計表、取自哪個登錄資料，以及如何保護。計畫建立後不再更動：若兩次公布之間改變表格形式，會洩漏其間的變動。")
    static let plansNone = Text(en: "There is no plan yet.", zhHant: "尚無計畫。")
    static let planBack = Text(en: "Back to the plan", zhHant: "返回計畫")
    static let planNew = Text(en: "Make a plan", zhHant: "建立計畫")
    static let planNewLead = Text(
        en: "The tables of a half-year are filled in. Change them as you need; after that the plan is fixed.",
        zhHant: "已預先填入半年報所需表格，請依需要修改；建立後即固定。")
    static let planMake = Text(en: "Make this plan", zhHant: "建立此計畫")
    static let planMadeAt = Text(en: "Made", zhHant: "建立時間")
    static let planTitle = Text(en: "Title", zhHant: "標題")
    static let planTitleEn = Text(en: "Title in English", zhHant: "英文標題")
    static let planTitleZh = Text(en: "Title in Chinese", zhHant: "中文標題")
    static let planTitleMissing = Text(en: "Give a title of at most 200 characters.", zhHant: "請填寫標題（最多 200 字）。")
    static let planRegister = Text(en: "Register", zhHant: "登錄資料")
    static let planRegisterHint = Text(
        en:
            """
            ‘own’ for the country's own records; else a name for whose records they are, such as CTDC. \
            Releases of one register are attacked together.
            """,
        zhHant: "本國紀錄請填 own；其他請填資料所屬名稱，例如 CTDC。同一登錄資料的各次公布會一併接受攻擊測試。")
    static let planRegisterMissing = Text(
        en: "Say which register in at most 100 characters.", zhHant: "請填寫登錄資料名稱（最多 100 字）。")
    static let planOwn = Text(en: "The country's own records", zhHant: "本國紀錄")
    static let planTables = Text(en: "Tables", zhHant: "統計表")
    static let planTablesHint = Text(
        en: "One on each line: up to four codes of variables, joined by x. Example: halfYear x sex x exploitation",
        zhHant: "每行一表：最多四個變項代碼，以 x 連接。例如：halfYear x sex x exploitation")
    static let planTablesMissing = Text(
        en: "Give 1 to 40 tables, each of 1 to 4 different variables.", zhHant: "請填寫 1 至 40 個表，每表 1 至 4 個不同變項。")
    static func planUnknownVariable(_ code: String) -> Text {
        Text(
            en: "The code book has no variable ‘\(code)’. Choose from the list below.",
            zhHant: "代碼簿無「\(code)」變項，請由下列清單選取。")
    }
    static let planVariables = Text(en: "Variables of the code book", zhHant: "代碼簿變項")
    static let planVariableCode = Text(en: "Code", zhHant: "代碼")
    static let planVariable = Text(en: "What it says", zhHant: "說明")
    static let planProtection = Text(en: "Protection", zhHant: "保護方式")
    static let planProtectionMissing = Text(en: "Choose how the tables are protected.", zhHant: "請選擇保護方式。")
    static let planMasks = Text(en: "Mask small counts", zhHant: "遮蔽小數值")
    static let planMasksHint = Text(
        en: "True numbers, some of them kept back. Small revisions wait until enough people have changed. For reports.",
        zhHant: "數值為真，部分遮蔽；小幅修訂累積足夠人數後才更新。適合報告。")
    static let planNoise = Text(en: "Made-up records under differential privacy", zhHant: "差分隱私合成紀錄")
    static let planNoiseHint = Text(
        en: "Every figure carries noise, and records can be given to researchers. Each release costs part of a budget.",
        zhHant: "各數值均含雜訊，並可提供合成紀錄供研究。每次公布均耗用隱私預算。")
    static let planNumbers = Text(en: "Numbers of the protection", zhHant: "保護參數")
    static let planThreshold = Text(en: "Smallest count that is printed", zhHant: "可公布的最小數值")
    static let planThresholdHint = Text(
        en: "Also the fewest people by whom a published number may change.", zhHant: "亦為已公布數值可變動的最少人數。")
    static let planThresholdMissing = Text(en: "Give a whole number from 3 to 1,000.", zhHant: "請填 3 至 1,000 的整數。")
    static let planLevel = Text(en: "Protection level", zhHant: "保護寬度")
    static let planLevelHint = Text(
        en: "How many people apart the lowest and highest number are that an outsider can prove for a masked count.",
        zhHant: "外人對遮蔽數值所能證明的最低與最高值，至少相差的人數。")
    static let planLevelMissing = Text(en: "Give a whole number from 1 to 1,000.", zhHant: "請填 1 至 1,000 的整數。")
    static let planEpsilon = Text(en: "ε of one release", zhHant: "單次公布的 ε")
    static let planEpsilonHint = Text(
        en: "How much one person may change what is published: 1 is usual, less protects more.",
        zhHant: "一人之資料對公布結果的影響上限：通常為 1，愈小愈安全。")
    static let planEpsilonMissing = Text(en: "Give a number from 0.01 to 20.", zhHant: "請填 0.01 至 20 的數字。")
    static let planDelta = Text(en: "δ", zhHant: "δ")
    static let planDeltaHint = Text(
        en: "The chance that ε does not hold: well below one in the number of people.", zhHant: "ε 不成立的機率：應遠小於人數的倒數。")
    static let planDeltaMissing = Text(
        en: "Give a number from 0.000000000001 to 0.001.", zhHant: "請填 0.000000000001 至 0.001 的數字。")
    static let planBudget = Text(en: "ε of all releases of the register together", zhHant: "同一登錄資料歷次公布合計的 ε")
    static let planBudgetHint = Text(en: "Nothing more is released once it is spent.", zhHant: "用罄後不再公布。")
    static let planBudgetMissing = Text(
        en: "Give a number from the ε of one release to 100.", zhHant: "請填單次 ε 至 100 之間的數字。")
    static let planNoFiles = Text(
        en: "There is no file of observations from this register. Draw or bring in one first.",
        zhHant: "尚無此登錄資料的觀察資料檔，請先擷取或匯入。")
}
