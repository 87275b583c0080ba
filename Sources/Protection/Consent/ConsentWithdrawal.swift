package import Foundation
package import Lexicon
package import Policy
package import Store

/// What follows when someone no longer agrees, or agrees to less.
///
/// From the commit on, the recipient opens nothing more. Help goes on: it is never a condition of consent.
package enum ConsentWithdrawal {
    /// What stands around a consent: who has a part in the case, and what was asked in reliance on it.
    package struct Surroundings: Sendable {
        package let assignments: [Assignment]
        package let requests: [ServiceRequest]
        package let directory: Directory

        package init(assignments: [Assignment], requests: [ServiceRequest], directory: Directory) {
            self.assignments = assignments
            self.requests = requests
            self.directory = directory
        }
    }

    /// The consent withdrawn, and what is written beside it in the same commit.
    ///
    /// Requests that no unit has accepted go with it. An accepted one stays, as help does not stop because of this;
    /// its unit is told, and keeps no more than that there is a case. The part in the case stays, so that the word of
    /// it can be read.
    package static func changes(
        of row: BasisRow, amid around: Surroundings, at now: Date
    ) throws(BasisRow.NotWithdrawn) -> (BasisRow, beside: [any Stored]) {
        let withdrawn = try row.withdrawn(at: now)
        let unanswered = around.requests.filter { $0.basis == row.id && $0.canFallAway }
        let fallen = unanswered.compactMap { try? $0.withdrawn(at: now) }
        let senders = Set(fallen.map(\.fromUnit)).sorted { $0.description < $1.description }
        let told = senders.map { UnitNotice(to: $0, about: row.basis.person, .requestWithdrawn, at: now) }
        return (withdrawn, notices(.consentWithdrawn, of: row, around, now) + fallen + told)
    }

    /// A narrower consent in the place of one, and what is written beside the withdrawn one in the same commit.
    ///
    /// What was asked in reliance on it goes on under what is left.
    package static func narrowing(
        of row: BasisRow, to compartments: Set<Compartment>, amid around: Surroundings, at now: Date
    ) throws(BasisRow.NotWithdrawn) -> (BasisRow, kept: BasisRow, beside: [any Stored]) {
        let (withdrawn, kept) = try row.narrowed(to: compartments, at: now)
        let moved = around.requests.filter { $0.basis == row.id && !$0.isOver }.map { $0.resting(on: kept.id) }
        return (withdrawn, kept, notices(.consentNarrowed, of: row, around, now) + [kept] + moved)
    }

    /// Word to every unit of the agency that has a part in the case now.
    private static func notices(
        _ kind: UnitNotice.Kind, of row: BasisRow, _ around: Surroundings, _ now: Date
    ) -> [any Stored] {
        let units = around.assignments
            .filter { $0.person == row.basis.person && $0.stands(at: now) }
            .map(\.unit).filter { around.directory.agency(of: $0) == row.basis.agency }
        return Set(units).sorted { $0.description < $1.description }
            .map { UnitNotice(to: $0, about: row.basis.person, kind, at: now) }
    }
}

extension ServiceRequest {
    /// Whether it falls away with the consent that it rests on: nobody has taken the person in because of it.
    var canFallAway: Bool { [.sent, .seen, .waiting].contains(status) }

    /// The same request, under the consent that took the place of the one before.
    func resting(on basis: Basis.ID) -> ServiceRequest {
        var next = self
        next.basis = basis
        return next
    }
}

extension Office {
    /// Reads what stands around a person's consents. It is policy's knowledge, not the person's file.
    package func surroundings(of person: Person.ID) async throws -> ConsentWithdrawal.Surroundings {
        let (assignments, requests) = try await archive.fetch(
            Query<Assignment>(where: "person = \(person) ORDER BY since, id"),
            Query<ServiceRequest>(where: "person = \(person) ORDER BY sent_at, id"))
        return ConsentWithdrawal.Surroundings(
            assignments: assignments, requests: requests, directory: try await directory())
    }

    /// Every basis of a person, newest first.
    package func bases(of person: Person.ID) async throws -> [BasisRow] {
        try await archive.fetch(Query<BasisRow>(where: "person = \(person) ORDER BY begins DESC, id"))
    }
}
