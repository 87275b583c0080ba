package import Policy
import Store

/// Why a step cannot be taken, for the page on which it was asked.
package protocol StepRefusal: Error {
    /// In words, at the field that they are about.
    var problem: Problem { get }
}

/// A step on the way to the public, or through a round.
package enum Step {
    /// Takes a step and shows what became of it; one that is impossible is refused in words, and written down as such.
    ///
    /// - Parameters:
    ///   - path: The page that shows what the step was taken on.
    ///   - page: That page with what stands in the way.
    package static func take(
        _ visit: Visit, _ acting: Acting, rule: String, shownAt path: String,
        page: ([Problem]) async throws -> some Page, _ work: () async throws -> Void
    ) async throws -> Answer {
        let problems: [Problem]
        do {
            try await work()
            return .seeOther(path)
        } catch let refusal as any StepRefusal {
            problems = [refusal.problem]
        } catch let found as Problems {
            problems = found.all
        }
        return refused(try await page(problems), visit, acting, rule: rule)
    }

    /// The page with what stands in the way, and the refusal written down.
    package static func refused(_ page: some Page, _ visit: Visit, _ acting: Acting, rule: String) -> Answer {
        .page(page, status: 422, .deed(Deed(visit.route, acting: acting, rule: rule, outcome: .refused)))
    }
}
