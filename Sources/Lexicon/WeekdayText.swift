extension Weekday {
    /// The day's name: "Tuesday", "星期二".
    package func text(in language: ScreenLanguage) -> String {
        let index = Weekday.allCases.firstIndex(of: self) ?? 0
        return switch language {
        case .en: Self.english[index]
        case .zhHant: Self.chinese[index]
        case .id: Self.indonesian[index]
        case .vi: Self.vietnamese[index]
        case .th: Self.thai[index]
        case .fil: Self.filipino[index]
        case .ar: Self.arabic[index]
        }
    }

    private static let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let chinese = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"]
    private static let indonesian = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
    private static let vietnamese = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"]
    private static let thai = ["วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันศุกร์", "วันเสาร์", "วันอาทิตย์"]
    private static let filipino = ["Lunes", "Martes", "Miyerkules", "Huwebes", "Biyernes", "Sabado", "Linggo"]
    private static let arabic = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
}

extension Day {
    /// The date in words with the day of the week: "Tuesday 3 March 2026", "2026 年 3 月 3 日 星期二".
    package func textWithWeekday(in language: ScreenLanguage) -> String {
        let (name, date) = (weekday.text(in: language), text(in: language))
        return switch language {
        case .zhHant: "\(date) \(name)"
        case .id, .vi, .fil, .ar: "\(name), \(date)"
        case .en, .th: "\(name) \(date)"
        }
    }
}
