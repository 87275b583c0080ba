import Foundation
import Lexicon
import Web

/// What was asked and decided of a bid, and the step that comes next.
struct BidSteps: Encodable, Sendable {
    struct Request: Encodable, Sendable {
        let id, question, due: String
        let version: Int
        let answer: String?
        let sent: Moment
    }

    struct Verdict: Encodable, Sendable {
        let id, reason, article: String
        let version: Int
        let outcome: BidVerdict.Outcome
        let ground: BidVerdict.Ground?
        let decided: Moment
        let isFinal, isOwn, needsSecond: Bool
    }

    struct Paper: Encodable, Sendable {
        let id, digest: String
        let made: Moment
    }

    let bid: String
    let requests: [Request]
    let verdicts: [Verdict]
    let dossiers: [Paper]
    let exclusionStates: [Text]
    /// The lists of the check, with their age today.
    let lists: [ListInForce]

    private enum CodingKeys: CodingKey { case bid, requests, verdicts, dossiers }

    init(_ inside: BidInside, reader: Worker.ID, today: Day, zone: TimeZone) {
        lists = inside.editions.map { ListInForce($0, on: "\(today)") }
        bid = "\(inside.bid.id)"
        requests = inside.requests.map { request, asked in
            Request(
                id: "\(request.id)", question: asked.question, due: request.due, version: request.version,
                answer: asked.answer, sent: Moment(request.sentAt, in: zone))
        }
        verdicts = inside.verdicts.map { verdict, reason in
            Verdict(
                id: "\(verdict.id)", reason: reason.reason, article: reason.article, version: verdict.version,
                outcome: verdict.outcome, ground: verdict.ground, decided: Moment(verdict.decidedAt, in: zone),
                isFinal: verdict.isFinal, isOwn: verdict.decidedBy == reader,
                needsSecond: verdict.needsSecond)
        }
        dossiers = inside.dossiers.map {
            Paper(id: "\($0.id)", digest: DossierPage.short($0), made: Moment($0.madeAt, in: zone))
        }
        exclusionStates = inside.exclusions.map(\.state.text)
    }

    private var path: String { "\(BidDesk.path)/\(bid)" }

    func html(_ inputs: Inputs, wrong: Set<String>, _ say: Words, _ forms: Forms) -> HTML {
        asked(inputs, wrong, say, forms) + decided(inputs, wrong, say, forms) + papers(say, forms)
    }

    private func asked(_ inputs: Inputs, _ wrong: Set<String>, _ say: Words, _ forms: Forms) -> HTML {
        let rows = requests.map { request -> [HTML] in
            let answering = forms.post(
                to: "\(path)/questions/\(request.id)/answer",
                inputs.hidden("version", request.version)
                    + Inputs(say).textarea("answer", .bidAnswer, limit: BidDesk.reasonMost, rows: 3)
                    + buttonRow(Button(.bidAnswerSave, .secondary).html(say)))
            return [
                HTML.typed(request.question), HTML(text: request.due),
                request.answer.map { HTML.typed($0) } ?? Details(.bidNoAnswer, answering).html(say),
            ]
        }
        let table = DataTable(
            .bidRequests, [.init(.bidQuestion), .init(.bidDue), .init(.bidAnswer)], rows,
            whenEmpty: .bidRequestsNone)
        let asking = forms.post(
            to: "\(path)/questions",
            inputs.once + inputs.textarea("question", .bidQuestion, limit: BidDesk.reasonMost, rows: 3)
                + inputs.text("due", .bidDue, hint: .bidOpeningHintPlain, width: .short)
                + buttonRow(Button(.bidAsk, .secondary).html(say)))
        let isOpen = !wrong.isDisjoint(with: ["question", "due", "answer"])
        return table.html(say) + Details(.bidAsk, isOpen: isOpen, asking).html(say)
    }

    private func decided(_ inputs: Inputs, _ wrong: Set<String>, _ say: Words, _ forms: Forms) -> HTML {
        let rows = verdicts.map { verdict -> [HTML] in
            [
                StatusTag(verdict.outcome.text, verdict.outcome == .ineligible ? .bad : .neutral).html(say),
                say.html(verdict.ground?.text ?? Text(verbatim: "")) + " " + HTML(text: verdict.article),
                HTML.typed(verdict.reason), verdict.decided.html(say), confirmation(verdict, inputs, say, forms),
            ]
        }
        let table = DataTable(
            .bidVerdicts,
            [
                .init(.bidVerdicts), .init(.bidGround), .init(.bidReason), .init(.bidDecided), .init(.bidStand),
            ], rows, whenEmpty: .bidVerdictsNone)
        let outcomes = BidVerdict.Outcome.allCases.map { Choice($0, $0.text) }
        let grounds = BidVerdict.Ground.allCases.map { Choice($0, $0.text) }
        let deciding = forms.post(
            to: "\(path)/verdicts",
            inputs.once + HTML.paragraph(say(.bidVerdictLead)) + inputs.radios("outcome", .bidVerdicts, outcomes)
                + inputs.select("ground", .bidGround, grounds)
                + inputs.text("article", .bidArticle, hint: .bidArticleHint)
                + inputs.textarea("reason", .bidReason, limit: BidDesk.reasonMost, rows: 4)
                + buttonRow(Button(.bidDecideVerdict).html(say)))
        let isOpen = !wrong.isDisjoint(with: ["outcome", "ground", "reason"])
        return table.html(say) + Details(.bidDecideVerdict, isOpen: isOpen, deciding).html(say)
    }

    private func confirmation(_ verdict: Verdict, _ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        guard verdict.needsSecond else { return .empty }
        guard !verdict.isFinal else { return say.html(.bidConfirmedBy) }
        let waits = StatusTag(.bidAwaits, .warning).html(say)
        guard !verdict.isOwn else { return waits }
        return waits
            + forms.post(
                to: "\(path)/verdicts/\(verdict.id)/confirmation",
                inputs.hidden("version", verdict.version) + buttonRow(Button(.bidConfirm).html(say)))
    }

    private func papers(_ say: Words, _ forms: Forms) -> HTML {
        let links = BidPaper.Kind.allCases.filter { $0 != .letter || !verdicts.isEmpty }.html { kind in
            let paths = [("en", Text.bidInEnglish), ("zh-Hant", Text.bidInChinese)]
            let languages = paths.html { tag, name in
                """
                 \(Link(name, to: "\(path)/\(kind.rawValue)?in=\(tag)", about: kind.text).html(say)) \
                (\(Link(.bidAsText, to: "\(path)/\(kind.rawValue)?in=\(tag)&as=text", about: kind.text).html(say)))
                """
            }
            return "<li>\(say.html(kind.text)):\(languages)</li>"
        }
        let rows = dossiers.map { dossier -> [HTML] in
            [
                Link(Text(verbatim: dossier.digest), to: "\(DossierDesk.path)/\(dossier.id)").html(say),
                dossier.made.html(say),
            ]
        }
        let given = DataTable(
            .dossiersHeading, [.init(.dossierDigest), .init(.dossierMade)], rows, whenEmpty: .dossiersNone)
        let making = forms.post(
            to: "\(path)/dossiers", Inputs(say).once + buttonRow(Button(.dossierMake).html(say)))
        return "<h2>\(say.html(.bidPapers))</h2><ul>\(links)</ul>\(making)\(given.html(say))"
    }
}
