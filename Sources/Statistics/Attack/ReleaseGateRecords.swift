/// The attacks on mechanisms, made-up records and files: A5 to A8.
extension ReleaseGate {
    mutating func audit(
        _ mechanism: RecordMechanism, _ promise: PrivacyPromise, _ name: String, _ seed: UInt64
    ) throws {
        let columns = ["a", "b", "c"].map { (name: $0, labels: ["1", "2", "3"]) }
        let pairs = NeighbourPair.worstCases(columns: columns, threshold: rule.k)
        let result = try MechanismAudit(
            ofRecordsBy: promise, isNormal: true, pairs: pairs, trials: rule.trials, seed: seed, mechanism: mechanism)
        note(result, "made-up records", name)
        // Cheaper than records, so that more runs can be made.
        let tables = MechanismAudit(ofTablesUnder: promise, pairs: pairs, trials: 4 * rule.trials, seed: seed)
        note(tables, "measured tables", name)
    }

    mutating func note(_ result: MechanismAudit, _ what: String, _ name: String) {
        let promise = result.promise
        add(
            result.breaches.map { breach in
                Finding(
                    attack: .mechanism, releases: [name], place: "\(what), \(breach.pair)",
                    learned:
                        "epsilon is at least \(Self.short(breach.epsilon)), a person shifts the answers by at least "
                        + "\(Self.short(breach.shift)) deviations; promised were \(promise.epsilon) and "
                        + Self.short(promise.shift),
                    people: Interval(1, 1), assumption: "the attacker knows all other records and the program")
            }, of: .mechanism)
    }

    mutating func examineRecords(_ release: CandidateRelease, _ mechanism: RecordMechanism?, _ seed: UInt64) throws {
        guard let made = release.synthetic else { return }
        guard let records = release.records, made.columns.map(\.labels) == records.columns.map(\.labels) else {
            return note("A6 and A7 on \(release.name): no true records with the same columns were given")
        }
        let targets = Isolation.mostIsolated(of: records, count: rule.targets)
        guard targets.count >= 4, made.count > 0 else {
            return note("A6 and A7 on \(release.name): fewer than 4 people, or no made-up record")
        }
        let promised = release.promise.map(MembershipAttack.bound) ?? 0
        if let others = release.heldOut, others.count >= 4, others.columns.map(\.labels) == made.columns.map(\.labels) {
            let apart = Isolation.mostIsolated(of: others, count: rule.targets)
            let attack = MembershipAttack(on: made, members: records.picking(targets), others: others.picking(apart))
            judge(attack, promised, release.name, "people of the same kind who were not in are at hand")
        } else {
            var generator = Philox(seed: seed, stream: 1 << 40)
            let decoys = MembershipAttack.decoys(of: targets, among: records, using: &generator)
            let attack = MembershipAttack(on: made, members: records.picking(targets), others: decoys)
            // Invented people differ from real ones in more than having been absent.
            judge(attack, max(0.5, promised), release.name, "those who were not in are invented")
        }
        var unseen: CodedRecords?
        if let mechanism {
            let attack = try MembershipAttack(
                on: mechanism, with: records, targets: targets, rounds: rule.rounds, seed: seed)
            judge(attack, promised, release.name, "the attacker can run the program with and without the person")
            var generator = Philox(seed: seed, stream: 1 << 41)
            unseen = try mechanism(records.without(Set(targets)), &generator)
        }
        let inference = AttributeInference(on: made, records: records, targets: targets, unseen: unseen)
        guard inference.least > 0 else { return }
        add(
            [
                Finding(
                    attack: .inference, releases: [release.name], place: "the \(inference.people) most isolated people",
                    learned:
                        "a missing value is guessed right in \(Self.short(inference.rate)) of the cases, without the "
                        + "person in \(Self.short(inference.baseline))",
                    people: Interval(1, inference.people), assumption: "all other values of the person are known")
            ],
            of: .inference)
    }

    private mutating func judge(_ attack: MembershipAttack, _ allowed: Double, _ name: String, _ assumption: String) {
        guard attack.least > allowed else { return }
        add(
            [
                Finding(
                    attack: .membership, releases: [name], place: "the \(attack.people) most isolated people",
                    learned: "who was in, with an advantage of \(Self.short(attack.advantage)) (at least "
                        + "\(Self.short(attack.least)); allowed \(Self.short(allowed)))",
                    people: Interval(1, attack.people), assumption: assumption)
            ], of: .membership)
    }

    mutating func examineFiles(_ release: CandidateRelease) {
        let secret = release.tellsCount ? nil : release.records?.count
        var found = SideChannels(release.files, secretCount: secret).findings.map { found in
            Finding(
                attack: .sideChannels, releases: [release.name], place: found.file,
                learned: Self.words(found.leak) + (found.times > 1 ? " (\(found.times) times)" : ""), people: nil,
                assumption: "the file is published as it is")
        }
        if let secret, secret >= SideChannels.countMin, release.synthetic?.count == secret {
            found.append(
                Finding(
                    attack: .sideChannels, releases: [release.name], place: "made-up records",
                    learned: "there are as many as real ones, which are not told", people: Interval(secret, secret),
                    assumption: "no chance equality"))
        }
        add(found, of: .sideChannels)
    }

    private static func words(_ leak: SideChannels.Leak) -> String {
        switch leak {
        case .identifierColumn(let name): "the column \(name) identifies records"
        case .identifierList(let key): "\(key) lists records"
        case .uniqueIdentifier: "a unique identifier"
        case .address: "an e-mail address"
        case .telephone: "a telephone number"
        case .seed(let key): "\(key) is a seed: noise drawn from it can be taken off again"
        case .trueCount(let count): "\(count), the true number of records, which is not told"
        }
    }

    /// To two decimals.
    private static func short(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
        let hundredths = Int((abs(value) * 100).rounded())
        let rest = hundredths % 100
        return (value < 0 && hundredths > 0 ? "-" : "") + "\(hundredths / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)")
    }
}
