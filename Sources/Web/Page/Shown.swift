package import Foundation
package import Lexicon

/// A moment as a page shows it: the country's day and hour for people, UTC for programs.
package struct Moment: Encodable, Sendable, Equatable {
    package let at: Date
    private let zone: TimeZone

    package init(_ at: Date, in zone: TimeZone) {
        self.at = at
        self.zone = zone
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(at.utcText)
    }

    package var day: Day { Day(at, in: zone) }
    fileprivate var isMidnight: Bool { day.startOfDay(in: zone) == at }

    package func text(_ say: Words) -> String { "\(day.text(in: say.language)) \(clock)" }

    /// The day alone, in one line: for a column of a list, where the hour says nothing.
    package func dayHTML(_ say: Words) -> HTML {
        #"<time class="date-short" datetime="\#(at.utcText)">\#(day.text(in: say.language))</time>"#
    }

    /// The hour and the minute.
    package var clock: String {
        let minutes = Int(at.timeIntervalSince(day.startOfDay(in: zone)) / 60)
        let hour = String(minutes / 60 + 100).dropFirst()
        let minute = String(minutes % 60 + 100).dropFirst()
        return "\(hour):\(minute)"
    }

    package func html(_ say: Words) -> HTML { #"<time datetime="\#(at.utcText)">\#(text(say))</time>"# }
}

/// By when something is due, as a page shows it: midnight is the end of the day before, and said so.
package struct Due: Encodable, Sendable, Equatable {
    private let moment: Moment

    package init(_ at: Date, in zone: TimeZone) { moment = Moment(at, in: zone) }

    package var at: Date { moment.at }

    package func encode(to encoder: any Encoder) throws { try moment.encode(to: encoder) }

    package func text(_ say: Words) -> String {
        guard moment.isMidnight else { return moment.text(say) }
        return moment.day.adding(days: -1).text(in: say.language)
    }

    package func html(_ say: Words) -> HTML { #"<time datetime="\#(at.utcText)">\#(text(say))</time>"# }
}

/// Something that a country's pack or the directory names: its code for programs, its name for people.
package struct Named: Encodable, Sendable, Equatable {
    package let code: String
    package let text: Text

    package init(_ code: String, _ text: Text) {
        self.code = code
        self.text = text
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
