/// A date as well as someone knows it: a year, a month of a year, or a day, perhaps only roughly.
///
/// Its text is "2001", "2001-05" or "2001-05-17", with "~" before it where the date is rough.
package struct ApproximateDate: Hashable, Sendable, TextCodable {
    /// How much of the date is known.
    package enum Known: Hashable, Sendable {
        case year(Int)
        case month(year: Int, month: Int)
        case day(Day)
    }

    package let known: Known
    /// Whether the date was given as "about". It does not widen ``earliest`` and ``latest``: nobody said by how much.
    package let isAbout: Bool

    package init(_ day: Day, isAbout: Bool = false) {
        known = .day(day)
        self.isAbout = isAbout
    }

    package init?(year: Int, month: Int? = nil, day: Int? = nil, isAbout: Bool = false) {
        switch (month, day) {
        case (nil, nil):
            guard Day(year: year, month: 1, day: 1) != nil else { return nil }
            known = .year(year)
        case (let month?, nil):
            guard Day(year: year, month: month, day: 1) != nil else { return nil }
            known = .month(year: year, month: month)
        case (let month?, let day?):
            guard let day = Day(year: year, month: month, day: day) else { return nil }
            known = .day(day)
        case (nil, _?):
            return nil
        }
        self.isAbout = isAbout
    }

    package init?(_ text: String) {
        var cursor = TextCursor(text)
        let isAbout = cursor.take("~")
        guard let year = cursor.number(width: 4) else { return nil }
        var parts: [Int] = []
        while parts.count < 2, !cursor.isAtEnd {
            guard cursor.take("-"), let part = cursor.number(width: 2) else { return nil }
            parts.append(part)
        }
        guard cursor.isAtEnd else { return nil }
        self.init(year: year, month: parts.first, day: parts.count == 2 ? parts[1] : nil, isAbout: isAbout)
    }

    package var description: String {
        let text =
            switch known {
            case .year(let year): year.padded(to: 4)
            case .month(let year, let month): "\(year.padded(to: 4))-\(month.padded(to: 2))"
            case .day(let day): day.description
            }
        return isAbout ? "~" + text : text
    }
}

extension ApproximateDate {
    /// The first day that the date as written can mean.
    package var earliest: Day {
        switch known {
        case .year(let year): Day(valid: year, 1, 1)
        case .month(let year, let month): Day(valid: year, month, 1)
        case .day(let day): day
        }
    }

    /// The last day that the date as written can mean.
    package var latest: Day {
        switch known {
        case .year(let year): Day(valid: year, 12, 31)
        case .month(let year, let month): Day(valid: year, month, Day.length(ofMonth: month, in: year))
        case .day(let day): day
        }
    }

    /// The ages that someone born on this date may have on `day`, in completed years; 0 before birth.
    ///
    /// `margin` is by how many years a rough date may be wrong either way. It counts only where ``isAbout``.
    package func ages(on day: Day, margin: Int = 0) -> ClosedRange<Int> {
        let years = isAbout ? min(max(0, margin), 120) : 0
        return max(0, latest.age(on: day) - years)...(earliest.age(on: day) + years)
    }

    /// The date in words: "May 2001", "2001 年 5 月", officially "民國 90 年 5 月". Rough dates say so.
    package func text(in language: ScreenLanguage, era: Era = .common) -> String {
        let text =
            switch known {
            case .year(let year): DateWords.text(year: year, in: language, era: era)
            case .month(let year, let month): DateWords.text(year: year, month: month, in: language, era: era)
            case .day(let day): day.text(in: language, era: era)
            }
        guard isAbout else { return text }
        return switch language {
        case .en: "about \(text)"
        case .zhHant: "約\(text)"
        case .id: "sekitar \(text)"
        case .vi: "khoảng \(text)"
        case .th: "ประมาณ \(text)"
        case .fil: "mga \(text)"
        case .ar: "نحو \(text)"
        }
    }
}
