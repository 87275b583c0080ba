import Foundation
import Lexicon
import Policy
import Web

/// Reads the form of a step and says which facts come of it, or why none does.
struct DetentionSteps {
    typealias Step = DetentionWork.Step
    typealias Impossible = DetentionWork.Impossible

    let opened: OpenedRecord<Detention>
    let visit: Visit
    let zone: TimeZone

    static let wordsMost = 1_000
    static let basisMost = 300

    private var course: DetentionCourse { DetentionCourse(opened.facts) }
    private var today: Day { Day(visit.now, in: zone) }

    /// Several papers asked for at once, each a fact of its own; the first bears the form's identifier.
    func documents() throws -> [Step] {
        var form = BorderForm(visit.form)
        let papers = form.codes("paper", as: AskedPaper.self, missing: .detentionPaperMissing)
        let title = form.text("title", most: 200)
        if papers.contains(.other), title.isEmpty { form.problem("title", .detentionPaperTitleMissing) }
        let due = form.day("due", required: false)
        let day = form.day("asked-on", required: false) ?? today
        try form.check()
        try isOpen()
        return papers.enumerated().map { place, paper in
            var content = FactContent(answer: paper.rawValue)
            if paper == .other { content.title = title }
            return Step(
                id: place == 0 ? visit.once() : .init(), deed: .documentAsked, on: day, due: due, content: content)
        }
    }

    func receipt() throws -> [Step] {
        var form = BorderForm(visit.form)
        let day = form.day("received-on", required: false) ?? today
        let words = form.text("received-words", most: Self.wordsMost)
        try form.check()
        let document = try document("received")
        return [
            Step(
                id: visit.once(), deed: .documentReceived, on: day, about: document.asked.fact.id,
                content: FactContent(words: words), file: visit.file("file")?.bytes)
        ]
    }

    func judgement() throws -> [Step] {
        var form = BorderForm(visit.form)
        let answer = form.code("sufficiency", ["sufficient", "insufficient"], missing: .detentionJudgementMissing)
        let words = form.text("judged-words", most: Self.wordsMost, missing: .borderReasonMissing)
        try form.check()
        let document = try document("judged")
        guard !document.receipts.isEmpty else { throw Impossible.nothingToJudge }
        return [
            Step(
                id: visit.once(), deed: .documentJudged, on: today, about: document.asked.fact.id,
                content: FactContent(words: words, answer: answer))
        ]
    }

    private func document(_ field: String) throws -> DetentionCourse.Document {
        try isOpen()
        let id = visit.form[field].flatMap(BorderFact<Detention>.ID.init(_:))
        guard let document = course.documents.first(where: { $0.asked.fact.id == id }) else {
            throw Impossible.documentUnknown
        }
        return document
    }

    func period() throws -> [Step] {
        var form = BorderForm(visit.form)
        let title = form.text("period-title", most: 200, missing: .detentionPeriodTitleMissing)
        let basis = form.text("period-basis", most: Self.basisMost, missing: .borderBasisMissing)
        let due = form.day("period-due", required: true)
        try form.check()
        try isOpen()
        return [
            Step(
                id: visit.once(), deed: .periodSet, on: today, due: due,
                content: FactContent(title: title, basis: basis))
        ]
    }

    func extending() throws -> [Step] {
        var form = BorderForm(visit.form)
        let answer = form.code("extension", ["granted", "refused"], missing: .detentionExtensionMissing)
        let words = form.text("extension-words", most: Self.wordsMost, missing: .borderReasonMissing)
        let until = form.day("until", required: answer == "granted")
        try form.check()
        try isOpen()
        let id = visit.form["period"].flatMap(BorderFact<Detention>.ID.init(_:))
        guard let period = course.periods.first(where: { $0.set.fact.id == id }) else {
            throw Impossible.periodUnknown
        }
        if answer == "granted", let until, let due = period.due, until <= due { throw Impossible.extensionNotLater }
        return [
            Step(
                id: visit.once(), deed: .extensionAsked, on: today, due: answer == "granted" ? until : nil,
                about: period.set.fact.id, content: FactContent(words: words, answer: answer))
        ]
    }

    func decision(by worker: Worker.ID) throws -> [Step] {
        var form = BorderForm(visit.form)
        let answer = form.code(
            "outcome", DetentionOutcome.allCases.map(\.rawValue), missing: .detentionOutcomeMissing)
        let words = form.text("decision-words", most: Self.wordsMost, missing: .borderReasonMissing)
        let basis = form.text("decision-basis", most: Self.basisMost, missing: .borderBasisMissing)
        let day = form.day("decided-on", required: false) ?? today
        try form.check()
        guard course.decision == nil, let outcome = DetentionOutcome(rawValue: answer) else {
            throw Impossible.alreadyDecided
        }
        let amounts = outcome == .releasedInPart ? try amounts() : []
        return [
            Step(
                id: visit.once(), deed: .decision, on: day,
                content: FactContent(
                    words: words, basis: basis, answer: answer,
                    needsSecondLook: course.needsSecondLook(outcome, by: worker), amounts: amounts))
        ]
    }

    /// How much of each line goes free: some of it, and not all.
    private func amounts() throws -> [FactContent.LineAmount] {
        var isLess = false
        let amounts = try opened.content.lines.enumerated().compactMap { place, line -> FactContent.LineAmount? in
            guard let whole = line.amount else {
                isLess = true
                return nil
            }
            let text = visit.form["amount-\(place + 1)"] ?? "0"
            guard let freed = ExactNumber.read(text, places: 3) else {
                throw Impossible.amountUnreadable(line: place + 1)
            }
            guard freed <= whole.thousandths else { throw Impossible.amountsWrong }
            if freed < whole.thousandths { isLess = true }
            return freed == 0
                ? nil : .init(line: place + 1, amount: Quantity(thousandths: freed, unit: whole.unit))
        }
        guard isLess, !amounts.isEmpty else { throw Impossible.amountsWrong }
        return amounts
    }

    func secondLook(by worker: Worker.ID) throws -> [Step] {
        var form = BorderForm(visit.form)
        let answer = form.code("look", ["agreed", "not-agreed"], missing: .borderSecondLookMissing)
        let words = form.text("look-words", most: Self.wordsMost, missing: .borderReasonMissing)
        try form.check()
        guard course.state == .waiting, let decision = course.decision else { throw Impossible.nothingToLookAt }
        guard decision.fact.by != worker else { throw Impossible.ownDecision }
        return [
            Step(
                id: visit.once(), deed: .secondLook, on: today, about: decision.fact.id, firstBy: decision.fact.by,
                content: FactContent(words: words, answer: answer))
        ]
    }

    private func isOpen() throws(Impossible) {
        guard course.decision == nil else { throw .alreadyDecided }
    }
}
