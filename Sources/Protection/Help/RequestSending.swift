package import Foundation
package import Lexicon
package import Packs
package import Policy
package import Store
import Vault
import Web

extension RequestPlan {
    /// What the person, or what protects a child, says to the request.
    package enum Answer: Sendable, Equatable {
        /// What was agreed to before covers it.
        case coveredAlready
        /// Agreed to now, after it was explained.
        case agreed(language: LanguageCode, interpreter: String?, evidence: ConsentContent.Attestation)
        /// For a child's sake.
        case bestInterests
    }

    /// What must be known of a child before help is asked for, unless it is urgent.
    package struct ChildCare: Sendable, Equatable {
        package let isDetermined: Bool
        package let hasGuardian: Bool
        package let view: String?

        package init(isDetermined: Bool = false, hasGuardian: Bool = false, view: String? = nil) {
            self.isDetermined = isDetermined
            self.hasGuardian = hasGuardian
            self.view = view
        }
    }

    package enum Impossible: Error, Sendable, Equatable {
        /// Nothing that stands names that agency for this, and nobody was asked.
        case nothingToRestOn
        /// What a child's referral that is not urgent must have before it.
        case childLacks(Set<ChildReferral.Lack>)
        /// An adult's help rests on the adult's own agreement.
        case notAChild
    }

    /// Everything that the request writes: what it rests on, how that was given, itself, the unit's part in the case,
    /// and word to the unit. All in one commit, or nothing.
    package func sending(
        _ answer: Answer, child: ChildCare = ChildCare(), as deed: String, by office: Office
    ) throws -> Change<ServiceRequest> {
        let now = inside.now
        let isChild = inside.record.ageGroup.isProtectedAsChild
        let lacks = lacks(child)
        guard lacks.isEmpty else { throw Impossible.childLacks(lacks) }
        let fresh = try basis(for: answer, isChild: isChild)
        guard let basis = fresh ?? standingBasis else { throw Impossible.nothingToRestOn }
        let handover = try leave(office.rules, resting: fresh)

        let id = ServiceRequest.ID()
        let parcel = try package.sealed(
            for: recipient.unit, in: id, of: inside.person, by: office.archive.keyring, at: now)
        let request = ServiceRequest(
            id: id, person: inside.person, offer: offer, from: inside.acting, basis: basis.id,
            package: parcel.bytes, sentAt: now, answerDueAt: office.jurisdiction.answerDue(from: now))
        var beside: [any Stored] = [parcel.key]
        if let fresh { beside.append(BasisRow(fresh)) }
        beside += try filed(answer, fresh, isChild ? child : nil, for: id)
        beside += part + [UnitNotice(to: recipient.unit, about: inside.person, .requestSent, at: now)]
        return Change(
            request, beside: beside, deed: Deed(deed, under: handover.grant, looked: Set(looks.keys)),
            provided: premises(handover, on: fresh == nil ? basis : nil))
    }

    private func basis(for answer: Answer, isChild: Bool) throws -> Basis? {
        let now = inside.now
        switch answer {
        case .coveredAlready: return nil
        case .agreed:
            guard !isChild else { return nil }
            _ = try inside.grant(.agree)
            let terms = try ConsentTerms(
                agencies: [recipient.agency], purposes: [service.purpose], compartments: named, until: nil, at: now)
            return terms.given(by: inside.person, at: now).first?.basis
        case .bestInterests:
            guard isChild else { throw Impossible.notAChild }
            return Basis(
                person: inside.person, kind: .bestInterests, agency: recipient.agency, purposes: [service.purpose],
                compartments: named, article: childArticle, from: now)
        }
    }

    /// The article that a child's protection rests on: the one that their referral named, where there was one.
    var childArticle: String {
        bases.last { $0.kind == .bestInterests }?.article ?? ReferralBasis.childArticle
    }

    /// The rulebook's leave to hand over exactly what is in the package.
    private func leave(_ rules: Rulebook, resting fresh: Basis?) throws(Refused) -> Handover {
        do {
            return try rules.handOver(
                package.compartments, to: recipient, for: service.purpose, by: inside.acting, given: inside.standing,
                recipientBases: bases + [fresh].compactMap { $0 }, at: inside.now)
        } catch { throw Refused(error, about: inside.person) }
    }

    /// How an agreement was given, and what was done for a child's sake, go into the file beside what policy reads.
    private func filed(
        _ answer: Answer, _ basis: Basis?, _ child: ChildCare?, for request: ServiceRequest.ID
    ) throws -> [any Stored] {
        var keys = keys
        var entries: [any Stored] = []
        let acting = inside.acting
        if case .agreed(let language, let interpreter, let evidence) = answer, let basis {
            let content = ConsentContent(
                bases: [basis.id], language: language, interpreter: interpreter, explainedBy: acting.worker,
                evidence: evidence)
            entries.append(try keys.file(content, by: acting.worker, of: acting.unit, at: inside.now))
        }
        if let child {
            let content = BestInterestsContent(
                request: request, isDetermined: child.isDetermined, hasGuardian: child.hasGuardian, view: child.view)
            entries.append(try keys.file(content, by: acting.worker, of: acting.unit, at: inside.now))
        }
        return keys.fresh + entries
    }

    /// What a child's request still lacks. Emergency help waits for nothing.
    package func lacks(_ child: ChildCare) -> Set<ChildReferral.Lack> {
        guard inside.record.ageGroup.isProtectedAsChild else { return [] }
        return ChildReferral(
            isUrgent: service.isEmergency, bestInterestsDetermined: child.isDetermined,
            hasIndependentGuardian: child.hasGuardian
        ).lacks
    }

    /// The unit's part in the case, unless it has that part already.
    private var part: [any Stored] {
        let has = assignments.contains {
            $0.unit == recipient.unit && $0.relation == relation
                && $0.stands(at: inside.now, on: bases.filter { $0.agency == recipient.agency })
        }
        guard !has else { return [] }
        return [Assignment(person: inside.person, unit: recipient.unit, relation: relation, since: inside.now)]
    }

    /// All that the request relies on, to be asked again when it commits.
    private func premises(_ handover: Handover, on basis: Basis?) -> [Premise] {
        var premises = handover.grant.premises
        for (_, grant) in looks.sorted(by: { $0.key.rawValue < $1.key.rawValue }) { premises += grant.premises }
        if let basis { premises.append(.stands(basis.id, at: inside.now)) }
        premises.append(.noConflict(of: recipient.unit, with: inside.person))
        return premises + [.isOpen(offer.id), .notAskedYet(offer.id, for: inside.person)]
    }
}

extension Premise {
    /// A basis that has neither been withdrawn nor run out.
    static func stands(_ basis: Basis.ID, at now: Date) -> Premise {
        Premise(
            "basis",
            stands: """
                SELECT 1 FROM basis WHERE id = \(basis) AND withdrawn_at IS NULL AND (ends IS NULL OR ends > \(now))
                """)
    }
}

extension Jurisdiction {
    /// By when a unit should have answered. No law says; two working days are this program's practice.
    package func answerDue(from sent: Date) -> Date {
        Period.workingDays(2).end(from: sent, in: zone, calendar: almanac.calendar)
    }
}
