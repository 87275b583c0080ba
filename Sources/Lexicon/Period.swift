/// A length of time as laws write it: 72 hours, 20 days, 10 working days, 3 months, 1 year.
///
/// Its text is "72h", "20d", "10wd", "3mo" or "1y".
package enum Period: Hashable, Sendable, TextCodable {
    case hours(Int)
    case days(Int)
    case workingDays(Int)
    case months(Int)
    case years(Int)

    package init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        // A bound, so that no text can ask for a reckoning without end.
        guard digits.utf8.count <= 5, digits.first != "0", let count = Int(digits) else { return nil }
        switch text.dropFirst(digits.count) {
        case "h": self = .hours(count)
        case "d": self = .days(count)
        case "wd": self = .workingDays(count)
        case "mo": self = .months(count)
        case "y": self = .years(count)
        default: return nil
        }
    }

    package var description: String {
        switch self {
        case .hours(let count): "\(count)h"
        case .days(let count): "\(count)d"
        case .workingDays(let count): "\(count)wd"
        case .months(let count): "\(count)mo"
        case .years(let count): "\(count)y"
        }
    }
}
