import Testing

@testable import Statistics

@Suite("Claims from one release") struct ClaimsTests {
    static func trait(_ column: String, _ value: String) -> Characteristic {
        Characteristic(column: column, value: value)
    }

    static func read(_ text: String, count: Int? = nil) throws -> ReleasedCounts {
        try ReleasedCounts(canonical: Array(text.utf8), recordCount: count, rounding: .exact, resolution: 10)
    }

    @Test func `tell what is left when the published children are taken from their parent`() throws {
        let release = try Self.read(
            "sex:f\t60\nsex:m\t38\nage:child\t50\nage:adult\t50\nage:child;sex:f\t30\nage:adult;sex:f\t30\n"
                + "age:child;sex:m\t18\nage:adult;sex:m\t15\n", count: 100)
        let found = SubsetDifferencing(release, fewerThan: 10).findings
        let rest = { (people: Int) in Interval(people, people) }
        #expect(found.contains { $0.combination == [] && $0.kind == .lessColumn("sex") && $0.people == rest(2) })
        #expect(
            found.contains {
                $0.combination == [Self.trait("sex", "m")] && $0.kind == .lessColumn("age") && $0.people == rest(5)
            })
        #expect(found.contains { $0.combination == [Self.trait("age", "child")] && $0.people == rest(2) })
        #expect(found.contains { $0.combination == [Self.trait("age", "adult")] && $0.people == rest(5) })
        #expect(found.count == 4)
    }

    @Test func `tell that all of a group but a few have a value, and counts that are open`() throws {
        let release = try Self.read("a:1\t31\nb:1\t28\na:1;b:1\t28\nc:1\t3\n")
        let found = SubsetDifferencing(release, fewerThan: 10).findings
        #expect(found.contains { $0.kind == .lessOne(Self.trait("b", "1")) && $0.people == Interval(3, 3) })
        #expect(found.contains { $0.kind == .open && $0.people == Interval(3, 3) })
        // b less those who also have a: nobody, and that is no handful.
        #expect(!found.contains { $0.kind == .lessOne(Self.trait("a", "1")) })
    }

    @Test func `say only what is certain where counts are rounded`() throws {
        let text = "a:1\t40\nb:1\t30\na:1;b:1\t30\n"
        let rounded = try ReleasedCounts(canonical: Array(text.utf8), rounding: .down(step: 10))
        // From 1 to 19 people: perhaps ten or more.
        #expect(SubsetDifferencing(rounded, fewerThan: 10).findings.isEmpty)
        #expect(SubsetDifferencing(rounded, fewerThan: 20).findings.contains { $0.people == Interval(1, 19) })
    }

    @Test func `prove that a held-back combination exists, or that nobody has it`() throws {
        // Everybody has a flag. 40 to 49 less 20 to 29 leaves somebody in each held-back half.
        let proven = try ReleasedCounts(
            canonical: Array("a:1\t40\na:2\t60\nf:no\t60\nf:yes\t40\na:1;f:no\t30\na:2;f:no\t20\na:2;f:yes\t30\n".utf8),
            recordCount: 100, rounding: .down(step: 10), resolution: 10)
        let claims = Claims(proven, fewerThan: 10)
        #expect(claims.examined == 1)
        #expect(
            claims.claims == [
                Claims.Claim(
                    combination: [Self.trait("a", "1"), Self.trait("f", "yes")],
                    people: Interval(1, 9), everybodyHasValues: true)
            ])
        let nobody = try Self.read("a:1\t40\na:2\t60\nf:no\t60\nf:yes\t40\na:1;f:no\t40\na:2;f:no\t20\na:2;f:yes\t40\n")
        #expect(Claims(nobody, fewerThan: 10).claims.map(\.people) == [Interval(0, 0)])
        #expect(Claims(nobody, fewerThan: 10).claims.map(\.everybodyHasValues) == [false])
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6]) func `are always true`(seed: UInt64) throws {
        let dense = seed % 2 == 0
        let records = InventedPeople.records(
            600, sizes: [2, 3, 2, 4, 2], missing: dense ? 0 : 10, seed: seed)
        let truth = try InventedPeople.truth(records)
        for release in [
            try InventedPeople.rounded(records),
            try ReleasedCounts(CombinationCounts(of: records, upTo: 3, atLeast: 10), rounding: .exact),
        ] {
            let claims = Claims(release, fewerThan: 10).claims.filter { dense || !$0.everybodyHasValues }
            for claim in claims {
                let people = truth[claim.combination] ?? 0
                #expect(claim.people.lower <= people && people <= claim.people.upper)
            }
            if release.rounding == .exact { #expect(!claims.isEmpty) }
        }
    }

    @Test func `break many a k-anonymous release of dense records`() throws {
        let records = InventedPeople.records(2_500, sizes: [2, 4, 6, 2, 7, 2])
        let truth = try InventedPeople.truth(records)
        let release = try InventedPeople.rounded(records)
        let claims = Claims(release, fewerThan: 10).claims.filter { $0.people.lower >= 1 }
        let hidden = truth.filter { combination, count in
            count < 10
                && combination.indices.allSatisfy { left in
                    var part = combination
                    part.remove(at: left)
                    return part.isEmpty || truth[part]! >= 10
                }
        }
        #expect(hidden.count > 50)
        #expect(Double(claims.count) > 0.2 * Double(hidden.count))
        #expect(claims.allSatisfy { hidden[$0.combination] != nil })
    }
}
