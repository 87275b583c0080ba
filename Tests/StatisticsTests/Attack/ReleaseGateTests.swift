import Testing

@testable import Statistics

@Suite("The release gate") struct ReleaseGateTests {
    static let records = InventedPeople.records(900, sizes: [4, 6, 3, 5], missing: 5)
    static let promise = try? PrivacyPromise(epsilon: 1, delta: 1e-6)
    static let quick = ReleaseGate.Rule(trials: 60, targets: 30, rounds: 4)

    static func file(_ name: String, _ kind: ReleaseFile.Kind, _ text: String) -> ReleaseFile {
        ReleaseFile(name: name, kind: kind, bytes: Array(text.utf8))
    }

    static func privateRelease() throws -> CandidateRelease {
        var generator = Philox(seed: 12)
        var release = CandidateRelease(name: "private")
        let made = try PrivateRelease(of: records, promise: promise!, using: &generator).records
        release.synthetic = [.init(made)]
        release.promise = promise
        release.records = records
        release.counts = [.init(try ReleasedCounts(CombinationCounts(of: made, upTo: 3, atLeast: 1)))]
        release.files = [
            file("records.csv", .records, "sex,age\n" + (0..<60).map { "f,\($0 % 4)\n" }.joined()),
            file("about.json", .metadata, #"{"epsilon": 1, "delta": 1e-6, "random sample": 5, "digest": "ab12"}"#),
        ]
        return release
    }

    @Test func `lets a private release through`() throws {
        let mechanism: RecordMechanism = { try PrivateRelease(of: $0, promise: Self.promise!, using: &$1).records }
        let gate = try ReleaseGate([try Self.privateRelease()], rule: Self.quick, mechanism: mechanism)
        #expect(gate.findings == [])
        #expect(gate.untried == ["A1: there is no earlier release to compare with"])
        #expect(gate.passes)
    }

    @Test func `stops a copy that calls itself private`() throws {
        var release = try Self.privateRelease()
        release.synthetic = [.init(Self.records)]
        let gate = try ReleaseGate([release], rule: Self.quick, mechanism: { records, _ in records })
        #expect(!gate.passes)
        let attacks = Set(gate.findings.map(\.attack))
        #expect(attacks == [.mechanism, .membership, .inference, .sideChannels])
    }

    @Test func `stops a release whose measurements failed their audit`() throws {
        var release = CandidateRelease(name: "audited")
        release.audits = [
            try MechanismAuditTests.tables(forgetting: 2, pairs: [MechanismAuditTests.pairs[0]], trials: 100)
        ]
        let found = try ReleaseGate([release]).findings
        #expect(found.map(\.attack) == [.mechanism])
        #expect(found.map(\.people) == [Interval(1, 1)])
    }

    @Test func `stops k-anonymous counts of a register that grew by one`() throws {
        var (first, second) = (CandidateRelease(name: "May"), CandidateRelease(name: "June"))
        first.counts = [.init(try InventedPeople.rounded(Self.records.without([8])))]
        second.counts = [.init(try InventedPeople.rounded(Self.records))]
        let gate = try ReleaseGate([first, second], onlyNewest: true)
        let found = try #require(gate.findings.first { $0.attack == .differencing })
        #expect(found.releases == ["May", "June"])
        #expect(found.assumption == "whoever can be few is taken to be few")
        first.records = Self.records.without([8])
        second.records = Self.records
        let exact = try ReleaseGate([first, second], onlyNewest: true)
        let told = try #require(exact.findings.first { $0.attack == .differencing })
        #expect(told.learned.contains("of 1 who came or went, 1 lost"))
    }

    @Test func `stops exact counts whose rests are small, and says where`() throws {
        var release = CandidateRelease(name: "counts")
        let dense = InventedPeople.records(900, sizes: [4, 6, 3, 5])
        release.counts = [
            .init(try ReleasedCounts(CombinationCounts(of: dense, upTo: 2, atLeast: 10), rounding: .exact))
        ]
        let gate = try ReleaseGate([release])
        #expect(gate.counts[.subsets, default: 0] > 0)
        #expect(gate.counts[.claims, default: 0] > 0)
        #expect(gate.findings.allSatisfy { $0.assumption.hasPrefix("counts are exact") && !$0.place.isEmpty })
    }

    @Test func `stops a masked table that its margins give back, alone or linked`() throws {
        var release = CandidateRelease(name: "tables")
        let cells = [("all", 30), ("men", nil), ("women", 24)].map { name, value in
            PublishedTable.Cell(name: name, printed: value.map { .value($0) } ?? .masked(lower: 0, upper: nil))
        }
        release.tables = [.init(PublishedTable(cells: cells, sums: [.init(total: 0, parts: [1, 2])]))]
        let gate = try ReleaseGate([release])
        #expect(gate.findings.map(\.attack) == [.maskedCells])
        #expect(gate.findings.map(\.place) == ["men"])
        #expect(gate.findings.map(\.people) == [Interval(6, 6)])
    }

    @Test func `does not difference releases that promise noise, but those that promise none`() throws {
        var (first, second) = (try Self.privateRelease(), try Self.privateRelease())
        var generator = Philox(seed: 99)
        let other = try PrivateRelease(of: Self.records, promise: Self.promise!, using: &generator).records
        second.counts = [.init(try ReleasedCounts(CombinationCounts(of: other, upTo: 3, atLeast: 1)))]
        #expect(try ReleaseGate([first, second], rule: Self.quick).findings == [])
        // Counts of the made-up records that stand beside them say nothing that these do not.
        (first.promise, second.promise) = (nil, nil)
        let beside = try ReleaseGate([first, second], rule: Self.quick).counts
        #expect(beside[.differencing, default: 0] == 0 && beside[.subsets, default: 0] == 0)
        (first.synthetic, second.synthetic) = ([], [])
        let counted = try ReleaseGate([first, second], rule: Self.quick).counts
        #expect(counted[.differencing, default: 0] > 0 && counted[.subsets, default: 0] > 0)
    }

    @Test func `is the same for the same seed`() throws {
        let release = try Self.privateRelease()
        let once = try ReleaseGate([release], rule: Self.quick).findings
        #expect(try ReleaseGate([release], rule: Self.quick).findings == once)
    }
}

@Suite("Side channels") struct SideChannelsTests {
    static func leaks(_ kind: ReleaseFile.Kind, _ text: String, secret: Int? = nil) -> [SideChannels.Leak] {
        SideChannels([ReleaseGateTests.file("f", kind, text)], secretCount: secret).findings.map(\.leak)
    }

    @Test func `are found in columns`() {
        let rows = (0..<30).map { "\($0 * 7919 % 1000),f,\($0 % 3)\n" }.joined()
        #expect(Self.leaks(.records, "number,sex,age\n" + rows) == [.identifierColumn("number")])
        #expect(Self.leaks(.records, "sex,case_ID\nf,1\nf,1\n") == [.identifierColumn("case_ID")])
        #expect(Self.leaks(.records, "sex,caseId\nf,1\nf,1\n") == [.identifierColumn("caseId")])
        #expect(Self.leaks(.records, "sex,isForcedLabour\nf,1\nf,1\n").isEmpty)
        // Figures may all differ: that is what a table is for.
        #expect(Self.leaks(.table, "number,sex,age\n" + rows).isEmpty)
    }

    @Test func `are found in values`() {
        let uuid = "3f2504e0-4f89-11d3-9a0c-0305e82c3301"
        #expect(Self.leaks(.table, "a,b\n1,\(uuid)\n") == [.uniqueIdentifier(uuid)])
        #expect(Self.leaks(.records, "a,b\n1,x.y@example.org\n1,z@example.org\n") == [.address("x.y@example.org")])
        for number in ["+886 912 345 678", "0912-345-678", "(02) 2345-6789", "+441632960001"] {
            #expect(Self.leaks(.records, "a,b\n1,\(number)\n") == [.telephone(number)])
        }
        for harmless in ["0-17", "2024-01-01", "0.123456789012", "2,000", "123456789", "me @ home"] {
            #expect(Self.leaks(.records, "a;b\n1;\(harmless)\n").isEmpty)
        }
    }

    @Test func `are found in metadata`() {
        #expect(Self.leaks(.metadata, #"{"epsilon": 1, "randomSeed": 42}"#) == [.seed(key: "randomSeed")])
        #expect(Self.leaks(.metadata, "noise_seed = 0x1f\n") == [.seed(key: "noise_seed")])
        #expect(Self.leaks(.metadata, #"{"seed":"7"}"#) == [.seed(key: "seed")])
        #expect(Self.leaks(.metadata, "A random 5 % of the rows; seedlings 7").isEmpty)
        #expect(Self.leaks(.metadata, #"{"recordIds": [1, 4, 9]}"#) == [.identifierList(key: "recordIds")])
    }

    @Test func `are found in sizes`() {
        #expect(Self.leaks(.metadata, #"{"rows_read": 1234}"#, secret: 1_234) == [.trueCount(1_234)])
        #expect(Self.leaks(.metadata, #"{"rows_read": 1234}"#).isEmpty)
        let rows = Array(repeating: "f,1\n", count: 40).joined()
        #expect(Self.leaks(.records, "sex,age\n" + rows, secret: 40) == [.trueCount(40)])
        #expect(Self.leaks(.records, "sex,age\n" + rows, secret: 41).isEmpty)
    }
}
