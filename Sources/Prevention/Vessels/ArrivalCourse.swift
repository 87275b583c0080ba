import Foundation
import Lexicon
import Matching
import Policy
import Web

/// Where a call stands, from what was done so far.
struct ArrivalCourse: Sendable {
    typealias Told = ToldFact<Arrival>

    package enum State: String, Sendable, Codable, CaseIterable {
        case announced, asked, inspecting, inspected
        /// Denied, and waiting for a second person.
        case waiting
        case denied
        /// Denied; its release waits for a second person.
        case releaseWaiting = "release-waiting"
        case released
    }

    private(set) var requests: [Told] = []
    private(set) var answers: [Told] = []
    private(set) var inspections: [Told] = []
    private(set) var results: [Told] = []
    private(set) var denial: Told?
    private(set) var secondLook: Told?
    private(set) var release: Told?
    /// A release of what two people denied, until a second person has looked at it.
    private(set) var askedRelease: Told?

    init(_ facts: [Told]) {
        for told in facts {
            switch told.fact.deed {
            case .informationAsked: requests.append(told)
            case .informationReceived: answers.append(told)
            case .inspectionOrdered: inspections.append(told)
            case .inspectionResult: results.append(told)
            case .denial: (denial, secondLook) = (told, nil)
            case .secondLook: look(told)
            case .release: if told.content.needsSecondLook { askedRelease = told } else { free(told) }
            case .screened: break
            }
        }
    }

    private mutating func look(_ told: Told) {
        let isAgreed = told.content.answer == "agreed"
        guard let asked = askedRelease, asked.fact.id == told.fact.about else {
            secondLook = told
            if !isAgreed { denial = nil }
            return
        }
        askedRelease = nil
        // Where the second person does not agree, the denial stands as it did.
        if isAgreed { free(asked) }
    }

    /// What was denied is open again from then on.
    private mutating func free(_ told: Told) { (release, denial) = (told, nil) }

    var state: State {
        if denial != nil {
            if secondLook == nil { return .waiting }
            return askedRelease == nil ? .denied : .releaseWaiting
        }
        if release != nil { return .released }
        if !results.isEmpty, results.count >= inspections.count { return .inspected }
        if !inspections.isEmpty { return .inspecting }
        return unanswered.isEmpty ? .announced : .asked
    }

    /// Requests that nobody has answered.
    var unanswered: [Told] {
        requests.filter { request in !answers.contains { $0.fact.about == request.fact.id } }
    }

    /// Inspections whose result is not written down.
    var unfinished: [Told] {
        inspections.filter { inspection in !results.contains { $0.fact.about == inspection.fact.id } }
    }

    func isLate(on day: Day) -> Bool {
        release == nil && unanswered.contains { $0.fact.due.map { $0 < day } ?? false }
    }

    var hasFoundSomething: Bool { results.contains { $0.content.answer == "violation" } }

    /// What a second person has to look at; nil where nothing waits.
    var awaiting: Told? {
        switch state {
        case .waiting: denial
        case .releaseWaiting: askedRelease
        default: nil
        }
    }

    /// Whether it is one's own decision that waits. Who denied does not undo that by agreeing to a release either.
    func isOwn(_ worker: Worker.ID) -> Bool { awaiting?.fact.by == worker || denial?.fact.by == worker }

    /// A name alone is never a refusal: a number or a known owner is, or what an inspection found.
    func mayDeny(_ content: ArrivalContent) -> Bool { content.outcome == .refuseCheck || hasFoundSomething }
}

/// Why a measure is not taken.
enum ArrivalImpossible: Error, Sendable, Equatable, StepRefusal {
    /// Nothing but a name speaks against the ship, and no inspection found anything.
    case nameAlone
    /// What spoke against the ship when it was denied speaks against it no more.
    case nothingLeft
    case requestUnknown, inspectionUnknown
    case alreadyDenied, nothingToLookAt, ownDecision, alreadyReleased, releaseWaits

    var problem: Problem {
        switch self {
        case .nameAlone: Problem("denial", .arrivalNameAlone)
        case .nothingLeft: Problem("look", .arrivalNameAlone)
        case .releaseWaits: Problem("release-words", .arrivalReleaseWaits)
        case .requestUnknown:
            Problem("request", Text(en: "Choose a request that is still open.", zhHant: "請選擇尚未回覆的要求。"))
        case .inspectionUnknown:
            Problem("inspection", Text(en: "Choose an inspection that is still open.", zhHant: "請選擇尚未結束的檢查。"))
        case .alreadyDenied:
            Problem("denial", Text(en: "It is denied already, or waits for a second look.", zhHant: "已拒絕或待複核。"))
        case .nothingToLookAt: Problem("look", .borderNothingToLookAt)
        case .ownDecision: Problem("look", .borderOwnDecision)
        case .alreadyReleased: Problem("release-words", Text(en: "The ship is released already.", zhHant: "船舶已放行。"))
        }
    }
}

/// Reads the form of a measure and says which fact comes of it, or why none does.
struct ArrivalSteps {
    typealias Step = BorderStep<Arrival>

    let opened: OpenedRecord<Arrival>
    let visit: Visit
    let zone: TimeZone

    static let wordsMost = DetentionSteps.wordsMost

    private var course: ArrivalCourse { ArrivalCourse(opened.facts) }
    private var today: Day { Day(visit.now, in: zone) }

    private func step(
        _ deed: ArrivalDeed, due: Day? = nil, about: BorderFact<Arrival>.ID? = nil, firstBy: Worker.ID? = nil,
        _ content: FactContent
    ) -> [Step] {
        [Step(id: visit.once(), deed: deed, on: today, due: due, about: about, firstBy: firstBy, content: content)]
    }

    private func words(_ form: inout BorderForm, _ prefix: String) -> FactContent {
        FactContent(
            words: form.text("\(prefix)-words", most: Self.wordsMost, missing: .borderReasonMissing),
            basis: form.text("\(prefix)-basis", most: DetentionSteps.basisMost, missing: .borderBasisMissing))
    }

    func request() throws -> [Step] {
        var form = BorderForm(visit.form)
        let content = words(&form, "request")
        let due = form.day("request-due", required: false)
        try form.check()
        return step(.informationAsked, due: due, content)
    }

    func answer() throws -> [Step] {
        var form = BorderForm(visit.form)
        let words = form.text("answer-words", most: Self.wordsMost, missing: .borderReasonMissing)
        try form.check()
        let id = visit.form["request"].flatMap(BorderFact<Arrival>.ID.init(_:))
        guard let request = course.unanswered.first(where: { $0.fact.id == id }) else {
            throw ArrivalImpossible.requestUnknown
        }
        return step(.informationReceived, about: request.fact.id, FactContent(words: words))
    }

    func inspection() throws -> [Step] {
        var form = BorderForm(visit.form)
        let content = words(&form, "inspection")
        try form.check()
        return step(.inspectionOrdered, content)
    }

    func result() throws -> [Step] {
        var form = BorderForm(visit.form)
        let answer = form.code("found", ["nothing", "violation"], missing: .arrivalResultMissing)
        let words = form.text("result-words", most: Self.wordsMost, missing: .borderReasonMissing)
        try form.check()
        let id = visit.form["inspection"].flatMap(BorderFact<Arrival>.ID.init(_:))
        guard let inspection = course.unfinished.first(where: { $0.fact.id == id }) else {
            throw ArrivalImpossible.inspectionUnknown
        }
        return step(
            .inspectionResult, about: inspection.fact.id, FactContent(words: words, answer: answer))
    }

    func denial() throws -> [Step] {
        var form = BorderForm(visit.form)
        let answer = form.code("denial", ["entry", "use"], missing: .arrivalDenialMissing)
        var content = words(&form, "denial")
        try form.check()
        guard course.denial == nil else { throw ArrivalImpossible.alreadyDenied }
        guard course.mayDeny(opened.content) else { throw ArrivalImpossible.nameAlone }
        content.answer = answer
        content.needsSecondLook = true
        return step(.denial, content)
    }

    func secondLook(by worker: Worker.ID) throws -> [Step] {
        var form = BorderForm(visit.form)
        let answer = form.code("look", ["agreed", "not-agreed"], missing: .borderSecondLookMissing)
        let words = form.text("look-words", most: Self.wordsMost, missing: .borderReasonMissing)
        try form.check()
        guard let awaiting = course.awaiting else { throw ArrivalImpossible.nothingToLookAt }
        guard !course.isOwn(worker) else { throw ArrivalImpossible.ownDecision }
        // The lists may say less by now than when it was denied.
        guard course.state == .releaseWaiting || answer != "agreed" || course.mayDeny(opened.content) else {
            throw ArrivalImpossible.nothingLeft
        }
        return step(
            .secondLook, about: awaiting.fact.id, firstBy: awaiting.fact.by, FactContent(words: words, answer: answer))
    }

    func release() throws -> [Step] {
        var form = BorderForm(visit.form)
        var content = words(&form, "release")
        try form.check()
        switch course.state {
        case .released: throw ArrivalImpossible.alreadyReleased
        case .waiting, .releaseWaiting: throw ArrivalImpossible.releaseWaits
        // What two people decided is not undone by one.
        case .denied: content.needsSecondLook = true
        case .announced, .asked, .inspecting, .inspected: break
        }
        return step(.release, content)
    }
}
