package import Foundation

extension Questionnaire {
    /// What was answered, by question.
    package typealias Answers = [String: Answer]

    /// One answer as it is stored: typed, so that nothing guesses at its meaning later.
    package enum Answer: Sendable, Hashable {
        case text(String)
        case choice(String)
        case choices([String])
        case number(Decimal)
        case date(PartialDate)
        /// Names of what was uploaded; the content lives elsewhere.
        case files([String])
        /// “Prefer not to say”: an answer to the question that tells nothing.
        case declined

        /// Whether there is nothing in it, as when a box was left empty.
        package var isBlank: Bool {
            switch self {
            case .text(let text): text.allSatisfy(\.isWhitespace)
            case .choice(let id): id.isEmpty
            case .choices(let ids): ids.isEmpty
            case .files(let names): names.isEmpty
            case .number, .date, .declined: false
            }
        }

        /// The single value that a comparison in a routing expression looks at.
        package var value: String? {
            switch self {
            case .text(let text): text
            case .choice(let id): id
            case .choices(let ids): ids.count == 1 ? ids.first : nil
            case .number(let number): "\(number)"
            case .date(let date): date.description
            case .files, .declined: nil
            }
        }

        /// Every value in it, in the order given.
        package var values: [String] {
            switch self {
            case .choices(let ids): ids
            case .files(let names): names
            default: value.map { [$0] } ?? []
            }
        }
    }

    /// A date of which perhaps only the year, or the year and month, is known.
    package struct PartialDate: Sendable, Hashable, CustomStringConvertible {
        package let year: Int
        package let month: Int?
        package let day: Int?

        /// Nil where no such day exists in the calendar.
        package init?(year: Int, month: Int? = nil, day: Int? = nil) {
            guard (1...9999).contains(year) else { return nil }
            if let month {
                guard (1...12).contains(month) else { return nil }
                if let day { guard (1...Self.length(of: month, in: year)).contains(day) else { return nil } }
            } else if day != nil {
                return nil
            }
            self.year = year
            self.month = month
            self.day = day
        }

        /// Reads `1990`, `1990-05` or `1990-05-03`; parts of one digit are allowed, as people type them.
        package init?(_ text: String) {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            let digits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
            guard digits, (1...3).contains(parts.count), parts[0].count == 4, let year = Int(parts[0]) else {
                return nil
            }
            guard parts.dropFirst().allSatisfy({ $0.count <= 2 }) else { return nil }
            self.init(
                year: year, month: parts.count > 1 ? Int(parts[1]) : nil, day: parts.count > 2 ? Int(parts[2]) : nil)
        }

        /// ISO 8601, as much of it as is known.
        package var description: String {
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            let head = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
            return head + (month.map { "-" + two($0) } ?? "") + (day.map { "-" + two($0) } ?? "")
        }

        /// Whether every day it could mean lies after `other`'s last possible day.
        package func isAfter(_ other: PartialDate) -> Bool {
            if year != other.year { return year > other.year }
            guard let month, let otherMonth = other.month else { return false }
            if month != otherMonth { return month > otherMonth }
            guard let day, let otherDay = other.day else { return false }
            return day > otherDay
        }

        private static func length(of month: Int, in year: Int) -> Int {
            switch month {
            case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        }
    }
}

extension Questionnaire.PartialDate: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date")
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// One key says the kind: `{"choice": "yes"}`. Spelled out, because what is stored must not follow the compiler.
extension Questionnaire.Answer: Codable {
    private enum Key: String, CodingKey { case text, choice, choices, number, date, files, declined }

    package init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: Key.self)
        guard let key = box.allKeys.first, box.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "an answer has exactly one kind"))
        }
        self =
            switch key {
            case .text: .text(try box.decode(String.self, forKey: key))
            case .choice: .choice(try box.decode(String.self, forKey: key))
            case .choices: .choices(try box.decode([String].self, forKey: key))
            case .number: .number(try box.decode(Decimal.self, forKey: key))
            case .date: .date(try box.decode(Questionnaire.PartialDate.self, forKey: key))
            case .files: .files(try box.decode([String].self, forKey: key))
            case .declined: .declined
            }
    }

    package func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        switch self {
        case .text(let value): try box.encode(value, forKey: .text)
        case .choice(let value): try box.encode(value, forKey: .choice)
        case .choices(let value): try box.encode(value, forKey: .choices)
        case .number(let value): try box.encode(value, forKey: .number)
        case .date(let value): try box.encode(value, forKey: .date)
        case .files(let value): try box.encode(value, forKey: .files)
        case .declined: try box.encode(true, forKey: .declined)
        }
    }
}
