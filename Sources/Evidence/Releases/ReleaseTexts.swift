package import Web

extension Release.Status {
    package var tag: StatusTag {
        switch self {
        case .made: StatusTag(Text(en: "not attacked yet", zhHant: "尚未測試"))
        case .broken: StatusTag(Text(en: "broken", zhHant: "遭攻破"), .bad)
        case .withstood: StatusTag(Text(en: "withstood; waits for a second person", zhHant: "通過測試，待第二人核准"), .active)
        case .approved: StatusTag(Text(en: "approved", zhHant: "已核准"), .active)
        case .published: StatusTag(Text(en: "published", zhHant: "已公布"), .good)
        case .withdrawn: StatusTag(Text(en: "withdrawn", zhHant: "已撤回"), .warning)
        }
    }
}

extension Release.Impossible {
    package var text: Text {
        switch self {
        case .notAttacked: Text(en: "Nobody has tried to break it yet. Attack it first.", zhHant: "尚未進行攻擊測試，請先測試。")
        case .broken(let count):
            Text(
                en: "The attack found \(count) ways to learn of people. It cannot be published; change the plan.",
                zhHant: "攻擊測試發現 \(count) 項洩漏，不得公布；請調整計畫。")
        case .madeByYourself:
            Text(en: "You made it: a second person has to approve it.", zhHant: "此份由您製作，須由第二人核准。")
        case .notApproved: Text(en: "A second person has to approve it first.", zhHant: "須先經第二人核准。")
        case .approvedAlready: Text(en: "It is approved already.", zhHant: "已核准。")
        case .publishedAlready: Text(en: "It is published already.", zhHant: "已公布。")
        case .notPublished: Text(en: "It is not published.", zhHant: "尚未公布。")
        case .withdrawnAlready: Text(en: "It is withdrawn already.", zhHant: "已撤回。")
        case .otherContent:
            Text(en: "The content is not the one that was approved.", zhHant: "內容與核准者不符。")
        }
    }
}

extension ReleaseWork.Fault {
    package var text: Text {
        switch self {
        case .making(let impossible): impossible.text
        case .otherRegister:
            Text(
                en: "These records are of another register than the plan.", zhHant: "此檔與計畫所屬的登錄資料不同。")
        case .correctsNothing:
            Text(
                en: "What it would take the place of is no published release of yours from this register.",
                zhHant: "欲取代者並非貴單位就此登錄資料所公布的內容。")
        case .attackedTooEarly:
            Text(
                en: "Another release came out since this one was attacked. Attack it again.",
                zhHant: "測試後已有其他公布，請重新測試。")
        }
    }
}

extension ReleaseMaking.Impossible {
    package var text: Text {
        switch self {
        case .unknownVariable(let code):
            Text(en: "The code book has no variable ‘\(code)’.", zhHant: "代碼簿無「\(code)」變項。")
        case .tooLarge(let variables, let combinations):
            Text(
                en: """
                    \(variables.joined(separator: " and ")) have \(combinations) combinations: too many for this ε. \
                    Make a plan with fewer.
                    """,
                zhHant: "\(variables.joined(separator: "、")) 共有 \(combinations) 種組合，超出此 ε 可保護的範圍，請減少變項。")
        case .budgetSpent(let epsilon, let budget):
            Text(
                en: """
                    All releases together would reach ε \((epsilon * 100).rounded() / 100), and the plan allows \
                    \(budget). Nothing more can be released from this register under it.
                    """,
                zhHant: "歷次公布合計將達 ε \((epsilon * 100).rounded() / 100)，超過計畫上限 \(budget)，不得再公布。")
        case .noPromise: Text(en: "ε or δ of the plan cannot be kept.", zhHant: "計畫的 ε 或 δ 無法成立。")
        }
    }
}

extension Text {
    static let releasesHeading = Text(en: "Releases", zhHant: "公布")
    static let releaseHeading = Text(en: "Release", zhHant: "公布")
    static let releasesLead = Text(
        en: """
            A release is protected, then attacked in every way that this program knows, together with everything that \
            was published before. What breaks cannot be published; what withstands needs a second person.
            """,
        zhHant: "每次公布均先保護，再連同過去已公布者以本程式所知的各種方式攻擊測試。遭攻破者不得公布；通過者須經第二人核准。")
    static let releasesNone = Text(en: "Nothing was made yet.", zhHant: "尚無資料。")
    static let releaseStatus = Text(en: "State", zhHant: "狀態")
    static let releaseMadeAt = Text(en: "Made", zhHant: "製作")
    static let releaseAttackedAt = Text(en: "Attacked", zhHant: "測試")
    static let releaseApprovedAt = Text(en: "Approved", zhHant: "核准")
    static let releasePublishedAt = Text(en: "Published", zhHant: "公布")
    static let releaseWithdrawnAt = Text(en: "Withdrawn", zhHant: "撤回")
    static let releaseRecords = Text(en: "Made from", zhHant: "資料來源檔")
    static let releaseRecordsHint = Text(
        en: "A file of observations that your unit drew or brought in.", zhHant: "貴單位擷取或匯入的觀察資料檔。")
    static let releaseRecordsMissing = Text(en: "Choose a file of observations.", zhHant: "請選擇觀察資料檔。")
    static let releaseRecordsGone = Text(
        en: "The observations that it was made from were destroyed: it cannot be attacked again.",
        zhHant: "來源觀察資料已銷毀，無法重新測試。")
    static let releaseCorrects = Text(en: "Takes the place of", zhHant: "取代")
    static let releaseCorrectsHint = Text(
        en:
            """
            For a correction: the public page of the earlier one then leads to this. Withdraw the earlier \
            one yourself.
            """,
        zhHant: "更正用：先前公布的頁面將連結至本份；先前公布須另行撤回。")
    static let releaseNone = Text(en: "Nothing: it is a new one", zhHant: "無，為新公布")
    static let releaseMake = Text(en: "Make a release", zhHant: "製作公布資料")
    static let releaseTables = Text(en: "What it tells", zhHant: "內容")
    static let releaseTablesLead = Text(
        en: "Exactly this is published. Nothing of it is public before that.", zhHant: "以下即公布內容；公布前不對外。")
    static let releaseDigest = Text(en: "Digest (SHA-256)", zhHant: "雜湊值（SHA-256）")
    static let releaseWaiting = Text(en: "Held back", zhHant: "保留")
    static let releaseWaitingCount = Text(
        en: "changes of {count} people wait until more have come together",
        zhHant: "{count} 人的變動待累積後更新")
    static let releaseLoss = Text(en: "Costs", zhHant: "隱私耗用")
    static let releaseLossInAll = Text(en: "With all earlier ones", zhHant: "連同歷次合計")
    static let releaseWithstood = Text(en: "It withstood every attack", zhHant: "通過所有攻擊測試")
    static let releaseWithstoodLead = Text(
        en: "What the attacks did not find may still be there. What could not be tried is listed.",
        zhHant: "未發現不代表不存在；未能測試者列於下方。")
    static let releaseBroken = Text(en: "It was broken", zhHant: "遭攻破")
    static let releaseBrokenLead = Text(
        en: "{count} things can be learned of people. It cannot be published.", zhHant: "可由此得知 {count} 項個人資訊，不得公布。")
    static let releaseFindings = Text(en: "What can be learned", zhHant: "可得知的內容")
    static let releaseAttack = Text(en: "Attack", zhHant: "攻擊")
    static let releasePlace = Text(en: "Where", zhHant: "位置")
    static let releaseLearned = Text(en: "What is learned", zhHant: "得知內容")
    static let releaseAssumption = Text(en: "If", zhHant: "前提")
    static let releaseUntried = Text(en: "What could not be tried", zhHant: "未能測試")
    static let releaseAttackAgain = Text(en: "Attack it again", zhHant: "重新測試")
    static let releaseAttackAgainLead = Text(
        en: "With everything that has been published since.", zhHant: "連同其後已公布者。")
    static let releaseSecondPerson = Text(
        en: "You made this. A second person of your unit reads it and approves it.",
        zhHant: "此份由您製作，須由貴單位第二人審閱並核准。")
    static let releaseApprove = Text(en: "Approve", zhHant: "核准")
    static let releaseApproveLead = Text(
        en: "You have read what it tells, and stand for it beside whoever made it.",
        zhHant: "您已審閱內容，並與製作者共同負責。")
    static let releasePublish = Text(en: "Publish", zhHant: "公布")
    static let releasePublishLead = Text(
        en: "Anybody will read it. What is known cannot be taken back.", zhHant: "任何人均可閱覽；一經公布無法收回。")
    static let releaseWithdraw = Text(en: "Withdraw", zhHant: "撤回")
    static let releaseWithdrawLead = Text(
        en:
            """
            The figures leave the public page; that they were there, and why not any more, stays. Later \
            releases are still attacked together with them.
            """,
        zhHant: "數值將自公開頁面移除，並保留其曾公布及撤回原因。日後測試仍會納入。")
    static let releaseReason = Text(en: "Why, as the public reads it", zhHant: "原因（公開）")
    static let releaseReasonMissing = Text(en: "Give a reason of at most 500 characters.", zhHant: "請填寫原因（最多 500 字）。")
}
