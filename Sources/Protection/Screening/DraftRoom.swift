import Foundation
import Lexicon
import Packs
import Policy
import Store
import Web

/// Finds a worker's own draft and opens it. Another's is not there.
struct DraftRoom: Sendable {
    let office: Office
    let questionnaires: Questionnaires

    /// A draft, and the way through its form as far as it goes.
    struct Open: Sendable {
        let draft: Draft
        let form: DraftForm
        let run: Run
    }

    static let rule = "draft.own"

    func open(_ visit: Visit) async throws -> Open {
        let acting = try visit.worker()
        let id: Draft.ID = try visit.identifier("draft")
        guard let draft = try await office.archive.fetch(Draft.mine(id, acting)).first, let form = draft.form else {
            throw NotFound()
        }
        let contents = try await office.archive.contents(of: draft)
        return Open(
            draft: draft, form: form, run: try await run(form, contents, for: acting, at: visit.now))
    }

    func run(_ form: DraftForm, _ contents: DraftContents, for acting: Acting, at now: Date) async throws -> Run {
        let today = Questionnaire.PartialDate(Day(now, in: office.jurisdiction.zone).description)
        guard let today else { preconditionFailure("a day of the calendar reads as one") }
        return Run(
            questionnaires[form], contents,
            lists: AnswerLists(try await office.directory(), without: acting.unit), today: today)
    }

    /// Where a draft goes on: the screen that waits, or what follows the last.
    static func path(of open: Open) -> String {
        let base = "/drafts/\(open.draft.id)"
        if let screen = open.run.firstUndone { return "\(base)/screens/\(screen)" }
        if open.run.endsInWords, let ending = open.run.ending { return "\(base)/screens/\(ending.id)" }
        return open.form == .referral ? "\(base)/referral" : "\(base)/result"
    }

    /// Writes what was entered. The journal tells that a draft was saved, never what is in it.
    @discardableResult
    func save(
        _ contents: DraftContents, in draft: Draft, screen: String, by acting: Acting, at now: Date, as action: String
    )
        async throws -> Draft
    {
        var next = draft
        next.answers = try await office.archive.sealed(contents, for: draft)
        next.savedAt = now
        next.screen = screen
        return try await office.archive.commit(
            Change(next, deed: Deed(action, acting: acting, rule: Self.rule)))
    }

    /// A look at one's own draft.
    static func look(_ visit: Visit) -> Answer.Record {
        .deed(Deed(visit.route, acting: visit.acting, rule: rule))
    }
}
