import Web

extension Text {
    static let taskEvents = Text(en: "Something happened", zhHant: "登錄發生事項")
    static let eventsHeading = Text(en: "Something happened", zhHant: "登錄發生事項")
    static let eventsLead = Text(
        en: """
            What you write down here starts and stops the deadlines of the law. Nothing of the person goes with it: \
            only that it happened, and when.
            """,
        zhHant: "在此登錄的事項會起算或終止法定期限。登錄內容僅為事項與時間，不含當事人的資料。")
    static let eventsAwaited = Text(en: "A deadline waits for this", zhHant: "進行中的期限所待事項")
    static let eventsOther = Text(en: "Something else", zhHant: "其他事項")
    static let eventsWritten = Text(en: "Written down so far", zhHant: "已登錄的事項")
    static let eventsNoneWritten = Text(en: "Nothing has been written down by hand.", zhHant: "尚無人工登錄的事項。")
    static let eventWhat = Text(en: "What", zhHant: "事項")
    static let eventWhen = Text(en: "When", zhHant: "時間")
    static let eventBy = Text(en: "Written down by", zhHant: "登錄單位")
    static let eventState = Text(en: "Correct", zhHant: "更正")
    static let eventWrong = Text(en: "This is wrong", zhHant: "登錄有誤")
    static let eventStarts = Text(en: "With this begins:", zhHant: "登錄後起算：")
    static let eventStops = Text(en: "With this ends:", zhHant: "登錄後終止：")
    static let eventDay = Text(en: "On which day did it happen?", zhHant: "發生於哪一天？")
    static let eventDayHint = Text(
        en: "Year, month and day, for example 2026 3 21.", zhHant: "年、月、日，例如 2026 年 3 月 21 日。")
    static let eventHour = Text(en: "At what time?", zhHant: "發生於幾點幾分？")
    static let eventHourHint = Text(
        en: "The law counts the hours from this moment. For example 21:30.", zhHant: "法律自此時起算時數。例如 21:30。")
    static let eventRecord = Text(en: "Write it down", zhHant: "登錄")
    static let eventHourMissing = Text(en: "Enter the time of day, such as 21:30", zhHant: "請填寫時間，例如 21:30")
    static let eventDayAhead = Text(
        en: "The moment must not lie ahead, nor more than five years before the case", zhHant: "時間不得晚於現在，亦不得早於立案前五年")
    static let eventDayFar = Text(
        en: "The day must lie within five years", zhHant: "日期應在五年之內")
    static let eventWithdrawHeading = Text(en: "This was written down wrongly", zhHant: "登錄有誤")
    static let eventWithdraw = Text(en: "Withdraw it", zhHant: "撤回登錄")
    static let eventMistake = Text(en: "What is wrong with it?", zhHant: "哪裡有誤？")
    static let eventMistakeHint = Text(
        en: "It stays in the history of the case, marked as withdrawn. The deadlines are counted anew without it.",
        zhHant: "該項仍保留於辦理經過並註記撤回；期限將不計該項而重新計算。")
    static let eventMistakeMissing = Text(en: "Say what is wrong with it", zhHant: "請說明何處有誤")
    static let eventWithdrawnMark = Text(en: "Withdrawn", zhHant: "已撤回")

    /// Why what was written down does not stand, in words.
    static func mistake(_ mistake: CaseEvent.Mistake) -> Text {
        switch mistake {
        case .neverHappened: Text(en: "It did not happen", zhHant: "並未發生")
        case .anotherDay: Text(en: "It was another day or hour", zhHant: "日期或時間有誤")
        case .anotherCase: Text(en: "It belongs to another case", zhHant: "屬於其他案件")
        case .writtenTwice: Text(en: "It was written down twice", zhHant: "重複登錄")
        }
    }
}
