package import Lexicon

extension Inputs {
    /// A date as well as someone knows it: year, month and day, each of them optional after the year.
    ///
    /// Three fields rather than a calendar: nobody scrolls a calendar back to a year of birth.
    package func date(
        _ name: String, _ legend: Text, hint: Text? = nil, allowsAbout: Bool = true, allowsUnknown: Bool = true,
        isHeading: Bool = false
    ) -> HTML {
        let parts: [(String, String, Text, Inputs.Width)] = [
            ("year", name, .year, .medium), ("month", "\(name)-month", .month, .short),
            ("day", "\(name)-day", .day, .short),
        ]
        let fields = parts.html { part, id, label, width in
            """
            <div class="part"><label for="\(id)">\(say.html(label))</label>\
            <input class="\(width.rawValue)" id="\(id)" name="\(name)-\(part)" type="text" inputmode="numeric" \
            value="\(entered["\(name)-\(part)"] ?? "")" autocomplete="off" maxlength="4"></div>
            """
        }
        var marks = HTML()
        if allowsAbout { marks += mark("\(name)-about", .roughDate) }
        if allowsUnknown { marks += mark("\(name)-unknown", .unknownDate) }
        if !marks.isEmpty { marks = #"<div class="options">\#(marks)</div>"# }
        return fieldset(
            name, legend, hint: hint ?? (allowsAbout ? .dateHint : nil), isHeading: isHeading,
            #"<div class="date">\#(fields)</div>\#(marks)"#)
    }

    private func mark(_ name: String, _ label: Text) -> HTML {
        let mark: HTML = entered[name] == "yes" ? " checked" : .empty
        return """
            <div class="option">\
            <input type="checkbox" id="\(name)" name="\(name)" value="yes"\(mark) autocomplete="off">\
            <label for="\(name)">\(say.html(label))</label></div>
            """
    }
}

/// What a date field was answered with.
package enum EnteredDate: Sendable, Equatable {
    case date(ApproximateDate)
    case unknown
    case missing
}

extension Fields {
    /// Reads what ``Inputs/date(_:_:hint:allowsAbout:allowsUnknown:isHeading:)`` wrote.
    package func date(_ name: String) throws(Problem) -> EnteredDate {
        if self["\(name)-unknown"] == "yes" { return .unknown }
        let parts = ["year", "month", "day"].map { self["\(name)-\($0)"] }
        guard parts.contains(where: { $0 != nil }) else { return .missing }
        guard let yearText = parts[0] else { throw Problem(name, .dateNeedsYear) }
        guard let year = Int(yearText), parts[1] != nil || parts[2] == nil else { throw Problem(name, .dateIsNotOne) }
        let month = parts[1].map { Int($0) ?? 0 }
        let day = parts[2].map { Int($0) ?? 0 }
        let isAbout = self["\(name)-about"] == "yes"
        guard let date = ApproximateDate(year: year, month: month, day: day, isAbout: isAbout) else {
            throw Problem(name, .dateIsNotOne)
        }
        return .date(date)
    }
}
