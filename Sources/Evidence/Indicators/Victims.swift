import Statistics
import Web

/// Whom an indicator counts: people whom the country found to be victims, by the period they were registered in.
struct Victims {
    /// By period, in order.
    let periods: [(period: String, people: [Observation])]
    let notes: [Text]

    /// - Parameters:
    ///   - variable: `year` or `halfYear`.
    ///   - presumed: Whether people who are presumed to be victims count as well.
    init(_ observations: [Observation], by variable: String, presumed: Bool) {
        var notes = [Text.detectedOnly]
        let hasStatus = observations.contains { $0["status"]?.codes.isEmpty == false }
        let wanted: Set = presumed ? ["identified", "presumed"] : ["identified"]
        let counted =
            hasStatus
            ? observations.filter { $0["status"]?.codes.contains(where: wanted.contains) == true } : observations
        notes.append(!hasStatus ? .statusNotRecorded : presumed ? .presumedCounted : .identifiedCounted)
        let dated = Dictionary(grouping: counted.filter { $0[variable]?.codes.first != nil }) {
            $0[variable]?.codes.first ?? ""
        }
        if dated.values.reduce(0, { $0 + $1.count }) < counted.count { notes.append(.undatedLeftOut) }
        periods = dated.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        self.notes = notes
    }
}

extension Text {
    static let detectedOnly = Text(
        en: "People who were found. Those whom nobody found are not in these figures.",
        zhHant: "僅計入已被發現者；未被發現者不在這些數字之內。")
    static let statusNotRecorded = Text(
        en: "No status is recorded: everybody in the file is counted.", zhHant: "資料未記錄鑑別狀態：計入檔案中所有人。")
    static let identifiedCounted = Text(
        en: "People who were identified as victims are counted.", zhHant: "計入經鑑別為被害人者。")
    static let presumedCounted = Text(
        en: "People who were identified or are presumed to be victims are counted.",
        zhHant: "計入經鑑別為被害人者及疑似被害人。")
    static let undatedLeftOut = Text(
        en: "People whose time of registration is not known are left out.", zhHant: "登記時間不明者未計入。")
    static let unprotectedFigures = Text(
        en: "Not for publication: small counts are shown as they are.", zhHant: "不得公布：小數值照實顯示。")
    static let protectedFigures = Text(
        en:
            """
            Small counts are withheld, and others with them, so that nobody can work them out from this \
            table alone. A release must also be tried against the earlier ones.
            """,
        zhHant: "小數值及相關數值不予顯示，使人無法僅由本表推算。公布前仍須與先前公布的資料一併檢驗。")
    static let notProtected = Text(
        en: "Not every small count could be protected in this table. Do not publish it.",
        zhHant: "本表並非所有小數值都已受到保護，請勿公布。")
}
