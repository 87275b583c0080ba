package import Web

extension EstimateRefused {
    /// Why there is no figure, to somebody who is no statistician.
    var text: Text {
        let about = about ?? "–"
        switch reason {
        case .nobody: return Text(en: "Nobody is in the table.", zhHant: "表中無人。")
        case .emptyList: return Text(en: "Nobody is on the list ‘\(about)’.", zhHant: "名單「\(about)」上無人。")
        case .noOverlap: return Text(en: "Nobody is on two lists.", zhHant: "沒有任何人同時在兩份名單上。")
        case .noMaximum:
            return Text(
                en: "The overlaps are too empty: every larger number would fit the table as well (model \(about)).",
                zhHant: "重疊人數過少，任何更大的數字都同樣符合此表（模型 \(about)）。")
        case .notIdentified:
            return Text(
                en: "Different numbers fit the table equally well, so none can be told from it (model \(about)).",
                zhHant: "不同的數字同樣符合此表，無法由此判定（模型 \(about)）。")
        case .notSettled:
            return Text(
                en: "The computation did not settle on a number (model \(about)).", zhHant: "計算無法收斂（模型 \(about)）。")
        case .tooFewLists:
            return Text(en: "One list tells nothing of those who are not on it.", zhHant: "單一名單無法說明名單外的人。")
        case .restsOnOnePerson:
            return Text(
                en: "Without one single person there would be no estimate. That is too little to rest a number on.",
                zhHant: "少了其中一人就沒有估計值；不足以作為依據。")
        case .tooManyInadmissible:
            return Text(
                en: "Drawn anew by chance, the table too often carries no estimate (\(about)): there is no interval.",
                zhHant: "隨機重抽時過常無法估計（\(about)），故無信賴區間。")
        case .noSpread:
            return Text(en: "No interval can be made, and a point is not shown alone.", zhHant: "無法得出區間；不單獨顯示點估計。")
        case .noUpperBound:
            return Text(
                en: "The data set no upper end: any larger number is possible.", zhHant: "資料無法給出上限，任何更大的數字都有可能。")
        case .chainsDiffer:
            return Text(
                en: "Its simulations did not come to agree, so their answer means nothing.", zhHant: "模擬未趨一致，結果不具意義。")
        case .tooManyModels:
            return Text(en: "There are too many models to compare them all.", zhHant: "模型過多，無法全部比較。")
        case .tooManyLists:
            return Text(en: "This way takes at most \(about) lists.", zhHant: "此法至多 \(about) 份名單。")
        case .noModel:
            return Text(en: "None of \(about) models carries an estimate.", zhHant: "\(about) 個模型均無法估計。")
        case .outOfProportion:
            return Text(
                en: "The fit is so far beyond the \(about) people seen that it says nothing of the world.",
                zhHant: "推得之數遠超過所見 \(about) 人，不具現實意義。")
        case .other: return Text(en: "This way gives no number.", zhHant: "此法無法得出數字。")
        }
    }

    /// What can be done about it.
    var advice: Text {
        switch reason {
        case .nobody, .emptyList:
            Text(
                en: "Leave the empty list out, or ask the agency for its people of this period.",
                zhHant: "請移除空名單，或向該機關索取此期間之資料。")
        case .noOverlap, .noMaximum, .notIdentified, .notSettled, .noModel:
            Text(
                en: """
                    Check that people were linked across lists and not left apart. Then join lists of the same kind, \
                    or take a longer period: more overlap is what an estimate lives on.
                    """,
                zhHant: "請確認跨名單比對是否完整；其次可合併同類名單或延長期間，估計所需的是更多重疊。")
        case .tooFewLists: Text(en: "Bring in at least two lists, better three or more.", zhHant: "請至少使用兩份名單，三份以上更佳。")
        case .restsOnOnePerson, .tooManyInadmissible, .noSpread, .noUpperBound, .outOfProportion:
            Text(
                en:
                    """
                    Take a longer period or join small lists. Publish what was counted, and that no \
                    estimate is possible.
                    """,
                zhHant: "請延長期間或合併小名單；可公布已計數者，並說明無法估計。")
        case .chainsDiffer, .tooManyModels, .tooManyLists, .other:
            Text(en: "Ask for another way: the others may carry.", zhHant: "請改用其他方法。")
        }
    }
}

extension PopulationEstimate.Status {
    var tag: StatusTag {
        switch self {
        case .computing: StatusTag(Text(en: "under way", zhHant: "計算中"), .active)
        case .refused: StatusTag(Text(en: "no estimate is possible", zhHant: "無法估計"), .warning)
        case .carried: StatusTag(Text(en: "computed", zhHant: "已完成"))
        case .stated: StatusTag(Text(en: "waits for a second person", zhHant: "待第二人核准"), .active)
        case .approved: StatusTag(Text(en: "approved", zhHant: "已核准"), .active)
        case .published: StatusTag(Text(en: "published", zhHant: "已公布"), .good)
        case .withdrawn: StatusTag(Text(en: "withdrawn", zhHant: "已撤回"), .warning)
        }
    }
}

extension PopulationEstimate.Impossible {
    package var text: Text {
        switch self {
        case .notFinished: Text(en: "It is not computed yet.", zhHant: "尚未完成計算。")
        case .notCarried:
            Text(en: "The data carry no estimate: there is none to publish.", zhHant: "資料無法估計，無可公布。")
        case .noNumber:
            Text(
                en: "The ways to this number lead so far apart that none may be published. Publish what was counted.",
                zhHant: "各方法結果相差過大，不得公布估計值；可公布已計數者。")
        case .notStated: Text(en: "Write the statement first.", zhHant: "請先撰寫公布內容。")
        case .madeByYourself:
            Text(
                en: "You asked for it or wrote its statement: a second person has to approve it.",
                zhHant: "此份由您提出或撰寫，須由第二人核准。")
        case .warningNotRead:
            Text(en: "Say that you have read the warning.", zhHant: "請確認已閱讀警語。")
        case .notApproved: Text(en: "A second person has to approve it first.", zhHant: "須先經第二人核准。")
        case .approvedAlready: Text(en: "It is approved already.", zhHant: "已核准。")
        case .publishedAlready: Text(en: "It is published already.", zhHant: "已公布。")
        case .notPublished: Text(en: "It is not published.", zhHant: "尚未公布。")
        case .withdrawnAlready: Text(en: "It is withdrawn already.", zhHant: "已撤回。")
        case .otherContent: Text(en: "The statement is not the one that was approved.", zhHant: "內容與核准者不符。")
        }
    }
}

extension EstimateWork.Fault {
    package var text: Text {
        switch self {
        case .correctsNothing:
            Text(
                en: "What it would take the place of is no published estimate of yours.",
                zhHant: "欲取代者並非貴單位已公布的估計。")
        case .givesAway:
            Text(
                en: """
                    However coarsely its figures are rounded, a small count of the table follows from them. \
                    It cannot be \
                    published. Join small lists, and estimate anew.
                    """,
                zhHant: "無論如何取整，仍可推知表中較小的人數，不得公布。請合併小名單後重新估計。")
        }
    }
}
