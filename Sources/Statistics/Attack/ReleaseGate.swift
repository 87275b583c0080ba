/// Tries to break releases in every way this library knows, and lets through only what withstood.
///
/// See `docs/methods/attack.md`. What the gate does not find may still be there; what it finds is there, under the
/// assumption that is named with it.
public struct ReleaseGate: Sendable {
    public struct Rule: Sendable, Equatable {
        /// Nothing may be learned of a group of fewer people than this, where a release does not say otherwise.
        public let k: Int
        /// Whether this k goes before the one that a table's marks name.
        public let insists: Bool
        /// How many people apart the ends of what can be proven of a masked cell must be; none for half of k.
        public let level: Int?
        /// Whether it is a leak, too, that nobody has an unpublished combination.
        public let guardsAbsence: Bool
        /// Runs on each set of each pair of neighbours.
        public let trials: Int
        /// How many of the most isolated people are attacked.
        public let targets: Int
        /// How often the mechanism is run on the true records with some of them left out.
        public let rounds: Int

        public init(
            k: Int = 10, insists: Bool = false, level: Int? = nil, guardsAbsence: Bool = true, trials: Int = 1_000,
            targets: Int = 50, rounds: Int = 8
        ) {
            precondition(k >= 2 && trials >= 4 && targets >= 4 && rounds >= 4, "a rule that asks nothing")
            precondition(level.map { $0 >= 1 } ?? true, "a level of at least 1")
            self.k = k
            self.insists = insists
            self.level = level
            self.guardsAbsence = guardsAbsence
            self.trials = trials
            self.targets = targets
            self.rounds = rounds
        }
    }

    public enum Attack: String, Sendable, Hashable, CaseIterable {
        case differencing = "A1"
        case subsets = "A2"
        case maskedCells = "A3"
        case claims = "A4"
        case mechanism = "A5"
        case membership = "A6"
        case inference = "A7"
        case sideChannels = "A8"
    }

    public struct Finding: Sendable, Equatable {
        public let attack: Attack
        /// The releases, by name; one, or those that were looked at together.
        public let releases: [String]
        /// Empty where it is not one file that tells.
        public let file: String
        /// Which combination, cell, column or file.
        public let place: String
        public let learned: String
        /// About how many people, at least and at most, where that can be said.
        public let people: Interval?
        public let assumption: String
    }

    public let rule: Rule
    /// At most `examplesMax` for each attack and release; `counts` says how many there are.
    public private(set) var findings: [Finding] = []
    public private(set) var counts: [Attack: Int] = [:]
    /// What was attacked in which way.
    public private(set) var tried: [String] = []
    /// What could not be tried, and why.
    public private(set) var untried: [String] = []

    let madeUp: Set<[String]>

    public static let examplesMax = 100

    public var passes: Bool { findings.isEmpty }

    /// - Parameters:
    ///   - releases: the earliest first.
    ///   - onlyNewest: attack the last one, alone and together with all earlier ones. Else every one and every two.
    ///   - mechanism: what made the newest release's made-up records.
    ///   - seed: of the attacks' own draws.
    public init(
        _ releases: [CandidateRelease], rule: Rule = Rule(), onlyNewest: Bool = false,
        mechanism: RecordMechanism? = nil, seed: UInt64 = 1
    ) throws {
        self.rule = rule
        madeUp = Self.countsOfMadeUp(releases)
        for (place, release) in releases.enumerated() where !onlyNewest || place == releases.count - 1 {
            for earlier in releases[..<place] { try compare(earlier, release) }
            let isNewest = place == releases.count - 1
            examineCounts(release)
            examineTables(release)
            if isNewest { examineTogether(releases) }
            for audit in release.audits { note(audit, "what was measured", release.name) }
            if let promise = release.promise {
                examineNoise(release, promise)
                if isNewest, let mechanism {
                    try audit(mechanism, promise, release.name, seed)
                } else {
                    note(untried: "A5 on \(release.name): the mechanism itself was not run, for it was not given")
                }
            }
            for part in release.synthetic { try examineRecords(part, release, isNewest ? mechanism : nil, seed) }
            examineFiles(release)
        }
        if releases.count < 2 { note(untried: "A1: there is no earlier release to compare with") }
    }

    /// Notes what one attack found on one release.
    mutating func add(_ found: [Finding], of attack: Attack) {
        counts[attack, default: 0] += found.count
        findings += found.prefix(Self.examplesMax)
    }

    mutating func note(_ attack: Attack, _ releases: [String], _ what: String) {
        tried.append("\(attack.rawValue) on \(releases.joined(separator: ", ")): \(what)")
    }

    mutating func note(untried: String) { self.untried.append(untried) }

    func k(of release: CandidateRelease) -> Int { release.k ?? rule.k }

    /// What is asked of a table's masked cells.
    func demand(on table: CandidateRelease.Table, of release: CandidateRelease) -> MaskAttack.Demand {
        let k = release.k ?? (rule.insists ? rule.k : table.threshold.map { max(2, $0) } ?? rule.k)
        return MaskAttack.Demand(level: rule.level ?? (k + 1) / 2, fewerThan: k, zeros: release.zeros)
    }
}
