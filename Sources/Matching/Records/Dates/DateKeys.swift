/// What two dates that differ by one of the usual slips still share, as hashes.
public struct DateKey: Hashable, Sendable {
    public enum Kind: UInt8, CaseIterable, Sendable {
        /// The year: of a date of which no more may be known.
        case year
        /// The year with the smaller and the larger of day and month, so that exchanged ones meet.
        case date
        /// The day and the next one: dates one day apart share one of the two.
        case beside
        /// Day and month with the year and the next one: dates one year apart share one of the two.
        case yearBeside
    }
    public let kind: Kind
    public let hash: UInt64
}

extension DateCode {
    /// The keys of this date; none for a missing one, the year alone for one that may be a year only.
    public var keys: [DateKey] {
        guard packed != 0 else { return [] }
        var keys = [DateKey(kind: .year, hash: Mixing.mix(UInt64(year)))]
        guard !isYearOnly, day != 0 else { return keys }
        let inYear = UInt64(min(month, day) << 5 | max(month, day))
        keys.append(DateKey(kind: .date, hash: Mixing.mix(UInt64(year) << 10 | inYear)))
        for number in [dayNumber, dayNumber + 1] {
            keys.append(DateKey(kind: .beside, hash: Mixing.mix(UInt64(number))))
        }
        for number in [year, year + 1] {
            let inOneOrder = UInt64(month << 5 | day)
            keys.append(DateKey(kind: .yearBeside, hash: Mixing.mix(UInt64(number) << 10 | inOneOrder)))
        }
        return keys
    }
}
