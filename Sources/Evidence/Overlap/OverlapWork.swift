import Foundation
import Lexicon
import Policy
import Store
import Web

/// The way of a round, step by step. Each step is one commit, which asks again what it rested on.
struct OverlapWork: Sendable {
    let archive: Archive
    let zone: TimeZone

    static let rule = "overlap.agreement"
    /// How long an agency's duplicates lie here, where it does not fetch them.
    static let duplicatesDays = 30
    /// How long people may take to look at pairs.
    static let sampleDays = 180

    func open(
        _ form: RoundForm, _ id: OverlapRound.ID, _ acting: Acting, _ route: String, at now: Date
    ) async throws {
        let round = OverlapRound(form, id: id, by: acting.worker, of: acting.unit, at: now)
        try await archive.commit(
            Change(round, beside: form.seats(in: id), deed: Deed(route, acting: acting, rule: Self.rule)))
    }

    // MARK: - Who takes part

    func join(
        _ state: RoundState, _ seat: OverlapSeat, caseload: Int, _ acting: Acting, _ route: String
    ) async throws {
        let joined = try state.joining(seat, caseload: caseload, by: acting.worker)
        try await archive.commit(Change(joined, deed: deed(route, acting), provided: [.unchanged(state.round)]))
    }

    func bring(
        key: String, _ state: RoundState, _ seat: OverlapSeat, _ acting: Acting, _ route: String
    ) async throws {
        let brought = try state.bringing(try RoundFiles.signingKey(key), seat, by: acting.worker)
        try await archive.commit(Change(brought, deed: deed(route, acting), provided: [.unchanged(state.round)]))
    }

    func fix(_ state: RoundState, _ acting: Acting, _ route: String) async throws {
        try state.canFix()
        let description = try RoundFiles.plan(of: state)
        let fixed = try state.fixed(description, by: acting.worker)
        try await archive.commit(
            Change(
                fixed, deed: deed(route, acting, about: description),
                provided: [.joined(state.joined.count + state.trustees.count, in: state.round)]))
    }

    /// A trustee commits to its key: it brings the description with its commitment in it.
    func commit(
        _ file: Data, _ state: RoundState, by trustee: OverlapSeat, _ acting: Acting, _ route: String
    ) async throws {
        let plan = try state.committing(trustee)
        let description = try RoundFiles.committed(file, after: plan, by: trustee)
        try await archive.commit(
            Change(state.committed(description), deed: deed(route, acting, about: description)))
    }

    // MARK: - Files on their way

    func give(_ file: Data, _ state: RoundState, _ seat: OverlapSeat, _ acting: Acting, _ route: String) async throws {
        let description = try state.givingBatch(seat)
        let points = try await Aside.run { try RoundFiles.batch(file, of: description, from: seat.code, stage: 0) }
        let earlier = state.paper(.batch, of: seat)
        let (paper, content) = try archive.paper(
            file, in: state.round, of: seat.id, .batch, count: points, at: state.now)
        try await archive.commit(
            Change(
                paper, beside: content, removing: earlier?.gone ?? [], deed: deed(route, acting, about: file),
                provided: [.unchanged(state.round), .papers(earlier == nil ? 0 : 1, .batch, of: seat)]))
    }

    /// A trustee brings back a batch, multiplied at home, with its log that says so.
    func multiply(
        _ file: Data, log: Data, _ state: RoundState, _ seat: OverlapSeat, by trustee: OverlapSeat,
        _ acting: Acting, _ route: String
    ) async throws {
        let (description, batch) = try state.multiplying(seat, by: trustee)
        let before = try await archive.content(of: batch, in: state.round)
        let known = state.log(trustee)
        let told = try await Aside.run {
            try RoundFiles.answered(
                before, by: file, log: log, after: known, of: description, from: seat.code, trustee)
        }
        let (paper, content) = try archive.paper(
            file, in: state.round, of: seat.id, .batch, stage: trustee.place, count: told.points, at: state.now)
        try await archive.commit(
            Change(
                paper, beside: content + lines(told.lines, state, by: trustee, acting), removing: batch.gone,
                deed: deed(route, acting, about: log),
                provided: [.unchanged(state.round), .lines(state.lines.count, in: state.round)]))
    }

    func givePseudonyms(
        _ file: Data, _ state: RoundState, _ seat: OverlapSeat, _ acting: Acting, _ route: String
    ) async throws {
        let (description, batch) = try state.multiplied(seat)
        let rows = try await Aside.run { try RoundFiles.pseudonyms(file, of: description, from: seat.code) }
        if let quota = seat.quota, rows > quota { throw RoundFault.overQuota(count: rows, quota: quota) }
        let (paper, content) = try archive.paper(
            file, in: state.round, of: seat.id, .pseudonyms, count: rows, at: state.now)
        try await archive.commit(
            Change(
                paper, beside: content, removing: batch.gone, deed: deed(route, acting, about: file),
                provided: [.unchanged(state.round)]))
    }

    // MARK: - Small things

    func deed(_ route: String, _ acting: Acting, about file: Data? = nil) -> Deed {
        Deed(route, acting: acting, rule: file.map { "\(Self.rule) sha256:\(RoundFiles.digest($0))" } ?? Self.rule)
    }

    func lines(
        _ signed: [Data], _ state: RoundState, by trustee: OverlapSeat, _ acting: Acting
    ) -> [any Stored] {
        signed.enumerated().map { index, line in
            RoundLine(
                in: state.round.id, number: state.lines.count + index + 1, by: trustee.id, line, worker: acting.worker,
                at: state.now)
        }
    }
}

extension Premise {
    /// Nobody settled, closed or gave up the round meanwhile.
    static func unchanged(_ round: OverlapRound) -> Premise {
        Premise(
            "round", stands: "SELECT 1 FROM overlap_round WHERE id = \(round.id) AND version = \(round.version)")
    }

    /// As many take part as when it was settled who does.
    static func joined(_ count: Int, in round: OverlapRound) -> Premise {
        Premise(
            "round",
            stands: """
                SELECT 1 WHERE (SELECT COUNT(*) FROM overlap_seat WHERE round = \(round.id) \
                AND joined_at IS NOT NULL) = \(count)
                """)
    }

    /// An agency's file did not come a second time meanwhile.
    static func papers(_ count: Int, _ kind: RoundPaper.Kind, of seat: OverlapSeat) -> Premise {
        Premise(
            "paper",
            stands: """
                SELECT 1 WHERE (SELECT COUNT(*) FROM round_paper WHERE seat = \(seat.id) AND kind = \(kind)) = \(count)
                """)
    }

    static func papers(_ count: Int, in round: OverlapRound) -> Premise {
        Premise(
            "paper",
            stands: "SELECT 1 WHERE (SELECT COUNT(*) FROM round_paper WHERE round = \(round.id)) = \(count)")
    }

    /// The log has not grown since its last line was read.
    static func lines(_ count: Int, in round: OverlapRound) -> Premise {
        Premise(
            "line", stands: "SELECT 1 WHERE (SELECT COUNT(*) FROM round_line WHERE round = \(round.id)) = \(count)")
    }
}
