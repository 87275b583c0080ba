import Testing

@testable import Matching

@Suite struct `Candidates` {
    private func keys(_ name: String, _ born: String = "", document: String = "", arrival: String = "") -> PersonKeys {
        PersonKeys(
            name: NameReading(name, nationality: "VNM").code, born: DateReading(born).code,
            documents: [DocumentReading(document).code], arrival: MonthReading.code(arrival))
    }

    private func meet(_ one: PersonKeys, _ other: PersonKeys) -> Bool {
        let both = PersonCandidates.pairs([one], [other]) == [RecordPair(left: 0, right: 0)]
        #expect(both == (PersonCandidates.pairs([other], [one]).count == 1), "the same the other way round")
        return both
    }

    @Test func `are those who share a number, a date, or a name where the date is missing`() {
        #expect(meet(keys("Le Hoa", document: "B123456"), keys("Tran Mai", document: "B123457")))
        #expect(meet(keys("Le Hoa", "1990-02-05"), keys("Tran Mai", "1990-05-02")))
        #expect(meet(keys("Le Hoa", "1990-02-05"), keys("Hoa Thi Le", "1990-02-06")))
        #expect(meet(keys("Le Hoa", "1990-02-05"), keys("Hoa Thi Le", "1991-02-05")))
        #expect(meet(keys("Le Hoa", "1990-01-01"), keys("Hoa Thi Le", "1990-07-05")))
        #expect(meet(keys("Le Hoa"), keys("Hoa Thi Le", "1990-07-05")))
        #expect(meet(keys("Le Hoa", arrival: "2020-05"), keys("Hoa Ngo", "1990-07-05", arrival: "2020-05")))
        #expect(meet(keys("Soekarno"), keys("Sukarno", "1980-07-05")))
    }

    @Test func `are not those who share part of a name and have different dates`() {
        #expect(!meet(keys("Le Thi Hoa", "1990-02-05"), keys("Le Thi Mai", "1980-07-09")))
        #expect(!meet(keys("Le Hoa", "1990-02-05"), keys("Tran Mai", "1990-02-06")))
        #expect(!meet(keys("", ""), keys("", "")))
    }

    @Test func `within one table stand once, the smaller row first`() {
        let rows = [
            keys("Le Hoa", "1990-02-05"), keys("Tran Mai", "1970-01-09"), keys("Hoa Le", "1990-02-05"), keys("Le Hoa"),
        ]
        let expected = [(0, 2), (0, 3), (2, 3)].map { RecordPair(left: $0.0, right: $0.1) }
        #expect(PersonCandidates.pairs(rows, nil) == expected)
    }

    @Test func `of a name that too many share are left out`() {
        let many = (0..<40).map { _ in keys("Nguyen Van Nam") }
        #expect(PersonCandidates.pairs(many, many).isEmpty)
        #expect(PersonCandidates.pairs(Array(many.prefix(10)), Array(many.prefix(10))).count == 100)
    }
}
