import Testing

@testable import Statistics

@Suite("Attacking made-up records") struct MembershipTests {
    static let everybody = InventedPeople.records(1_600, missing: 5)
    static let records = everybody.picking(Array(0..<800))
    static let heldOut = everybody.picking(Array(800..<1_600))
    static let targets = Isolation.mostIsolated(of: records, count: 40)

    static func release(_ epsilon: Double) throws -> CodedRecords {
        var generator = Philox(seed: 2)
        return try PrivateRelease(
            of: records, promise: PrivacyPromise(epsilon: epsilon, delta: 1e-6), using: &generator
        ).records
    }

    @Test func `starts with those who stand out`() {
        let common = CodedRecords(
            columns: (0..<3).map { .init(name: "\($0)", labels: ["1", "2"], codes: Array(repeating: 1, count: 50)) },
            count: 50)
        #expect(Isolation.mostIsolated(of: common.adding([2, 2, 2]), count: 1) == [50])
        #expect(Set(Self.targets).count == 40)
    }

    @Test func `tells members of a copy from people who were not in`() {
        let attack = MembershipAttack(
            on: Self.records, members: Self.records.picking(Self.targets),
            others: Self.heldOut.picking(Isolation.mostIsolated(of: Self.heldOut, count: 40)))
        #expect(attack.advantage > 0.95)
        #expect(attack.least > 0.6)
    }

    @Test func `tells members of a copy in which every twelfth value was changed`() {
        var generator = Philox(seed: 3)
        let blurred = CodedRecords(
            columns: Self.records.columns.map { column in
                .init(
                    name: column.name, labels: column.labels,
                    codes: column.codes.map { code in
                        let isChanged = Int.random(in: 0..<12, using: &generator) == 0
                        return isChanged ? column.codes.randomElement(using: &generator)! : code
                    })
            }, count: Self.records.count)
        let others = Self.heldOut.picking(Isolation.mostIsolated(of: Self.heldOut, count: 40))
        let attack = MembershipAttack(on: blurred, members: Self.records.picking(Self.targets), others: others)
        #expect(attack.least > 0)
    }

    @Test func `stays within what a promise allows`() throws {
        let promise = try PrivacyPromise(epsilon: 1, delta: 1e-6)
        #expect(abs(MembershipAttack.bound(promise) - 0.4621) < 1e-4)
        let attack = MembershipAttack(
            on: try Self.release(1), members: Self.records.picking(Self.targets),
            others: Self.heldOut.picking(Isolation.mostIsolated(of: Self.heldOut, count: 40)))
        #expect(attack.least <= MembershipAttack.bound(promise))
    }

    @Test func `is caught in the game by a mechanism that copies, and not by one that keeps its promise`() throws {
        let few = Self.records.picking(Array(0..<300))
        let targets = Isolation.mostIsolated(of: few, count: 20)
        let copying = MembershipAttack(on: { records, _ in records }, with: few, targets: targets, rounds: 6, seed: 1)
        #expect(copying.least > 0.6)
        let promise = try PrivacyPromise(epsilon: 1, delta: 1e-6)
        let keeping = try MembershipAttack(
            on: { try PrivateRelease(of: $0, promise: promise, using: &$1).records }, with: few, targets: targets,
            rounds: 6, seed: 1)
        #expect(keeping.least <= 0.05)
    }

    @Test func `guesses values better from a copy than without the person, and not from a private release`() throws {
        let copied = AttributeInference(on: Self.records, records: Self.records, targets: Self.targets)
        #expect(copied.rate > 0.95)
        #expect(copied.least > 0.1)
        let made = AttributeInference(on: try Self.release(1), records: Self.records, targets: Self.targets)
        #expect(made.least <= 0)
        let unseen = AttributeInference(
            on: Self.records, records: Self.records, targets: Self.targets,
            unseen: Self.records.without(Set(Self.targets)))
        #expect(unseen.least > 0.1)
    }
}
