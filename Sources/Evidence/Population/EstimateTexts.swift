import Lexicon
import Web

extension EstimateFound.Judgement {
    /// What may be published, as a heading and a sentence.
    var title: Text {
        switch advice {
        case .number: Text(en: "The ways agree well enough", zhHant: "各方法結果大致相符")
        case .range: Text(en: "The ways disagree: only a range may be published", zhHant: "各方法結果不一：僅可公布範圍")
        case .none: Text(en: "The ways disagree: no figure may be published", zhHant: "各方法結果相差過大：不得公布")
        }
    }

    var lead: Text {
        switch advice {
        case .number:
            Text(
                en: "The number may be published with its bounds, the other ways and what it rests on.",
                zhHant: "可公布此數字，並附上下限、其他方法之結果及前提。")
        case .range:
            Text(
                en: "They run from {lowest} to {highest}. The range may be published with a warning, no single number.",
                zhHant: "結果介於 {lowest} 至 {highest}；可公布範圍並附警語，不得公布單一數字。")
        case .none:
            Text(
                en:
                    """
                    They run from {lowest} to {highest}. Publish what was counted, and that these data \
                    carry no estimate.
                    """,
                zhHant: "結果介於 {lowest} 至 {highest}；可公布已計數者，並說明資料無法估計。")
        }
    }
}

extension EstimateFound.Judgement.Reason {
    var text: Text {
        func about(_ place: Int) -> String { self.about.indices.contains(place) ? self.about[place] : "–" }
        func way(_ place: Int) -> Text { .estimator(about(place)) }
        switch kind {
        case .estimatesApart:
            return Text(
                en: "Ways and models that fit about as well differ \(about(0)) times.",
                zhHant: "適合程度相近的方法與模型，結果相差 \(about(0)) 倍。")
        case .intervalsApart:
            return Text(
                en: "The bounds of ‘\(way(0)(in: .en))’ and ‘\(way(1)(in: .en))’ have nothing in common.",
                zhHant: "「\(way(0)(in: .zhHant))」與「\(way(1)(in: .zhHant))」的區間毫無重疊。")
        case .noUpperEnd:
            return Text(
                en: "By ‘\(way(0)(in: .en))’ the data set no upper end.", zhHant: "依「\(way(0)(in: .zhHant))」，資料無上限。")
        case .fewMethods:
            return Text(
                en: "Only \(about(0)) of the ways gave an estimate: they cannot check each other.",
                zhHant: "僅 \(about(0)) 種方法得出結果，無法相互印證。")
        case .twoLists:
            return Text(
                en: "With two lists nothing shows whether being on one makes being on the other more likely.",
                zhHant: "僅兩份名單，無從判斷兩者是否相關。")
        case .fewSeen:
            return Text(en: "By one way fewer than one person in a hundred was seen.", zhHant: "依其中一法，所見者不及百分之一。")
        case .oneListDecides:
            return Text(
                en: "Without the list ‘\(about(0))’ the estimate changes \(about(1)) times.",
                zhHant: "若無名單「\(about(0))」，估計相差 \(about(1)) 倍。")
        }
    }
}

extension Text {
    static let estimateHeading = Text(en: "Estimate of those never found", zhHant: "未被發現者之估計")
    static let estimateAskedAt = Text(en: "Asked", zhHant: "提出")
    static let estimateMain = Text(en: "The estimate", zhHant: "估計結果")
    static let estimateDetected = Text(en: "Found", zhHant: "已發現")
    static let estimateUndetected = Text(en: "Never found (estimated)", zhHant: "未被發現（估計）")
    static let estimateEverybody = Text(en: "Everybody (estimated)", zhHant: "全部（估計）")
    static let estimateAsLinked = Text(
        en: "Everybody, if every link were right and none missed", zhHant: "全部，假設比對完全無誤")
    static let estimateOf = Text(en: "People", zhHant: "對象")
    static let estimateBoundsNote = Text(
        en: "In brackets the bounds at 95 %, if what the estimate rests on holds.",
        zhHant: "括號內為 95% 信賴區間，以前提成立為條件。")
    static let estimateEstimators = Text(en: "The same number in several ways", zhHant: "以不同方法估計")
    static let estimateWay = Text(en: "Way", zhHant: "方法")
    static let estimateWithout = Text(en: "Without each list", zhHant: "逐一移除名單")
    static let estimateLeftOut = Text(en: "Lists", zhHant: "名單")
    static let estimateAllLists = Text(en: "All lists", zhHant: "全部名單")
    static func estimateWithoutList(_ list: Text) -> Text {
        Text(en: "Without \(list(in: .en))", zhHant: "移除\(list(in: .zhHant))")
    }
    static let estimateWithoutNote = Text(
        en: "Points to hold against the bounds of all lists: far outside, one list decides the number.",
        zhHant: "與全部名單之區間對照：若落在遠處，表示結果取決於單一名單。")
    static let estimateModels = Text(en: "The best models, twenty at most", zhHant: "最佳模型（至多二十個）")
    static let estimateModel = Text(en: "Model", zhHant: "模型")
    static let estimateModelsNote = Text(
        en: """
            The lower BIC, the better a model fits for its size; less than 2 apart is as good. Numbers in brackets are \
            lists that keep to each other.
            """,
        zhHant: "BIC 越低，模型相對其大小越適合；相差 2 以內視為相當。括號內數字為相互關聯之名單。")
    static let estimateErrors = Text(en: "How sure the bounds are", zhHant: "區間的準確程度")
    static let estimateBound = Text(en: "Bound", zhHant: "界限")
    static let estimateLow = Text(en: "At least", zhHant: "下限")
    static let estimateHigh = Text(en: "At most", zhHant: "上限")
    static let estimateError = Text(en: "Monte Carlo error", zhHant: "蒙地卡羅誤差")
    static let estimateErrorNote = Text(
        en: "About how far the bound would move with another seed. More replicates make it smaller.",
        zhHant: "換用其他種子時，界限約變動多少；重抽次數越多越小。")
    static let estimateBoundsRemark = Text(
        en: "The line shows the bounds at 95 %. A way without a mark gave no number; the reason stands in the table.",
        zhHant: "線段為 95% 信賴區間。無標記者未得出數字，原因見表格。")
    static let estimateTerms = Text(en: "Lists that keep to each other", zhHant: "相互關聯的名單")
    static let estimateTermsLead = Text(
        en: "People on one of these lists are on the others more or less often than chance would have it:",
        zhHant: "在其中一份名單上者，出現於其他名單的機會高於或低於隨機：")
    static let estimateNoTerms = Text(
        en: "The estimate takes all lists to be independent of each other.", zhHant: "此估計假定各名單相互獨立。")
    static let estimateDroppedLead = Text(
        en: "Nobody is on these together. The estimate takes that as it is and learns no more from them:",
        zhHant: "無人同時在以下名單上；估計照此採計，不作其他推論：")
    static let estimateFit = Text(en: "Fit", zhHant: "適合度")
    static let estimateRunning = Text(en: "The estimate is under way", zhHant: "估計計算中")
    static let estimateRunningLead = Text(
        en: "It goes on when you leave this page. A table of five lists takes seconds, one of eight may take minutes.",
        zhHant: "離開此頁後仍會繼續。五份名單需數秒，八份可能需數分鐘。")
    static let estimateLook = Text(en: "Look again", zhHant: "重新查看")
    static let estimateStopped = Text(en: "The computation was interrupted", zhHant: "計算中斷")
    static let estimateStoppedLead = Text(
        en: "The program was stopped, or something failed, before it ended. Nothing is lost.",
        zhHant: "程式於完成前停止或發生錯誤，資料並未遺失。")
    static let estimateResume = Text(en: "Compute again", zhHant: "重新計算")
    static let estimateTableGone = Text(
        en: "The overlap table was destroyed: nothing more can be made from it.", zhHant: "重疊表已銷毀，無法再由此產生。")
    static let estimateRefused = Text(en: "These data carry no estimate", zhHant: "此資料無法估計")
    static let estimateNotForPublication = Text(
        en: "These figures are exact. Only the statement, which is rounded and tried, may leave the office.",
        zhHant: "以下為確切數字，僅供內部使用；對外僅可公布經取整並檢測的內容。")
    static let estimateSettings = Text(en: "How it was computed", zhHant: "計算設定")
    static let estimateMethod = Text(en: "Method", zhHant: "方法")
    static let estimateMethodHint = Text(
        en: """
            All six are computed and shown side by side; this one gives the number. Stepwise is the usual \
            one: pairs of \
            lists enter while their overlap would surprise the model, and the whole choice is repeated in \
            every replicate.
            """,
        zhHant: "六種方法皆會計算並列；此處選擇作為主要結果者。通常採逐步法：名單配對依其重疊意外程度逐一納入，且每次重抽均重新選擇。")
    static let estimateThreshold = Text(en: "Threshold", zhHant: "門檻")
    static let estimateThresholdHint = Text(
        en:
            """
            For the stepwise ways: the p-value below which a pair enters. 0.02 is usual; 0 takes lists as \
            independent.
            """,
        zhHant: "用於逐步法：p 值低於此者納入。通常為 0.02；0 表示各名單獨立。")
    static let estimateReplicates = Text(en: "Replicates", zhHant: "重抽次數")
    static let estimateReplicatesHint = Text(
        en: "Tables drawn anew for the bounds (bootstrap, BCa). 10,000 keeps their Monte Carlo error small.",
        zhHant: "為計算區間（自助法，BCa）而重抽的次數；10,000 次可使蒙地卡羅誤差夠小。")
    static let estimateSeed = Text(en: "Seed", zhHant: "種子")
    static let estimateSeedHint = Text(
        en:
            """
            Drawn for you, so that nobody is tempted to look for one that suits. Note it to get the same \
            figures again.
            """,
        zhHant: "隨機產生，以免挑選有利者；如需重現相同結果請記下。")
    static let estimateLinkageLead = Text(
        en: "From pairs that somebody looked at by hand. All four, or none.", zhHant: "依人工檢核之配對填寫；四項皆填或皆不填。")
    static let linkageSame = Text(en: "Pairs that are one person", zhHant: "確為同一人之配對")
    static let linkageSameLinked = Text(en: "Of these, found by the linking", zhHant: "其中已由比對找出者")
    static let linkageLinked = Text(en: "Pairs found by the linking", zhHant: "比對找出之配對")
    static let linkageLinkedSame = Text(en: "Of these, really one person", zhHant: "其中確為同一人者")
    static let estimateMake = Text(en: "Compute the estimate", zhHant: "開始估計")
    static let estimateMethodMissing = Text(en: "Choose a method.", zhHant: "請選擇方法。")
    static let estimateThresholdMissing = Text(en: "Give a threshold from 0 to 1.", zhHant: "門檻請填 0 至 1。")
    static let estimateReplicatesMissing = Text(
        en: "Give from 200 to 100,000 replicates.", zhHant: "重抽次數請填 200 至 100,000。")
    static let estimateSeedMissing = Text(en: "Give the seed as a whole number.", zhHant: "種子請填整數。")
    static let estimateLinkageMissing = Text(
        en: "Give all four counts of the sample or none; a part is never more than its whole.",
        zhHant: "四項樣本數須全填或全不填，且部分不得大於整體。")
}
