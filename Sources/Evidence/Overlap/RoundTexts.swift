import Web

extension OverlapRound.Status {
    var tag: StatusTag {
        switch self {
        case .gathering: StatusTag(Text(en: "gathering who takes part", zhHant: "徵集參與單位中"), .active)
        case .committing: StatusTag(Text(en: "trustees commit to their keys", zhHant: "受託人確認金鑰中"), .active)
        case .taking: StatusTag(Text(en: "taking files", zhHant: "收件中"), .active)
        case .overdue: StatusTag(Text(en: "its day has passed", zhHant: "已逾收件日"), .warning)
        case .counted: StatusTag(Text(en: "counted; keys still held", zhHant: "已計數，金鑰未銷毀"), .active)
        case .finished: StatusTag(Text(en: "finished; keys destroyed", zhHant: "已結束，金鑰已銷毀"), .good)
        case .abandoned: StatusTag(Text(en: "given up", zhHant: "已放棄"), .neutral)
        }
    }
}

extension RoundState.Progress {
    var code: String {
        switch self {
        case .notJoined: "not-joined"
        case .joined: "joined"
        case .waitsFor(let place): "waits-for-t\(place)"
        case .multiplied: "multiplied"
        case .given: "given"
        }
    }

    var text: Text {
        switch self {
        case .notJoined: Text(en: "has not said yet", zhHant: "尚未回覆")
        case .joined: Text(en: "takes part", zhHant: "參與")
        case .waitsFor(let place):
            Text(en: "its batch waits for trustee t\(place)", zhHant: "批次等候受託人 t\(place)")
        case .multiplied: Text(en: "its batch has passed all trustees", zhHant: "批次已經全部受託人處理")
        case .given: Text(en: "has brought its pseudonyms", zhHant: "已繳交假名檔")
        }
    }
}

extension OverlapSeat.Part {
    var text: Text {
        switch self {
        case .agency: Text(en: "brings encodings", zhHant: "提供編碼")
        case .trustee: Text(en: "holds a key", zhHant: "持有金鑰")
        }
    }
}

extension RoundImpossible {
    var text: Text {
        switch self {
        case .settledAlready:
            Text(en: "It is settled who takes part; nobody can join this round any more.", zhHant: "參與單位已確定，本回合不得再加入。")
        case .notSettled:
            Text(
                en: "It is not settled yet who takes part, or a trustee has not committed to its key.",
                zhHant: "參與單位尚未確定，或受託人尚未確認金鑰。")
        case .joinedAlready: Text(en: "Your unit takes part already.", zhHant: "貴單位已參與。")
        case .keyBroughtAlready:
            Text(
                en: "Your unit has brought its public key already. Go on with the secret half that belongs to it.",
                zhHant: "貴單位已繳交公鑰，請使用對應的私鑰。")
        case .tooFewAgencies: Text(en: "At least two agencies have to take part.", zhHant: "至少須有兩個機關參與。")
        case .trusteesMissing:
            Text(en: "A trustee has not brought a public key yet. All three have to.", zhHant: "尚有受託人未繳交公鑰，三方皆須繳交。")
        case .takesNothing: Text(en: "This round takes nothing any more.", zhHant: "本回合已不再收件。")
        case .notTakingPart: Text(en: "Your unit does not take part in this round.", zhHant: "貴單位未參與本回合。")
        case .multipliedAlready:
            Text(
                en: "A trustee has multiplied your batch already; it cannot be changed in this round.",
                zhHant: "受託人已處理貴單位的批次，本回合不得更換。")
        case .notYourTurn:
            Text(
                en: "This batch does not wait for you. Load the round again: it says which do.",
                zhHant: "此批次並非等候貴方處理。請重新載入本回合，查看等候貴方的批次。")
        case .notMultiplied:
            Text(en: "Your batch has not passed all three trustees yet.", zhHant: "貴單位的批次尚未經三位受託人處理完畢。")
        case .givenAlready: Text(en: "Your pseudonyms were brought already.", zhHant: "貴單位的假名檔已繳交。")
        case .nothingToCompare:
            Text(
                en: "Fewer than two agencies have brought pseudonyms: there is nothing to compare. Give the round up.",
                zhHant: "繳交假名檔的機關不足兩個，無從比對。請放棄本回合。")
        case .stillTaking:
            Text(
                en: "Files are still on their way. Wait for them, or until the round’s day has passed.",
                zhHant: "尚有檔案未到，請等候，或待收件日屆滿。")
        case .notCounted:
            Text(
                en:
                    "The overlap was not counted yet; without your key nobody could finish. Wait until the "
                    + "round is closed.",
                zhHant: "尚未計數；若無您的金鑰則無法完成。請待本回合結束。")
        case .destroyedAlready: Text(en: "The round’s keys are destroyed already.", zhHant: "本回合金鑰已銷毀。")
        case .nothingToReview: Text(en: "There are no pairs to look at.", zhHant: "沒有待審閱的配對。")
        case .tooFewVerdicts:
            Text(en: "At least two agencies have to bring their reviewers’ verdicts.", zhHant: "至少須有兩個機關繳交審閱結果。")
        case .closedAlready: Text(en: "The round is closed already.", zhHant: "本回合已結束。")
        }
    }
}

extension RoundFault {
    /// What is wrong, where, and how to mend it. Nothing of the file's content is repeated.
    var text: Text {
        switch self {
        case .packed:
            Text(en: "The packed file is damaged. Pack it again, or bring it unpacked.", zhHant: "壓縮檔已損毀，請重新壓縮或直接上傳。")
        case .missing: Text(en: "Choose the file that the command wrote.", zhHant: "請選擇指令所產生的檔案。")
        case .unreadable:
            Text(
                en: "This is not the file that the command writes. Run the command again and bring what it writes.",
                zhHant: "這不是指令所產生的檔案。請重新執行指令並上傳其輸出。")
        case .otherRound:
            Text(
                en:
                    "The file is of another round. Load this round’s description, run the command with it, and "
                    + "bring that.",
                zhHant: "此檔案屬於另一回合。請下載本回合說明檔，以其執行指令後再上傳。")
        case .otherAgency(let found, let expected):
            Text(
                en: "The file says it is of \(found), not of \(expected). Run the command with --agency \(expected).",
                zhHant: "此檔案標示為 \(found)，而非 \(expected)。請以 --agency \(expected) 執行指令。")
        case .otherStage(let found, let expected):
            Text(
                en:
                    "\(found) trustees have multiplied this file; \(expected) are expected here. Bring the "
                    + "right stage.",
                zhHant: "此檔案已經 \(found) 位受託人處理，此處應為 \(expected) 位。請上傳正確階段的檔案。")
        case .overQuota(let count, let quota):
            Text(
                en: "\(count) are more than the quota of \(quota). Leave out who was not met in the period.",
                zhHant: "\(count) 筆超過上限 \(quota) 筆。請移除非本期間接觸者。")
        case .truncated:
            Text(en: "The file is cut off. Bring it again, whole.", zhHant: "檔案不完整，請重新上傳完整檔案。")
        case .line(let line):
            Text(
                en: "Line \(line) of the file is not what the command writes. Run it again and bring what it writes.",
                zhHant: "檔案第 \(line) 行不符指令輸出格式。請重新執行指令並上傳其輸出。")
        case .commitment:
            Text(
                en:
                    "This description does not have your commitment, signed with the key whose public half you "
                    + "brought, and "
                    + "nothing else changed. Load it again, run the command once, and bring what it writes.",
                zhHant: "此說明檔並非僅加入貴方以所繳公鑰簽署的確認。請重新下載、執行一次指令並上傳其輸出。")
        case .publicKey:
            Text(
                en:
                    "This is not the public half of a trustee’s key. Bring the file that the command wrote; "
                    + "keep the other.",
                zhHant: "這不是受託人公鑰檔。請上傳指令所產生的公鑰檔，另一檔請自行保管。")
        case .log(let fault): fault.text
        case .verdicts(let line):
            Text(
                en:
                    "Line \(line) cannot be read. A line is: the pair’s code; same, different or unsure; two "
                    + "letters for "
                    + "the nationality, or nothing. Correct it and bring the file again.",
                zhHant: "第 \(line) 行無法讀取。每行應為：配對代碼、same／different／unsure、國籍兩碼或空白。請更正後重新上傳。")
        }
    }
}

extension RoundFault.LogFault {
    var text: Text {
        switch self {
        case .unreadable:
            Text(
                en: "This is not your log of this round. Bring the file beside your key.",
                zhHant: "這不是貴方本回合的紀錄檔。請上傳與金鑰同存的紀錄檔。")
        case .line(let line):
            Text(
                en:
                    "Line \(line) of the log does not follow from the lines before it, or your key did not sign "
                    + "it. Bring the "
                    + "log as the command left it.",
                zhHant: "紀錄第 \(line) 行與前文不連續，或非以貴方金鑰簽署。請上傳指令所留存的紀錄檔。")
        case .rewritten:
            Text(
                en: "The log does not begin with what it told before. Bring the one that the command went on writing.",
                zhHant: "此紀錄未包含先前已繳交的內容。請上傳指令持續寫入的紀錄檔。")
        case .doesNotTell:
            Text(
                en:
                    "The log does not tell that this batch was made from the one you loaded here. Run the "
                    + "command on that "
                    + "file, and bring the batch and the log that it wrote.",
                zhHant: "紀錄未載明此批次係由此處下載的檔案產生。請以該檔案執行指令，並繳交其產生的批次與紀錄。")
        case .notClosed:
            Text(
                en:
                    "The log does not end with the key’s destruction. Run the command that closes it, and bring "
                    + "the log.",
                zhHant: "紀錄末行並非金鑰銷毀。請執行結束指令後再繳交紀錄檔。")
        }
    }
}
