package import Foundation
import Lexicon
import Matching
package import Policy
import Store
import Vault
import Web

/// What may be done with a bid; every door takes these steps.
package struct BidWork: Sendable {
    let office: PreventionOffice
    private var archive: Archive { office.archive }

    package enum Impossible: Error, Equatable, Sendable {
        /// Hits wait for somebody's decision.
        case undecided(Int)
        /// The lists in force are no longer those of the check.
        case listsChanged
        case reasonMissing
        case groundMissing
        /// No likeness that the ground names has been confirmed.
        case groundNotShown
        /// Whoever decided does not confirm alone.
        case ownVerdict
        case nothingToConfirm
        case answeredAlready
        case dayMissing
        /// The bid was checked again while somebody decided on what the check before had found.
        case checkMoved
        case outcomeMissing
    }

    // MARK: - The bid

    /// Keeps a bid and checks everything of it at once.
    package func submit(
        _ facts: BidFacts, as id: Bid.ID = .init(), by acting: Acting, route: String, at now: Date
    ) async throws -> Bid {
        if let made = try await archive.fetch(Bid.of(acting.unit, id)).first { return made }
        let seal = try archive.newSeal(Bid.table.name, id.description, for: acting.unit, at: now)
        let bid = Bid(id, facts, sealed: seal.close(try JSONEncoder().encode(facts)), by: acting, at: now)
        let check = try await checked(id, facts, by: acting, at: now)
        return try await archive.commit(
            Change(bid, beside: [seal.row, check.check, check.key], deed: deed(route, acting)))
    }

    /// Adds rows to what the bidder says, and checks everything again.
    package func add(
        _ facts: BidFacts, to bid: Bid, by acting: Acting, route: String, at now: Date
    ) async throws {
        let seal = try await archive.seal(Bid.table.name, bid.id.description, for: bid.unit)
        let next = bid.saying(facts, sealed: seal.close(try JSONEncoder().encode(facts)))
        let check = try await checked(bid.id, facts, by: acting, at: now)
        try await archive.commit(Change(next, beside: [check.check, check.key], deed: deed(route, acting)))
    }

    /// Checks a bid against the lists as they are now.
    package func check(
        _ bid: Bid, as id: BidCheck.ID = .init(), by acting: Acting, route: String, at now: Date
    ) async throws {
        let before = try await archive.fetch(BidCheck.of(bid.id))
        if before.contains(where: { $0.id == id }) { return }
        let check = try await checked(bid.id, try await facts(of: bid), as: id, by: acting, at: now)
        // The bid's version is the premise: what a colleague adds meanwhile was not asked.
        try await archive.commit(Change(bid, beside: [check.check, check.key], deed: deed(route, acting)))
    }

    private func checked(
        _ bid: Bid.ID, _ facts: BidFacts, as id: BidCheck.ID = .init(), by acting: Acting, at now: Date
    ) async throws -> (check: BidCheck, key: KeyRow) {
        let lists = try await office.lists()
        let register = try await office.exclusions.register(of: acting.unit)
        let findings = try await Aside.run { BidFindings(facts, in: lists, register: register) }
        let seal = try archive.newSeal(BidCheck.table.name, id.description, for: acting.unit, at: now)
        let sealed = seal.close(try JSONEncoder().encode(findings))
        let number = (try await archive.fetch(BidCheck.of(bid)).first?.number ?? 0) + 1
        return (BidCheck(id, of: bid, number: number, findings, sealed: sealed, by: acting, at: now), seal.row)
    }

    package func facts(of bid: Bid) async throws -> BidFacts {
        try await opened(Bid.table.name, bid.id.description, bid.unit, bid.sealed)
    }

    package func findings(of check: BidCheck) async throws -> BidFindings {
        try await opened(BidCheck.table.name, check.id.description, check.unit, check.sealed)
    }

    // MARK: - Questions to the bidder

    package func ask(
        _ question: String, due: String?, of bid: Bid, as id: BidRequest.ID, by acting: Acting, route: String,
        at now: Date
    ) async throws {
        guard !question.isEmpty else { throw Impossible.reasonMissing }
        guard let due, ListKind.isDay(due) else { throw Impossible.dayMissing }
        guard try await archive.fetch(BidRequest.of(bid.id)).allSatisfy({ $0.id != id }) else { return }
        let seal = try archive.newSeal(BidRequest.table.name, id.description, for: bid.unit, at: now)
        let plain = try JSONEncoder().encode(BidAsked(question: question))
        let request = BidRequest(id, of: bid.id, due: due, sealed: seal.close(plain), by: acting, at: now)
        try await archive.commit(Change(request, beside: [seal.row], deed: deed(route, acting)))
    }

    package func answer(
        _ request: BidRequest, _ answer: String, by acting: Acting, route: String, at now: Date
    ) async throws {
        guard request.answeredAt == nil else { throw Impossible.answeredAlready }
        guard !answer.isEmpty else { throw Impossible.reasonMissing }
        let seal = try await archive.seal(BidRequest.table.name, request.id.description, for: request.unit)
        var asked = try await asked(in: request)
        asked.answer = answer
        var next = request
        next.sealed = seal.close(try JSONEncoder().encode(asked))
        next.answeredAt = now
        next.answeredBy = acting.worker
        try await archive.commit(Change(next, deed: deed(route, acting)))
    }

    package func asked(in request: BidRequest) async throws -> BidAsked {
        try await opened(BidRequest.table.name, request.id.description, request.unit, request.sealed)
    }

    // MARK: - The verdict

    /// - Parameter inside: The bid as it stands: nobody is found eligible while a hit waits or the lists have moved on.
    package func decide(
        _ outcome: BidVerdict.Outcome, on ground: BidVerdict.Ground?, _ reason: BidReason, _ inside: BidInside,
        as id: BidVerdict.ID, by acting: Acting, route: String, at now: Date
    ) async throws {
        guard !inside.verdicts.contains(where: { $0.verdict.id == id }) else { return }
        guard !reason.reason.isEmpty else { throw Impossible.reasonMissing }
        guard outcome != .ineligible || ground != nil && !reason.article.isEmpty else { throw Impossible.groundMissing }
        try Self.permit(outcome, inside)
        if outcome == .ineligible, let ground { try Self.holds(ground, inside) }
        let seal = try archive.newSeal(BidVerdict.table.name, id.description, for: acting.unit, at: now)
        let verdict = BidVerdict(
            id, of: inside.check, number: (inside.verdicts.first?.verdict.number ?? 0) + 1, outcome,
            outcome == .ineligible ? ground : nil, replacing: inside.standing?.outcome == .ineligible,
            sealed: seal.close(try JSONEncoder().encode(reason)), by: acting, at: now)
        try await archive.commit(
            Change(verdict, beside: [seal.row], deed: deed(route, acting), provided: [.unmoved(inside)]))
    }

    /// Asked of the one who decides and of the one who confirms.
    private static func permit(_ outcome: BidVerdict.Outcome, _ inside: BidInside) throws(Impossible) {
        guard outcome == .eligible else { return }
        guard inside.isCurrent else { throw .listsChanged }
        guard inside.waiting == 0 else { throw .undecided(inside.waiting) }
    }

    /// A name alone shuts nobody out: somebody has to have said that it is the same party.
    private static func holds(_ ground: BidVerdict.Ground, _ inside: BidInside) throws(Impossible) {
        switch ground {
        case .listedParty:
            guard inside.hits.contains(where: { !$0.isOpen && $0.stands }) else { throw .groundNotShown }
        case .conviction:
            let convicted = inside.exclusions.contains {
                $0.isIneligible && $0.opened.record.law == .taiwanProcurementBan
            }
            guard convicted else { throw .groundNotShown }
        case .debarment:
            guard inside.exclusions.contains(where: \.isIneligible) else { throw .groundNotShown }
        case .goods, .other: break
        }
    }

    /// A second person confirms that a bidder is shut out, or is so no more.
    package func confirm(_ verdict: BidVerdict, _ inside: BidInside, by acting: Acting, route: String, at now: Date)
        async throws
    {
        // Only the newest verdict is one: what came before it was taken back by it.
        guard verdict.needsSecond, verdict.confirmedAt == nil,
            verdict.id == inside.verdicts.first?.verdict.id
        else { throw Impossible.nothingToConfirm }
        guard verdict.decidedBy != acting.worker else { throw Impossible.ownVerdict }
        try Self.permit(verdict.outcome, inside)
        if let ground = verdict.ground { try Self.holds(ground, inside) }
        var next = verdict
        next.confirmedAt = now
        next.confirmedBy = acting.worker
        try await archive.commit(Change(next, deed: deed(route, acting), provided: [.unmoved(inside)]))
    }

    package func reason(of verdict: BidVerdict) async throws -> BidReason {
        try await opened(BidVerdict.table.name, verdict.id.description, verdict.unit, verdict.sealed)
    }

    private func opened<Content: Decodable>(
        _ table: String, _ id: String, _ unit: AgencyUnit.ID, _ sealed: Data
    ) async throws -> Content {
        try JSONDecoder().decode(Content.self, from: try await archive.openSeal(table, id, for: unit, sealed))
    }

    private func deed(_ route: String, _ acting: Acting) -> Deed {
        Deed(route, acting: acting, rule: PreventionOffice.rule)
    }
}

extension Premise {
    /// Nothing was added to the bid, and no verdict made or confirmed, since it was read.
    fileprivate static func unmoved(_ inside: BidInside) -> Premise {
        let seen = inside.verdicts.reduce(0) { $0 + $1.verdict.version }
        return Premise(
            "bid",
            stands: """
                SELECT 1 FROM bid WHERE id = \(inside.bid.id) AND version = \(inside.bid.version) AND \
                (SELECT COALESCE(SUM(version), 0) FROM bid_verdict WHERE bid = \(inside.bid.id)) = \(seen)
                """)
    }
}

extension PreventionOffice {
    package var bids: BidWork { BidWork(office: self) }
}
