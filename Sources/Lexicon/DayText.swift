/// Which era's years a date is written in.
package enum Era: Hashable, Sendable {
    /// The year that ISO 8601 gives, in every language.
    case common
    /// The era that official papers in the language use: Minguo in Traditional Chinese, Buddhist in Thai.
    case official
}

extension Day {
    /// The date in words: "17 May 2001", "2001 年 5 月 17 日", officially "民國 90 年 5 月 17 日".
    package func text(in language: ScreenLanguage, era: Era = .common) -> String {
        let (year, month, day) = civil
        let start = DateWords.text(year: year, month: month, in: language, era: era)
        return switch language {
        case .zhHant: "\(start) \(day) 日"
        case .vi: "ngày \(day) \(start)"
        case .en, .id, .th, .fil, .ar: "\(day) \(start)"
        }
    }
}

/// Years and months in the languages of the pages.
enum DateWords {
    static func text(year: Int, in language: ScreenLanguage, era: Era) -> String {
        switch (language, era) {
        case (.zhHant, .common): "\(year) 年"
        case (.zhHant, .official): year >= 1912 ? "民國 \(year - 1911) 年" : "民國前 \(1912 - year) 年"
        case (.th, .common): "ค.ศ. \(year)"
        case (.th, .official): "พ.ศ. \(year + 543)"
        default: "\(year)"
        }
    }

    static func text(year: Int, month: Int, in language: ScreenLanguage, era: Era) -> String {
        let year = text(year: year, in: language, era: era)
        return switch language {
        case .zhHant: "\(year) \(month) 月"
        case .vi: "tháng \(month) năm \(year)"
        case .en: "\(english[month - 1]) \(year)"
        case .id: "\(indonesian[month - 1]) \(year)"
        case .th: "\(thai[month - 1]) \(year)"
        case .fil: "\(filipino[month - 1]) \(year)"
        case .ar: "\(arabic[month - 1]) \(year)"
        }
    }

    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
    private static let indonesian = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
        "November", "Desember",
    ]
    private static let thai = [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
        "พฤศจิกายน", "ธันวาคม",
    ]
    private static let filipino = [
        "Enero", "Pebrero", "Marso", "Abril", "Mayo", "Hunyo", "Hulyo", "Agosto", "Setyembre", "Oktubre",
        "Nobyembre", "Disyembre",
    ]
    private static let arabic = [
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ]
}
