import Evidence
import Statistics
import Testing

@Suite struct `What is missing` {
    let book: Codebook

    init() throws { book = try Codebook.shipped() }

    private func people(_ count: Int, _ answers: [String: Observation.Recorded]) -> [Observation] {
        Array(repeating: Observation(answers), count: count)
    }

    @Test func `is counted by variable, none of them being an answer`() {
        let some =
            people(30, ["sex": .codes(["female"]), "means": .none]) + people(20, ["sex": .unknown])
            + people(15, [:])
        let found = Completeness(of: some, for: [["sex", "means"]], book)
        #expect(found.rows.map(\.variable) == ["sex", "means"])
        #expect(found.rows.map { [$0.answered, $0.unknown, $0.notAsked] } == [[30, 20, 15], [30, 0, 35]])
    }

    @Test func `of a few people is withheld, and so is the number that would give it away`() {
        let some = people(40, ["sex": .codes(["male"])]) + people(3, ["sex": .unknown]) + people(20, [:])
        let row = Completeness(of: some, for: [["sex"]], book).rows[0]
        #expect([row.answered, row.unknown, row.notAsked] == [40, nil, nil])
    }

    @Test func `is asked first where it completes most of the tables that are wanted`() {
        let some =
            people(50, ["sex": .codes(["male"]), "ageGroup": .codes(["adult"])])
            + people(30, ["sex": .codes(["male"]), "exploitation": .codes(["sexual"])]) + people(12, [:])
        let found = Completeness(of: some, for: [["sex", "ageGroup", "exploitation"], ["sex", "ageGroup"]], book)
        #expect(found.next.map(\.variable) == ["ageGroup", "exploitation", "sex"])
        #expect(found.next.map(\.gain) == [60, 50, 24])
    }

    @Test func `is nothing where everything is known`() {
        let some = people(12, ["sex": .codes(["other"]), "ageGroup": .codes(["minor"])])
        #expect(Completeness(of: some, for: [["sex", "ageGroup"]], book).next == [])
    }
}
