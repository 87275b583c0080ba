import Web

extension RoundState.Ask {
    var text: Text {
        switch self {
        case .join: Text(en: "Say whether your unit takes part", zhHant: "回覆貴單位是否參與")
        case .bringKey:
            Text(en: "Make a key to sign with at home, and bring its public half", zhHant: "在貴方製作簽署金鑰，並繳交公鑰")
        case .fix: Text(en: "Settle who takes part", zhHant: "確定參與單位")
        case .commit: Text(en: "Make the key of the round, and commit to it", zhHant: "製作本回合金鑰並確認")
        case .encode: Text(en: "Encode your register at home", zhHant: "在貴方將名冊編碼")
        case .multiply: Text(en: "Multiply the batches that wait for you", zhHant: "處理等候您的批次")
        case .unblind: Text(en: "Take your batch home, and bring its pseudonyms", zhHant: "取回批次，並繳交假名檔")
        case .close: Text(en: "Close the round and count the overlap", zhHant: "結束本回合並計數")
        case .destroyKey: Text(en: "Destroy your key, and sign that you did", zhHant: "銷毀金鑰並簽署")
        case .fetchDuplicates: Text(en: "Fetch your own duplicates", zhHant: "取得貴單位的重複紀錄")
        case .review: Text(en: "Look at pairs", zhHant: "審閱配對")
        case .settle: Text(en: "Say how well the linking went", zhHant: "評定比對品質")
        case .wait: Text(en: "Nothing now", zhHant: "目前無須處理")
        case .nothing: Text(en: "Nothing more", zhHant: "無須再處理")
        }
    }

    var lead: Text {
        switch self {
        case .join:
            Text(
                en: "Read what the round rests on, above. Nobody has to take part.",
                zhHant: "請先閱讀上方所載依據。參與與否由各單位決定。")
        case .bringKey:
            Text(
                en:
                    "Run this on a computer of your own. The secret half never leaves it; nobody here ever asks "
                    + "for it.",
                zhHant: "請在貴方電腦執行。私鑰不得離開該電腦，此處任何人都不會索取。")
        case .fix:
            Text(
                en:
                    "From then on every file is bound to this round’s description. Units that have not joined "
                    + "are left out.",
                zhHant: "確定後，所有檔案均綁定本回合說明檔。未加入的單位不列入。")
        case .commit:
            Text(
                en:
                    "Load the description and run the command: it writes into it, signed, by which key you will "
                    + "multiply. "
                    + "Agencies check by it that nobody used another.",
                zhHant: "請下載說明檔並執行指令：其中將寫入經簽署的金鑰確認，供各機關查驗無人改用其他金鑰。")
        case .encode:
            Text(
                en:
                    "Load the description. The command reads your register on your own computer and writes a "
                    + "blinded batch: "
                    + "random-looking points that nobody can read without your secret. Keep the secret until "
                    + "the round ends.",
                zhHant: "請下載說明檔。指令在貴方電腦讀取名冊並產生盲化批次；沒有貴方的秘密檔，任何人都無法解讀。秘密檔請保留至本回合結束。")
        case .multiply:
            Text(
                en:
                    "Load each, run the command where your key is, and bring back what it writes, with your log.",
                zhHant: "逐一下載，在存放金鑰的電腦執行指令，再繳回結果與貴方紀錄。")
        case .unblind:
            Text(
                en:
                    "All trustees have multiplied it. The command takes your blinding off and writes pseudonyms "
                    + "of rows.",
                zhHant: "全部受託人已處理完畢。指令將解除盲化，並產生各列的假名。")
        case .close:
            Text(
                en: "The overlap is counted, and the pseudonyms are destroyed in the same step. It cannot be undone.",
                zhHant: "系統將計算重疊人數，並同時銷毀假名檔。此步驟無法復原。")
        case .destroyKey:
            Text(
                en:
                    "The command destroys the key, and your log then ends with your word that it is gone. "
                    + "Destroy every copy "
                    + "of what sealed it. Nothing of this round can then ever be linked with anything.",
                zhHant: "指令將銷毀金鑰，紀錄末行即為貴方的銷毀聲明。請一併銷毀封存檔的所有副本；此後本回合資料即無法再與任何資料比對。")
        case .fetchDuplicates:
            Text(
                en:
                    "Rows of your own register that are likely one person. Only numbers stand here; the command "
                    + "turns them into "
                    + "your own rows, with your secret. Nobody else sees them.",
                zhHant: "貴單位名冊中可能為同一人的列。此處僅有編號，指令以貴方秘密檔換算為名冊列號。他人均無法看到。")
        case .review:
            Text(
                en:
                    "A sample of pairs: of each you get your own row alone. Reviewers of both agencies sit "
                    + "together, under "
                    + "the agreement, look at their own records, and each says whether it is one person.",
                zhHant: "此為抽樣配對，貴方僅取得自己的列號。雙方審閱者依協議共同查閱各自紀錄，分別判定是否為同一人。")
        case .settle:
            Text(
                en:
                    "What both reviewers agree on is counted by nationality; the pairs and verdicts are "
                    + "destroyed then. "
                    + "Wait until every agency has brought its verdicts.",
                zhHant: "僅計入雙方一致的判定，並依國籍統計；隨後銷毀配對與判定。請待各機關均已繳交。")
        case .wait: Text(en: "Somebody else has to act first.", zhHant: "須待他方先行處理。")
        case .nothing: Text(en: "This round asks nothing of your unit.", zhHant: "本回合無須貴單位處理。")
        }
    }
}

extension Text {
    static let roundAsked = Text(en: "What is asked of you now", zhHant: "目前請您處理")
    static let roundParties = Text(en: "Who takes part", zhHant: "參與各方")
    static let roundParty = Text(en: "Unit", zhHant: "單位")
    static let roundCode = Text(en: "Called", zhHant: "代號")
    static let roundPart = Text(en: "What it does", zhHant: "角色")
    static let roundProgress = Text(en: "How far", zhHant: "進度")
    static let roundYours = Text(en: "your unit", zhHant: "貴單位")
    static let roundKeyGone = Text(en: "key destroyed", zhHant: "金鑰已銷毀")
    static let roundTermPurpose = Text(
        en: "The round serves statistics alone; never a decision about a person, never enforcement.",
        zhHant: "本回合僅供統計，不用於對個人的決定，亦絕不用於執法。")
    static let roundTermHome = Text(
        en: "Your register stays at home. What you bring names nobody.", zhHant: "名冊留在貴方，所繳檔案不含姓名。")
    static let roundTermLeftOut = Text(
        en: "Leave out everybody who asked not to be counted, before you encode.", zhHant: "編碼前請先移除表示不願被計入的人。")
    static let roundTermOwn = Text(
        en:
            "You get your own duplicates, and nothing of anybody else’s. If pairs are looked at, your reviewer "
            + "sits with "
            + "another agency’s.",
        zhHant: "貴方僅取得自己的重複紀錄。若進行配對審閱，貴方審閱者將與他機關審閱者共同進行。")
    static let roundCaseload = Text(en: "People whom your unit met in the period", zhHant: "本期間接觸的人數")
    static let roundCaseloadHint = Text(
        en: "You can bring a fifth more than that, so that nobody can try out a list of names.",
        zhHant: "可繳交上限為其 1.2 倍，以防有人試探名單。")
    static let roundTermsAccept = Text(en: "Our unit accepts these terms", zhHant: "本單位接受以上條款")
    static let roundJoin = Text(en: "Take part", zhHant: "參與")
    static let roundKeyDigits = Text(en: "The public half of the key that signs", zhHant: "簽署金鑰的公鑰")
    static let roundKeyDigitsHint = Text(
        en: "64 digits and letters, as the command printed them.", zhHant: "指令所顯示的 64 個數字與字母。")
    static let roundCommittedFile = Text(en: "The description with your commitment", zhHant: "含貴方確認的說明檔")
    static let roundCommittedBring = Text(en: "Bring the description", zhHant: "繳交說明檔")
    static let roundKeyBring = Text(en: "Bring the public half", zhHant: "繳交公鑰")
    static let roundFix = Text(en: "Settle who takes part", zhHant: "確定參與單位")
    static let roundDescription = Text(en: "The round’s description", zhHant: "本回合說明檔")
    static let roundBatchFile = Text(en: "The blinded batch", zhHant: "盲化批次檔")
    static let roundBatchBring = Text(en: "Bring the batch", zhHant: "繳交批次")
    static let roundTakeBatch = Text(en: "Take the batch home", zhHant: "下載批次")
    static let roundMultipliedFile = Text(en: "The multiplied batch", zhHant: "處理後的批次檔")
    static let roundLogFile = Text(en: "Your log, as the command left it", zhHant: "指令所留存的紀錄檔")
    static let roundMultipliedBring = Text(en: "Bring both", zhHant: "一併繳交")
    static let roundOwnBatch = Text(en: "Your batch, after all trustees", zhHant: "貴單位的批次（已經全部受託人處理）")
    static let roundPseudonymFile = Text(en: "The pseudonyms", zhHant: "假名檔")
    static let roundPseudonymBring = Text(en: "Bring the pseudonyms", zhHant: "繳交假名檔")
    static let roundClose = Text(en: "Close and count", zhHant: "結束並計數")
    static let roundClosingFile = Text(en: "Your log, closed", zhHant: "已結束的紀錄檔")
    static let roundClosingBring = Text(en: "Bring the log", zhHant: "繳交紀錄檔")
    static let roundDuplicates = Text(en: "Your own duplicates", zhHant: "貴單位的重複紀錄")
    static let roundDuplicatesUntil = Text(
        en: "They lie here until {day}, or until you say that you have them.", zhHant: "保留至 {day}，或至貴方表示已取得為止。")
    static let roundDuplicatesHave = Text(en: "We have them: destroy them here", zhHant: "已取得，請在此銷毀")
    static let roundPairs = Text(en: "Your rows of the pairs", zhHant: "配對中貴單位的列")
    static let roundPairsHow = Text(en: "How the file of verdicts looks", zhHant: "審閱結果檔的格式")
    static let roundPairsExample = Text(
        en:
            "A line for each pair: its code; same, different or unsure; the nationality in your record, in two "
            + "letters, or "
            + "nothing. The first line names the columns.",
        zhHant: "每對一行：代碼、same／different／unsure、貴方紀錄所載國籍兩碼或空白。首行為欄名。")
    static let roundVerdictFile = Text(en: "Your reviewer’s verdicts (CSV)", zhHant: "審閱結果（CSV）")
    static let roundVerdictBring = Text(en: "Bring the verdicts", zhHant: "繳交審閱結果")
    static let roundSettle = Text(en: "Count the verdicts and destroy the pairs", zhHant: "統計審閱結果並銷毀配對")
    static let roundResult = Text(en: "The overlap", zhHant: "重疊人數")
    static let roundResultLead = Text(
        en: "Small counts are masked as in a release. The exact ones stay sealed, and go into estimates alone.",
        zhHant: "小數值與公布資料同樣遮蔽；確切數值封存，僅用於推估。")
    static let roundResultLink = Text(en: "The overlap table", zhHant: "重疊表")
    static let roundLog = Text(en: "The log", zhHant: "紀錄")
    static let roundLogLead = Text(
        en: "{count} signed lines so far. Anybody in the round can check them at home, without trusting this server.",
        zhHant: "目前有 {count} 行簽署紀錄。參與各方均可自行查核，無須信任本伺服器。")
    static let roundLogLink = Text(en: "The signed log of", zhHant: "已簽署的紀錄：")
    static let roundAbandon = Text(en: "Give this round up", zhHant: "放棄本回合")
    static let roundAbandonLead = Text(
        en: "Everything that was brought is destroyed, and nothing is counted. It cannot be undone.",
        zhHant: "已繳交的檔案全部銷毀，不作計數。此步驟無法復原。")
}
