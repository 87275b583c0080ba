import Foundation
import Lexicon
import Policy
import Web

/// One round, as one of its parties sees it: what it rests on, what is asked of them now, who takes part.
///
/// An agency sees who else takes part, as the agreement names them, and of their files nothing.
struct RoundPage: Page {
    struct Party: Encodable, Sendable {
        let seat: String
        let code: String
        let part: OverlapSeat.Part
        let name: TwoNamesShown
        let isYours: Bool
        /// How far its file is; nil where that is not the reader's to know.
        let progress: Progress?
        let destroyedAt: Moment?
    }

    struct Progress: Encodable, Sendable {
        let value: RoundState.Progress

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(value.code)
        }
    }

    let id: String
    let version: Int
    let name: String
    let epoch: String
    let instrument: String
    let article: String
    let agreedOn: String
    let begins: String
    let ends: String
    let takesUntil: Due
    let status: OverlapRound.Status
    let asks: [RoundState.Ask]
    let parties: [Party]
    let lines: Int
    let captures: String?
    let quota: Int?
    let duplicatesUntil: Moment?
    private let canAbandon: Bool
    private let days: (begins: Day, ends: Day, agreed: Day)
    let ownCode: String?
    let ownPlace: Int
    let waiting: [Party]
    let keeps: Bool
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey {
        case id, version, name, epoch, begins, ends, instrument, article, agreedOn, takesUntil, status, asks, parties,
            lines
        case captures, quota, duplicatesUntil, ownCode, waiting
    }

    init(_ inside: RoundInside, zone: TimeZone, entered: Fields, problems: [Problem]) {
        let state = inside.state, round = state.round, unit = inside.acting.unit
        id = round.id.description
        version = round.version
        name = round.name
        epoch = round.epoch
        instrument = round.instrument
        article = round.article
        agreedOn = round.agreedOn.description
        begins = round.begins.description
        ends = round.ends.description
        days = (round.begins, round.ends, round.agreedOn)
        takesUntil = Due(round.takesUntil, in: zone)
        status = state.status
        asks = state.asks(of: unit)
        let agency = state.seat(unit, .agency), trustee = state.seat(unit, .trustee)
        let seesProgress = inside.keeps || trustee != nil
        func party(_ seat: OverlapSeat) -> Party {
            let isTold = seat.part == .agency && (seesProgress || seat.unit == unit)
            return Party(
                seat: seat.id.description, code: seat.code, part: seat.part,
                name: TwoNamesShown(inside.parties.name(of: seat.unit)), isYours: seat.unit == unit,
                progress: isTold ? Progress(value: state.progress(of: seat)) : nil,
                destroyedAt: seat.destroyedAt.map { Moment($0, in: zone) })
        }
        parties = state.seats.map(party)
        waiting = trustee.map { state.waiting(for: $0).map { party($0.seat) } } ?? []
        lines = state.lines.count
        keeps = inside.keeps
        captures = inside.keeps ? round.captures : nil
        canAbandon = inside.keeps && round.closedAt == nil && round.abandonedAt == nil
        quota = agency?.quota
        duplicatesUntil = agency.flatMap { state.paper(.duplicates, of: $0)?.goesAt }.map { Moment($0, in: zone) }
        ownCode = (agency ?? trustee)?.code
        ownPlace = (agency ?? trustee)?.place ?? 0
        self.entered = entered
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.roundHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        return """
            \(Link.back(to: RoundDesk.path, .roundBack, say))\(inputs.errorSummary)\(facts(say))\
            <h2>\(say.html(.roundAsked))</h2>\(RoundTasks(page: self).html(inputs, say, forms))\
            \(table(say))\(result(say))\(papers(say))\(abandonment(inputs, say, forms))
            """
    }

    private func facts(_ say: Words) -> HTML {
        SummaryList([
            .init(.roundName, html: .typed(name)), .init(.roundEpoch, html: .typed(epoch)),
            .init(
                .roundPeriod, "\(days.begins.text(in: say.language)) – \(days.ends.text(in: say.language))"),
            .init(.roundStatus, html: status.tag.html(say)),
            .init(.roundInstrument, html: .typed(instrument)), .init(.roundArticle, html: .typed(article)),
            .init(.roundAgreed, days.agreed.text(in: say.language)), .init(.roundPurpose, say(.roundPurposeText)),
            .init(.roundUntil, html: takesUntil.html(say)),
        ]).html(say)
    }

    private func table(_ say: Words) -> HTML {
        let rows = parties.map { party -> [HTML] in
            let state: HTML =
                party.destroyedAt.map { say.html(.roundKeyGone) + " " + $0.html(say) }
                ?? party.progress.map { say.html($0.value.text) } ?? "—"
            let yours: HTML = party.isYours ? " " + StatusTag(.roundYours, .active).html(say) : .empty
            return [say.html(party.name.text) + yours, "<code>\(party.code)</code>", say.html(party.part.text), state]
        }
        return DataTable(
            .roundParties, [.init(.roundParty), .init(.roundCode), .init(.roundPart), .init(.roundProgress)], rows
        ).html(say)
    }

    private func result(_ say: Words) -> HTML {
        guard let captures else { return .empty }
        return """
            <h2>\(say.html(.roundResult))</h2>\(HTML.paragraph(say(.roundResultLead)))\
            <p>\(Link(.roundResultLink, to: "/evidence/overlaps/\(captures)", isButton: true).html(say))</p>
            """
    }

    private func papers(_ say: Words) -> HTML {
        guard status != .gathering, status != .committing else { return .empty }
        let path = "\(RoundDesk.path)/\(id)"
        let trustees = parties.filter { $0.part == .trustee }
        let logs = trustees.html { party in
            """
            <li>\(Link(.roundLogLink, to: "\(path)/trustees/\(party.seat)/log", about: party.name.text).html(say)) \
            <code>\(party.code)</code></li>
            """
        }
        return """
            <h2>\(say.html(.roundLog))</h2>\(HTML.paragraph(say(.roundLogLead, ["count": String(lines)])))\
            <ul><li>\(Link(.roundDescription, to: "\(path)/description").html(say))</li>\(logs)</ul>\
            \(RoundCommands.verify.html)
            """
    }

    private func abandonment(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        guard canAbandon else { return .empty }
        return Details(
            .roundAbandon,
            forms.post(
                to: "\(RoundDesk.path)/\(id)/abandonment",
                inputs.hidden("version", version) + inputs.once + HTML.paragraph(say(.roundAbandonLead))
                    + buttonRow(Button(.roundAbandon, .grave).html(say)))
        ).html(say)
    }
}
