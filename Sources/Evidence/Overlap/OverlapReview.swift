import Foundation
import Lexicon
import Policy
import Store

/// What people say of pairs of rows, and what it tells of the linking.
///
/// Each agency reads its own row of a pair and no other; two reviewers look, one of each agency.
struct PairReview: Sendable {
    struct Verdict: Sendable, Equatable, Codable {
        enum Answer: String, Sendable, Codable { case same, different, unsure }

        let answer: Answer
        /// An ISO code, as the agency's record has it; nil where it has none.
        let nationality: String?
    }

    /// Reads `pair,verdict,nationality`, a line for each pair; the first line names the columns.
    static func read(_ file: Data, knowing codes: Set<String>) throws(RoundFault) -> [String: Verdict] {
        guard let text = String(data: file, encoding: .utf8) else { throw .unreadable }
        let lines = text.replacing("\u{FEFF}", with: "").split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.first.map({ cells($0) == ["pair", "verdict", "nationality"] }) == true else {
            throw .verdicts(line: 1)
        }
        var verdicts: [String: Verdict] = [:]
        for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            let cells = cells(line)
            guard cells.count == 3, codes.contains(cells[0]), verdicts[cells[0]] == nil,
                let answer = Verdict.Answer(rawValue: cells[1]),
                cells[2].isEmpty || Nationality(cells[2].uppercased()) != nil
            else { throw .verdicts(line: number + 1) }
            verdicts[cells[0]] = Verdict(answer: answer, nationality: cells[2].isEmpty ? nil : cells[2].uppercased())
        }
        return verdicts
    }

    private static func cells(_ line: Substring) -> [String] {
        line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
            cell.trimmingCharacters(in: .whitespaces).trimmingCharacters(in: CharacterSet(charactersIn: "\""))
        }
    }

    /// Groups with fewer reviewed pairs are told together: a share of few is noise, and may be about somebody.
    static let leastGroup = 10

    /// Counts what two reviewers agreed on; where they did not, or one was unsure, the pair tells nothing.
    static func check(_ pairs: [RoundCounting.SampledPair], _ verdicts: [String: [String: Verdict]]) -> LinkageCheck {
        var all = Tally()
        var groups: [String: Tally] = [:]
        for pair in pairs {
            guard let one = verdicts[pair.one.agency]?[pair.code], let other = verdicts[pair.other.agency]?[pair.code],
                one.answer == other.answer, one.answer != .unsure
            else { continue }
            all.add(isSame: one.answer == .same, isLinked: pair.isLinked)
            let nationality = one.nationality == other.nationality ? one.nationality : nil
            groups[nationality ?? "", default: Tally()].add(isSame: one.answer == .same, isLinked: pair.isLinked)
        }
        var told = groups.filter { !$0.key.isEmpty && $0.value.pairs >= leastGroup }
        // What is left is told together, as all without those told: it must not be one small group again.
        while true {
            let left = all.pairs - told.reduce(0) { $0 + $1.value.pairs }
            guard left > 0, left < leastGroup,
                let least = told.min(by: { ($0.value.pairs, $0.key) < ($1.value.pairs, $1.key) })
            else { break }
            told[least.key] = nil
        }
        return LinkageCheck(overall: all.clerical, byNationality: told.mapValues(\.clerical))
    }

    private struct Tally {
        var pairs = 0, same = 0, sameLinked = 0, linked = 0

        mutating func add(isSame: Bool, isLinked: Bool) {
            pairs += 1
            if isSame { same += 1 }
            if isLinked { linked += 1 }
            if isSame, isLinked { sameLinked += 1 }
        }

        var clerical: LinkageCheck.Clerical {
            .init(same: same, sameLinked: sameLinked, linked: linked, linkedSame: sameLinked)
        }
    }
}

extension OverlapWork {
    /// The pairs of the sample that an agency has a row in: the pair's code and its own row.
    func ownPairs(_ state: RoundState, of seat: OverlapSeat) async throws -> [(code: String, row: Int)] {
        try await pairs(state).compactMap { pair in
            [pair.one, pair.other].first { $0.agency == seat.code }.map { (pair.code, $0.row) }
        }
    }

    private func pairs(_ state: RoundState) async throws -> [RoundCounting.SampledPair] {
        guard let paper = state.sample else { throw RoundImpossible.nothingToReview }
        return try JSONDecoder().decode(
            [RoundCounting.SampledPair].self, from: try await archive.content(of: paper, in: state.round))
    }

    /// Keeps what an agency's reviewer said; a second file takes the place of the first.
    func review(_ file: Data, _ state: RoundState, _ seat: OverlapSeat, _ acting: Acting, _ route: String) async throws
    {
        let verdicts = try PairReview.read(file, knowing: Set(try await ownPairs(state, of: seat).map(\.code)))
        let earlier = state.paper(.verdicts, of: seat)
        let (paper, content) = try archive.paper(
            try JSONEncoder().encode(verdicts), in: state.round, of: seat.id, .verdicts, count: verdicts.count,
            at: state.now, until: state.sample?.goesAt)
        try await archive.commit(
            Change(
                paper, beside: content, removing: earlier?.gone ?? [], deed: deed(route, acting),
                provided: [.papers(earlier == nil ? 0 : 1, .verdicts, of: seat)]))
    }

    /// Says how well the linking went, beside the counts, and destroys the pairs and what was said of them.
    func settle(_ state: RoundState, _ acting: Acting, _ route: String) async throws {
        let pairs = try await pairs(state)
        guard state.hasVerdicts else { throw RoundImpossible.tooFewVerdicts }
        var verdicts: [String: [String: PairReview.Verdict]] = [:]
        for seat in state.joined {
            guard let paper = state.paper(.verdicts, of: seat) else { continue }
            verdicts[seat.code] = try JSONDecoder().decode(
                [String: PairReview.Verdict].self, from: try await archive.content(of: paper, in: state.round))
        }
        guard let id = state.round.captures.flatMap(CaptureFile.ID.init(_:)),
            let file = try await archive.fetch(CaptureFile.held(id, by: state.round.unit)).first
        else { throw RoundImpossible.nothingToReview }
        let checked = try await archive.checked(file, by: PairReview.check(pairs, verdicts))
        let gone = state.papers.filter { $0.kind == .sample || $0.kind == .verdicts }
        try await archive.commit(Change(checked, removing: gone.gone, deed: deed(route, acting)))
    }
}
