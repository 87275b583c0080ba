import Packs
package import Web

extension Text {
    static let bidDecided = Text(en: "Decided", zhHant: "已判定")
    static let bidReason = Text(en: "Reason", zhHant: "理由")
    static let bidReasonMissing = Text(en: "Give the reason.", zhHant: "請填寫理由。")
    static let bidCheckMoved = Text(
        en: "The bid was checked again meanwhile. Look at the hit once more.", zhHant: "本案已重新查核，請再次檢視。")

    static let bidRequests = Text(en: "Questions to the bidder", zhHant: "請廠商說明")
    static let bidRequestsNone = Text(en: "Nothing was asked.", zhHant: "尚未要求說明。")
    static let bidAsk = Text(en: "Ask the bidder", zhHant: "要求廠商說明")
    static let bidQuestion = Text(en: "What the bidder is to say or to hand in", zhHant: "請廠商說明或提出之事項")
    static let bidDue = Text(en: "Answer due by", zhHant: "答覆期限")
    static let bidAnswer = Text(en: "The bidder's answer", zhHant: "廠商之答覆")
    static let bidAnswerSave = Text(en: "Keep the answer", zhHant: "登錄答覆")
    static let bidAnsweredAlready = Text(en: "The answer is kept already.", zhHant: "答覆已登錄。")
    static let bidNoAnswer = Text(en: "no answer yet", zhHant: "尚未答覆")

    static let bidVerdicts = Text(en: "Verdict", zhHant: "審查結果")
    static let bidVerdictsNone = Text(en: "Nothing is decided yet.", zhHant: "尚未決定。")
    static let bidEligible = Text(en: "Eligible", zhHant: "資格符合")
    static let bidIneligible = Text(en: "Ineligible", zhHant: "資格不符")
    static let bidClarify = Text(en: "The bidder has to clarify first", zhHant: "先請廠商說明")
    static let bidAwaits = Text(en: "waits for a second person", zhHant: "待第二人確認")
    static let bidConfirmedBy = Text(en: "confirmed by a second person", zhHant: "已由第二人確認")
    static let bidGround = Text(en: "Ground", zhHant: "事由")
    static let bidArticle = Text(en: "Article", zhHant: "依據條文")
    static let bidArticleHint = Text(
        en: "For an ineligibility, such as: Human Trafficking Prevention Act, article 41, paragraph 1.",
        zhHant: "資格不符時填寫，例如：人口販運防制法第 41 條第 1 項。")
    static let bidVerdictLead = Text(
        en: """
            An ineligibility holds only once a second person has confirmed it, and so does what sets one aside. The \
            bidder may answer.
            """,
        zhHant: "資格不符及其撤銷均須經第二人確認始生效，廠商得陳述意見。")
    static let bidDecideVerdict = Text(en: "Decide the bid", zhHant: "作成審查結果")
    static let bidConfirm = Text(en: "Confirm as the second person", zhHant: "以第二人身分確認")
    static let bidOwnVerdict = Text(
        en: "You decided it: a colleague confirms it.", zhHant: "此結果由您作成，須由同仁確認。")
    static let bidNothingToConfirm = Text(en: "There is nothing to confirm.", zhHant: "無待確認事項。")
    static let bidGroundMissing = Text(
        en: "An ineligibility needs its ground and its article.", zhHant: "資格不符須填寫事由及依據條文。")
    static let bidGroundNotShown = Text(
        en: "This ground needs a likeness that somebody has confirmed: decide of it first.",
        zhHant: "此事由須有已確認之相符者，請先判定。")
    static let bidListsChanged = Text(
        en: "The lists, the parties or the register have changed since the check: check again first.",
        zhHant: "名單、相關各方或停權登記已有變動，請先重新查核。")
    static let bidOutcomeMissing = Text(en: "Choose a verdict.", zhHant: "請選擇審查結果。")
    static let bidPapers = Text(en: "Papers and dossier", zhHant: "文件及卷宗檔")
    static let bidInEnglish = Text(verbatim: "English")
    static let bidInChinese = Text(verbatim: "繁體中文")
    static let bidAsText = Text(en: "as text", zhHant: "文字檔")

    static func bidUndecidedHits(_ count: Int) -> Text {
        Text(en: "\(count) hits wait for a decision.", zhHant: "尚有 \(count) 筆待判定。")
    }
}

extension BidFacts.Jurisdiction {
    var text: Text {
        switch self {
        case .taiwan: Text(en: "Taiwan", zhHant: "臺灣")
        case .unitedStates: Text(en: "United States", zhHant: "美國")
        case .other: Text(en: "Another", zhHant: "其他")
        }
    }
}

extension BidFacts.Role {
    var text: Text {
        switch self {
        case .bidder: Text(en: "bidder", zhHant: "投標廠商")
        case .owner: Text(en: "owner", zhHant: "股東")
        case .officer: Text(en: "officer", zhHant: "負責人")
        case .parent: Text(en: "parent company", zhHant: "母公司")
        case .subsidiary: Text(en: "subsidiary", zhHant: "子公司")
        case .subcontractor: Text(en: "subcontractor", zhHant: "分包廠商")
        }
    }
}

extension BidVerdict.Outcome {
    var text: Text {
        switch self {
        case .eligible: .bidEligible
        case .ineligible: .bidIneligible
        case .clarify: .bidClarify
        }
    }
}

extension BidVerdict.Ground {
    var text: Text {
        switch self {
        case .conviction:
            Text(
                en: "a final conviction for human trafficking less than five years old",
                zhHant: "人口販運罪判決有罪確定未滿五年")
        case .debarment: Text(en: "an exclusion by an authority (debarment)", zhHant: "經機關停權")
        case .listedParty:
            Text(
                en: "a listed party among owners, officers or subcontractors", zhHant: "股東、負責人或分包廠商為列名者")
        case .goods: Text(en: "listed goods without the certification", zhHant: "列名貨品未附切結")
        case .other: Text(en: "another ground", zhHant: "其他事由")
        }
    }
}

extension BidTable.Fault {
    var text: Text {
        switch self {
        case .table(let misread):
            Text(en: "The table cannot be read: \(misread).", zhHant: "無法讀取表格（第 \(misread.line) 列）：\(misread)。")
        case .noColumn(let name): Text(en: "The table has no column ‘\(name)’.", zhHant: "表格缺少「\(name)」欄。")
        case .tooMany:
            Text(en: "A bid has at most \(BidTable.rowsMost) rows.", zhHant: "每案至多 \(BidTable.rowsMost) 列。")
        case .noName(let line): Text(en: "Line \(line): the name is missing.", zhHant: "第 \(line) 列：缺少名稱。")
        case .role(let line, let word):
            Text(
                en: """
                    Line \(line): ‘\(word)’ is no role. There are bidder, owner, officer, parent, subsidiary, \
                    subcontractor and product.
                    """,
                zhHant: "第 \(line) 列：「\(word)」不是可用之 role（bidder、owner、officer、parent、subsidiary、subcontractor、product）。"
            )
        case .nobody(let line, let name):
            Text(
                en: "Line \(line): ‘\(name)’ is named in ‘of’, and no row is about it.",
                zhHant: "第 \(line) 列：「of」所載「\(name)」不在表中。")
        case .tier(let line, let said, let found):
            Text(
                en: "Line \(line): it says tier \(said), but along ‘of’ it is tier \(found).",
                zhHant: "第 \(line) 列：所載層級為 \(said)，但依「of」推算為 \(found)。")
        case .share(let line, let text):
            Text(
                en: "Line \(line): ‘\(text)’ is no percentage from 0 to 100.",
                zhHant: "第 \(line) 列：「\(text)」不是 0 至 100 之百分比。")
        case .grade(let line, let text):
            Text(
                en: "Line \(line): ‘\(text)’ is no grade; there are A, B, C and D.",
                zhHant: "第 \(line) 列：「\(text)」不是 A、B、C 或 D。")
        case .tooLong(let line):
            Text(
                en: "Line \(line): a cell has more than \(BidTable.cellMost) characters.",
                zhHant: "第 \(line) 列：有欄位超過 \(BidTable.cellMost) 字。")
        case .circle(let line): Text(en: "Line \(line): ‘of’ leads in a circle.", zhHant: "第 \(line) 列：「of」形成循環。")
        case .twoBidders(let line):
            Text(en: "Line \(line): a second bidder. Check each on its own.", zhHant: "第 \(line) 列：出現第二個投標廠商，請分別查核。")
        case .markTwice(let line, let mark):
            Text(
                en: "Line \(line): ‘\(mark)’ stands for two parties: name, number or country is another.",
                zhHant: "第 \(line) 列：「\(mark)」代表不同對象（名稱、號碼或國家不一致）。")
        case .nothing: Text(en: "The table has no bidder.", zhHant: "表格中沒有投標廠商。")
        }
    }
}

extension BidWork.Impossible: StepRefusal {
    package var problem: Problem {
        switch self {
        case .undecided(let count): Problem("outcome", .bidUndecidedHits(count))
        case .listsChanged: Problem("outcome", .bidListsChanged)
        case .reasonMissing: Problem("reason", .bidReasonMissing)
        case .groundMissing: Problem("ground", .bidGroundMissing)
        case .groundNotShown: Problem("ground", .bidGroundNotShown)
        case .ownVerdict: Problem("confirm", .bidOwnVerdict)
        case .nothingToConfirm: Problem("confirm", .bidNothingToConfirm)
        case .answeredAlready: Problem("answer", .bidAnsweredAlready)
        case .dayMissing: Problem("due", .bidDayWrong)
        case .checkMoved: Problem("decision", .bidCheckMoved)
        case .outcomeMissing: Problem("outcome", .bidOutcomeMissing)

        }
    }
}

extension Text {
    static let bidOpeningHintPlain = Text(en: "As 2026-11-02.", zhHant: "例如 2026-11-02。")
}
