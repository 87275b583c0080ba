package import Foundation
import Lexicon
package import Policy
package import Statistics
import Store
package import Web

/// What the command line asks of the office, by the same steps as the pages.
extension EvidenceOffice {
    package func plans(of acting: Acting) async throws -> [TablePlan] {
        try await archive.fetch(TablePlan.made(by: acting.unit))
    }

    package func releases(of acting: Acting) async throws -> [Release] {
        try await archive.fetch(Release.made(by: acting.unit))
    }

    /// What stands behind a release; that it was read, and by whom, is in the journal.
    package func material(
        of release: Release, _ acting: Acting, _ route: String
    ) async throws -> ReleaseMaterial {
        try await archive.record(Deed(route, acting: acting, rule: Self.rule))
        return try await archive.material(of: release)
    }

    /// Makes a plan from what was entered.
    ///
    /// - Throws: ``Problems``, with all that is wrong.
    package func plan(_ entered: Fields, _ acting: Acting, _ route: String, at now: Date) async throws -> TablePlan {
        let plan = try PlanForm(entered, codebook).plan(.init(), by: acting, at: now)
        return try await archive.commit(Change(plan, deed: Deed(route, acting: acting, rule: Self.rule)))
    }

    /// The country's own records as they are now, kept as a file.
    package func drawn(
        called name: String, _ acting: Acting, _ route: String, at now: Date
    ) async throws -> ObservationFile {
        try await filed(try await draw(acting, route, now), called: name, from: .drawn, acting, route, at: now)
    }

    /// Observations kept as a file of the unit at work.
    package func filed(
        _ observations: [Observation], called name: String, from origin: ObservationFile.Origin, _ acting: Acting,
        _ route: String, at now: Date
    ) async throws -> ObservationFile {
        let (file, key) = try archive.file(observations, .init(), called: name, from: origin, by: acting, at: now)
        return try await archive.commit(
            Change(file, beside: [key], deed: Deed(route, acting: acting, rule: Self.rule)))
    }
}
