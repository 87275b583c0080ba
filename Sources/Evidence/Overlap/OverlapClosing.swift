import Accounts
import Foundation
import Lexicon
import Policy
import Store
import Web

/// How a round ends: the overlap is counted, what it was counted from is destroyed, the keys go.
extension OverlapWork {
    /// Counts the overlap. In the same commit the pseudonyms are destroyed, and what they showed is sealed: the counts
    /// for whoever keeps the round, for each agency the rows of its own that are one person.
    func close(
        _ state: RoundState, _ parties: RoundParties, _ acting: Acting, _ route: String
    ) async throws {
        let (description, given) = try state.closing()
        var files: [(code: String, name: String, file: Data)] = []
        for (seat, paper) in given {
            let file = try await archive.content(of: paper, in: state.round)
            files.append((seat.code, parties.name(of: seat.unit).en, file))
        }
        let pairs = state.round.reviewedPairs
        let found = try await Aside.run { [files] in
            try RoundCounting(files, of: description, reviewing: pairs)
        }
        let (captures, capturesKey) = try archive.file(
            found.captures, .init(),
            described: .init(
                name: state.round.name, register: Self.register, period: state.round.epoch,
                round: "\(state.round.id)", threshold: CaptureFile.usualThreshold), by: acting, at: state.now)
        var beside: [any Stored] = [captures, capturesKey]
        for (seat, _) in given { beside += try duplicates(found, state, of: seat) }
        beside += try sample(found, state)
        let closed = state.closed(into: "\(captures.id)", by: acting.worker)
        try await archive.commit(
            Change(
                closed, beside: beside, removing: state.papers.gone, deed: deed(route, acting),
                provided: [.papers(state.papers.count, in: state.round)]))
        // No page of the file that was let go keeps the keys of what was destroyed.
        try await archive.driver.settle()
    }

    /// Whose people an overlap round counts: no one agency's register, but all of theirs.
    private static let register = "overlap"

    private func duplicates(_ found: RoundCounting, _ state: RoundState, of seat: OverlapSeat) throws -> [any Stored] {
        guard let groups = found.duplicates[seat.code], !groups.isEmpty else { return [] }
        let (paper, content) = try archive.paper(
            RoundCounting.csv(groups), in: state.round, of: seat.id, .duplicates, count: groups.count, at: state.now,
            until: day(Self.duplicatesDays, after: state.now))
        return [paper] + content
    }

    private func sample(_ found: RoundCounting, _ state: RoundState) throws -> [any Stored] {
        guard !found.sample.isEmpty else { return [] }
        let (paper, content) = try archive.paper(
            try JSONEncoder().encode(found.sample), in: state.round, of: nil, .sample, count: found.sample.count,
            at: state.now, until: day(Self.sampleDays, after: state.now))
        return [paper] + content
    }

    private func day(_ days: Int, after now: Date) -> Date {
        Day(now, in: zone).adding(days: days + 1).startOfDay(in: zone)
    }

    /// Gives a round up: everything that was brought goes, nothing is counted.
    func abandon(_ state: RoundState, _ acting: Acting, _ route: String) async throws {
        let abandoned = try state.abandoned(by: acting.worker)
        try await archive.commit(
            Change(
                abandoned, removing: state.papers.gone, deed: deed(route, acting),
                provided: [.papers(state.papers.count, in: state.round)]))
        try await archive.driver.settle()
    }

    /// A trustee's signed word that the secret is gone.
    func destroyed(
        _ log: Data, _ state: RoundState, _ seat: OverlapSeat, _ acting: Acting, _ route: String
    ) async throws {
        let destroyed = try state.destroying(seat, by: acting.worker)
        guard let description = state.round.description else { throw RoundImpossible.notSettled }
        let lines = try RoundFiles.closed(log, after: state.log(seat), of: description, seat)
        try await archive.commit(
            Change(
                destroyed, beside: self.lines(lines, state, by: seat, acting), deed: deed(route, acting, about: log),
                provided: [.lines(state.lines.count, in: state.round)]))
    }

    // MARK: - What an agency gets back

    /// An agency has its duplicates: they go from here.
    func forget(_ paper: RoundPaper, _ acting: Acting, _ route: String) async throws {
        try await remove(paper, deed(route, acting))
        try await archive.driver.settle()
    }

    func remove(_ paper: RoundPaper, _ deed: Deed) async throws {
        // The paper is written once more only to be taken away: a change has to have something that it changes.
        var last = paper
        last.version += 1
        try await archive.commit(Change(paper, removing: last.gone, deed: deed))
    }
}
