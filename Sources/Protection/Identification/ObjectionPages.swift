import Foundation
import Lexicon
import Packs
import Web

/// Until when an objection can be raised, on both readings of the law.
struct ObjectionTimeShown: Encodable, Sendable {
    let lastDay: String
    /// The later reading; nil where both give the same day.
    let latestDay: String?
    let isOver: Bool
    let law: [Named]
    private let time: ObjectionTime

    private enum CodingKeys: CodingKey { case lastDay, latestDay, isOver, law }

    init(_ time: ObjectionTime, _ jurisdiction: Jurisdiction, isOver: Bool) {
        self.time = time
        self.isOver = isOver
        lastDay = time.due.lastDay.description
        latestDay = time.isDoubtful ? time.lapses.lastDay.description : nil
        law = jurisdiction.clock(Identification.objectionClock)?.footing.cited ?? []
    }

    func html(_ say: Words) -> HTML {
        var words = "\(say(.objectionLastDay, ["day": time.due.lastDay.text(in: say.language)]))\(say.gap)"
        if time.isDoubtful { words += say(.objectionLatestDay, ["day": time.lapses.lastDay.text(in: say.language)]) }
        if isOver { words += " " + say(.objectionOver) }
        return "<p>\(words)</p><p class=\"hint\">\(say.list(law.map { say($0.text) }))</p>"
    }
}

/// An objection: taken in, looked at again by the body that decided, and decided by its superior.
struct ObjectionPage: Page {
    let path: String
    let version: Int
    let objection: ObjectionShown?
    let time: ObjectionTimeShown?
    let canReceive: Bool
    let canAnswer: Bool
    let canDecide: Bool
    let superiors: [Named]
    let entered: Fields
    let problems: [Problem]

    private enum CodingKeys: CodingKey { case version, objection, time, canReceive, canAnswer, canDecide, superiors }

    func title(_ say: Words) -> String { say(.identObjection) }

    func body(_ say: Words, _ forms: Forms) -> HTML {
        let inputs = Inputs(say, entered: entered, problems: problems)
        var parts: HTML = "\(Link.back(to: path, say))\(inputs.errorSummary)"
        if let objection { parts += objection.html(say) } else if let time { parts += time.html(say) }
        if canReceive { parts += receiving(inputs, say, forms) }
        if canAnswer { parts += answering(inputs, say, forms) }
        if canDecide { parts += deciding(inputs, say, forms) }
        return parts
    }

    private func receiving(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        let who = [Choice("person", .objectionByPerson), Choice("representative", .objectionByOther)]
        let contents: HTML = """
            \(inputs.radios("by", .objectionBy, who))\
            \(inputs.date(
                "received", .objectionReceivedAt, hint: .objectionReceivedHint, allowsAbout: false,
                allowsUnknown: false))\
            \(inputs.textarea("grounds", .objectionGrounds, hint: .objectionGroundsHint, rows: 8))\
            \(buttonRow(Button(.objectionReceive).html(say), Link(.cancel, to: path).html(say)))
            """
        return """
            \(HTML.paragraph(say(.objectionLead)))\(Inset(.plain, .paragraph(say(.objectionHelpGoesOn))).html)\
            \(forms.post(to: "\(path)/objection", contents))
            """
    }

    private func answering(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        let right: HTML = """
            \(inputs.hidden("version", version))\(inputs.notice("reasons", .decisionReasons, hint: .noticeReasonsHint))\
            \(buttonRow(Button(.objectionCorrect).html(say)))
            """
        return """
            <h2>\(say(.objectionIsRight))</h2>\(HTML.paragraph(say(.objectionIsRightLead)))\
            \(forms.post(to: "\(path)/objection/correction", right))\
            <h2>\(say(.objectionIsNotRight))</h2>\(HTML.paragraph(say(.objectionIsNotRightLead)))\
            \(forwarding(inputs, say, forms))
            """
    }

    /// Only to whoever is over the unit. Where nobody was named, it says who can do that.
    private func forwarding(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        guard let first = superiors.first else { return Inset(.warning, .paragraph(say(.objectionNoSuperior))).html }
        let above =
            superiors.count == 1
            ? SummaryList([.init(.objectionSuperior, say(first.text))]).html(say)
                + inputs.hidden("superior", first.code)
            : inputs.select(
                "superior", .objectionSuperior, superiors.map { Choice($0.code, $0.text) },
                hint: .objectionSuperiorHint)
        let contents: HTML = """
            \(inputs.hidden("version", version))\(above)\
            \(inputs.textarea("opinion", .objectionOpinion))\(buttonRow(Button(.objectionForward).html(say)))
            """
        return forms.post(to: "\(path)/objection/forwarding", contents)
    }

    private func deciding(_ inputs: Inputs, _ say: Words, _ forms: Forms) -> HTML {
        let endings = AnswerForm.endings.map { Choice($0, .ending($0)) }
        let contents: HTML = """
            \(inputs.hidden("version", version))\(inputs.radios("ending", .objectionEnding, endings))\
            \(inputs.notice("reasons", .decisionReasons, hint: .noticeReasonsHint, rows: 8))\
            \(buttonRow(Button(.objectionDecide, .grave).html(say), Link(.cancel, to: path).html(say)))
            """
        return """
            <h2>\(say(.objectionDecideHeading))</h2>\(HTML.paragraph(say(.objectionDecideLead)))\
            \(forms.post(to: "\(path)/objection/decision", contents))
            """
    }
}
