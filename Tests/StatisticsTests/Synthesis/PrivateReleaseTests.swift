import Testing

@testable import Statistics

@Suite("A private release") struct PrivateReleaseTests {
    static func records(_ count: Int, seed: UInt64 = 4) -> CodedRecords {
        var generator = Philox(seed: seed)
        let forced = (0..<count).map { _ in UInt16.random(in: 0...1, using: &generator) }
        let age = (0..<count).map { _ in UInt16.random(in: 0...3, using: &generator) }
        // Nobody of the last age group has the first characteristic: a table that one column cannot tell.
        let linked = zip(forced, age).map { $1 == 3 ? 0 : $0 }
        return CodedRecords(
            columns: [
                .init(name: "forcedLabour", labels: ["yes"], codes: linked),
                .init(name: "age", labels: ["0-17", "18-29", "30+"], codes: age),
                .init(name: "never", labels: [], codes: Array(repeating: 0, count: count)),
            ], count: count)
    }

    @Test func `keeps what two columns say together`() throws {
        var generator = Philox(seed: 1)
        let real = Self.records(8_000)
        let release = try PrivateRelease(
            of: real, promise: PrivacyPromise(epsilon: 2, delta: 1e-6), using: &generator)
        let exact = Grid(counting: CodedRows(real), over: [0, 1]).cells
        let made = Grid(counting: CodedRows(release.records), over: [0, 1]).cells
        for (made, exact) in zip(made, exact) { #expect(abs(made - exact) < 60) }
        #expect(abs(release.records.count - 8_000) < 60)
        #expect(release.records.columns.map(\.name) == real.columns.map(\.name))
        #expect(release.records.columns.map(\.labels) == real.columns.map(\.labels))
    }

    @Test(arguments: [0.01, 0.1, 1, 10, 1_000, 1e9])
    func `comes of any number of records at any epsilon`(epsilon: Double) throws {
        for count in [0, 1, 2, 7, 100] {
            for delta in [1e-300, 1e-12, 0.5, 0.999_999] {
                var generator = Philox(seed: UInt64(count))
                let release = try PrivateRelease(
                    of: Self.records(count), promise: PrivacyPromise(epsilon: epsilon, delta: delta),
                    using: &generator)
                #expect(release.records.columns.allSatisfy { $0.codes.count == release.records.count })
            }
        }
    }

    /// Odd inputs: no record or one, nothing but empty values, one column or sixty, one value that all have.
    @Test(arguments: [0.01, 0.3, 1, 10, 100])
    func `comes of odd records at any epsilon, and fits its code lists`(epsilon: Double) throws {
        var generator = Philox(seed: 5)
        // Sixty columns at a small epsilon make tens of thousands of records out of one: too slow unoptimised.
        let wide = epsilon >= 100 ? 60 : 5
        for (count, columns, labels, empty) in [
            (1, 1, 1, false), (1, wide, 1, false), (20, wide, 2, true), (3, 1, 40, false), (0, 4, 0, true),
            (5, 2, 0, true), (2, 3, 12, false),
        ] {
            let odd = CodedRecords(
                columns: (0..<columns).map { index in
                    let codes = (0..<count).map { _ in
                        empty || labels == 0 ? 0 : UInt16.random(in: 0...UInt16(labels), using: &generator)
                    }
                    return .init(name: "c\(index)", labels: (0..<labels).map(String.init), codes: codes)
                }, count: count)
            for length in [1, 3] {
                let made = try PrivateRelease(
                    of: odd, promise: PrivacyPromise(epsilon: epsilon, delta: 1e-6), length: length, using: &generator
                ).records
                #expect(made.columns.count == columns && made.count >= 0)
                for column in made.columns { #expect(column.codes.allSatisfy { $0 <= labels }) }
            }
        }
    }

    @Test func `is the same for the same seed, and another for another`() throws {
        let promise = try PrivacyPromise(epsilon: 1, delta: 1e-6)
        func made(_ seed: UInt64) throws -> CodedRecords {
            var generator = Philox(seed: seed)
            return try PrivateRelease(of: Self.records(500), promise: promise, using: &generator).records
        }
        #expect(try made(1) == made(1))
        #expect(try made(1) != made(2))
    }

    @Test func `refuses what promises nothing, and tables that are too large, by name`() throws {
        for epsilon in [0, -1, 0.009, .nan, .infinity] {
            #expect(throws: PrivacyPromise.Impossible.self) { try PrivacyPromise(epsilon: epsilon, delta: 1e-6) }
        }
        for delta in [0, 1, -0.1, .nan] {
            #expect(throws: PrivacyPromise.Impossible.self) { try PrivacyPromise(epsilon: 1, delta: delta) }
        }
        var generator = Philox(seed: 1)
        let promise = try PrivacyPromise(epsilon: 1, delta: 1e-6)
        #expect(throws: PrivateRelease.Impossible.noColumns) {
            try PrivateRelease(of: CodedRecords(columns: [], count: 3), promise: promise, using: &generator)
        }
        let many = (1...9_000).map(String.init)
        let wide = CodedRecords(
            columns: [.init(name: "a", labels: many, codes: [1]), .init(name: "b", labels: many, codes: [2])], count: 1)
        #expect(throws: PrivateRelease.Impossible.tooLarge(columns: ["a", "b"], combinations: 81_018_001)) {
            try PrivateRelease(of: wide, promise: promise, using: &generator)
        }
    }

    @Test func `adds up over several releases`() throws {
        let one = try PrivacyPromise(epsilon: 1, delta: 1e-6)
        var ledger = PrivacyLedger(shifts: [one.shift])
        #expect(abs(ledger.epsilon(delta: 1e-6) - 1) < 1e-4)
        #expect(!ledger.allows(one.shift, within: one))
        ledger.add(shift: one.shift)
        // Two lose more than one, and less than twice.
        #expect((1.3..<1.6).contains(ledger.epsilon(delta: 1e-6)))
        #expect(ledger.allows(one.shift, within: try PrivacyPromise(epsilon: 2, delta: 1e-6)))
        #expect(PrivacyLedger().epsilon(delta: 1e-6) == 0)
    }
}
