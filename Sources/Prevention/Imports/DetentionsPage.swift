import Foundation
import Lexicon
import Web

/// The detention register of one's unit: what is late first, then what is open, then what was decided.
struct DetentionsPage: Page {
    struct Line: Encodable, Sendable {
        let id, entry, importer, port: String
        let detainedOn: Day
        let order: String?
        let state: DetentionCourse.State
        let outcome: DetentionOutcome?
        let nextDue: Day?
        let isLate: Bool

        init(_ opened: OpenedRecord<Detention>, law: DetentionLaw, on day: Day) {
            let course = DetentionCourse(opened.facts)
            id = "\(opened.record.id)"
            entry = opened.content.entryNumber
            importer = opened.content.importer.name
            port = opened.record.port
            detainedOn = opened.record.detainedOn
            order = opened.content.order?.named
            state = course.state
            outcome = course.outcome
            let isOpen = course.state != .decided
            nextDue = isOpen ? [course.nextDue, law.nextDue].compactMap(\.self).min() : nil
            isLate = isOpen && (course.isLate(on: day) || !law.late(on: day).isEmpty)
        }

        /// Late before open, open before decided; within each what is due first.
        var rank: (Int, Day, Day) {
            (isLate ? 0 : state == .decided ? 2 : 1, nextDue ?? .latest, detainedOn)
        }
    }

    static let most = 500

    let detentions: [Line]
    let late: Int
    let open: Int
    let faults: [DetentionFile.Fault]
    private let count: Int
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey { case detentions, late, open, faults }

    init(
        _ opened: [(record: OpenedRecord<Detention>, law: DetentionLaw)], on day: Day, entered: Fields,
        problems: [Problem],
        faults: [DetentionFile.Fault]
    ) {
        let lines = opened.map { Line($0.record, law: $0.law, on: day) }
        detentions = Array(lines.sorted { $0.rank < $1.rank }.prefix(Self.most))
        late = lines.count(where: \.isLate)
        open = lines.count { $0.state != .decided }
        count = lines.count
        self.faults = faults
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.detentionsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        return """
            \(inputs.errorSummary)<p class="lead">\(say.html(.detentionsLead))</p>\(faulty(say))\
            \(buttonRow(
                Link(.detentionNew, to: "\(DetentionDesk.path)/new", isButton: true).html(say),
                Link(.totalsHeading, to: DetentionTotalsDesk.path).html(say)))\
            \(HTML.paragraph(say(.detentionsCounts, ["open": say.counted(open), "late": say.counted(late)])))\
            \(table(say))\(Details(.detentionFileAdd, isOpen: !problems.isEmpty, adding(inputs, say, forms)).html(say))
            """
    }

    private func faulty(_ say: Words) -> HTML {
        guard !faults.isEmpty else { return .empty }
        return DataTable(
            .detentionFaults, [.init(.detentionFileLine), .init(.detentionFileColumn), .init(.detentionFileWhy)],
            faults.map { [HTML(text: String($0.line)), "<code>\($0.column)</code>", say.html($0.text)] }
        ).html(say)
    }

    private func table(_ say: Words) -> HTML {
        let rows = detentions.map { line -> [HTML] in
            [
                Link(Text(verbatim: line.entry), to: "\(DetentionDesk.path)/\(line.id)").html(say),
                .name(line.importer), HTML(text: line.port), .day(line.detainedOn, say),
                line.order.map { .name($0) } ?? say.html(.detentionOrderNone),
                line.nextDue.map { due in
                    .day(due, say) + (line.isLate ? " " + StatusTag(.borderLate, .bad).html(say) : .empty)
                } ?? "—",
                StatusTag.detention(line.state, line.outcome).html(say),
            ]
        }
        let more: HTML =
            count > detentions.count
            ? HTML.paragraph(say(.detentionsMore, ["count": say.counted(count)])) : .empty
        return DataTable(
            .detentionsHeading,
            [
                .init(.detentionEntry), .init(.detentionImporter), .init(.borderPort), .init(.detentionDay),
                .init(.detentionOrder), .init(.detentionNextDue), .init(.borderState),
            ], rows, whenEmpty: .detentionsNone
        ).html(say) + more
    }

    private func adding(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        forms.post(
            to: "\(DetentionDesk.path)/files", files: true,
            inputs.once + HTML.paragraph(say(.detentionFileLead))
                + "<p><code>\(DetentionFile.columns.joined(separator: ","))</code></p>"
                + inputs.file("file", .detentionFile, megabytes: DetentionFile.most >> 20, accept: [".csv", ".gz"])
                + buttonRow(Button(.detentionFileAdd).html(say)))
    }
}

extension HTML {
    /// A day in the reader's words.
    static func day(_ day: Day, _ say: Words) -> HTML {
        #"<time class="date-short" datetime="\#(day.description)">\#(day.text(in: say.language))</time>"#
    }
}

/// The form of a new detention.
struct NewDetentionPage: Page {
    private let entered: Fields
    private let problems: [Problem]

    private enum CodingKeys: CodingKey {}

    init(entered: Fields, problems: [Problem]) {
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.detentionNew) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let parties = PartyRole.allCases.html { party($0, inputs, say) }
        let lines = (1...DetentionForm.linesMost).html { line($0, inputs, say) }
        return """
            \(Link.back(to: DetentionDesk.path, say))\(inputs.errorSummary)\
            \(forms.post(to: DetentionDesk.path, """
            \(inputs.once)\(inputs.text("entry", .detentionEntry, width: .medium))\
            \(inputs.text("port", .borderPort, hint: .borderPortHint, width: .medium))\
            \(inputs.text("arrived", .detentionArrived, hint: .borderDayHint, width: .short))\
            \(inputs.text("detained", .detentionDay, hint: .borderDayHint, width: .short))\
            \(parties)<h2>\(say.html(.detentionLines))</h2>\(HTML.paragraph(say(.detentionLinesLead)))\(lines)\
            \(buttonRow(Button(.detentionEnter).html(say)))
            """))
            """
    }

    private func party(_ role: PartyRole, _ inputs: Inputs, _ say: Words) -> HTML {
        let name = role.rawValue
        let fields: HTML = """
            \(inputs.text(name, .detentionPartyName))\
            \(inputs.text("\(name)-country", .borderCountry, hint: .borderCountryHint, width: .medium))\
            \(inputs.text("\(name)-address", .detentionPartyAddress))\
            \(inputs.text("\(name)-identifier", .detentionPartyNumber, hint: .detentionPartyNumberHint, width: .medium))
            """
        return "<h2>\(say.html(role.text))</h2>\(fields)"
    }

    private func line(_ number: Int, _ inputs: Inputs, _ say: Words) -> HTML {
        let units = QuantityUnit.allCases.map { Choice($0, $0.text) }
        let fields: HTML = """
            \(inputs.text("code-\(number)", .detentionCode, hint: .detentionCodeHint, width: .short))\
            \(inputs.text("goods-\(number)", .detentionGoods))\
            \(inputs.text("country-\(number)", .detentionOrigin, hint: .borderCountryHint, width: .medium))\
            \(inputs.text("quantity-\(number)", .detentionQuantity, kind: .number, width: .short))\
            \(inputs.select("unit-\(number)", .detentionUnit, units))\
            \(inputs.text("value-\(number)", .detentionValue, kind: .number, width: .short))\
            \(inputs.text("currency-\(number)", .detentionCurrency, hint: .detentionCurrencyHint, width: .short))
            """
        let isUsed = number == 1 || DetentionForm.parts.contains { entered["\($0.rawValue)-\(number)"] != nil }
        return Details(.detentionLine(number), isOpen: isUsed, fields).html(say)
    }
}
