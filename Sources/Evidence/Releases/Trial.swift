import Statistics

/// What the attacks on a release found, in the form that is kept with it.
package struct Trial: Sendable, Equatable, Codable {
    package struct Finding: Sendable, Equatable, Codable {
        /// A1 to A8.
        package let attack: String
        package let releases: [String]
        package let place: String
        package let learned: String
        /// About how many people, at least and at most, where that can be said.
        package let fewest, most: Int?
        package let assumption: String
    }

    package let findings: [Finding]
    /// How many there are of each attack: the list above ends after a hundred.
    package let counts: [String: Int]
    /// What could not be tried, and why.
    package let untried: [String]
    /// The releases that it was attacked together with.
    package let together: [String]

    /// All that was found.
    package var count: Int { counts.values.reduce(0, +) }

    init(_ gate: ReleaseGate, together: [String], unprotected: [String] = []) {
        let left = unprotected.map { cell in
            Finding(
                attack: ReleaseGate.Attack.maskedCells.rawValue, releases: [], place: cell,
                learned: "no second table was found that prints the same: the masked number may be worked out",
                fewest: nil, most: nil, assumption: "counts are whole numbers, and the sums hold")
        }
        findings =
            left
            + gate.findings.map { found in
                Finding(
                    attack: found.attack.rawValue, releases: found.releases, place: found.place,
                    learned: found.learned, fewest: found.people?.lower, most: found.people?.upper,
                    assumption: found.assumption)
            }
        var counts = Dictionary(uniqueKeysWithValues: gate.counts.filter { $1 > 0 }.map { ($0.rawValue, $1) })
        if !left.isEmpty { counts[ReleaseGate.Attack.maskedCells.rawValue, default: 0] += left.count }
        self.counts = counts
        untried = gate.untried
        self.together = together
    }
}
