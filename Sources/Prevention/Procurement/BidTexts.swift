import Web

extension Text {
    static let bidsHeading = Text(en: "Bids", zhHant: "投標廠商查核")
    static let bidsLead = Text(
        en: """
            A bidder is checked with its owners, officers and every tier of subcontractors, against all lists in force \
            and the unit's own register of convictions and exclusions.
            """,
        zhHant: "將投標廠商連同其股東、負責人及各層分包廠商，與所有生效名單及本單位之判決及停權登記逐一比對。")
    static let bidsNone = Text(en: "No bid has been checked yet.", zhHant: "尚無查核之標案。")
    static let bidNew = Text(en: "Check a bidder", zhHant: "查核投標廠商")
    static let bidHeading = Text(en: "Bidder", zhHant: "投標廠商")
    static let bidTender = Text(en: "Tender", zhHant: "標案")
    static let bidReference = Text(en: "Tender number", zhHant: "標案案號")
    static let bidTitle = Text(en: "What is procured", zhHant: "採購標的")
    static let bidBuyer = Text(en: "Procuring entity", zhHant: "採購機關")
    static let bidOpening = Text(en: "Day of bid opening", zhHant: "開標日")
    static let bidOpeningHint = Text(
        en: "As 2026-11-02. Exclusions are asked of this day.", zhHant: "例如 2026-11-02。停權期間以該日為準。")
    static let bidJurisdiction = Text(en: "Law of the tender", zhHant: "適用之採購法制")
    static let bidder = Text(en: "Bidder's name", zhHant: "投標廠商名稱")
    static let bidCountry = Text(en: "Country", zhHant: "國家")
    static let bidNumber = Text(en: "Registry number", zhHant: "登記號碼")
    static let bidFile = Text(en: "Owners, officers, subcontractors and products (CSV)", zhHant: "股東、負責人、分包廠商及產品（CSV）")
    static let bidFileHint = Text(
        en: """
            One row for each: role (owner, officer, parent, subsidiary, subcontractor, product), name, of (whom it \
            owns, works for or supplies), and as far as known tier, country, number, share, supplies, goods, hs, \
            grade (A official, B third party, C declared, D inferred), evidence.
            """,
        zhHant: """
            每列一筆：role（owner 股東、officer 負責人、parent 母公司、subsidiary 子公司、subcontractor 分包廠商、product 產品）、\
            name 名稱、of（所持有、任職或供應之對象），其他已知者填 tier、country、number、share、supplies、goods、hs、\
            grade（A 官方、B 第三方、C 自行申報、D 推論）、evidence。
            """)
    static let bidRows = Text(en: "Or the rows themselves", zhHant: "或直接輸入各列")
    static let bidSubmit = Text(en: "Check everything now", zhHant: "立即全部查核")
    static let bidTooLong = Text(en: "This is too long.", zhHant: "內容過長。")
    static let bidReferenceMissing = Text(en: "Give the tender's number.", zhHant: "請填寫標案案號。")
    static let bidDayWrong = Text(en: "Give a day as 2026-11-02.", zhHant: "請以 2026-11-02 之格式填寫日期。")
    static let bidJurisdictionMissing = Text(en: "Say which law the tender is under.", zhHant: "請選擇適用之採購法制。")
    static let bidderMissing = Text(en: "Say who bids.", zhHant: "請填寫投標廠商。")
    static let bidFileUnreadable = Text(
        en: "This file cannot be read: a table in UTF-8 of at most 2 megabytes is wanted.",
        zhHant: "無法讀取此檔案：請提供 2 MB 以內之 UTF-8 表格。")
    static let bidRoleMissing = Text(en: "Say what the party is to the other.", zhHant: "請選擇其關係。")
    static let bidNameMissing = Text(en: "Give a name.", zhHant: "請填寫名稱。")

    static let bidParties = Text(en: "Parties", zhHant: "相關廠商及人員數")
    static let bidTiers = Text(en: "Tiers of subcontractors", zhHant: "分包層級數")
    static let bidHits = Text(en: "Who may be listed", zhHant: "可能列名者")
    static let bidWaiting = Text(en: "Waiting for a decision", zhHant: "待判定")
    static let bidStand = Text(en: "Stands", zhHant: "目前結果")
    static let bidUndecided = Text(en: "not decided", zhHant: "尚未決定")
    static let bidTier = Text(en: "Tier", zhHant: "層級")
    static let bidParty = Text(en: "Party", zhHant: "廠商或人員")
    static let bidRelation = Text(en: "What it is", zhHant: "關係")
    static let bidOf = Text(en: "Of whom", zhHant: "對象")
    static let bidSupplies = Text(en: "Supplies", zhHant: "供應項目")
    static let bidGrade = Text(en: "Evidence", zhHant: "證據等級")
    static let bidFound = Text(en: "Found", zhHant: "查核結果")
    static let bidListedAs = Text(en: "Listed as", zhHant: "名單所載名稱")
    static let bidList = Text(en: "List, as of", zhHant: "名單（截至）")
    static let bidScore = Text(en: "Likeness", zhHant: "相似度")
    static let bidDecision = Text(en: "Decision", zhHant: "判定")
    static let bidFollow = Text(en: "Follow the path", zhHant: "查看路徑")
    static let bidNoHits = Text(
        en: "No party of the bid matches in the lists as of their days, shown below.",
        zhHant: "截至下列各名單日期，本案各方於名單中均無相符者。")
    static let bidMap = Text(en: "Tiers", zhHant: "分包層級圖")
    static let bidMapMarks = Text(
        en: "The map marks names that are like listed ones. What was decided of them stands in the table above.",
        zhHant: "圖中標示名稱近似列名者，判定結果以上表為準。")
    static let bidLines = Text(en: "Goods and their countries", zhHant: "產品及產地")
    static let bidNoLines = Text(
        en: "No product line matches goods and country in the lists as of their days.",
        zhHant: "截至各名單日期，無產品與產地相符之列名。")
    static let bidGoods = Text(en: "Goods", zhHant: "貨品")
    static let bidCode = Text(en: "HS code", zhHant: "HS 稅則號別")
    static let bidListedGoods = Text(en: "Listed goods", zhHant: "名單所載貨品")
    static let bidAgreement = Text(en: "Same by", zhHant: "相符依據")
    static let bidByName = Text(en: "name of the goods", zhHant: "貨名")
    static let bidByCode = Text(en: "code, a sign only", zhHant: "稅則號別（僅供參考）")
    static let bidCertification = Text(
        en: "the contractor is said to certify that it made a good-faith effort: {law}",
        zhHant: "據載，廠商應切結已善意查證：{law}")
    static let bidHoldings = Text(en: "Owned by those who may be listed", zhHant: "由可能列名者持有")
    static let bidStanding = Text(en: "Their part", zhHant: "持有程度")
    static let bidControlled = Text(en: "half or more: controlled", zhHant: "半數以上：受控制")
    static let bidSignificant = Text(en: "a quarter or more", zhHant: "四分之一以上")
    static let bidExclusions = Text(en: "Convictions and exclusions", zhHant: "判決及停權")
    static let bidRegistered = Text(en: "Bears a name like", zhHant: "名稱近似之登記")
    static let bidNoExclusions = Text(
        en: "The unit's own register names none of these parties.", zhHant: "本單位登記中無相符者。")
    static let bidOnOpening = Text(en: "On the day of bid opening", zhHant: "開標日之狀態")
    static let bidChecked = Text(en: "Checked against", zhHant: "查核所用名單")
    static let bidCheckedAt = Text(en: "Checked", zhHant: "查核時間")
    static let bidAsOf = Text(en: "As of", zhHant: "截至")
    static let bidNoLists = Text(
        en: "No list is in force: nothing was checked against any.", zhHant: "目前無生效名單，未進行名單比對。")
    static let bidStale = Text(
        en: "This check is out of date: the lists, the parties or the register of exclusions have changed since.",
        zhHant: "本次查核已非最新：查核後名單、相關各方或停權登記已有變動。")
    static let bidCheckAgain = Text(en: "Check again", zhHant: "重新查核")
    static let bidAddParty = Text(en: "Add a party", zhHant: "新增一筆")
    static let bidShare = Text(en: "Part owned, per cent", zhHant: "持股比例（%）")
    static let bidEvidence = Text(en: "Document", zhHant: "證明文件")
    static let bidRole = Text(en: "Relation", zhHant: "關係")
    static let bidOfHint = Text(en: "As named above; empty means the bidder.", zhHant: "依上列名稱；空白表示投標廠商本身。")
    static let bidPaths = Text(en: "How it reaches the bidder", zhHant: "與投標廠商之關聯路徑")
    static let bidNoPath = Text(en: "No path within six steps leads to the bidder.", zhHant: "六步以內無通往投標廠商之路徑。")
    static let bidPath = Text(en: "Path {number}, strength {strength}", zhHant: "路徑 {number}，證據強度 {strength}")
    static let bidStep = Text(en: "Step", zhHant: "步驟")
    static let bidFrom = Text(en: "From", zhHant: "自")
    static let bidTo = Text(en: "To", zhHant: "至")
    static let bidWeakest = Text(en: "weakest link", zhHant: "最弱環節")
    static let bidHit = Text(en: "Path to a listed party", zhHant: "列名者關聯路徑")
}
