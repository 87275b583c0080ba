import Foundation
import Lexicon
import Packs
import Store
import Web

/// A paper that the person is given, in the language it was asked in, whatever language the worker reads.
struct PaperPage: Page {
    struct Section: Encodable, Sendable {
        let heading: String
        let body: String
    }

    let paper: IdentificationPaper
    let language: ScreenLanguage
    let heading: String
    /// Nobody who may say so has reviewed the wording: it replaces no form of the authority.
    let isDraft: Bool
    let sections: [Section]
    let law: [String]
    let reference: String
    let letterhead: [String]

    private enum CodingKeys: CodingKey { case paper, heading, isDraft, sections, law, reference }

    /// One of the pack's notices.
    init(
        _ paper: IdentificationPaper, _ notice: String, of identification: Identification, _ words: PaperWords
    ) throws {
        guard let template = words.jurisdiction.identification.notice(notice) else { throw NotFound() }
        self.paper = paper
        language = words.language
        heading = template.names[language]
        isDraft = !template.mayServe
        let filled = try template.filled(try words.values(of: identification), in: language)
        sections = filled.map { Section(heading: $0.heading, body: $0.body) }
        let cited = template.footing.cited + template.sections.flatMap(\.footing.cited)
        law = Self.once(cited.map { $0.text(in: words.language) })
        reference = words.room.inside.record.reference.text
        letterhead = words.letterhead(of: identification.unit)
    }

    /// The result of an objection, for which the pack has no form.
    static func objection(_ identification: Identification, _ words: PaperWords) throws -> PaperPage {
        guard let objection = words.room.objection, let ending = objection.ending, objection.endedAt != nil else {
            throw NotFound()
        }
        let (room, say) = (words.room, words.say)
        let body = ending == .correctedByBody ? identification.unit : objection.superior ?? identification.unit
        let values = [
            "name": try room.file.latest(NameContent.self)?.content.asWished ?? words.blank,
            "reference": room.inside.record.reference.text,
            "agency": words.directory.name(of: body)(in: words.language),
            "date": words.day(objection.endedAt), "received": words.day(objection.receivedAt),
            "result": say(
                .paperObjectionOutcome,
                ["ending": say(.ending(ending)), "result": identification.outcome.map { say(.outcome($0)) } ?? ""]),
        ]
        let reasons =
            try room.notice(objection.reasons, at: .reasons(on: objection.id))?.printed(in: words.language, say)
            ?? words.blank
        let isNowVictim = ending != .dismissed && identification.outcome == .victim
        let after: Text = isNowVictim ? .paperObjectionCorrected : .paperObjectionFinal
        return PaperPage(
            paper: .objection, language: words.language, heading: say(.paperObjection), isDraft: true,
            sections: [
                Section(heading: say(.decisionResult), body: say(.paperObjectionResult, values)),
                Section(heading: say(.decisionReasons), body: reasons),
                Section(heading: say(.paperObjectionAfter), body: say(after)),
            ],
            law: once(words.jurisdiction.clock("objection-decision")?.footing.cited.map { say($0.text) } ?? []),
            reference: room.inside.record.reference.text, letterhead: words.letterhead(of: body))
    }

    private init(
        paper: IdentificationPaper, language: ScreenLanguage, heading: String, isDraft: Bool, sections: [Section],
        law: [String], reference: String, letterhead: [String]
    ) {
        self.paper = paper
        self.language = language
        self.heading = heading
        self.isDraft = isDraft
        self.sections = sections
        self.law = law
        self.reference = reference
        self.letterhead = letterhead
    }

    private static func once(_ texts: [String]) -> [String] {
        texts.reduce(into: []) { once, text in if !once.contains(text) { once.append(text) } }
    }

    var frame: Frame { .paper }
    var hasOwnHeading: Bool { true }
    var footnote: String? { reference }

    func title(_ say: Words) -> String { say(paper.name) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let own = Words(language)
        let draft: HTML = isDraft ? Inset(.warning, "<p><strong>\(own(.paperDraft))</strong></p>").html : .empty
        let parts = sections.html { "<section><h2>\($0.heading)</h2>\(paragraphs($0.body))</section>" }
        let signatures = [Text.paperSignature, .paperDate, .paperHandedBy].html { text in
            "<p>\(own(text))\(language == .zhHant ? "：＿＿＿＿＿＿＿＿＿＿" : ": ____________________")</p>"
        }
        let cited: HTML = law.isEmpty ? .empty : #"<p class="hint">\#(own(.paperLaw)) \#(own.list(law))</p>"#
        return """
            <div lang="\(language.tag)" dir="ltr"><h1>\(heading)</h1>\(draft)\(parts)\(signatures)\(cited)</div>
            """
    }

    private func paragraphs(_ text: String) -> HTML { "<p>\(HTML.typed(text))</p>" }
}

/// Writes down that the notice is in the person's hands.
struct ServicePage: Page {
    let path: String
    let version: Int
    let canServe: Bool
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case version, canServe }

    func title(_ say: Words) -> String { say(.serviceHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let back = Link.back(to: path, say) + inputs.errorSummary
        guard canServe else { return back + HTML.paragraph(say(.serviceNot)) }
        let ways = Identification.Service.allCases.map { Choice($0, .service($0)) }
        let contents: HTML = """
            \(inputs.hidden("version", version))\(inputs.radios("how", .serviceHow, ways))\
            \(inputs.date("day", .serviceDay, hint: .serviceDayHint, allowsAbout: false, allowsUnknown: false))\
            \(buttonRow(Button(.save).html(say), Link(.cancel, to: path).html(say)))
            """
        return back + HTML.paragraph(say(.serviceLead)) + forms.post(to: "\(path)/service", contents)
    }
}
