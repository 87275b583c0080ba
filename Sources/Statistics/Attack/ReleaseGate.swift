/// Tries to break releases in every way this library knows, and lets through only what withstood.
///
/// See `docs/methods/attack.md`. What the gate does not find may still be there; what it finds is there, under the
/// assumption that is named with it.
public struct ReleaseGate: Sendable {
    public struct Rule: Sendable, Equatable {
        /// Nothing may be learned of a group of fewer people than this.
        public let k: Int
        /// How many people apart the ends of what can be proven of a masked cell must be.
        public let level: Int
        /// Whether it is a leak, too, that nobody has an unpublished combination.
        public let guardsAbsence: Bool
        /// Runs on each set of each pair of neighbours.
        public let trials: Int
        /// How many of the most isolated people are attacked.
        public let targets: Int
        /// How often the mechanism is run on the true records with some of them left out.
        public let rounds: Int

        public init(
            k: Int = 10, level: Int = 5, guardsAbsence: Bool = true, trials: Int = 1_000, targets: Int = 50,
            rounds: Int = 8
        ) {
            precondition(k >= 2 && level >= 1 && trials >= 4 && targets >= 4 && rounds >= 4, "a rule that asks nothing")
            self.k = k
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
        /// The releases, by name; one, or the two that were compared.
        public let releases: [String]
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
    /// What could not be tried, and why.
    public private(set) var untried: [String] = []

    public static let examplesMax = 100

    public var passes: Bool { findings.isEmpty }

    /// - Parameters:
    ///   - releases: the earliest first.
    ///   - onlyNewest: attack the last one, alone and together with each earlier one. Else every one and every two.
    ///   - mechanism: what made the newest release's made-up records.
    ///   - seed: of the attacks' own draws.
    public init(
        _ releases: [CandidateRelease], rule: Rule = Rule(), onlyNewest: Bool = false,
        mechanism: RecordMechanism? = nil, seed: UInt64 = 1
    ) throws {
        self.rule = rule
        for (place, release) in releases.enumerated() where !onlyNewest || place == releases.count - 1 {
            for earlier in releases[..<place] { try compare(earlier, release) }
            let isNewest = place == releases.count - 1
            examineCounts(release)
            examineTables(release)
            for audit in release.audits { note(audit, "what was measured", release.name) }
            if let promise = release.promise {
                if isNewest, let mechanism {
                    try audit(mechanism, promise, release.name, seed)
                } else {
                    untried.append("A5 on \(release.name): its mechanism was not given")
                }
            }
            try examineRecords(release, isNewest ? mechanism : nil, seed)
            examineFiles(release)
        }
    }

    /// Notes what one attack found on one release.
    mutating func add(_ found: [Finding], of attack: Attack) {
        counts[attack, default: 0] += found.count
        findings += found.prefix(Self.examplesMax)
    }

    mutating func note(_ untried: String) { self.untried.append(untried) }
}
