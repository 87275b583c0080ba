/// One answer to a request, from compared pairs to pairs with reasons.
struct LinkRun {
    let request: LinkRequest
    let confirmed: Set<RecordPair>
    let rejected: Set<RecordPair>
    let candidates: Int

    /// Records that found no partner are all compared with each other where that is no more than so many pairs.
    private static let leftOverMost = 1_000_000
    private static let rounds = 3
    /// The odds of what a person has confirmed.
    private static let certain = 50.0

    /// Pairs of two tables, each record in one pair at most.
    func links(_ scores: inout PairScores) async -> LinkResult {
        guard let right = request.right else { preconditionFailure("links within one table") }
        var expected = scores.model.prior * scores.learning.allPairs
        var round = OneToOneRound(scores, expected: expected, rejected: rejected, confirmed: confirmed)
        for turn in 1..<Self.rounds {
            expected = round.expected
            round.teach(&scores)
            if turn == 1 {
                let (lefts, rights) = round.leftOver(request.left.count, right.count)
                if !lefts.isEmpty, !rights.isEmpty, lefts.count * rights.count <= Self.leftOverMost {
                    let more = lefts.flatMap { left in rights.map { RecordPair(left: left, right: $0) } }
                    await scores.add(more, threads: request.threads)
                }
            }
            round = OneToOneRound(scores, expected: expected, rejected: rejected, confirmed: confirmed)
        }
        return chosen(round, scores, right)
    }

    private func chosen(_ round: OneToOneRound, _ scores: PairScores, _ right: PeopleTable) -> LinkResult {
        let likely = round.edges.indices.filter { round.probabilities[$0] >= request.threshold }
        let assignment = Assignment(
            likely.map { edge in
                Assignment.Edge(
                    left: Int(round.edges[edge].left), right: Int(round.edges[edge].right),
                    weight: round.probabilities[edge])
            })
        let reasons = PairReasons(scores: scores)
        let pairs = assignment.taken.map { taken -> LinkedPair in
            let edge = likely[taken]
            let pair = scores.pairs[round.places[edge]]
            return reasons.linked(
                pair, (request.left.identifiers[Int(pair.left)], right.identifiers[Int(pair.right)]),
                start: round.start, odds: round.odds[edge], others: "other candidates",
                isConfirmed: confirmed.contains(pair))
        }
        let taken = Set(assignment.taken.map { likely[$0] })
        var tally = LinkTally()
        for edge in round.edges.indices {
            let nation = nationality(scores.pairs[round.places[edge]])
            tally.add(round.probabilities[edge], nation, isTaken: taken.contains(edge))
        }
        return LinkResult(
            pairs: pairs, clusters: [],
            summary: summary(scores, tally, pairs: pairs.count, clusters: pairs.count, inexact: assignment.greedyRows))
    }

    /// Pairs within one table, in groups that hold together.
    func duplicates(_ scores: PairScores) -> LinkResult {
        let prior = scores.model.priorWeight
        let weights = scores.patterns.patterns.map { scores.model.weight($0) }
        var links: [(pair: RecordPair, odds: Double)] = []
        for (place, pair) in scores.pairs.enumerated() {
            let pattern = Int(scores.patterns.places[place])
            // Rarity adds ten at most; what is far below 0 without it stays below.
            guard prior + weights[pattern] > -20 || confirmed.contains(pair) else { continue }
            links.append((pair, prior + weights[pattern] + scores.rarity(pair, scores.patterns.patterns[pattern])))
        }
        let clusters = Clusters(
            rows: request.left.count, links: links, joined: confirmed, parted: rejected,
            odds: { scores.odds(RecordPair(left: $0, right: $1)) })
        var tally = LinkTally()
        var taken: Set<RecordPair> = []
        let reasons = PairReasons(scores: scores)
        var pairs: [LinkedPair] = []
        for group in clusters.groups {
            for (pair, odds) in inside(group, scores) {
                taken.insert(pair)
                tally.add(Natural.logistic(odds), nationality(pair), isTaken: true)
                pairs.append(
                    reasons.linked(
                        pair, (request.left.identifiers[Int(pair.left)], request.left.identifiers[Int(pair.right)]),
                        start: prior, odds: odds, others: "other records of the group",
                        isConfirmed: confirmed.contains(pair)))
            }
        }
        for (pair, odds) in links where !taken.contains(pair) && !rejected.contains(pair) {
            tally.add(Natural.logistic(odds), nationality(pair), isTaken: false)
        }
        return LinkResult(
            pairs: pairs, clusters: clusters.groups.map { $0.map { request.left.identifiers[$0] } },
            summary: summary(
                scores, tally, pairs: pairs.count, clusters: clusters.groups.count, inexact: clusters.cutRows))
    }

    /// All pairs of a group with the logarithm of their odds. A pair is as probable as it is by itself, or as the best
    /// way through a third record.
    private func inside(_ group: [Int], _ scores: PairScores) -> [(RecordPair, Double)] {
        var direct: [RecordPair: Double] = [:]
        for (place, a) in group.enumerated() {
            for b in group[(place + 1)...] {
                let pair = RecordPair(left: a, right: b)
                direct[pair] = confirmed.contains(pair) ? Self.certain : scores.odds(pair)
            }
        }
        func odds(_ a: Int, _ b: Int) -> Double {
            direct[RecordPair(left: min(a, b), right: max(a, b)), default: -Self.certain]
        }
        return direct.sorted { $0.key < $1.key }.map { pair, own in
            let through = group.filter { $0 != Int(pair.left) && $0 != Int(pair.right) }.map { third in
                [Int(pair.left), Int(pair.right)].reduce(1.0) {
                    $0 * Natural.logistic(odds($1, third))
                }
            }
            let best = min(through.max() ?? 0, 1 - 1e-9)
            return (pair, best > Natural.logistic(own) ? Natural.logit(best) : own)
        }
    }

    private func nationality(_ pair: RecordPair) -> String {
        let mine = request.left[.nationality]?[Int(pair.left)]
        return (mine ?? (request.right ?? request.left)[.nationality]?[Int(pair.right)])?.uppercased() ?? ""
    }

    private func summary(
        _ scores: PairScores, _ tally: LinkTally, pairs: Int, clusters: Int, inexact: Int
    ) -> LinkSummary {
        LinkSummary(
            leftRecords: request.left.count, rightRecords: request.right?.count, fields: scores.fields.map(\.name),
            candidates: candidates, pairs: pairs, clusters: clusters, threshold: request.threshold,
            inexactRows: inexact, overall: tally.overall, byNationality: tally.byNationality)
    }
}
