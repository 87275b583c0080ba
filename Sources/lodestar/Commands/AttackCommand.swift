import ArgumentParser
import Foundation
import Statistics

/// `lodestar attack`
struct AttackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attack",
        abstract: "Tries to find people in what is about to be published, and in all that was published before.",
        discussion: """
              lodestar attack --releases published --records register.csv
              lodestar attack --mechanism --epsilon 1 --delta 0.000001 --trials 1000

            A folder of releases holds a folder or a file for each, in the order of the dates in their ‘release.json’ \
            or of their names; a folder in which no kind of data stands twice is one release. What each file is, is \
            seen from what stands in it: lines of counts as ‘lodestar table count’ writes them, tables (glotip, osdg, \
            plain, tidy), made-up records; all else is searched for identifiers and seeds. docs/methods/attack.md says \
            what ‘release.json’ may hold and what is tried. Exit code 1 when something was found; what could not be \
            tried is named.
            """)

    @Option(help: "The folder with the releases.")
    var releases: String?

    @Flag(
        help: "Run the program's own private mechanism on pairs of neighbours, under --epsilon or a release's promise.")
    var mechanism = false

    @Option(help: "The true records behind the newest release. Read, never published.")
    var records: String?

    @Option(help: "Records of people of the same kind who were not in.")
    var heldOut: String?

    @Option(help: "Nothing may be learned of fewer people than this. 10, or what a table's marks say.")
    var k: Int?

    @Option(help: "How far apart the ends of what can be proven of a masked value must be. Half of k.")
    var level: Int?

    @Option(help: "ε that releases promise which do not say.")
    var epsilon: Double?

    @Option(help: "δ that releases promise which do not say.")
    var delta: Double?

    @Option(help: "How many people there are, where an outsider knows it from elsewhere.")
    var people: Int?

    @Flag(
        inversion: .prefixedNo,
        help: "Take it that a masked value is never 0, or that it may be. Neither: tried, and dropped if refuted.")
    var neverZero: Bool?

    @Flag(help: "Attack the newest release only, alone and with each earlier one.")
    var newest = false

    @Option(help: "Runs on each set of each pair of neighbours.")
    var trials = 1_000

    @Option(help: "How many findings are named.")
    var most = 20

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
        guard releases != nil || mechanism else { throw ValidationError("Name a folder with --releases.") }
        guard releases != nil || epsilon != nil else { throw ValidationError("--mechanism alone needs --epsilon.") }
        guard k.map({ $0 >= 2 }) ?? true else { throw ValidationError("--k must be 2 or more.") }
        guard level.map({ $0 >= 1 }) ?? true else { throw ValidationError("--level must be 1 or more.") }
        guard trials >= 4 else { throw ValidationError("--trials must be 4 or more.") }
        guard epsilon.map({ $0 > 0 && $0.isFinite }) ?? true else {
            throw ValidationError("--epsilon must be above 0.")
        }
        guard delta.map({ $0 > 0 && $0 < 1 }) ?? true else {
            throw ValidationError("--delta must be above 0 and below 1.")
        }
    }

    func run() throws {
        var folder = ReleaseFolder(candidates: [], read: [], notes: [])
        if let releases { folder = try ReleaseFolder(at: releases, defaults) }
        try addTruth(&folder)
        if folder.candidates.isEmpty { folder.candidates = [try ownMechanism()] }
        let rule = ReleaseGate.Rule(k: k ?? 10, insists: k != nil, level: level, trials: trials)
        let newestPromise = folder.candidates.last?.promise
        let own: RecordMechanism? = newestPromise.flatMap { promise in
            mechanism ? { try PrivateRelease(of: $0, promise: promise, using: &$1).records } : nil
        }
        if mechanism, own == nil {
            throw CommandFault(
                "--mechanism: the newest release promises nothing. Name what it should with --epsilon.", code: 2)
        }
        let gate: ReleaseGate
        do {
            gate = try ReleaseGate(folder.candidates, rule: rule, onlyNewest: newest, mechanism: own)
        } catch ReleasedCountsProblem.tooWide {
            throw CommandFault(
                "Two releases have too many values together to be compared. Publish shorter combinations.")
        }
        let answer = AttackAnswer(gate, folder, rule)
        switch format {
        case .json: print(try answer.json())
        case .text: answer.say(most: most)
        }
        if !gate.passes { throw ExitCode(1) }
    }

    private var defaults: ReleaseReading.Defaults {
        var defaults = ReleaseReading.Defaults()
        (defaults.k, defaults.epsilon, defaults.delta, defaults.people) = (k, epsilon, delta, people)
        defaults.masksZeros = neverZero.map { !$0 }
        return defaults
    }

    /// The register as it stands is what the newest release was made of.
    private func addTruth(_ folder: inout ReleaseFolder) throws {
        guard let last = folder.candidates.indices.last else { return }
        if let records { folder.candidates[last].records = try RecordFile.read(records) }
        if let heldOut { folder.candidates[last].heldOut = try RecordFile.read(heldOut) }
        for place in folder.candidates.indices.dropLast() {
            // Who is copied into an older release is copied, and noise that is too little is, whatever changed since.
            folder.candidates[place].laterRecords = folder.candidates[last].records
        }
    }

    /// Nothing that was published: the program itself, under what it is to promise.
    private func ownMechanism() throws -> CandidateRelease {
        var release = CandidateRelease(name: "lodestar release private")
        do {
            release.promise = try PrivacyPromise(epsilon: epsilon ?? 1, delta: delta ?? 0.000_001)
        } catch { throw CommandFault(error.words(""), code: 2) }
        return release
    }
}
