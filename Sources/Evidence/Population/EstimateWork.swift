package import Foundation
import Lexicon
package import Policy
package import Store
import Web

/// Computes an estimate from an overlap table. What takes minutes runs beside the threads that answer.
package typealias Estimator = @Sendable (Captures, EstimateAsked) async throws -> EstimateOutcome

/// The way of an estimate, step by step: one way for the pages and the interface for programs.
package struct EstimateWork: Sendable {
    package let archive: Archive
    private let estimator: Estimator
    private let runs: EstimateRuns

    init(archive: Archive, estimator: @escaping Estimator, runs: EstimateRuns) {
        self.archive = archive
        self.estimator = estimator
        self.runs = runs
    }

    /// Why a step is not taken, beside what ``PopulationEstimate/Impossible`` says.
    package enum Fault: Error, Sendable, Equatable {
        /// What it would take the place of is no published estimate of one's own unit.
        case correctsNothing
        /// However coarsely its figures are rounded, a small count follows from them.
        case givesAway
    }

    // MARK: - Asked and computed

    package func ask(
        _ id: PopulationEstimate.ID, _ asked: EstimateAsked, of file: CaptureFile, _ acting: Acting, _ route: String,
        at now: Date
    ) async throws -> PopulationEstimate {
        let (sealed, key) = try archive.sealed(EstimateMaterial(asked: asked), forNew: id, of: acting.unit, at: now)
        let estimate = try await archive.commit(
            Change(
                PopulationEstimate(id: id, of: file, sealed: sealed, by: acting.worker, at: now), beside: [key],
                deed: Deed(route, acting: acting, rule: EvidenceOffice.rule), provided: [.stillHeld(file)]))
        begin(estimate, of: file, acting)
        return estimate
    }

    /// Begins the computing, or begins it again after an interruption. It writes its own entry when it ends.
    package func begin(_ estimate: PopulationEstimate, of file: CaptureFile, _ acting: Acting) {
        guard estimate.outcome == nil else { return }
        runs.begin(estimate.id) { await compute(estimate, of: file, acting) }
    }

    package func isRunning(_ estimate: PopulationEstimate) -> Bool { runs.isRunning(estimate.id) }

    /// Waits a little: most estimates take seconds.
    package func settle(_ id: PopulationEstimate.ID, within seconds: TimeInterval) async {
        await runs.settle(id, within: seconds)
    }

    private func compute(_ estimate: PopulationEstimate, of file: CaptureFile, _ acting: Acting) async {
        do {
            var material = try await archive.material(of: estimate)
            let (captures, asked) = (try await archive.kept(in: file).captures, material.asked)
            let outcome = try await Aside.atLength { try await estimator(captures, asked) }
            material.outcome = outcome
            if case .found(let found) = outcome {
                material.coarseness = try await Aside.run {
                    StatementRounding(threshold: file.threshold).coarseness(
                        for: captures, largest: found.main.value, EstimateEngine.points)
                }
            }
            let finished = estimate.finished(
                outcome, sealed: try await archive.sealed(material, for: estimate), at: archive.now())
            try await archive.commit(
                Change(finished, deed: Deed("estimate.computed", acting: acting, rule: Self.rule(finished))))
        } catch {
            // It stays without an outcome: its page says that it was interrupted, and lets somebody begin it again.
        }
    }

    // MARK: - Stated, approved, published, withdrawn

    package func state(
        _ estimate: PopulationEstimate, _ wording: EstimateStatement.Wording, of file: CaptureFile,
        correcting: PopulationEstimate.ID?, _ acting: Acting, _ route: String, at now: Date
    ) async throws -> PopulationEstimate {
        if let correcting {
            let known = try await archive.fetch(PopulationEstimate.made(correcting, by: acting.unit)).first
            guard known?.publishedAt != nil, correcting != estimate.id else { throw Fault.correctsNothing }
        }
        var material = try await archive.material(of: estimate)
        guard let found = material.found else {
            throw estimate.outcome == nil
                ? PopulationEstimate.Impossible.notFinished : PopulationEstimate.Impossible.notCarried
        }
        guard let coarseness = material.coarseness else { throw Fault.givesAway }
        let statement = EstimateStatement(wording, of: found, asked: material.asked, from: file, coarseness)
        material.statement = statement
        let stated = try estimate.stated(
            statement, correcting: correcting, sealed: try await archive.sealed(material, for: estimate),
            by: acting.worker, at: now)
        return try await commit(stated, acting, route)
    }

    package func approve(
        _ estimate: PopulationEstimate, warned: Bool, _ acting: Acting, _ route: String, at now: Date
    ) async throws -> PopulationEstimate {
        try await commit(estimate.approved(warned: warned, by: acting.worker, at: now), acting, route)
    }

    package func publish(
        _ estimate: PopulationEstimate, _ acting: Acting, _ route: String, at now: Date
    ) async throws -> PopulationEstimate {
        guard let statement = try await archive.material(of: estimate).statement else {
            throw estimate.outcome == .refused
                ? PopulationEstimate.Impossible.notCarried : PopulationEstimate.Impossible.notStated
        }
        return try await commit(estimate.published(statement, by: acting.worker, at: now), acting, route)
    }

    package func withdraw(
        _ estimate: PopulationEstimate, because reason: String, _ acting: Acting, _ route: String, at now: Date
    ) async throws -> PopulationEstimate {
        try await commit(estimate.withdrawn(because: reason, by: acting.worker, at: now), acting, route)
    }

    private func commit(
        _ estimate: PopulationEstimate, _ acting: Acting, _ route: String
    ) async throws -> PopulationEstimate {
        try await archive.commit(Change(estimate, deed: Deed(route, acting: acting, rule: Self.rule(estimate))))
    }

    /// The digest stands in the journal, in clear: whoever has the published statement can hold it against it.
    private static func rule(_ estimate: PopulationEstimate) -> String {
        "estimate.\(estimate.status.rawValue)" + (estimate.digest.map { " sha256:\($0)" } ?? "")
    }
}

extension Premise {
    /// The overlap table was not destroyed meanwhile.
    fileprivate static func stillHeld(_ file: CaptureFile) -> Premise {
        Premise("captures", stands: "SELECT 1 FROM capture_file WHERE id = \(file.id)")
    }
}
