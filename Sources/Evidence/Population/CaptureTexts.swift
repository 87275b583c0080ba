import Web

extension CaptureFile.Origin {
    var text: Text {
        switch self {
        case .uploaded: Text(en: "brought in", zhHant: "匯入")
        case .round: Text(en: "overlap round", zhHant: "名單重疊比對")
        }
    }
}

extension Text {
    static let overlapsHeading = Text(en: "Overlap tables", zhHant: "名單重疊表")
    static let overlapsLink = Text(en: "Those never found", zhHant: "未被發現者")
    static let overlapsLead = Text(
        en: """
            How many people were met by one agency alone, and how many by several. From the overlaps follows an \
            estimate of those whom nobody met.
            """,
        zhHant: "僅由一機關接觸者幾人、由數機關接觸者幾人；由重疊人數可推估無人接觸者。")
    static let overlapHeading = Text(en: "Overlap table", zhHant: "名單重疊表")
    static let overlapName = Text(en: "Name", zhHant: "名稱")
    static let overlapNameHint = Text(
        en: "For you and your colleagues: ‘Four agencies, 2026’.", zhHant: "供貴單位辨識，例如「四機關 2026」。")
    static let overlapRegister = Text(en: "Whose people are counted", zhHant: "計數範圍")
    static let overlapRegisterHint = Text(
        en: "As the public knows it: ‘potential victims known to five kinds of agency’.",
        zhHant: "以公眾可理解之用語，例如「五類機關所知之疑似被害人」。")
    static let overlapPeriod = Text(en: "Reference period", zhHant: "統計期間")
    static let overlapPeriodHint = Text(
        en: "A year, or first and last year: ‘2026’, ‘2025-2026’.", zhHant: "一年或起訖年，例如「2026」、「2025-2026」。")
    static let overlapOrigin = Text(en: "Came from", zhHant: "來源")
    static let overlapLists = Text(en: "Lists", zhHant: "名單數")
    static let overlapMade = Text(en: "Day", zhHant: "日期")
    static let overlapThreshold = Text(en: "Mask counts below", zhHant: "低於此數不顯示")
    static let overlapThresholdHint = Text(
        en: "Smaller counts are shown to nobody, not to you either. 10 is usual, 3 is the least.",
        zhHant: "較小的數值不對任何人顯示，包括您。通常為 10，最少為 3。")
    static let overlapFile = Text(en: "The table (CSV)", zhHant: "表格（CSV）")
    static let overlapFileHint = Text(
        en: """
            The first line names the lists and ends in ‘count’. Below, one line for each combination: 1 for each list \
            that the people are on, 0 for the others, then how many people. Nobody who is on no list.
            """,
        zhHant: "第一列為各名單名稱，末欄為「count」。以下每列一種組合：在名單上填 1、不在填 0，最後為人數。不含不在任何名單者。")
    static let overlapAdd = Text(en: "Bring in a table", zhHant: "匯入表格")
    static let overlapAddLead = Text(
        en: "A table that other means than an overlap round gave you. Names of people have no place in it.",
        zhHant: "非經本系統比對所得的表格。表中不得有個人姓名。")
    static let overlapNone = Text(en: "There is no table yet.", zhHant: "尚無表格。")
    static let overlapCells = Text(en: "Who is on which lists", zhHant: "各名單組合人數")
    static let overlapSums = Text(en: "Each list, and all together", zhHant: "各名單及合計")
    static let overlapPeople = Text(en: "people", zhHant: "人")
    static let overlapOnThese = Text(en: "On these lists and no other", zhHant: "所在名單（不在其他名單）")
    static let overlapList = Text(en: "List", zhHant: "名單")
    static let overlapAny = Text(en: "On any list", zhHant: "任一名單")
    static let overlapDelete = Text(en: "Destroy this table", zhHant: "銷毀此表")
    static let overlapDeleteHint = Text(
        en: "Its key is destroyed with it. Estimates that were made from it stay; none can be made anew.",
        zhHant: "其金鑰一併銷毀。已完成的估計保留，但無法再由此表估計。")
    static let overlapNameMissing = Text(
        en: "Give the table a name of at most 120 characters.", zhHant: "請填寫名稱（最多 120 字）。")
    static let overlapRegisterMissing = Text(
        en: "Say whose people are counted, in at most 200 characters.", zhHant: "請填寫計數範圍（最多 200 字）。")
    static let overlapPeriodMissing = Text(
        en: "Give the reference period as a year, or as first and last year: 2026, 2025-2026.",
        zhHant: "請以年或起訖年填寫統計期間：2026、2025-2026。")
    static let overlapThresholdMissing = Text(
        en: "Mask counts below a number from 3 to 100.", zhHant: "請填 3 至 100 之間的數值。")
    static let overlapFileMissing = Text(en: "Choose the file of the table.", zhHant: "請選擇表格檔案。")
    static let overlapFileTooLarge = Text(
        en: "This file is no overlap table: one of ten lists has at most 1,023 lines.",
        zhHant: "此檔並非名單重疊表：十份名單至多 1,023 列。")
    static let overlapLinkage = Text(en: "How well people were linked", zhHant: "比對品質")
    static let overlapNoLinkage = Text(
        en:
            """
            Nobody looked at a sample of pairs by hand for this table. Links that were missed make an \
            estimate too high.
            """,
        zhHant: "此表未經人工抽樣檢核比對結果。漏失的比對會使估計偏高。")
    static let linkageRecall = Text(en: "Pairs of one person that were found", zhHant: "同一人之配對中已比對者")
    static let linkagePrecision = Text(en: "Found pairs that are one person", zhHant: "已比對者中確為同一人者")
    static let linkageGroup = Text(en: "Nationality", zhHant: "國籍")
    static let linkageEverybody = Text(en: "Everybody", zhHant: "全部")
    static let overlapEstimates = Text(en: "Estimates", zhHant: "估計")
    static let overlapEstimate = Text(en: "Estimate those never found", zhHant: "估計未被發現者")
}
