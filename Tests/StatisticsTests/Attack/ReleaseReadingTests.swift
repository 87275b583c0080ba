import Testing

@testable import Statistics

@Suite("Reading a release as an outsider has it") struct ReleaseReadingTests {
    static func file(_ name: String, _ text: String) -> ReleaseReading.File {
        .init(name: name, bytes: Array(text.utf8))
    }

    static func read(
        _ files: [ReleaseReading.File], _ defaults: ReleaseReading.Defaults = .init(), beside: [String: String] = [:]
    ) throws -> ReleaseReading {
        try ReleaseReading(name: "May", files: files, defaults: defaults) { beside[$0].map { Array($0.utf8) } }
    }

    @Test(arguments: [
        ("counts.tsv", "a:1\t20\na:1;b:2\t10\n", FileShape.counts),
        ("counts.txt", "selections\tcount\na:1\t20\nb:2\t10\n", .counts),
        ("table.csv", "sex,2021,2022,Total\nwomen,10,<5,13\nTotal,17,11,28\n", .plain),
        ("table.csv", "year,women,men\n2021,10,12\n2022,9,7\n", .plain),
        ("table.csv", "sex,age,count\nwomen,child,12\nwomen,adult,*\n", .tidy),
        ("table.csv", "sex,year,people\nwomen,2021,12\nmen,2021,8\n", .tidy),
        ("table.csv", "Year,Sex,Value\n2021,Female,12\n2021,Male,\n", .osdg),
        ("people.csv", "sex,year,debt\nwoman,2021,1\nwoman,2022,0\nwoman,2021,1\n", .records),
        ("people.csv", "case_id,debt,threat\n1,0,1\n2,1,1\n3,0,0\n", .records),
        ("people.csv", "sex;year\nf;2021\nf;2021\n", .records),
        ("about.json", #"{"epsilon": 1}"#, .text),
        ("notes.txt", "Women, men and others.\nNobody else, it is said.\n", .text),
    ]) func `tells counts, tables, records and other texts apart`(name: String, text: String, shape: FileShape) {
        #expect(FileShape(of: Array(text.utf8), name: name) == shape)
    }

    @Test func `takes what release.json says, and claims from wherever they are made`() throws {
        let reading = try Self.read([
            Self.file("release.json", #"{"name": "of May", "k": 5, "masksZeros": true, "period": "2024"}"#),
            Self.file("about.json", #"{"epsilon": 0.001, "k": 7}"#), Self.file("t.csv", "sex,n\nf,12\nm,*\nTotal,20\n"),
        ])
        let release = reading.release
        #expect(release.name == "of May" && release.k == 5 && release.zeros == .masked && release.period == "2024")
        // What breaks ε = 0.01 breaks what claims less.
        #expect(release.promise?.epsilon == 0.01)
        #expect(release.files.map(\.name) == ["release.json", "about.json", "t.csv"])
        #expect(reading.shapes.map(\.shape) == [.text, .text, .tidy])
    }

    @Test func `holds a table against its true counts, which nobody publishes`() throws {
        let reading = try Self.read(
            [
                Self.file("release.json", #"{"truth": {"t.csv": "house/t.csv"}, "records": "house/people.csv"}"#),
                Self.file("t.csv", "sex,n\nf,*\nm,*\nTotal,9\n"),
            ], beside: ["house/t.csv": "sex,n\nm,8\nf,1\nTotal,9\n", "house/people.csv": "sex\nf\nm\n"])
        #expect(reading.release.tables[0].truth == [1, 8, 9])
        #expect(reading.release.records?.count == 2)
        // Whoever is alone knows the other.
        let found = try ReleaseGate([reading.release], rule: .init(level: 2)).findings
        #expect(found.contains { $0.assumption.contains("the only one in sex: f") && $0.people == Interval(8, 8) })
    }

    @Test func `names what it cannot read`() {
        let broken: [[ReleaseReading.File]] = [
            [Self.file("release.json", #"{"k": "ten"}"#)], [Self.file("release.json", #"{"k": 1}"#)],
            [Self.file("release.json", #"{"epsilon": -1}"#)], [Self.file("a.tsv", "a:1\t3\nb:2\t\n")],
            [Self.file("p.csv", "sex,age\nf\n")], [Self.file("release.json", #"{"files": {"p.csv": "records"}}"#)],
            [Self.file("release.json", #"{"records": "nowhere.csv"}"#)],
        ]
        for files in broken {
            #expect(throws: ReleaseReading.Fault.self) { try Self.read(files) }
        }
    }

    @Test func `ties the margins of a tidy table together, and to other tables'`() throws {
        let first = try TidyLayout.read(
            Array("sex,age,n\nf,child,10\nf,adult,\nf,All,14\nm,child,20\nTotal,child,30\n".utf8)
        ).table
        #expect(first.cells.map(\.name).contains("age: adult · sex: f"))
        #expect(Audit(first).findings == [1: .pinned(4)])
        let second = try TidyLayout.read(Array("form,sex,n\nlabour,f,11\nTotal,f,17\n".utf8)).table
        let linked = LinkedTables([first, second])
        #expect(linked.conflicts == [.init(name: "sex: f", people: Interval(3, 3))])
        #expect(linked.table.cells.count == 7)
    }
}

@Suite("A promise held against the result") struct PromisedNoiseTests {
    static let records = InventedPeople.records(3_000)

    private func noise(_ epsilon: Double, _ draw: (inout Philox) -> Int) throws -> PromisedNoise {
        var generator = Philox(seed: 8)
        let truth = try InventedPeople.truth(Self.records, length: 2)
        let printed = try ReleasedCounts(
            lines: truth.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
                ($0, max(1, $1 + draw(&generator)))
            },
            recordCount: nil, rounding: .exact, resolution: 1)
        return try PromisedNoise(
            printed, truth: ReleasedCounts(CombinationCounts(of: Self.records, upTo: 2, atLeast: 1), rounding: .exact),
            promise: PrivacyPromise(epsilon: epsilon, delta: 1e-6))
    }

    @Test func `is broken by exact counts, and by the noise of a larger epsilon`() throws {
        #expect(try noise(1) { _ in 0 }.excess?.distance == 0)
        let few = try #require(try noise(0.1) { Int.random(in: -2...2, using: &$0) }.excess)
        #expect(few.near == few.counts && few.allowed < 0.4)
    }

    @Test func `is not broken by noise of its own size, or by a private release`() throws {
        // Two geometric draws, one taken from the other: the noise of ε = 1.
        let geometric = { (generator: inout Philox) -> Int in
            var count = 0
            while Double.random(in: 0..<1, using: &generator) < 0.36788 { count += 1 }
            return count
        }
        #expect(try noise(1) { geometric(&$0) - geometric(&$0) }.excess == nil)
        #expect(abs(PromisedNoise.allowed(0, try PrivacyPromise(epsilon: 1, delta: 1e-12)) - 0.46212) < 1e-4)
        var generator = Philox(seed: 3)
        let promise = try PrivacyPromise(epsilon: 4, delta: 1e-6)
        var release = CandidateRelease(name: "private")
        release.synthetic = [
            .init(try PrivateRelease(of: Self.records, promise: promise, using: &generator).records)
        ]
        (release.promise, release.records) = (promise, Self.records)
        #expect(try ReleaseGate([release]).findings == [])
    }
}
