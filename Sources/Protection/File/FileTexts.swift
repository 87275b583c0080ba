import Lexicon
import Web

extension Text {
    static let fileHeading = Text(en: "File", zhHant: "個案檔案")
    static let fileNothing = Text(en: "Nothing is recorded that you can see.", zhHant: "目前沒有您可查看的紀錄。")
    static let fileOtherPurpose = Text(
        en: "What you see depends on your purpose: change it", zhHant: "可查看的內容取決於您的目的：變更目的")
    static let fileEmpty = Text(en: "Nothing is recorded here yet.", zhHant: "此部分尚無紀錄。")
    static let fileInEmergency = Text(
        en: "Part of this file is open because of danger to life. Every look is reviewed.",
        zhHant: "因生命危險，部分檔案已緊急開啟。每次查閱均會事後審查。")
    static let fileRecorded = Text(en: "Recorded", zhHant: "登錄")
    static func fileEdit(_ what: Named) -> Text {
        Text(en: "Change: \(what.text(in: .en).lowercased())", zhHant: "修改\(what.text(in: .zhHant))")
    }
    static func fileWrite(_ what: Named) -> Text {
        Text(en: "Write down: \(what.text(in: .en).lowercased())", zhHant: "填寫\(what.text(in: .zhHant))")
    }
    static let fileNote = Text(en: "Note", zhHant: "紀錄")
    static let fileWords = Text(en: "In words", zhHant: "文字說明")
    static let fileNoteAdd = Text(en: "Add a note", zhHant: "新增紀錄")
    static let fileNoteWords = Text(en: "Note", zhHant: "紀錄內容")
    static let fileNoteHint = Text(
        en: "Only what the next person needs. The person concerned may read it one day.",
        zhHant: "僅記錄後續辦理所需的內容。當事人日後可能會閱讀。")
    static let fileNoteSave = Text(en: "Add the note", zhHant: "儲存紀錄")
    static let fileNoteMissing = Text(en: "Write the note before adding it.", zhHant: "請先填寫紀錄內容。")
    static let fileNoteLong = Text(en: "The note may have at most 4,000 characters.", zhHant: "紀錄最多 4,000 字。")

    static let fileName = Text(en: "Name", zhHant: "姓名")
    static let fileNameAsWished = Text(en: "Name, as the person wishes to be called", zhHant: "當事人希望使用的姓名")
    static let fileNameAlso = Text(en: "Other names and spellings", zhHant: "其他姓名及拼寫")
    static let fileNameAlsoHint = Text(
        en: "One to a line. They help to find the file again.", zhHant: "每行一個，有助於日後查找檔案。")
    static let fileNameMissing = Text(en: "Enter the name.", zhHant: "請填寫姓名。")
    static let fileNameLong = Text(en: "A name may have at most 200 characters.", zhHant: "姓名最多 200 字。")
    static let fileNamesMany = Text(en: "Enter at most ten other names.", zhHant: "其他姓名最多十個。")

    static let fileIdentity = Text(en: "Birth, gender, nationality", zhHant: "出生、性別與國籍")
    static let fileBorn = Text(en: "Born", zhHant: "出生日期")
    static let fileGender = Text(en: "Gender", zhHant: "性別")
    static let fileGenderMissing = Text(en: "Choose one, or “Not known”.", zhHant: "請選擇一項，或選「不知道」。")
    static let fileNationalities = Text(en: "Nationality", zhHant: "國籍")
    static let fileNationalityFirst = Text(en: "Nationality", zhHant: "國籍")
    static let fileNationalitySecond = Text(en: "Another nationality (optional)", zhHant: "另一國籍（選填）")

    static let fileContact = Text(en: "Safe contact", zhHant: "安全聯絡方式")
    static let fileOthersSee = Text(en: "Who else sees this telephone", zhHant: "還有誰會看到此電話")
    static let fileMayLeaveName = Text(en: "Callers may say who they are", zhHant: "來電者可表明身分")
    static let fileWhereabouts = Text(en: "Where the person is, as far as they want it known", zhHant: "當事人願意告知的所在地")
    static let fileLanguage = Text(en: "Language", zhHant: "語言")
    static let fileNeedsInterpreter = Text(en: "Needs an interpreter", zhHant: "需要通譯")
    static let fileDanger = Text(en: "In danger when referred", zhHant: "轉介時有立即危險")
    static let fileConcern = Text(en: "Reason for concern", zhHant: "擔憂的原因")
    static let filePhoneWrong = Text(
        en: "Enter a telephone number with digits, or leave it empty.", zhHant: "請填寫正確的電話號碼，或留空。")
    static let fileTooLong = Text(en: "This may have at most 500 characters.", zhHant: "此欄最多 500 字。")

    static let fileStatus = Text(en: "What routes help by law", zhHant: "依法決定主管機關的事項")
    static let fileHousehold = Text(en: "National with household registration", zhHant: "設有戶籍之國民")
    static let fileWorkVisa = Text(en: "Holds a work visa", zhHant: "持有工作簽證")

    static let fileAccount = Text(en: "What was seen and told", zhHant: "觀察與陳述")
    static let fileIndicators = Text(en: "Signs of forced labour", zhHant: "強迫勞動跡象")
    static let fileMeans = Text(en: "Means", zhHant: "手段")
    static let fileActs = Text(en: "Acts", zhHant: "行為態樣")
    static let fileNeeds = Text(en: "Help that was asked for", zhHant: "所需協助")
    static let fileNeedsKinds = Text(en: "Kinds of help", zhHant: "協助種類")
    static let fileChildView = Text(en: "What the child wants", zhHant: "兒童或少年的意見")
    static let fileAccompanied = Text(en: "With whom the child was found", zhHant: "發現時的陪同者")
    static let fileBestInterests = Text(en: "The child's best interests", zhHant: "兒童最佳利益")
    static let fileDetermined = Text(en: "Best interests determined", zhHant: "已作成最佳利益評估")
    static let fileGuardian = Text(en: "Independent guardian", zhHant: "已有獨立監護人")

    static let fileEditLead = Text(
        en: "What you save takes the place of what is recorded now.", zhHant: "儲存後將取代目前的紀錄。")
    static let fileConflict = Text(
        en: "Someone changed this while you were writing", zhHant: "您填寫期間，已有他人修改此項資料")
    static let fileConflictAdvice = Text(
        en:
            """
            Nothing of yours was saved. Above is what is recorded now; your own entries are still in the form. \
            Bring both together, then save.
            """,
        zhHant: "您的內容尚未儲存。上方為目前的紀錄，您填寫的內容仍保留在表單中。請核對整合後再儲存。")
    static let fileRecordedNow = Text(en: "Recorded now", zhHant: "目前的紀錄")
}
