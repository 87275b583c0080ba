extension WorkingCalendar {
    /// A working calendar as a pack writes it.
    package struct Listing: Hashable, Sendable, Codable {
        /// The first and last year whose holidays are all listed.
        package let firstYear: Int
        package let lastYear: Int
        package let weekend: [Weekday]
        package let holidays: [Holiday]
        /// Days worked although they fall on a weekend.
        package let makeUpDays: [Day]

        package init(
            firstYear: Int, lastYear: Int, weekend: [Weekday] = [.saturday, .sunday],
            holidays: [Holiday], makeUpDays: [Day] = []
        ) {
            self.firstYear = firstYear
            self.lastYear = lastYear
            self.weekend = weekend
            self.holidays = holidays
            self.makeUpDays = makeUpDays
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            firstYear = try container.decode(Int.self, forKey: .firstYear)
            lastYear = try container.decode(Int.self, forKey: .lastYear)
            weekend = try container.decode([Weekday].self, forKey: .weekend)
            holidays = try container.decode([Holiday].self, forKey: .holidays)
            makeUpDays = try container.decodeIfPresent([Day].self, forKey: .makeUpDays) ?? []
        }
    }

    /// A public holiday of one day, or of several in a row.
    package struct Holiday: Hashable, Sendable, Codable {
        package let day: Day
        /// The last day, where there is more than one.
        package let through: Day?
        package let name: [ScreenLanguage: String]

        package init(_ day: Day, through: Day? = nil, name: [ScreenLanguage: String]) {
            self.day = day
            self.through = through
            self.name = name
        }
    }

    /// Why a listing cannot be a working calendar.
    package enum Fault: Error, Hashable {
        case noWorkingWeekday
        case impossibleYears
        /// A holiday that ends before it begins or lasts over a month.
        case impossibleSpan(Day)
        case outsideYears(Day)
        case listedTwice(Day)
        case holidayAndWorked(Day)
    }
}

extension WorkingCalendar: Codable {
    package init(from decoder: any Decoder) throws {
        let listing = try Listing(from: decoder)
        do {
            try self.init(listing)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(error)", underlyingError: error))
        }
    }

    package func encode(to encoder: any Encoder) throws { try listing.encode(to: encoder) }
}
