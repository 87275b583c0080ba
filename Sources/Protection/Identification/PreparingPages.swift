import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

/// Writes down that the notice of rights was given, and in which language.
struct RightsPage: Page {
    let path: String
    let version: Int
    let language: LanguageCode?
    let isExplained: Bool
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case version, language, isExplained }

    init(
        _ room: IdentificationRoom, _ identification: Identification, entered: Fields? = nil, problems: [Problem] = []
    ) {
        path = room.path
        version = identification.version
        language = identification.rightsLanguage
        isExplained = identification.processExplainedAt != nil
        self.entered =
            entered
            ?? Fields([("language", language?.rawValue ?? ""), ("explained", isExplained ? "yes" : "")])
        self.problems = problems
    }

    func title(_ say: Words) -> String { say(.identRightsHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let contents: HTML = """
            \(inputs.hidden("version", version))\
            \(inputs.select(
                "language", .identRightsLanguage, .spoken(say.language), hint: .identRightsLanguageHint,
                likely: .common(say.language)))\
            \(inputs.checkbox("explained", .identExplained, hint: .identExplainedHint))\
            \(buttonRow(Button(.save).html(say), Link(.cancel, to: path).html(say)))
            """
        let print = [ScreenLanguage.zhHant, .en].html { language in
            #"<li><a href="\#(path)/notices/rights?language=\#(language.tag)">\#(language.endonym)</a></li>"#
        }
        return """
            \(Link.back(to: path, say))\(inputs.errorSummary)\(HTML.paragraph(say(.identRightsLead)))\
            <p>\(say(.identRightsPrint))</p><ul>\(print)</ul>\(forms.post(to: "\(path)/rights-notice", contents))
            """
    }
}

/// Why a professional has to stand by the person, by the law's list, and who was asked.
struct ProfessionalPage: Page {
    let path: String
    let version: Int
    let isChild: Bool
    let interview: InterviewContent?
    let asked: Identification.Professional?
    let law: [Named]
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case version, isChild, interview, asked, law }

    init(
        _ room: IdentificationRoom, _ identification: Identification, _ law: Jurisdiction.Identification,
        entered: Fields? = nil, problems: [Problem] = []
    ) throws {
        path = room.path
        version = identification.version
        isChild = room.isChild
        interview = try room.file.latest(InterviewContent.self)?.content
        asked = identification.professional
        self.law = law.prerequisites.first { $0.id == "professional-asked" }?.footing.cited ?? []
        self.entered = entered ?? Self.entered(interview, asked)
        self.problems = problems
    }

    private static func entered(_ interview: InterviewContent?, _ asked: Identification.Professional?) -> Fields {
        let known = [
            ("distressed", interview?.distressed), ("mentalImpairment", interview?.mentalImpairment),
            ("professionalNeeded", interview?.professionalNeeded),
        ]
        return Fields(
            known.compactMap { name, flag in flag.map { (name, $0 ? "yes" : "no") } }
                + (asked.map { [("asked", $0.rawValue)] } ?? []))
    }

    func title(_ say: Words) -> String { say(.identProfessionalHeading) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        let answers = [Choice("yes", .yes), Choice("no", .no)]
        let kinds =
            Identification.Professional.allCases.map { Choice($0, .professional($0)) }
            + [Choice(ProfessionalForm.notYet, .identNotAsked)]
        let child: HTML = isChild ? Inset(.warning, .paragraph(say(.identProfessionalChild))).html : .empty
        let contents: HTML = """
            \(inputs.hidden("version", version))\
            \(inputs.radios("distressed", .identDistressed, answers, isInline: true))\
            \(inputs.radios("mentalImpairment", .identImpaired, answers, isInline: true))\
            \(inputs.radios("professionalNeeded", .identOtherReason, answers, isInline: true))\
            \(inputs.radios("asked", .identAsked, kinds, hint: .identAskedHint))\
            \(buttonRow(Button(.save).html(say), Link(.cancel, to: path).html(say)))
            """
        return """
            \(Link.back(to: path, say))\(inputs.errorSummary)\(HTML.paragraph(say(.identProfessionalLead)))\
            <p class="hint">\(say.list(law.map { say($0.text) }))</p>\(child)\
            \(forms.post(to: "\(path)/professional", contents))
            """
    }
}
