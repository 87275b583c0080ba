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
        let shown = result.outcomes.map(\.epsilon).max() ?? 0
        note(
            .mechanism, [name],
            "\(what): \(result.outcomes.count) pairs of neighbours, \(result.trials) runs each; epsilon is at least "
                + "\(Self.short(shown)), promised \(promise.epsilon)")
        add(
            result.breaches.map { breach in
                Finding(
                    attack: .mechanism, releases: [name], file: "", place: "\(what), \(breach.pair)",
                    learned:
                        "epsilon is at least \(Self.short(breach.epsilon)), a person shifts the answers by at least "
                        + "\(Self.short(breach.shift)) deviations; promised were \(promise.epsilon) and "
                        + Self.short(promise.shift),
                    people: Interval(1, 1), assumption: "the attacker knows all other records and the program")
            }, of: .mechanism)
    }

    /// What is published against the true records, where a promise is made and both are at hand.
    mutating func examineNoise(_ release: CandidateRelease, _ promise: PrivacyPromise) {
        // What changed since can only make noise look larger than it is.
        guard let records = release.records ?? release.laterRecords else {
            return note(untried: "A5 on \(release.name): no true records were given to hold its noise against")
        }
        for part in release.counts {
            compare(part.content, part.file, records, promise, release.name)
        }
        for part in release.synthetic {
            let counts = try? ReleasedCounts(
                CombinationCounts(of: part.content, upTo: min(2, part.content.columns.count), atLeast: 1),
                rounding: .exact)
            guard let counts else {
                note(untried: "A5 on \(release.name), \(part.file): too many values to count")
                continue
            }
            compare(counts, part.file, records, promise, release.name)
        }
    }

    private mutating func compare(
        _ counts: ReleasedCounts, _ file: String, _ records: CodedRecords, _ promise: PrivacyPromise, _ name: String
    ) {
        let exact = try? ReleasedCounts(
            CombinationCounts(of: records, upTo: min(counts.length, 2, records.columns.count), atLeast: 1),
            rounding: .exact)
        guard let exact else {
            return note(untried: "A5 on \(name), \(file): the true records have too many values to count")
        }
        let noise = PromisedNoise(counts, truth: exact, promise: promise)
        note(.mechanism, [name], "\(noise.compared) counts held against the true ones")
        guard let excess = noise.excess else { return }
        add(
            [
                Finding(
                    attack: .mechanism, releases: [name], file: file,
                    place: "counts of \(excess.length) \(excess.length == 1 ? "value" : "values")",
                    learned: "\(excess.near) of \(excess.counts) are within \(excess.distance) of the true count; "
                        + "epsilon \(promise.epsilon) allows a share of \(Self.short(excess.allowed))",
                    people: Interval(1, 2 * excess.distance + 1),
                    assumption: "the counts' noise is not one and the same"
                )
            ], of: .mechanism)
    }

    mutating func examineRecords(
        _ part: CandidateRelease.Part<CodedRecords>, _ release: CandidateRelease, _ mechanism: RecordMechanism?,
        _ seed: UInt64
    ) throws {
        guard let given = release.records ?? release.laterRecords else {
            return note(untried: "A6 and A7 on \(release.name), \(part.file): no true records were given")
        }
        let lists = CodeLists([part.content, given] + [release.heldOut].compactMap(\.self))
        guard !lists.columns.isEmpty else {
            return note(untried: "A6 and A7 on \(release.name), \(part.file): the true records have no column of it")
        }
        let (made, records) = (lists.coding(part.content), lists.coding(given))
        let targets = Isolation.mostIsolated(of: records, count: RareCopies.sizes.max() ?? rule.targets)
        guard targets.count >= 4, made.count > 0 else {
            return note(untried: "A6 and A7 on \(release.name): fewer than 4 people, or no made-up record")
        }
        examineCopies(part.file, made, records, targets, release, seed)
        let first = Array(targets.prefix(rule.targets))
        try examineMembership(part.file, made, records, first, release, lists, mechanism, seed)
    }

    /// With what is promised; without a promise the most that ε = 1 would allow.
    private mutating func examineCopies(
        _ file: String, _ made: CodedRecords, _ records: CodedRecords, _ targets: [Int], _ release: CandidateRelease,
        _ seed: UInt64
    ) {
        let copies = RareCopies(
            on: made, records: records, targets: targets, odds: MembershipAttack.odds(release.promise),
            delta: release.promise?.delta ?? 0, seed: seed)
        note(
            .membership, [release.name],
            "the \(copies.people) most isolated people, \(copies.copied) found word for word")
        guard copies.isFinding else { return }
        add(
            [
                Finding(
                    attack: .membership, releases: [release.name], file: file,
                    place: "the \(copies.people) most isolated people",
                    learned: "\(copies.copied) of them stand among the made-up records word for word; of people who "
                        + "do not exist a share of \(Self.short(copies.allowed)) might",
                    people: Interval(1, copies.copied), assumption: "nobody else is like them")
            ], of: .membership)
    }

    private mutating func examineMembership(
        _ file: String, _ made: CodedRecords, _ records: CodedRecords, _ targets: [Int], _ release: CandidateRelease,
        _ lists: CodeLists, _ mechanism: RecordMechanism?, _ seed: UInt64
    ) throws {
        let promised = release.promise.map(MembershipAttack.bound) ?? 0
        let judge = { (gate: inout ReleaseGate, attack: MembershipAttack, allowed: Double, assumption: String) in
            gate.judge(attack, allowed, release.name, file, assumption)
        }
        if let others = release.heldOut.map(lists.coding), others.count >= 4 {
            let apart = Isolation.mostIsolated(of: others, count: rule.targets)
            let attack = MembershipAttack(on: made, members: records.picking(targets), others: others.picking(apart))
            judge(&self, attack, promised, "people of the same kind who were not in are at hand")
        } else {
            var generator = Philox(seed: seed, stream: 1 << 40)
            let decoys = MembershipAttack.decoys(of: targets, among: records, using: &generator)
            let attack = MembershipAttack(on: made, members: records.picking(targets), others: decoys)
            // Invented people differ from real ones in more than having been absent.
            judge(&self, attack, max(0.5, promised), "those who were not in are invented")
        }
        var unseen: CodedRecords?
        if let mechanism {
            let attack = try MembershipAttack(
                on: mechanism, with: records, targets: targets, rounds: rule.rounds, seed: seed)
            judge(&self, attack, promised, "the attacker can run the program with and without the person")
            var generator = Philox(seed: seed, stream: 1 << 41)
            unseen = try mechanism(records.without(Set(targets)), &generator)
        } else {
            note(
                untried: "A6 on \(release.name): the mechanism was not given, so that it was not run with and without "
                    + "each person")
        }
        let inference = AttributeInference(on: made, records: records, targets: targets, unseen: unseen)
        note(.inference, [release.name], "\(inference.people) people, each value in turn")
        guard inference.least > 0 else { return }
        add(
            [
                Finding(
                    attack: .inference, releases: [release.name], file: file,
                    place: "the \(inference.people) most isolated people",
                    learned:
                        "a missing value is guessed right in \(Self.short(inference.rate)) of the cases, without the "
                        + "person in \(Self.short(inference.baseline))",
                    people: Interval(1, inference.people), assumption: "all other values of the person are known")
            ],
            of: .inference)
    }

    private mutating func judge(
        _ attack: MembershipAttack, _ allowed: Double, _ name: String, _ file: String, _ assumption: String
    ) {
        note(.membership, [name], "\(attack.people) people: \(assumption)")
        guard attack.least > allowed else { return }
        add(
            [
                Finding(
                    attack: .membership, releases: [name], file: file,
                    place: "the \(attack.people) most isolated people",
                    learned: "who was in, with an advantage of \(Self.short(attack.advantage)) (at least "
                        + "\(Self.short(attack.least)); allowed \(Self.short(allowed)))",
                    people: Interval(1, attack.people), assumption: assumption)
            ], of: .membership)
    }

    mutating func examineFiles(_ release: CandidateRelease) {
        let secret = release.tellsCount ? nil : release.records?.count
        if !release.files.isEmpty {
            note(.sideChannels, [release.name], "\(release.files.count) files and their names")
            if release.records == nil {
                note(untried: "A8 on \(release.name): the true number of records was not given to look for")
            }
        }
        var found = SideChannels(release.files, secretCount: secret).findings.map { found in
            Finding(
                attack: .sideChannels, releases: [release.name], file: found.file, place: Self.place(found.leak),
                learned: Self.words(found.leak) + (found.times > 1 ? " (\(found.times) times)" : ""), people: nil,
                assumption: "the file is published as it is")
        }
        if let secret, secret >= SideChannels.countMin {
            found += release.synthetic.filter { $0.content.count == secret }.map { part in
                Finding(
                    attack: .sideChannels, releases: [release.name], file: part.file, place: "made-up records",
                    learned: "there are as many as real ones, which are not told", people: Interval(secret, secret),
                    assumption: "no chance equality")
            }
        }
        add(found, of: .sideChannels)
    }

    private static func place(_ leak: SideChannels.Leak) -> String {
        switch leak {
        case .identifierColumn(let name): "column \(name)"
        case .identifierList(let key), .seed(let key), .exactCount(let key): key
        case .uniqueIdentifier, .address, .telephone: "a value"
        case .trueCount: "a number"
        }
    }

    private static func words(_ leak: SideChannels.Leak) -> String {
        switch leak {
        case .identifierColumn(let name): "the column \(name) identifies records"
        case .identifierList(let key): "\(key) lists records"
        case .uniqueIdentifier: "a unique identifier"
        case .address: "an e-mail address"
        case .telephone: "a telephone number"
        case .seed(let key): "\(key) is a seed: noise drawn from it can be taken off again"
        case .exactCount(let key): "\(key) tells a number of true records"
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
