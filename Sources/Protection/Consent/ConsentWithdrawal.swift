package import Foundation
package import Lexicon
package import Policy
package import Store

/// What follows when someone no longer agrees, or agrees to less.
///
/// From the commit on, the recipient opens nothing more, and where nothing else gives its units their part in the case
/// they find none. Help goes on: it is never a condition of consent.
package enum ConsentWithdrawal {
    /// What stands around a consent: who has a part in the case, on what, and what was asked in reliance on it.
    package struct Surroundings: Sendable {
        package let assignments: [Assignment]
        package let bases: [Basis]
        package let requests: [ServiceRequest]
        package let directory: Directory

        package init(
            assignments: [Assignment], bases: [Basis], requests: [ServiceRequest], directory: Directory
        ) {
            self.assignments = assignments
            self.bases = bases
            self.requests = requests
            self.directory = directory
        }
    }

    /// The consent withdrawn, and what is written beside it in the same commit.
    ///
    /// Requests that no unit has accepted go with it. An accepted one stays, as help does not stop because of this: its
    /// course is followed by those who asked. Parts that rested on this consent alone end; the word of it still reaches
    /// the unit, which has to know with whom it must stop sharing. Whoever coordinates or is responsible for help is
    /// told too: a word that somebody else wrote down could be wrong.
    ///
    /// - Parameter unit: who wrote down what the person said; nil where they did it themselves.
    package static func changes(
        of row: BasisRow, amid around: Surroundings, writtenDownBy unit: AgencyUnit.ID?, at now: Date
    ) throws(BasisRow.NotWithdrawn) -> (BasisRow, beside: [any Stored]) {
        let withdrawn = try row.withdrawn(at: now)
        let unanswered = around.requests.filter { $0.basis == row.id && $0.canFallAway }
        let fallen = unanswered.compactMap { try? $0.withdrawn(at: now) }
        let senders = Set(fallen.map(\.fromUnit)).sorted { $0.description < $1.description }
        let told = senders.map { UnitNotice(to: $0, about: row.basis.person, .requestWithdrawn, at: now) }
        let ended = ending(try row.withdrawal(at: now), around, now)
        let recipients = notices(.consentWithdrawn, of: row, around, now)
        return (withdrawn, recipients + overseers(of: row, unit, around, now) + fallen + told + ended)
    }

    /// Word to those who watch over the case that an agency lost its access.
    private static func overseers(
        of row: BasisRow, _ unit: AgencyUnit.ID?, _ around: Surroundings, _ now: Date
    ) -> [any Stored] {
        let watching = around.assignments.filter {
            $0.person == row.basis.person && [.coordinating, .managing].contains($0.relation) && $0.stands(at: now)
                && $0.unit != unit && around.directory.agency(of: $0.unit) != row.basis.agency
        }
        return Set(watching.map(\.unit)).sorted { $0.description < $1.description }
            .map { UnitNotice(to: $0, about: row.basis.person, .accessEnded, at: now) }
    }

    /// That no consent of the agency came or went meanwhile: of two taken back at once, the later ends the part.
    package static func premise(of row: BasisRow, amid around: Surroundings) -> Premise {
        let (person, agency) = (row.basis.person, row.basis.agency)
        let known = around.bases.filter { $0.agency == agency && $0.withdrawnAt == nil }.count
        return Premise(
            "basis",
            stands: """
                SELECT 1 WHERE (SELECT COUNT(*) FROM basis WHERE person = \(person) AND agency = \(agency) \
                AND withdrawn_at IS NULL) = \(known)
                """)
    }

    /// The parts in the case that nothing holds any longer.
    private static func ending(_ withdrawal: Withdrawal, _ around: Surroundings, _ now: Date) -> [Assignment] {
        standing(around, of: withdrawal.basis, now)
            .filter { withdrawal.ends($0.relation, others: around.bases, at: now) }
            .map { $0.ended(at: now) }
    }

    /// The parts that units of the basis's agency have now.
    private static func standing(_ around: Surroundings, of basis: Basis, _ now: Date) -> [Assignment] {
        around.assignments.filter {
            $0.person == basis.person && $0.stands(at: now) && around.directory.agency(of: $0.unit) == basis.agency
        }
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
        Set(standing(around, of: row.basis, now).map(\.unit)).sorted { $0.description < $1.description }
            .map { UnitNotice(to: $0, about: row.basis.person, kind, at: now) }
    }
}

extension Assignment {
    /// The same part, over from now on.
    func ended(at now: Date) -> Assignment {
        var next = self
        next.until = now
        return next
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
        let (assignments, bases, requests) = try await archive.fetch(
            Query<Assignment>(where: "person = \(person) ORDER BY since, id"),
            Query<BasisRow>(where: "person = \(person) ORDER BY begins, id"),
            Query<ServiceRequest>(where: "person = \(person) ORDER BY sent_at, id"))
        return ConsentWithdrawal.Surroundings(
            assignments: assignments, bases: bases.map(\.basis), requests: requests, directory: try await directory())
    }

    /// Every basis of a person, newest first.
    package func bases(of person: Person.ID) async throws -> [BasisRow] {
        try await archive.fetch(Query<BasisRow>(where: "person = \(person) ORDER BY begins DESC, id"))
    }
}
