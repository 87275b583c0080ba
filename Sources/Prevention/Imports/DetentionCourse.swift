import Foundation
import Lexicon
import Policy

/// How a detention ended.
package enum DetentionOutcome: String, Sendable, Codable, CaseIterable {
    case released
    case releasedInPart = "released-in-part"
    case excluded, exported, seized, forfeited
}

/// A paper that an importer may be asked for: one that the rules know, or another that the officer names.
package struct AskedPaper: RawRepresentable, Sendable, Hashable, Codable, CaseIterable {
    /// Nil for a paper that the officer names.
    package let document: AskedDocument?

    package static let other = AskedPaper(document: nil)
    package static let allCases = AskedDocument.allCases.map { AskedPaper(document: $0) } + [other]

    package init(document: AskedDocument?) { self.document = document }

    package init?(rawValue: String) {
        document = AskedDocument(rawValue: rawValue)
        if document == nil, rawValue != "other" { return nil }
    }

    package var rawValue: String { document?.rawValue ?? "other" }
}

/// Where a detention stands, from what was done so far.
struct DetentionCourse: Sendable {
    typealias Told = ToldFact<Detention>

    struct Document: Sendable {
        enum State: String, Sendable, Codable, CaseIterable { case asked, received, sufficient, insufficient }

        let asked: Told
        fileprivate(set) var receipts: [Told] = []
        fileprivate(set) var judgement: Told?

        var state: State {
            if let judgement {
                return judgement.content.answer == "sufficient" ? .sufficient : .insufficient
            }
            return receipts.isEmpty ? .asked : .received
        }

        func isLate(on day: Day) -> Bool { state == .asked && asked.fact.due.map { $0 < day } ?? false }
    }

    /// A period that runs, with what was asked to lengthen it.
    struct Period: Sendable {
        let set: Told
        fileprivate(set) var extensions: [Told] = []

        /// The last day of it, as it was granted.
        var due: Day? {
            extensions.last { $0.content.answer == "granted" }?.fact.due ?? set.fact.due
        }

        func isLate(on day: Day) -> Bool { due.map { $0 < day } ?? false }
    }

    enum State: String, Sendable, Codable, CaseIterable {
        case detained
        /// Decided, and waiting for a second person.
        case waiting
        case decided
    }

    private(set) var documents: [Document] = []
    private(set) var periods: [Period] = []
    /// The decision that stands or waits; one that the second person did not agree with is gone.
    private(set) var decision: Told?
    private(set) var secondLook: Told?

    init(_ facts: [Told]) {
        for told in facts { take(told) }
    }

    private mutating func take(_ told: Told) {
        switch told.fact.deed {
        case .documentAsked: documents.append(Document(asked: told))
        case .documentReceived:
            answer(told) {
                $0.receipts.append(told)
                // What came after a judgement waits to be judged anew.
                $0.judgement = nil
            }
        case .documentJudged: answer(told) { $0.judgement = told }
        case .periodSet: periods.append(Period(set: told))
        case .extensionAsked:
            if let place = periods.firstIndex(where: { $0.set.fact.id == told.fact.about }) {
                periods[place].extensions.append(told)
            }
        case .decision: (decision, secondLook) = (told, nil)
        case .secondLook:
            secondLook = told
            if told.content.answer != "agreed" { decision = nil }
        case .screened, .orderChosen: break
        }
    }

    private mutating func answer(_ told: Told, _ change: (inout Document) -> Void) {
        guard let place = documents.firstIndex(where: { $0.asked.fact.id == told.fact.about }) else { return }
        change(&documents[place])
    }

    var state: State {
        guard let decision else { return .detained }
        return decision.content.needsSecondLook && secondLook == nil ? .waiting : .decided
    }

    /// How it ended; nil while it has not.
    var outcome: DetentionOutcome? {
        state == .decided ? decision.flatMap { DetentionOutcome(rawValue: $0.content.answer) } : nil
    }

    /// The next day by which something has to be done, while it is open.
    var nextDue: Day? {
        guard state != .decided else { return nil }
        return (periods.compactMap(\.due) + documents.filter { $0.state == .asked }.compactMap(\.asked.fact.due)).min()
    }

    func isLate(on day: Day) -> Bool {
        state != .decided && (periods.contains { $0.isLate(on: day) } || documents.contains { $0.isLate(on: day) })
    }

    var hasOpenDocuments: Bool { documents.contains { $0.state != .sufficient } }

    /// Exclusion and seizure, and letting go what was not shown to be clear of the order, take two people.
    ///
    /// Nor is it one person's word where the same worker judged a paper to be sufficient.
    func needsSecondLook(_ outcome: DetentionOutcome, by worker: Worker.ID) -> Bool {
        switch outcome {
        case .excluded, .seized, .forfeited: true
        case .released, .releasedInPart:
            hasOpenDocuments || documents.isEmpty || documents.contains { $0.judgement?.fact.by == worker }
        case .exported: false
        }
    }
}
