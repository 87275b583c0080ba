import Lexicon
import Policy
import Web

/// The looks of one day, those alike told together: who, what, how often, for what, which parts.
struct LooksOfDay: Sendable {
    struct Line: Sendable {
        let agency: Text
        let what: PlainLook.Kind
        let purpose: Purpose?
        private(set) var parts: [Compartment]
        private(set) var count = 1

        init(_ look: PlainLook) {
            agency = look.agency
            what = look.what
            purpose = look.purpose
            parts = look.parts
        }

        func tells(_ look: PlainLook) -> Bool {
            agency == look.agency && what == look.what && purpose == look.purpose
        }

        mutating func add(_ look: PlainLook) {
            count += 1
            parts += look.parts.filter { !parts.contains($0) }
        }
    }

    let day: Day
    private(set) var lines: [Line] = []
    /// How often the person's own page was opened.
    private(set) var ownVisits = 0

    /// Looks, newest first, told day by day; older days are left out where there are too many lines.
    static func of(_ looks: [PlainLook], atMost linesMax: Int) -> [LooksOfDay] {
        var days: [LooksOfDay] = []
        var room = linesMax
        for look in looks {
            if days.last?.day != look.day {
                guard room > 0 else { break }
                days.append(LooksOfDay(day: look.day))
            }
            let last = days.count - 1
            if look.isOwnVisit {
                days[last].ownVisits += 1
            } else if let index = days[last].lines.firstIndex(where: { $0.tells(look) }) {
                days[last].lines[index].add(look)
            } else {
                // A day that was begun is told to its end.
                days[last].lines.append(Line(look))
                room -= 1
            }
        }
        return days
    }

    func html(_ say: Words) -> HTML {
        """
        <h3>\(day.textWithWeekday(in: say.language))</h3>\
        <ul class="days">\(own(say))\(lines.html { "<li>\($0.sentence(say))</li>" })</ul>
        """
    }

    private func own(_ say: Words) -> HTML {
        ownVisits == 0 ? .empty : "<li>\(say(.myOwnVisits, ["count": String(ownVisits)]))</li>"
    }
}

extension LooksOfDay.Line {
    /// "A court – looked at your file, 3 times, to protect and help you".
    func sentence(_ say: Words) -> HTML {
        let often = count > 1 ? say(.myTimes, ["count": String(count)]) : nil
        // That it was for counting is said already.
        let purpose = what == .counted ? nil : purpose.map { say(.myPurpose($0)) }
        let said = [say(.myLook(what)), often, purpose].compactMap { $0 }
        let parts: HTML =
            parts.isEmpty
            ? .empty
            : #" <span class="hint">\#(say(.myParts))\#(say.colon)"#
                + "\(say.list(parts.map { say(.myPart($0)) }))</span>"
        let comma = say.language == .zhHant ? "，" : ", "
        return "<strong>\(say.html(agency))</strong> – \(said.joined(separator: comma))\(parts)"
    }
}

/// Every look at the person's file, one by one, the newest first.
struct PersonLooksPage: Page {
    let looks: [PlainLook]
    private let paging: Paging
    private let hasNext: Bool

    init(_ fetched: [PlainLook], _ paging: Paging) {
        (looks, hasNext) = paging.cut(fetched)
        self.paging = paging
    }

    var frame: Frame { .open }
    func title(_ say: Words) -> String { say(.myVisits) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let days = looks.reduce(into: [[PlainLook]]()) { days, look in
            if days.last?.last?.day == look.day { days[days.count - 1].append(look) } else { days.append([look]) }
        }
        let list: HTML = days.isEmpty ? "<p>\(say.html(.myNothing))</p>" : days.html { html($0, say) }
        let pager = Pager(ListAddress("/my/looks", paging: paging), hasNext: hasNext).html(say)
        return "\(Link.back(to: "/my", say))\(list)\(pager)"
    }

    private func html(_ looks: [PlainLook], _ say: Words) -> HTML {
        // The person's own visits that follow one another are one line, with the first and the last time.
        let runs = looks.reduce(into: [[PlainLook]]()) { runs, look in
            if look.isOwnVisit, runs.last?.last?.isOwnVisit == true {
                runs[runs.count - 1].append(look)
            } else {
                runs.append([look])
            }
        }
        let rows = runs.html { run -> HTML in
            guard let look = run.first, let earliest = run.last else { return .empty }
            if look.isOwnVisit {
                let times = run.count > 1 ? "\(earliest.at.clock)–\(look.at.clock)" : look.at.clock
                return "<li>\(times) \(say(.myOwnVisits, ["count": String(run.count)]))</li>"
            }
            let time: HTML = #"<time datetime="\#(look.at.at.utcText)">\#(look.at.clock)</time>"#
            return "<li>\(time) \(LooksOfDay.Line(look).sentence(say))</li>"
        }
        return """
            <h2>\(looks.first?.day.textWithWeekday(in: say.language) ?? "")</h2><ul class="days">\(rows)</ul>
            """
    }

    private enum CodingKeys: CodingKey { case looks }
}
