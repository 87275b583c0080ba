import Statistics

/// What an attack found, as it is told.
struct AttackAnswer: Encodable {
    let passes: Bool
    let k: Int
    let releases: [Release]
    let findings: [Finding]
    /// Of each attack, how many findings there are, named or not.
    let counts: [String: Int]
    let tried: [String]
    /// What could not be tried, and why.
    let untried: [String]

    struct Release: Encodable {
        let name: String
        /// What each file was taken for.
        let files: [String: String]
        let epsilon: Double?
        let delta: Double?
    }

    struct Finding: Encodable {
        let attack: String
        let releases: [String]
        let file, place, learned: String
        let people: People?
        let assumption: String
    }

    struct People: Encodable {
        let lower: Int
        /// None where nothing limits it.
        let upper: Int?
    }

    init(_ gate: ReleaseGate, _ folder: ReleaseFolder, _ rule: ReleaseGate.Rule) {
        passes = gate.passes
        k = rule.k
        releases = folder.candidates.map { release in
            let read = folder.read.first { $0.release == release.name }
            return Release(
                name: release.name, files: read?.files ?? [:], epsilon: release.promise?.epsilon,
                delta: release.promise?.delta)
        }
        findings = gate.findings.map { found in
            Finding(
                attack: found.attack.rawValue, releases: found.releases, file: found.file, place: found.place,
                learned: found.learned,
                people: found.people.map {
                    People(lower: $0.lower, upper: $0.upper >= Interval.unbounded ? nil : $0.upper)
                }, assumption: found.assumption)
        }
        counts = Dictionary(
            uniqueKeysWithValues: ReleaseGate.Attack.allCases.map { ($0.rawValue, gate.counts[$0, default: 0]) })
        tried = gate.tried
        untried = folder.notes + gate.untried
    }

    func say(most: Int) {
        let all = counts.values.reduce(0, +)
        print(passes ? "Nothing was found." : "\(all) findings. This must not be published.")
        for finding in findings.prefix(most) {
            let places = finding.releases + [finding.file].filter { !$0.isEmpty }
            print("\(finding.attack) \(places.joined(separator: ", ")): \(finding.place)")
            let people = finding.people.map { people in
                people.lower == people.upper
                    ? " (\(people.lower) people)"
                    : " (\(people.lower) to \(people.upper.map(String.init) ?? "any number of") people)"
            }
            print("  \(finding.learned)\(people ?? ""); if \(finding.assumption)")
        }
        if all > min(most, findings.count) { print("… and \(all - min(most, findings.count)) more") }
        print("Tried:")
        for line in tried { print("  \(line)") }
        if !untried.isEmpty {
            print("Not tried:")
            for line in untried { print("  \(line)") }
        }
    }
}
