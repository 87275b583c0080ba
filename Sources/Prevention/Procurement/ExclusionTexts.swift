package import Web

extension Exclusion.Law {
    var text: Text {
        switch self {
        case .taiwanProcurementBan:
            Text(
                en: "Taiwan: five years after a final conviction (Human Trafficking Prevention Act, article 41)",
                zhHant: "判決確定之日起五年（人口販運防制法第 41 條）")
        case .usDebarment:
            Text(en: "United States: debarment (FAR subpart 9.4, as reported)", zhHant: "美國：停權處分（FAR subpart 9.4，據轉載）")
        case .usSuspension:
            Text(en: "United States: suspension (FAR subpart 9.4, as reported)", zhHant: "美國：暫時停權（FAR subpart 9.4，據轉載）")
        case .other: Text(en: "Another authority's", zhHant: "其他機關或機構")
        }
    }
}

extension ExclusionRecord.Appeal {
    var text: Text {
        switch self {
        case .none: Text(en: "no appeal", zhHant: "未提救濟")
        case .pending: Text(en: "an appeal is pending; it changes nothing yet", zhHant: "救濟中，尚不影響效力")
        case .suspended: Text(en: "a court suspended it", zhHant: "經法院停止執行")
        case .upheld: Text(en: "a court upheld it", zhHant: "經法院維持")
        case .overturned: Text(en: "a court overturned it", zhHant: "經法院撤銷")
        }
    }

    /// What can be so when an entry is made.
    static var atFirst: [Choice] { [Self.none, .pending].map { Choice($0, $0.text) } }
}

extension ExclusionWork.Fault: StepRefusal {
    package var problem: Problem {
        switch self {
        case .alreadyNoted: Problem("name", .exclusionTwice)
        case .wrongDay: Problem("final", .exclusionDays)
        case .appealDayMissing: Problem("appeal-from", .exclusionAppealDay)
        }
    }
}

extension Text {
    static let exclusionsHeading = Text(en: "Convictions and exclusions", zhHant: "判決及停權登記")
    static let exclusionHeading = Text(en: "Exclusion", zhHant: "停權登記")
    static let exclusionsLead = Text(
        en: "The unit's own register, as it stands on {day}. What has ended stays and is shown as ended.",
        zhHant: "本單位之登記，以 {day} 之狀態顯示。已結束者仍保留並註明。")
    static let exclusionsNone = Text(en: "Nothing is registered yet.", zhHant: "尚無登記。")
    static let exclusionAdd = Text(en: "Register an exclusion", zhHant: "新增登記")
    static let exclusionParty = Text(en: "Whose it is", zhHant: "當事人")
    static let exclusionAlso = Text(en: "Other names, with semicolons between", zhHant: "其他名稱（以分號分隔）")
    static let exclusionPerson = Text(en: "A natural person", zhHant: "為自然人")
    static let exclusionLaw = Text(en: "What follows from it", zhHant: "法律效果")
    static let exclusionJudged = Text(en: "Day of the judgment", zhHant: "判決日")
    static let exclusionFinal = Text(en: "Final on", zhHant: "判決確定日")
    static let exclusionFinalHint = Text(
        en: "Empty while an appeal is possible: until then no time runs.", zhHant: "尚得上訴者留空，期間尚未起算。")
    static let exclusionFrom = Text(en: "First day", zhHant: "起日")
    static let exclusionFromHint = Text(
        en: "For an exclusion whose notice states its days.", zhHant: "處分書載明期間者填寫。")
    static let exclusionBegins = Text(en: "Runs from", zhHant: "起算日")
    static let exclusionLast = Text(en: "Last day", zhHant: "末日")
    static let exclusionState = Text(en: "Stands", zhHant: "狀態")
    static let exclusionAppeal = Text(en: "Appeal", zhHant: "救濟情形")
    static let exclusionAppealFrom = Text(en: "Suspended or overturned from", zhHant: "停止執行或撤銷之日")
    static let exclusionAppealTo = Text(en: "Suspended to", zhHant: "停止執行至")
    static let exclusionLifted = Text(en: "Lifted before its time, from", zhHant: "提前解除之日")
    static let exclusionCourt = Text(en: "Court or authority", zhHant: "法院或機關")
    static let exclusionOffence = Text(en: "Offence or ground", zhHant: "罪名或事由")
    static let exclusionSource = Text(en: "Source", zhHant: "資料來源")
    static let exclusionSourceHint = Text(
        en: "Such as the number of the judgment or of the gazette.", zhHant: "例如判決字號或政府採購公報期號。")
    static let exclusionChange = Text(en: "What courts and authorities did since", zhHant: "後續救濟或處分")
    static let exclusionCounted = Text(
        en: """
            Both the first and the last day count. Article 41 says ‘five years from the day on which the judgment \
            became final’; the longer reading is taken. No lawyer has reviewed it.
            """,
        zhHant: "起日及末日均計入。第 41 條規定「自判決確定之日起五年內」，本系統採較長之解釋，未經法律專業人員審閱。")
    static let exclusionSourceMissing = Text(en: "Say where it is known from.", zhHant: "請填寫資料來源。")
    static let exclusionLawMissing = Text(en: "Say what follows from it.", zhHant: "請選擇法律效果。")
    static let exclusionJudgedMissing = Text(en: "Give the day of the judgment.", zhHant: "請填寫判決日。")
    static let exclusionFromMissing = Text(en: "Give its first day.", zhHant: "請填寫起日。")
    static let exclusionTwice = Text(
        en: "The same party with the same days is registered already.", zhHant: "相同當事人及日期已登記。")
    static let exclusionDays = Text(
        en: "The days do not fit: the last is before the first, or one is none.", zhHant: "日期有誤：末日早於起日，或日期不存在。")
    static let exclusionAppealDay = Text(en: "Give the day of the court's decision.", zhHant: "請填寫法院裁判之日。")
}
