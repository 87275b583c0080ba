package import Foundation

extension Jurisdiction {
    /// What a session is paid: a flat sum for the first hours, then by the hour, dearer at night.
    package struct Tariff: Sendable, Hashable, Identifiable {
        package let id: String
        package let names: Words
        /// For whom it is paid; for everybody, where nil.
        package let when: Requirement?
        /// Minutes of the day at which the night begins and ends.
        package let night: Night
        /// How many hours the flat sum covers.
        package let firstHours: Int
        package let first: Rate
        package let further: Rate
        /// A last part shorter than so many minutes costs half an hour's pay; from there on a whole hour's.
        package let halfBelowMinutes: Int
        package let footing: Footing

        package struct Rate: Sendable, Hashable {
            package let day: Int
            package let night: Int
        }

        package struct Night: Sendable, Hashable {
            package let from: Int
            package let to: Int
        }

        /// One line of the reckoning, to be shown with the sum.
        package struct Item: Sendable, Hashable {
            package enum Kind: String, Sendable { case first, hour, half }

            package let kind: Kind
            package let isNight: Bool
            package let pay: Int
        }

        /// The pay for a session, line by line. Nothing is paid for one that ends before it begins.
        ///
        /// Any part of the first hours, or of a further hour, that lies in the night makes that part a night one.
        package func items(from start: Date, to end: Date, in zone: TimeZone) -> [Item] {
            guard end > start else { return [] }
            let flatEnd = start.addingTimeInterval(Double(firstHours) * 3600)
            let atNight = touchesNight(start, min(end, flatEnd), zone)
            var items = [Item(kind: .first, isNight: atNight, pay: atNight ? first.night : first.day)]
            var hour = flatEnd
            while hour < end {
                let next = hour.addingTimeInterval(3600)
                items.append(further(hour, min(end, next), zone))
                hour = next
            }
            return items
        }

        /// The whole pay for a session.
        package func pay(from start: Date, to end: Date, in zone: TimeZone) -> Int {
            items(from: start, to: end, in: zone).reduce(0) { $0 + $1.pay }
        }

        private func further(_ start: Date, _ end: Date, _ zone: TimeZone) -> Item {
            let atNight = touchesNight(start, end, zone)
            let hourly = atNight ? further.night : further.day
            let isHalf = end.timeIntervalSince(start) < Double(halfBelowMinutes) * 60
            return Item(kind: isHalf ? .half : .hour, isNight: atNight, pay: isHalf ? hourly / 2 : hourly)
        }

        private func touchesNight(_ start: Date, _ end: Date, _ zone: TimeZone) -> Bool {
            let local = start.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: start))
            let begin = local - (local / 86_400).rounded(.down) * 86_400
            let finish = begin + end.timeIntervalSince(start)
            let length = Double((night.to - night.from + 1440) % 1440) * 60
            // The night that began yesterday, tonight's, and tomorrow's: a part is never longer than a few hours.
            return [-1.0, 0, 1].contains { nights in
                let opens = Double(night.from) * 60 + nights * 86_400
                return begin < opens + length && finish > opens
            }
        }
    }
}

extension Jurisdiction.Tariff {
    init(_ sheet: Sheet) {
        id = sheet.text("id")
        names = sheet.words("names")
        when = sheet.optionalRequirement("when")
        footing = sheet.footing()
        let dark = sheet.part("night")
        night = Night(from: dark.timeOfDay("from"), to: dark.timeOfDay("to"))
        let opening = sheet.part("first")
        firstHours = opening.number("hours")
        first = Rate(opening, footing.law)
        further = Rate(sheet.part("further"), footing.law)
        halfBelowMinutes = sheet.part("part").number("half")
        if !(1...12).contains(firstHours) { opening.fault("the first hours must be 1 to 12", key: "hours") }
        if !(0...59).contains(halfBelowMinutes) { sheet.fault("a half must be below 60 minutes", key: "part") }
        enum Mixed: String, CaseIterable { case night }
        _ = sheet.one("mixed", or: Mixed.night)
    }
}

extension Jurisdiction.Tariff.Rate {
    fileprivate init(_ sheet: Sheet, _ law: [Quotation]) {
        day = sheet.number("day")
        night = sheet.number("night")
        sheet.check(day, of: Sheet.money, in: law, key: "day")
        sheet.check(night, of: Sheet.money, in: law, key: "night")
    }
}

extension Sheet {
    /// "22:00" as minutes of the day.
    fileprivate func timeOfDay(_ key: String) -> Int {
        let text = text(key)
        let parts = text.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, text.utf8.count == 5, (0...23).contains(parts[0]), (0...59).contains(parts[1]) else {
            if !text.isEmpty { fault("‘\(key)’ must be a time such as 22:00, not ‘\(text)’", key: key) }
            return 0
        }
        return parts[0] * 60 + parts[1]
    }
}
