extension Jurisdiction {
    /// The most that may be paid of one kind of help, in whole units of the pack's currency.
    package struct Amount: Sendable, Hashable {
        package enum Unit: String, Sendable, CaseIterable {
            case person, year, month, day
            case halfDay = "half-day"
            case session, journey
            case caseAndInstance = "case-and-instance"

            /// Whether the cap is on the sum of payments, not on each of them.
            var isOnTheSum: Bool { self == .person || self == .year }
        }

        /// Nil where the actual cost is paid.
        package let most: Int?
        package let per: Unit
        /// The higher cap that an authority may allow.
        package let raisedTo: Int?
        /// How often it may be paid.
        package let times: Int?
        /// How many times more an authority may allow.
        package let moreTimes: Int?
        /// Whether special approval lifts the cap on the amount.
        package let specialLiftsAmount: Bool
        /// Whether special approval lifts the limit on how often.
        package let specialLiftsTimes: Bool
        /// Whether it is an advance to be paid back.
        package let isRepaid: Bool

        /// What an authority has allowed beyond the ordinary cap.
        package struct Leave: OptionSet, Sendable {
            package let rawValue: Int
            package init(rawValue: Int) { self.rawValue = rawValue }
            package static let raised = Leave(rawValue: 1)
            package static let moreTimes = Leave(rawValue: 2)
            package static let special = Leave(rawValue: 4)
        }

        /// How much of a sum asked for may be paid, after what was paid before in the same year, case or life.
        package func payable(_ asked: Int, after paid: [Int] = [], leave: Leave = []) -> Int {
            guard asked > 0, isTimeLeft(after: paid.count, leave: leave) else { return 0 }
            guard let cap = cap(leave) else { return asked }
            let room = per.isOnTheSum ? cap - paid.reduce(0, +) : cap
            return max(0, min(asked, room))
        }

        private func cap(_ leave: Leave) -> Int? {
            if specialLiftsAmount && leave.contains(.special) { return nil }
            return leave.contains(.raised) ? raisedTo ?? most : most
        }

        private func isTimeLeft(after count: Int, leave: Leave) -> Bool {
            guard let times else { return true }
            if specialLiftsTimes && leave.contains(.special) { return true }
            return count < times + (leave.contains(.moreTimes) ? moreTimes ?? 0 : 0)
        }
    }
}

extension Jurisdiction.Amount {
    init(_ sheet: Sheet) {
        let actual = sheet.flag("actual")
        most = actual && !sheet.has("most") ? nil : sheet.number("most")
        per = sheet.one("per", or: .person)
        raisedTo = sheet.optionalNumber("raisedTo")
        times = sheet.optionalNumber("times")
        moreTimes = sheet.optionalNumber("moreTimes")
        specialLiftsAmount = sheet.flag("special")
        specialLiftsTimes = sheet.flag("specialTimes")
        isRepaid = sheet.flag("repaid")
        if actual && sheet.has("most") { sheet.fault("it is either the actual cost or has a most, not both") }
        if let raisedTo, let most, raisedTo <= most { sheet.fault("the raised cap is no higher", key: "raisedTo") }
        if moreTimes != nil && times == nil { sheet.fault("‘moreTimes’ needs ‘times’", key: "moreTimes") }
    }
}
