import Foundation
import Lexicon
import Policy
import Store
package import Web

/// The files of a round: what each party brings from home and takes home, and nothing of anybody else's.
package struct RoundFilesDesk: Desk {
    let office: EvidenceOffice

    package var routes: [Route] {
        let one = "\(RoundDesk.path)/:round"
        let access = Route.Access.roles(RoundDesk.parties)
        let file = FieldSpec("file", .file(max: Limits.fileBytes), required: true)
        let small = FieldSpec("file", .file(max: Self.logBytes), required: true)
        return [
            Route(
                .post, "\(one)/key", access, as: "round.key-brought",
                fields: [FieldSpec("key", .text(max: 64), required: true)], bringKey),
            Route(.post, "\(one)/commitment", access, as: "round.key-committed", fields: [small], commit),
            Route(.post, "\(one)/batch", access, as: "round.batch-given", fields: [file], giveBatch),
            Route(.get, "\(one)/batch", access, as: "round.batch-fetched", ownBatch),
            Route(.get, "\(one)/agencies/:seat/batch", access, as: "round.batch-taken", takeBatch),
            Route(
                .post, "\(one)/agencies/:seat/batch", access, as: "round.batch-multiplied",
                fields: [file, FieldSpec("log", .file(max: Self.logBytes), required: true)], multiply),
            Route(.post, "\(one)/pseudonyms", access, as: "round.pseudonyms-given", fields: [file], givePseudonyms),
            Route(.post, "\(one)/destruction", access, as: "round.key-destroyed", fields: [small], destroyed),
            Route(.get, "\(one)/duplicates", access, as: "round.duplicates-fetched", duplicates),
            Route(.post, "\(one)/duplicates/deletion", access, as: "round.duplicates-deleted", forget),
            Route(.get, "\(one)/pairs", access, as: "round.pairs-fetched", pairs),
            Route(.post, "\(one)/pairs", access, as: "round.pairs-reviewed", fields: [file], review),
        ]
    }

    // MARK: - Trustees

    @Sendable func bringKey(_ visit: Visit) async throws -> Answer {
        try await office.step(visit) { inside in
            let seat = try inside.seat(.trustee)
            try await office.overlap.bring(
                key: visit.form["key"] ?? "", inside.state, seat, inside.acting, visit.route)
        }
    }

    @Sendable func commit(_ visit: Visit) async throws -> Answer {
        try await office.step(visit) { inside in
            let trustee = try inside.seat(.trustee)
            try await office.overlap.commit(
                try Self.file("file", visit), inside.state, by: trustee, inside.acting, visit.route)
        }
    }

    /// Only the trustee for whom it waits takes a batch home.
    @Sendable func takeBatch(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        let trustee = try inside.seat(.trustee)
        let seat = try inside.other(.agency, visit)
        guard inside.state.status == .taking,
            let batch = inside.state.waiting(for: trustee).first(where: { $0.seat.id == seat.id })?.batch
        else { throw NotFound() }
        return .file(
            try await office.archive.content(of: batch, in: inside.state.round), type: Self.binary,
            name: RoundCommands.batch(of: seat.code, after: batch.stage), looked(visit, inside))
    }

    @Sendable func multiply(_ visit: Visit) async throws -> Answer {
        try await office.step(visit) { inside in
            let trustee = try inside.seat(.trustee)
            let seat = try inside.other(.agency, visit)
            try await office.overlap.multiply(
                try Self.file("file", visit), log: try Self.file("log", visit), inside.state, seat,
                by: trustee, inside.acting, visit.route)
        }
    }

    @Sendable func destroyed(_ visit: Visit) async throws -> Answer {
        try await office.step(visit) { inside in
            let seat = try inside.seat(.trustee)
            try await office.overlap.destroyed(
                try Self.file("file", visit), inside.state, seat, inside.acting, visit.route)
        }
    }

    // MARK: - Agencies

    @Sendable func giveBatch(_ visit: Visit) async throws -> Answer {
        try await office.step(visit) { inside in
            let seat = try inside.seat(.agency)
            try await office.overlap.give(
                try Self.file("file", visit), inside.state, seat, inside.acting, visit.route)
        }
    }

    @Sendable func ownBatch(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        let seat = try inside.seat(.agency)
        guard let found = try? inside.state.multiplied(seat) else { throw NotFound() }
        return .file(
            try await office.archive.content(of: found.batch, in: inside.state.round), type: Self.binary,
            name: RoundCommands.batch(of: seat.code, after: found.batch.stage), looked(visit, inside))
    }

    @Sendable func givePseudonyms(_ visit: Visit) async throws -> Answer {
        try await office.step(visit) { inside in
            let seat = try inside.seat(.agency)
            try await office.overlap.givePseudonyms(
                try Self.file("file", visit), inside.state, seat, inside.acting, visit.route)
        }
    }

    @Sendable func duplicates(_ visit: Visit) async throws -> Answer {
        let (inside, paper) = try await ownDuplicates(visit)
        return .file(
            try await office.archive.content(of: paper, in: inside.state.round), type: "text/csv; charset=utf-8",
            name: "own-duplicates.csv", looked(visit, inside))
    }

    @Sendable func forget(_ visit: Visit) async throws -> Answer {
        let (inside, paper) = try await ownDuplicates(visit)
        try await office.overlap.forget(paper, inside.acting, visit.route)
        return .seeOther("\(RoundDesk.path)/\(inside.state.round.id)")
    }

    private func ownDuplicates(_ visit: Visit) async throws -> (RoundInside, RoundPaper) {
        let inside = try await office.enter(visit)
        let seat = try inside.seat(.agency)
        guard let paper = inside.state.paper(.duplicates, of: seat) else { throw NotFound() }
        return (inside, paper)
    }

    // MARK: - Pairs that people look at

    @Sendable func pairs(_ visit: Visit) async throws -> Answer {
        let inside = try await office.enter(visit)
        let seat = try inside.seat(.agency)
        guard inside.state.sample != nil else { throw NotFound() }
        var csv = CSV(header: ["pair", "row"])
        for pair in try await office.overlap.ownPairs(inside.state, of: seat) {
            csv.append([pair.code, String(pair.row)])
        }
        return csv.answer(name: "pairs", looked(visit, inside))
    }

    @Sendable func review(_ visit: Visit) async throws -> Answer {
        try await office.step(visit) { inside in
            let seat = try inside.seat(.agency)
            guard inside.state.sample != nil else { throw RoundImpossible.nothingToReview }
            try await office.overlap.review(
                try Self.file("file", visit), inside.state, seat, inside.acting, visit.route)
        }
    }

    // MARK: - Small things

    private static let binary = "application/octet-stream"
    /// A description, or a log: a few hundred bytes for each line.
    private static let logBytes = 1_024 * 1_024

    private static func file(_ name: String, _ visit: Visit) throws(RoundFault) -> Data {
        guard let file = visit.file(name) else { throw .missing }
        do { return Data(try file.unpacked(upTo: 4 * Limits.fileBytes)) } catch { throw .packed }
    }

    private func looked(_ visit: Visit, _ inside: RoundInside) -> Answer.Record {
        .deed(Deed(visit.route, acting: inside.acting, rule: OverlapWork.rule))
    }
}
